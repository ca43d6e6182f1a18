import { countWords } from "@/lib/notes/asking";
import type { Sentence } from "@/lib/notes/sentences";
import { unquote } from "@/lib/notes/wrapping";
import type { Mark } from "./shape";

const LEAD =
  "(?:(?:and|then|so|next|also|first|firstly|secondly|after (?:\\p{L}+ ){0,3}\\p{L}+|later|finally|lastly|at the end|to finish|to start|to begin|straight away|again|at one point|ok|okay|oh|right|well|anyway)[ ,]+){0,4}";
const PEOPLE =
  "interviewer|recruiter|(?:hiring )?manager|panel|hr (?:lady|person|manager)|hr|head ?teacher|head|owner|director|guy|lady|woman|man|other one";
const MORE_PEOPLE =
  "guy|lady|woman|man|one|bloke|chap|lad|girl|person|colleague|boss|lead|chef|foreman|supervisor|interviewer|recruiter|manager";
const SOMEBODY = `(?:they|he|she|both|one of them|(?:the |my )?(?:(?:other|older|younger|tall|first|second|new|nice|friendly) )?(?:${PEOPLE})|the (?:[\\p{L}-]{2,15} ){0,2}(?:${MORE_PEOPLE})|(?:his|her|their) (?:[\\p{L}-]{2,15} )?(?:colleague|boss|manager|assistant|deputy))(?: \\p{Lu}[\\p{L}'-]{1,30})?`;
const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Dr)\. )?\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30})?`;
/** "Sarah from finance", "the head of the lab, Dr Ruiz," */
const PLACE =
  "(?: (?:from|in|of) (?:the )?[\\p{L}&-]{2,20})?(?:, (?:(?:Mr|Mrs|Ms|Dr)\\.? )?\\p{Lu}[\\p{L}'-]{1,30}(?: \\p{Lu}[\\p{L}'-]{1,30})?,)?";
const TASKS =
  "describe|tell|walk|explain|talk|give|introduce|name|list|share|rate|sell|solve|imagine|define|summari[sz]e|outline|run|take|say|expand|elaborate|compare|present|pick|choose|think";
const ABOUT = `(?:about|why|what|how|if|whether|when|where|which|who|for an?|to (?:${TASKS}))\\b`;
const VERB =
  "(?:(?:then|also|first|again|just|even) ){0,2}(?:asked|asks|ask(?= me)|wanted to (?:know|hear)|wanted (?:me|us)(?= to )|wants to know|wondered|inquired|enquired|(?:was|were) curious|questioned|brought up|pressed|(?:kept|started (?:off )?(?:by )?) ?asking|started (?:off )?with(?= (?:why|how|what|where)\\b)|goes(?=,? (?:why|how|what|where|when|who|which|tell me|(?:do|can|could|have|are|did|would) you)\\b))\\b(?: me\\b| us\\b)?";
const ASKED = new RegExp(`^${LEAD}(${SOMEBODY}|${NAME})${PLACE} ${VERB}`, "iu");
const ASKED_BARE = new RegExp(
  `^${LEAD}(?:(?:(?:i|we) )?(?:was|got|were) (?:then |also |first )?asked\\b|asked (?:me |us )?(?=${ABOUT})|wanted to know\\b|(?:then |next )it was (?=why|how|what|about|where|when|whether|if|tell|my)|(?:the |their |her |his )?(?:first|second|third|next|last|final|other|main|hardest) (?:question|one|thing (?:they|she|he) asked(?: me)?)(?: (?:they|she|he) asked(?: me)?| was asked)? (?:was|is)\\b)`,
  "iu",
);
/** "It was warm, and after a while Dana asked me about …": somebody asks further on in a sentence. */
const ASKED_INSIDE = [
  new RegExp(
    `(?<=[ ,;])(?:${SOMEBODY}${PLACE} ${VERB}(?= ${ABOUT})|asked (?:me|us) (?=${ABOUT})|the (?:first|next|last) (?:thing|question) (?:they|she|he) asked(?: me)? was (?=${ABOUT}))`,
    "iu",
  ),
  new RegExp(`(?<=[ ,;])${NAME}${PLACE} ${VERB}(?= ${ABOUT})`, "u"),
];
const JOINT = "(?<=[ ,;])(?:(?:and|then|so|next|but|also|after that|later|finally|plus)[ ,]+){1,4}";
/** Where a breath without any stop goes on to the next question, or to one's own. */
const GOES_ON = [
  new RegExp(`${JOINT}${SOMEBODY}${PLACE} ${VERB}(?= ${ABOUT})`, "giu"),
  new RegExp(`${JOINT}${NAME}${PLACE} ${VERB}(?= ${ABOUT})`, "gu"),
];
const GOES_ON_ASKING =
  /(?<=[ ,;])(?:(?:and|then|so|but|also|finally)[ ,]+){1,3}i (?:also )?asked (?:them )?(?=(?:about|how|what|if|whether|when|where|who|which)\b[^.?!]{2,120}\bthey (?:said|told|reckoned|replied|answered))/gi;
/** "Said yes, when they asked about weekends" */
const REVERSED = new RegExp(
  `^(?:i )?(?:said|told them|answered)\\b.{2,300}?[,;]? (?=(?:when|after) (?:they|she|he) (?:asked|wanted to know|wondered)(?: me)? ${ABOUT})`,
  "i",
);
/** Directly before a colon these words are a label, and `askedBy` keeps who asked. */
const LABEL = /^ (?:asked|asks|wanted to know)(?: me| us)?$/i;
const NOT_A_QUESTION = new RegExp(
  `^ ?(?:to (?!(?:${TASKS})\\b)|for (?!(?:an? |some |more |another |any )?(?:example|detail|more|instance)|my )|that\\b|nicely\\b|around\\b|out\\b)`,
  "i",
);
const NO_NAME =
  /^(?:i|we|you|it|that|this|who|nobody|someone|people|everyone|was|were|got|had|did|questions?|things|stuff|all|some|most|customers?|patients?|parents?|then|also|not|the|my|our|when|what|if|just|never|always|and|so)\b/i;
const PRONOUN =
  /^(?:they|he|she|both|one of them|the|my|his|her|their|interviewer|recruiter|hiring|manager|panel|hr|head|owner|director|guy|lady|woman|man|other)\b/i;
const ANSWERED =
  /(?<=[ ,;])(?:(?:and|so|but|to which) )?i (?:just |basically |only |then )?(?:said|told|answered|replied|responded|explained|mentioned|talked|spoke|went with|gave|described|admitted)\b|(?<=[ ,;])so i\b|(?<=[,;–—-] ?)(?:said|told (?:them|her|him)|answered)\b/i;

/** "They asked why I left, so I said …": the question, and the answer where it stands in the same sentence. */
export function readFrame(sentence: Sentence): Mark[] | null {
  const found = findFrame(sentence.view);
  if (!found) return null;
  const { frame, subject } = found;
  const named = subject !== "" && !PRONOUN.test(subject);
  const isLabel = subject !== "" && LABEL.test(frame[0].slice(subject.length)) && frame[0].startsWith(subject);
  const label = isLabel ? /^ ?[:–—-] ?(?=\S)/.exec(sentence.view.slice(frame[0].length, frame[0].length + 4)) : null;
  const start = label ? frame[0].length + label[0].length : 0;
  const end = findAnswer(sentence, frame[0].length);
  const subjectAt = frame[0].indexOf(subject);
  const who = sentence.raw.slice(subjectAt, subjectAt + subject.length);
  const question = withoutJoint(sentence.raw.slice(start, end));
  const marks: Mark[] = [
    {
      role: "question",
      text: label ? unquote(question) : question,
      ...(label || named ? { who } : {}),
    },
  ];
  return withAnswer(marks, sentence.raw.slice(end));
}

/** A question reported further on in a sentence, for places where nothing else is open. */
export function readFrameInside(sentence: Sentence): Mark[] | null {
  const hit = findInside(sentence.view);
  if (!hit) return null;
  const end = findAnswer(sentence, hit.index + hit[0].length);
  const lead = sentence.raw.slice(0, hit.index).trim();
  // "After some chat asked me …" names the occasion; more is a story of its own.
  const start = countWords(lead) > LONGEST_OCCASION ? hit.index : 0;
  const question: Mark = { role: "question", text: withoutJoint(sentence.raw.slice(start, end)) };
  return withAnswer(start > 0 ? [{ role: "prose", raw: lead }, question] : [question], sentence.raw.slice(end));
}

const LONGEST_OCCASION = 6;

function findInside(view: string): RegExpExecArray | null {
  const head = view.slice(0, 240);
  if (/^(?:i|i'm|my|we|if|when|whenever|as soon as)\b/i.test(head)) return null;
  return ASKED_INSIDE.map((pattern) => pattern.exec(head)).find((found) => found !== null) ?? null;
}

/** "Said yes, when they asked about weekends": the answer stands before its question. */
export function readReversed(sentence: Sentence): Mark[] | null {
  const hit = REVERSED.exec(sentence.view.slice(0, 400));
  if (!hit) return null;
  const answer = sentence.raw.slice(0, hit[0].length).replace(/[,;]? $/, "");
  return withAnswer([{ role: "question", text: sentence.raw.slice(hit[0].length).trim() }], answer);
}

/** Cuts a breath that reports several questions ("they asked … i said … then they wanted to know …") at each of them. */
export function splitBreath(sentence: Sentence): Sentence[] {
  const { raw, view } = sentence;
  if (view.length < SHORT_BREATH || (findFrame(view) ?? findInside(view)) === null) return [sentence];
  const asked = GOES_ON.flatMap((pattern) => [...view.matchAll(pattern)].map(({ index }) => index)).filter((index) => {
    const rest = view.slice(index, index + 200);
    return findFrame(rest) !== null && !TOLD_OF.test(rest);
  });
  const own = [...view.matchAll(GOES_ON_ASKING)].map(({ index }) => index);
  const cuts = [...new Set([...asked, ...own])].sort((one, other) => one - other);
  const answers = [...view.matchAll(new RegExp(ANSWERED, "gi"))].map(({ index }) => index);
  const parts: Sentence[] = [];
  let from = 0;
  let heard = 0;
  for (const index of cuts) {
    // Without an answer before it, it is still the same question, or a story.
    while (heard < answers.length && (answers[heard] ?? 0) < from) heard++;
    if (heard >= answers.length || (answers[heard] ?? 0) >= index) continue;
    parts.push({ raw: raw.slice(from, index), view: view.slice(from, index) });
    from = index;
  }
  parts.push({ raw: raw.slice(from), view: view.slice(from) });
  return parts;
}

/** "… and he asked why": somebody in what is being told; the interviewers' turn comes with "then". */
const TOLD_OF = /^(?:(?:and|so|but)[ ,]+)+(?:he|she)\b/i;

/** Fewer characters hold one question at most. */
const SHORT_BREATH = 80;

/** Where the answer begins behind a reported question; the end of the sentence when it has none. */
function findAnswer({ view, raw }: Sentence, from: number): number {
  const rest = view.slice(from);
  const answered = ANSWERED.exec(rest);
  if (answered) return from + answered.index;
  const dash = / (?:[-–—]{1,2}|[-=]>|→) (?=\S)/.exec(rest.slice(0, 120));
  return dash ? from + dash.index : raw.length;
}

function withAnswer(marks: Mark[], rest: string): Mark[] {
  const answer = rest.trim().replace(/^(?:[-–—]{1,2}|[-=]>|→) (?=\S)/, "");
  if (answer !== "") marks.push({ role: "answer", text: answer, raw: answer });
  return marks;
}

function findFrame(view: string): { frame: RegExpExecArray; subject: string } | null {
  const head = view.slice(0, 160);
  const asked = readSubject(ASKED.exec(head));
  const frame = asked ?? ASKED_BARE.exec(head);
  if (!frame || NOT_A_QUESTION.test(head.slice(frame[0].length))) return null;
  return { frame, subject: asked?.[1] ?? "" };
}

/** "Was asked" and "customers asked" have the form of a name and are none. */
function readSubject(asked: RegExpExecArray | null): RegExpExecArray | null {
  const subject = asked?.[1] ?? "";
  const named = subject.split(" ").every((word) => /^\p{Lu}/u.test(word)) && !NO_NAME.test(subject);
  return PRONOUN.test(subject) || named ? asked : null;
}

/** The comma or dash between a question and its answer belongs to neither. */
function withoutJoint(text: string): string {
  return text.trim().replace(/ ?[,;–—-]$/, "");
}

/** Where, in a question typed in one breath with its answer, the answer begins ("… i said because"); -1 if nowhere. */
export function findAnswered(view: string): number {
  return ANSWERED.exec(view)?.index ?? -1;
}
