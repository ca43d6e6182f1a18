import { asks } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import { type Sentence, splitSentences } from "@/lib/notes/sentences";
import { unquote } from "@/lib/notes/wrapping";
import type { Mark, Surroundings, WeakShape } from "./shape";

const LEAD =
  "(?:(?:and|then|so|next|also|first|firstly|secondly|after that|later|finally|lastly|at the end|to finish|to start|to begin|straight away|again|at one point|ok|okay|oh)[ ,]+){0,3}";
const SUBJECT = String.raw`((?:they|he|she|both|one of them|(?:the |my )?(?:(?:other|older|younger|tall|first|second|new|nice|friendly) )?(?:interviewer|recruiter|(?:hiring )?manager|panel|hr (?:lady|person|manager)|hr|head ?teacher|head|owner|director|guy|lady|woman|man|other one))(?: \p{Lu}[\p{L}'-]{1,30})?|\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{1,30})?)`;
const VERB =
  "(?:(?:then|also|first|again|just|even) ){0,2}(?:asked|asks|ask(?= me)|wanted to (?:know|hear)|wanted (?:me|us)(?= to )|wants to know|wondered|inquired|enquired|(?:was|were) curious|questioned|brought up|pressed|(?:kept|started (?:off )?(?:by )?) ?asking)\\b(?: me\\b| us\\b)?";
const ASKED = new RegExp(`^${LEAD}${SUBJECT} ${VERB}`, "iu");
const ASKED_BARE = new RegExp(
  `^${LEAD}(?:(?:(?:i|we) )?(?:was|got|were) (?:then |also |first )?asked\\b|asked (?:me |us )?(?=about|why|what|how|if|whether|when|where|which|who|for an? )|wanted to know\\b|(?:then |next )it was (?=why|how|what|about|where|when|whether|if|tell|my)|(?:the |their |her |his )?(?:first|second|third|next|last|final|other|main|hardest) (?:question|one|thing they asked)(?: they asked| was asked)? (?:was|is)\\b)`,
  "iu",
);
/** Directly before a colon these words are a label, and `askedBy` keeps who asked. */
const LABEL = /^ (?:asked|asks|wanted to know)(?: me| us)?$/i;
const NOT_A_QUESTION =
  /^ ?(?:to (?!(?:describe|tell|walk|explain|talk|give|introduce|name|list|share|rate|sell|solve|imagine|define|summari|outline|run|take|say|expand|elaborate|compare|present|pick|choose|think)\b)|for (?!(?:an? |some |more |another |any )?(?:example|detail|more|instance)|my )|that\b|nicely\b|around\b|out\b)/i;
const NO_NAME =
  /^(?:i|we|you|it|that|this|who|nobody|someone|people|everyone|was|were|got|had|did|questions?|things|stuff|all|some|most|customers?|patients?|parents?|then|also|not|the|my|our|when|what|if|just|never|always|and|so)\b/i;
const PRONOUN =
  /^(?:they|he|she|both|one of them|the|my|interviewer|recruiter|hiring|manager|panel|hr|head|owner|director|guy|lady|woman|man|other)\b/i;
const ANSWERED =
  /(?<=[ ,;])(?:(?:and|so|but|to which) )?i (?:just |basically |only |then )?(?:said|told|answered|replied|responded|explained|mentioned|talked|spoke|went with|gave|described|admitted)\b|(?<=[ ,;])so i\b|(?<=[,;–—-] ?)(?:said|told (?:them|her|him)|answered)\b/i;

/** "They asked why I left. I said because …", sentence by sentence. */
export const reported: WeakShape = (line, _index, _notes, around) => {
  if (around.openedBy === "speech" || around.open === "turn") return null;
  const view = line.view.slice(line.start);
  // A cheap look first: most lines report no question.
  if (
    !/\b(?:ask|want(?:ed|s) |wonder|enquired|inquired|curious|questioned|brought up|pressed|question|one was|it was)/i.test(
      view,
    )
  )
    return null;
  // "Any questions for us? Asked about the rota": the candidate's part.
  if (/\bquestions?\b/i.test(around.question) && around.open === "question" && /^asked\b/i.test(view)) return null;
  const sentences = splitSentences(line.raw.slice(line.start));
  const frames = sentences.map(readFrame);
  const first = frames.findIndex((frame) => frame !== null);
  const settled = around.openedBy === "label" || around.openedBy === "plain" || around.openedBy === "list";
  if (first < 0 || (first > 0 && settled && around.open !== "aside")) return null;
  if (around.openedBy === "label" && !mayFollowLabel(view, around)) return null;
  if (around.open === "answer" && line.indent > around.questionIndent && settled) return null;

  const marks: Mark[] = [];
  const lead = sentences
    .slice(0, first)
    .map((sentence) => sentence.raw)
    .join("");
  if (lead !== "") marks.push({ role: "prose", raw: lead.trim() });
  for (const [place, sentence] of sentences.entries()) {
    if (place < first) continue;
    const frame = frames[place] ?? null;
    if (frame) marks.push(...frame);
    else extend(marks, sentence);
  }
  return marks;
};

/** True of a line that begins with "They asked …" and the like. */
export function reportsQuestion(line: Line): boolean {
  const first = splitSentences(line.raw.slice(line.start, line.start + 400))[0];
  return first !== undefined && readFrame(first) !== null;
}

/** In notes that go on with `Q:`, a "he asked" is part of a story; "They asked" after a blank line is the interviewers. */
function mayFollowLabel(view: string, around: Surroundings): boolean {
  if (around.following === "answer") return true;
  return around.afterBlank && (around.following !== "question" || /^(?:then )?they\b/i.test(view));
}

/** Adds a sentence to the answer under way, or to the question when it goes on asking before any answer. */
function extend(marks: Mark[], sentence: Sentence): void {
  const last = marks.at(-1);
  if (last?.role === "question" && asks(sentence)) {
    last.text = `${last.text} ${sentence.raw.trim()}`;
  } else if (last?.role === "answer") {
    last.text = `${last.text} ${sentence.raw.trim()}`;
    last.raw = last.text;
  } else {
    marks.push({ role: "answer", text: sentence.raw.trim(), raw: sentence.raw.trim() });
  }
}

function readFrame(sentence: Sentence): Mark[] | null {
  const head = sentence.view.slice(0, 160);
  const asked = readSubject(ASKED.exec(head));
  const frame = asked ?? ASKED_BARE.exec(head);
  if (!frame) return null;
  const subject = asked?.[1] ?? "";
  const named = subject !== "" && !PRONOUN.test(subject);
  if (NOT_A_QUESTION.test(head.slice(frame[0].length))) return null;
  const isLabel = subject !== "" && LABEL.test(frame[0].slice(subject.length)) && frame[0].startsWith(subject);
  const label = isLabel ? /^ ?[:–—-] ?(?=\S)/.exec(sentence.view.slice(frame[0].length, frame[0].length + 4)) : null;
  const start = label ? frame[0].length + label[0].length : 0;
  const answered = ANSWERED.exec(sentence.view.slice(frame[0].length));
  const end = answered ? frame[0].length + answered.index : sentence.raw.length;
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
  const answer = sentence.raw.slice(end).trim();
  if (answer !== "") marks.push({ role: "answer", text: answer, raw: answer });
  return marks;
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
