import { addressesReader, asks, asksLoosely, countWords, endsInQuestionMark, isFirstPerson } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import { type Sentence, splitSentences } from "@/lib/notes/sentences";
import { unquote, unwrap } from "@/lib/notes/wrapping";
import { findAnswered } from "./frames";
import type { Mark, Surroundings, WeakShape } from "./shape";

/** More words than that in one sentence is a story, not a question. */
const LONGEST_QUESTION = 70;

/** What an interviewer adds to a question without asking more. */
const HINT =
  /^(?:an example|examples|it (?:can|could) be|take your time|feel free|no rush|for (?:example|instance)|anything|don't worry)\b/i;

/** After a quoted question: "… the nights?" she said. */
const SAID = /^(?:she|he|they|\p{Lu}[\p{L}'-]{1,30}) (?:said|asked)[.,]? *$/u;

/** A line that asks by itself: "Why us?", "Tell me about yourself", "why us - because …", "Strengths: …". */
export const plain: WeakShape = (line, _index, notes, around) => {
  const subject = readSubject(line, around);
  if (!subject && isContinuation(line, around)) return null;
  const sentences = splitSentences(line.raw.slice(line.start));
  const marks =
    subject ??
    readLeading(sentences, line, around) ??
    readWithSetUp(sentences, line, around) ??
    readParagraph(sentences, around);
  if (!marks) return null;
  const whole = marks.length === 1 && marks[0]?.role === "question";
  return mayOpen(line, whole, sentences, notes.transcript, around) ? marks : null;
};

/** "why us - because …", "Strengths: calm", "Strengths:" above a list. */
function readSubject(line: Line, around: Surroundings): Mark[] | null {
  const view = line.view.slice(line.start, line.start + 120);
  const separator = / ?(?::(?!\d)| [-–—]{1,2} |[-=]>|→| = )/.exec(view);
  if (!separator || separator.index < 2 || /[?.!]/.test(view.slice(0, separator.index))) return null;
  const left = sentenceOf(line.raw.slice(line.start, line.start + separator.index));
  const asking = asksLoosely(left) || /^(?:how|what|why|when|where) i\b/i.test(left.view);
  if (countWords(left.raw) > 12 || !asking || isFirstPerson(left)) return null;
  if (isFormField(left.raw, around)) return null;
  const short = countWords(left.raw) <= 6 && around.openedBy !== "label";
  if (around.open === "answer" && !isApart(line, around) && !short && separator[0].trim() !== ":") return null;
  const answer = unwrap(line.raw.slice(line.start + separator.index + separator[0].length));
  return withAnswer(unquote(left.raw), answer);
}

/** "Salary: 42k" between "Team: 9 people" and "Start: 1 May" describes the job. */
function isFormField(left: string, around: Surroundings): boolean {
  if (!/^(?:salary|pay|notice|availability|goals)\b/i.test(left)) return false;
  return [around.before, around.next].some((line) => {
    const label = /^[\p{L} ]{2,24}(?=: ?\S)/u.exec(line?.view ?? "")?.[0] ?? "";
    return label !== "" && !asksLoosely(sentenceOf(label)) && !/^(?:me|q|a|them|answer|question)$/i.test(label);
  });
}

/** The line begins by asking; what follows on it is the answer, or asks on. */
function readLeading(sentences: Sentence[], line: Line, around: Surroundings): Mark[] | null {
  const first = sentences[0];
  if (!first || isFirstPerson(first) || countWords(first.raw) > LONGEST_QUESTION) return null;
  if (!asks(first) && !isUnmarkedQuestion(first, sentences.length, line, around)) return null;
  const marks: Mark[] = [];
  let answering = false;
  for (const [place, sentence] of sentences.entries()) {
    const last = marks.at(-1);
    const asking = asks(sentence) && !isFirstPerson(sentence);
    if (place === 0 || (answering && asking && addressesReader(sentence) && endsInQuestionMark(sentence.view))) {
      marks.push(...cutAnswered(sentence));
      answering = marks.at(-1)?.role === "answer";
    } else if (
      last?.role === "question" &&
      !answering &&
      (asking || SAID.test(sentence.view) || HINT.test(sentence.view))
    ) {
      last.text = `${last.text} ${sentence.raw.trim()}`;
    } else if (last?.role === "answer") {
      last.text = `${last.text} ${sentence.raw.trim()}`;
      last.raw = last.text;
    } else {
      answering = true;
      const text = withoutDash(sentence.raw);
      marks.push({ role: "answer", text, raw: text });
    }
  }
  return marks.map((mark) => (mark.role === "question" ? { ...mark, text: unquote(mark.text) } : mark));
}

/** "We are a small team. How do you feel about that?" */
function readWithSetUp(sentences: Sentence[], line: Line, around: Surroundings): Mark[] | null {
  const last = sentences.at(-1);
  const first = sentences[0];
  if (!first || !last || sentences.length < 2 || sentences.length > 5) return null;
  if (!isApart(line, around) || /^(?:i|i'm|i've|my|he|she|they)\b/i.test(first.view)) return null;
  const labelled = around.openedBy === "label" || around.openedBy === "speech";
  const put = addressesReader(last) || (!labelled && hasBody(around));
  if (!asks(last) || isFirstPerson(last) || !put) return null;
  const text = line.raw.slice(line.start);
  return countWords(text) > LONGEST_QUESTION ? null : [{ role: "question", text: unwrap(text) }];
}

/** A paragraph in which questions and answers alternate, as captions without names give. */
function readParagraph(sentences: Sentence[], around: Surroundings): Mark[] | null {
  if (around.open !== "nothing" || sentences.length < 4) return null;
  const marks: Mark[] = [];
  for (const sentence of sentences) {
    const text = sentence.raw.trim();
    const last = marks.at(-1);
    const asking = asks(sentence) && addressesReader(sentence) && !isFirstPerson(sentence);
    if (asking && last?.role === "question") last.text = `${last.text} ${text}`;
    else if (asking) marks.push({ role: "question", text });
    else if (last?.role === "answer") last.raw = last.text = `${last.text} ${text}`;
    else if (last?.role === "prose") last.raw = `${last.raw} ${text}`;
    else if (last) marks.push({ role: "answer", text, raw: text });
    else marks.push({ role: "prose", raw: text });
  }
  return marks.filter((mark) => mark.role === "question").length > 1 ? marks : null;
}

/** "why leave" or "Strengths" on a line of its own, with room for an answer below. */
function isUnmarkedQuestion(sentence: Sentence, sentences: number, line: Line, around: Surroundings): boolean {
  if (sentences > 1 || !asksLoosely(sentence) || !isApart(line, around)) return false;
  if (findAnswered(sentence.view) > 0) return true;
  const stopped = /[.,;]$/.test(sentence.view.trim()) && !addressesReader(sentence);
  if (countWords(sentence.raw) > 25 || stopped) return false;
  return line.marker !== null || hasBody(around) || line.heading > 0;
}

/** Whether a line that asks opens an exchange here, or is only a turn of phrase in the answer it stands in. */
function mayOpen(
  line: Line,
  whole: boolean,
  sentences: Sentence[],
  transcript: boolean,
  around: Surroundings,
): boolean {
  const labelled = around.openedBy === "label" || around.openedBy === "speech";
  if (around.open === "turn" || around.open === "nothing" || around.open === "aside") return around.open !== "turn";
  if (labelled && transcript && around.openedBy === "speech") return false;
  if (around.open === "question") {
    if (around.questionIndent < line.indent && line.marker?.kind === "bullet") return addressed(sentences);
    return !(labelled && around.following === "answer");
  }
  if (labelled) {
    if (around.following === "answer" && whole) return true;
    const answered = !whole || hasBody(around);
    return answered && (around.afterBlank || (whole && addressed(sentences) && endsSentence(around.before)));
  }
  if (around.openedBy === "list" && line.indent > around.questionIndent) return whole && addressed(sentences);
  if (around.openedBy === "list" && line.marker === null && !around.afterBlank) return addressed(sentences);
  return true;
}

function hasBody(around: Surroundings): boolean {
  return around.next !== undefined && !around.next.blank;
}

function addressed(sentences: Sentence[]): boolean {
  return sentences.some((sentence) => asks(sentence) && addressesReader(sentence));
}

function isApart(line: Line, around: Surroundings): boolean {
  return around.afterBlank || line.marker !== null || around.open === "nothing" || around.open === "aside";
}

/** The second half of a sentence that was wrapped over two lines. */
function isContinuation(line: Line, around: Surroundings): boolean {
  if (around.afterBlank || line.marker !== null || !around.before || around.before.blank) return false;
  if (around.open === "nothing") return false;
  return /^\p{Ll}/u.test(line.view) && around.before.view.length > 50 && !endsSentence(around.before);
}

function endsSentence(line: Line | undefined): boolean {
  return line === undefined || line.blank || /[.!?…:)"”]$/.test(line.view.slice(-2));
}

function cutAnswered(sentence: Sentence): Mark[] {
  const at = endsInQuestionMark(sentence.view) ? -1 : findAnswered(sentence.view);
  return at > 0
    ? withAnswer(sentence.raw.slice(0, at).trim(), sentence.raw.slice(at).trim())
    : [{ role: "question", text: sentence.raw.trim() }];
}

function withAnswer(question: string, answer: string): Mark[] {
  const mark: Mark = { role: "question", text: question };
  return answer === "" ? [mark] : [mark, { role: "answer", text: answer, raw: answer }];
}

function withoutDash(text: string): string {
  const bare = text.trim().replace(/^(?:[-–—:=/|]{1,2}>?|→) ?/, "");
  return bare === "" ? text.trim() : bare;
}

function sentenceOf(raw: string): Sentence {
  return splitSentences(raw).reduce((all, part) => ({ raw: all.raw + part.raw, view: all.view + part.view }), {
    raw: "",
    view: "",
  });
}
