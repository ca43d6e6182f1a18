import { asks } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import { asksEmployer, readNoted } from "@/lib/notes/own-questions";
import { type Sentence, splitSentences } from "@/lib/notes/sentences";
import { readFrame, readFrameInside, readReversed, splitBreath } from "./frames";
import { toMarks } from "./own";
import type { Mark, Surroundings, WeakShape } from "./shape";

/** "They asked why I left. I said because …", sentence by sentence. */
export const reported: WeakShape = (line, _index, _notes, around) => {
  if (around.openedBy === "speech" || around.open === "turn") return null;
  const view = line.view.slice(line.start);
  // A cheap look first: most lines report no question.
  if (
    !/\b(?:ask|want(?:ed|s) |wonder|enquired|inquired|curious|questioned|brought up|pressed|question|one was|it was|goes|started with)/i.test(
      view,
    )
  )
    return null;
  // "Any questions for us? Asked about the rota": the candidate's part.
  if (/\bquestions?\b/i.test(around.question) && around.open === "question" && /^asked\b/i.test(view)) return null;
  const sentences = splitSentences(line.raw.slice(line.start)).flatMap(splitBreath);
  const mayBeReversed = isOpen(around) || around.openedBy === "reported";
  const frames = sentences.map((each) => (mayBeReversed ? readReversed(each) : null) ?? readFrame(each));
  const asking = sentences.map((each, place) => frames[place] === null && asksEmployer(each.raw));
  let first = sentences.findIndex((_each, place) => frames[place] || asking[place]);
  if (isOpen(around)) {
    const inside = sentences.slice(0, first < 0 ? undefined : first).findIndex((each, place) => {
      frames[place] = readFrameInside(each);
      return frames[place] !== null;
    });
    if (inside >= 0) first = inside;
  }
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
  let own = "";
  const closeOwn = (): void => {
    if (own !== "") marks.push(...toMarks(readNoted(own, false)));
    own = "";
  };
  for (const [place, sentence] of sentences.entries()) {
    if (place < first) continue;
    const frame = frames[place];
    if (frame) {
      closeOwn();
      marks.push(...frame);
    } else if (own !== "" || asking[place]) own += sentence.raw;
    else extend(marks, sentence);
  }
  closeOwn();
  return marks;
};

/** Nothing above that the line could belong to. */
function isOpen(around: Surroundings): boolean {
  return around.open === "nothing" || around.open === "aside";
}

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
