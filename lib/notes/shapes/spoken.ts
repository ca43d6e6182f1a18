import { anyAsks, asksInSpeech } from "@/lib/notes/asking";
import { foldLabel, isNameLike, isSpeltTime, isTime, readLabel } from "@/lib/notes/labels";
import type { Line } from "@/lib/notes/lines";
import { unwrap } from "@/lib/notes/wrapping";
import type { Mark, Notes, Shape } from "./shape";

/** `Interviewer: … Me: …`, "Dana Reyes  10:02 AM" above the speech, `<v Dana>…`: a person's label, then what they said. */
export const spoken: Shape = (line, index, notes) => {
  if (notes.speakers.size === 0) return null;
  const isStamp = isTime(line.view) || isSpeltTime(line, notes.lines[index + 1]);
  if (isStamp && standsByLabel(index, notes)) return [];
  const label = readLabel(line, notes.lines[index + 1], notes.lone);
  if (!label || !notes.speakers.has(foldLabel(label.name))) return null;
  const marks: Mark[] = [];
  for (const part of cutAtLabels(line, label.name, label.start, notes)) {
    const mark = readPart(part, index, notes);
    if (!mark) return null;
    marks.push(mark);
  }
  return marks;
};

type Part = { name: string; text: string; raw: string; whole: boolean };

function readPart(part: Part, index: number, notes: Notes): Mark | null {
  if (notes.speakers.get(foldLabel(part.name)) === "candidate") {
    return { role: "answer", text: part.text, raw: part.raw };
  }
  if (notes.twoSided) {
    if (part.whole && isHeader(part.text, index, notes)) return { role: "aside", raw: part.raw, closes: false };
    return { role: "turn", text: part.text, raw: part.raw, who: part.name };
  }
  // Only the asking side is labelled, so what is below the label is the answer.
  if (part.text !== "" && !anyAsks(part.text, asksInSpeech)) return null;
  return { role: "question", text: unwrap(part.text), who: part.name };
}

/** One line may hold several turns when line breaks were lost in pasting. */
function cutAtLabels(line: Line, name: string, start: number, notes: Notes): Part[] {
  const parts: Part[] = [];
  let from = start;
  let begin = 0;
  let speaker = name;
  const push = (end: number): void => {
    const whole = begin === 0 && end === line.raw.length;
    parts.push({
      name: speaker,
      text: unwrap(line.raw.slice(from, end)),
      raw:
        begin === 0 && line.raw.startsWith("<")
          ? `${speaker}: ${line.raw.slice(from, end)}`
          : line.raw.slice(begin, end).trim(),
      whole,
    });
  };
  for (const hit of line.view
    .slice(start)
    .matchAll(/(?<= )[*_]{0,3}(\p{L}[\p{L}\p{N}.'-]{0,30}(?: \p{L}[\p{L}\p{N}.'-]{0,30}){0,2} ?):[*_]{0,3}(?= )/gu)) {
    const other = inlineSpeaker(hit[1] ?? "", notes);
    if (other === null) continue;
    const at = start + hit.index + hit[0].lastIndexOf(other);
    const labelAt = /^[*_]/.test(hit[0]) && hit[0].indexOf(other) <= 3 ? start + hit.index : at;
    push(labelAt);
    begin = labelAt;
    from = start + hit.index + hit[0].length;
    speaker = other;
  }
  push(line.raw.length);
  return parts;
}

/** The speaker whose label ends the words before a colon: of "home. Dana Reyes", "Dana Reyes". */
function inlineSpeaker(words: string, notes: Notes): string | null {
  const bare = words.trim();
  for (let from = 0; from >= 0 && from < bare.length; from = nextWord(bare, from)) {
    const name = bare.slice(from);
    if (notes.speakers.has(foldLabel(name)) && (isNameLike(name) || from === 0)) return name;
  }
  return null;
}

function nextWord(text: string, from: number): number {
  const space = text.indexOf(" ", from);
  return space < 0 ? -1 : space + 1;
}

/** "Interviewer: Dana Reyes" at the head of the notes says who it was; nobody speaks. */
function isHeader(text: string, index: number, notes: Notes): boolean {
  if (index > 8 || text === "" || anyAsks(text, asksInSpeech)) return false;
  const next = notes.lines[index + 1];
  return (
    /^[^.!?]{2,60}$/.test(text) &&
    isNameLike(
      text
        .replace(/[,&/+()]| and /g, " ")
        .replace(/ {2,}/g, " ")
        .slice(0, 60)
        .trim(),
    ) &&
    (next === undefined ||
      next.blank ||
      !notes.speakers.has(foldLabel(readLabel(next, undefined, notes.lone)?.name ?? "")) ||
      index === 0)
  );
}

function standsByLabel(index: number, notes: Notes): boolean {
  const near = [notes.lines[index - 1], notes.lines[index - 2], notes.lines[index + 1]];
  return near.some((line, place) => {
    if (!line || line.blank) return false;
    const label = readLabel(line, notes.lines[place === 2 ? index + 2 : index - place], notes.lone);
    return label !== null && notes.speakers.has(foldLabel(label.name));
  });
}
