import { addressesReader, asks, asksLoosely, countWords, endsInQuestionMark, isFirstPerson } from "./asking";
import { toView } from "./lines";
import { join, type Sentence, splitLines, splitSentences } from "./sentences";
import { isGoodbye } from "./turns";

/**
 * What the person asked the employer, told from what they were asked. Rules of thumb, and careful ones: a question
 * left inside an answer does less harm than an answer cut in two.
 */

const CALLS = [
  /\bquestions? (?:[\w']+ ){0,3}(?:for|of) (?:us|me|them|him|her|our|the (?:panel|team|interviewers?))\b/i,
  /\bquestions? (?:(?:do |would |that )?(?:you|i) (?:have|had|want|like|got)|from your side)\b/i,
  /\b(?:do|did|have|had|if) (?:you|i) (?:have |had |got |want to ask ){1,2}(?:[\w']+ ){0,2}questions?(?= ?(?:[?.!,;]|$| (?:for|at|before|so far|now|then|yourself|in return|that|of|to ask|today|about (?:the|us|what|how|our|any|this)|on (?:the|our|any))\b))/i,
  /^(?:[\w'’, ]{0,24}\b)?(?:any|other|further|more|some|your)(?: other| more| further)? questions?(?: at (?:all|this point|the end))? ?[?.!:–—-]*$/i,
];
const INVITING = [
  ...CALLS,
  /\b(?:anything|what)(?: else)?(?: that)?(?: (?:you|i)(?:'d| would|'ll)?| would you| do you)? (?:like|want|wanted|wish|need) to (?:ask|know)\b/i,
  /\b(?:(?:your|my) turn to ask|anything (?:else )?to ask|(?:ask|asking) (?:us|me) (?:any(?:thing)?|some|a few|whatever|your)|answer (?:any|your|whatever) (?:[\w']+ )?questions?)\b/i,
];

/** True of "Do you have any questions for us?", whoever reports it. */
export function invitesQuestions(text: string): boolean {
  return anyHead(text, INVITING);
}

/** As `invitesQuestions`, in words that hardly anybody but an interviewer says. */
export function callsForQuestions(text: string): boolean {
  return /\bquestion/i.test(text) && anyHead(text, CALLS);
}

function anyHead(text: string, patterns: readonly RegExp[]): boolean {
  return splitLines(text).some(({ view }) => {
    const head = view.trim().slice(-240);
    return patterns.some((pattern) => pattern.test(head));
  });
}

/** Said to ask, before anybody invited to. */
const ASKS_LEAVE =
  /\b(?:(?:can|could|may|might) (?:i|we) (?:just |also |quickly |maybe |actually )?ask\b|i(?:'ve| have| had)? (?:also |just )?(?:got )?(?:a|one|another|two|some|a few) (?:[\w']+ )?questions?(?: for you\b|:)|(?:i|i'd|i would|i've|i was) (?:also |just |really )?(?:wanted|want|like|love|going|meaning|been meaning) to ask (?:you|about|how|what|when|whether|if|why|who|which)\b)/i;

/** Asks back what the question means: part of the answer. */
export const ASKS_BACK =
  /\b(?:you mean|mean by|(?:say|repeat) that|the question again|are you (?:asking|thinking of|looking for)|do you want me to|did you say|(?:use|give|take|start with) (?:an?|another|one) (?:\w+ )?example|(?:or|,) (?:in general|at my (?:last|current|old)))\b|^(?:sorry|pardon|excuse me)\b|^(?:which|what) (?:one|kind of example)\b/i;

/** Answers one's own question: it was a turn of phrase. */
const ANSWERS_ITSELF =
  /^(?:because|cos|cause|well,? (?:i|because|it|my)|simply|simple|for me|it's because|that's because)\b/i;

/** The same written down without its mark, as machines transcribe speech. */
const UNMARKED =
  /^(?:(?:yes|yeah|okay|ok|and|so|also|then|um|uh|great|thanks|right|just) ){0,4}(?:do|would|will|is|are|can|could|should) (?:i|we|there|they|the)\b/i;

export type Cut = { lead: string; question: string };

/**
 * Where, in what the candidate said in one go, they begin to ask the employer something: the words before, and the
 * rest. Null when they only answer. `invited`: the interviewer has just asked for questions.
 */
export function cutOwnQuestion(text: string, invited: boolean): Cut | null {
  const sentences = splitLines(text);
  const first = sentences.findIndex((sentence, at) => isOwn(sentence, sentences[at + 1], invited));
  if (first < 0) return null;
  return { lead: join(sentences.slice(0, first)).trim(), question: join(sentences.slice(first)).trim() };
}

function isOwn(sentence: Sentence, next: Sentence | undefined, invited: boolean): boolean {
  const head = sentence.view.trim().slice(0, 400);
  if (ASKS_BACK.test(head)) return false;
  // Turned to before anybody invited to: only what says so itself.
  if (!invited) return ASKS_LEAVE.test(head) && (endsInQuestionMark(head) || next?.view.includes("?") === true);
  if (ASKS_LEAVE.test(head)) return true;
  if (next && ANSWERS_ITSELF.test(next.view)) return false;
  if (asks(sentence)) return !/^(?:i|i'm|i've|my)\b/i.test(head) || /\b(?:curious|wonder)/i.test(head);
  return (asksLoosely(sentence) && !isFirstPerson(sentence)) || UNMARKED.test(head);
}

/** Courtesies at the end of a reply, which open no new question. */
const CHECKS =
  /(?:^|[,;] ?)(?:so |and |but )?(?:does|did|is|was|has) (?:that|this) (?:help|work|answer|sound|make|cover|do|suit|ok|okay|fine|clear|enough|any use|what you)\b.{0,30}$/i;

export type ReplyCut = { reply: string; question: string; isGoodbye: boolean };

/**
 * What an interviewer said in reply to the candidate: the reply, and the question they then ask in turn; either may
 * be empty. A question that they go on to answer themselves is reply, and so are the words with which they end the
 * interview, unless they say nothing else.
 */
export function cutReply(text: string): ReplyCut {
  const sentences = splitLines(text);
  const leaves = sentences.findIndex(({ view }) => isGoodbye(view));
  if (leaves >= 0) return { reply: leaves === 0 ? "" : text.trim(), question: "", isGoodbye: true };
  const asked = findQuestionBack(sentences);
  return {
    reply: join(sentences.slice(0, asked)).trim(),
    question: join(sentences.slice(asked)).trim(),
    isGoodbye: false,
  };
}

/** Where the questions with which the speech ends begin; its length when it ends otherwise. */
function findQuestionBack(sentences: readonly Sentence[]): number {
  let last = sentences.length - 1;
  // A hint may follow: "Any example will do."
  if (last > 0 && !isQuestionBack(sentences[last], true) && countWords(sentences[last]?.raw ?? "") <= 10) last--;
  if (!isQuestionBack(sentences[last], last === sentences.length - 1)) return sentences.length;
  let from = last;
  while (from > 0 && isQuestionBack(sentences[from - 1], false)) from--;
  return from;
}

function isQuestionBack(sentence: Sentence | undefined, isLast: boolean): boolean {
  if (!sentence || CHECKS.test(sentence.view.trim())) return false;
  // As machines transcribe speech: "so what did you do then".
  if (!/[.?!]/.test(sentence.view)) return asksLoosely(sentence) && addressesReader(sentence);
  if (!asks(sentence)) return false;
  return isLast || addressesReader(sentence) || invitesQuestions(sentence.raw);
}

/** "I asked about the rota", "asked if nights are shared". */
const ASKED =
  /^(?:(?:then|and|also|so|finally|lastly|at the end|in the end)[, ]+){0,2}(?:(?:i|we) )?(?:also |then |just )?asked (?:(?:them|him|her|both) )?(?:about|what|how|if|whether|when|where|who|why|which|for)\b/i;

const ARROW = / ?(?:→|[-=]{1,2}>|[–—] | [-–—]{1,2} |: (?=\S)| = | \/ ) ?/;
const SAID =
  /[,;]? (?=(?:and |but |to which )?(?:[Ss]he|[Hh]e|[Tt]hey|it was|it's|both|\p{Lu}[\p{L}'-]{1,20}) (?:said|says|told me|replied|answered|explained|thought|reckoned)\b)/u;

/** A reply that stands on a line or in a sentence of its own. */
const REPLIES =
  /^(?:→|[-=]{1,2}>|(?:[Rr]eply|[Rr]esponse|[Tt]heir (?:reply|answer)|[Tt]hey said|[Aa]nswer) ?:|(?:(?:[Aa]nd|[Bb]ut) )?(?:[Ss]he|[Hh]e|[Tt]hey|[Bb]oth|\p{Lu}[\p{L}'-]{1,20}) (?:said|says|told|replied|answered|explained|thought|reckoned)\b)/u;

export function isReply(text: string): boolean {
  return REPLIES.test(toView(text.slice(0, 80)));
}

/** True of a line that says what the person asked. */
export function tellsAsking(text: string): boolean {
  return ASKED.test(toView(text.slice(0, 120)));
}

/** What is asked about is the work that is to come; in a story it is what happened. */
const TO_COME =
  /\b(?:is|are|do|does|has|have|will|happens|looks|now|currently|would i|would we|team|role|job|post|position|training|on[- ]call|overtime|weekends?|rota|rotas|shifts?|hours|holidays?|salary|pay|bonus|pension|parking|remote|home office|working from home|contract|probation|start date|next steps?|decide|progression|promotion|induction|onboarding|budget|the last person|growth|perks|benefits)\b/i;

/** True of words about the work that is to come. */
export function isToCome(text: string): boolean {
  return TO_COME.test(toView(text.slice(0, 200)));
}

/** "I asked them how big the team is": told among what was said, of the employer and not in a story. */
export function asksEmployer(text: string): boolean {
  if (!tellsAsking(text) || !/^(?:\S+ ){0,4}i\b/i.test(text.slice(0, 60))) return false;
  const view = toView(text.slice(0, 200));
  if (/^(?:at the end|in the end|finally|lastly)\b/i.test(view)) return true;
  const asked = view.slice(0, earliest(view)?.index ?? findClause(view));
  return TO_COME.test(asked) && !/\b(?:was|were|had|did|felt|wanted|happened|thought)\b/i.test(asked);
}

/** Where the first clause ends, behind "I asked them …". */
function findClause(view: string): number {
  const end = view.slice(20).search(/[,;] | (?:and|but) /);
  return end < 0 ? view.length : 20 + end;
}

/** What comes after the interview, or sums it up. */
const CLOSING =
  /^(?:next steps?\b|(?:overall|in general|general impressions?|(?:my )?(?:impressions?|feelings?|thoughts|verdict|vibe)|notes?(?: to self)?|todo|to do|remember|reminder|ps|p\.s\.|outcome|timeline|small talk|feedback) ?[:–—-]|(?:they|she|he)(?:'ll| will|'s going to| said they(?:'ll| will)) (?:call|get back|let me|be in touch|email|ring|decide)\b)/i;

/** True of a line that belongs to nothing that was said: "Next steps: …", "They will ring on Friday". */
export function isClosing(text: string): boolean {
  return CLOSING.test(toView(text.slice(0, 80)));
}

/** "team size -> 12, on call -> one week in four" */
const PAIRS = /[,;] (?=[^,;>→]{2,60}(?:→|[-=]>))/;
const PAIR_ARROW = /→|[-=]>/;

/** A part of noted words: a question put to them with the reply beside it, or any other words. */
export type Noted = { kind: "own"; question: string; reply: string } | { kind: "text"; text: string };

/**
 * Reads noted words where it is known that the person asked: each question with what is said about it. `topics`: a
 * line that names a subject without asking ("team size: nine") counts as a question too.
 */
export function readNoted(text: string, topics: boolean): Noted[] {
  const pairs = topics ? text.split(PAIRS) : [];
  if (pairs.length > 1 && pairs.every((pair) => PAIR_ARROW.test(pair)))
    return pairs.flatMap((pair) => readNoted(pair, true));
  const noted: Noted[] = [];
  let isOpen = false;
  for (const sentence of splitSentences(text)) {
    const { raw } = sentence;
    const last = noted.at(-1);
    const own = readSentence(sentence, topics && noted.length === 0);
    if (own && isOpen && last?.kind === "own" && own.reply === "" && endsInQuestionMark(raw)) {
      last.question += raw;
    } else if (own) {
      noted.push(own);
      isOpen = endsInQuestionMark(own.question);
    } else {
      isOpen = false;
      if (last?.kind === "own" && !tellsOfOneself(raw)) last.reply += last.reply === "" ? withoutArrow(raw) : raw;
      else if (last?.kind === "text") last.text += raw;
      else noted.push({ kind: "text", text: raw });
    }
  }
  return noted.map((part) =>
    part.kind === "own"
      ? { ...part, question: part.question.trim(), reply: part.reply.trim() }
      : { ...part, text: part.text.trim() },
  );
}

function readSentence(sentence: Sentence, topics: boolean): Extract<Noted, { kind: "own" }> | null {
  const { raw } = sentence;
  const view = toView(raw);
  if (ASKED.test(view.slice(0, 120))) return { kind: "own", ...cutAt(raw, earliest(view)) };
  if (endsInQuestionMark(view)) {
    const own = !/^(?:i|i'm|my|so i)\b/i.test(view) && (asks(sentence) || asksLoosely(sentence) || topics);
    return own ? { kind: "own", question: raw, reply: "" } : null;
  }
  if (!topics && !asksLoosely(sentence)) return null;
  const arrow = ARROW.exec(view.slice(0, 200));
  if (arrow) return { kind: "own", ...cutAt(raw, arrow) };
  return topics ? { kind: "own", question: raw, reply: "" } : null;
}

function earliest(view: string): RegExpExecArray | null {
  const arrow = ARROW.exec(view);
  const said = SAID.exec(view);
  if (!arrow || !said) return arrow ?? said;
  return arrow.index <= said.index ? arrow : said;
}

function cutAt(raw: string, at: RegExpExecArray | null): { question: string; reply: string } {
  if (!at) return { question: raw, reply: "" };
  return { question: raw.slice(0, at.index), reply: raw.slice(at.index + at[0].length) };
}

/** The arrow or dash between a question and its reply belongs to neither. */
export function withoutArrow(text: string): string {
  const bare = text.trimStart().replace(/^(?:→|[-–—=]{1,2}>?|[:/]) ?/, "");
  return bare.trim() === "" ? text : bare;
}

/** "I also told them I can start in May": part of what the person said, and no reply. */
export function tellsOfOneself(text: string): boolean {
  return /^(?:(?:and|also|but|then|so) )?(?:i|i'm|i'd|i've|im|ive|my|we)\b/i.test(toView(text.slice(0, 40)));
}
