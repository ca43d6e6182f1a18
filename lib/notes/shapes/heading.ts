import { anyAsks, asksLoosely } from "@/lib/notes/asking";
import type { Line } from "@/lib/notes/lines";
import { unwrap } from "@/lib/notes/wrapping";
import type { Shape } from "./shape";

const GENERAL =
  /^(?:notes?|interview|questions?|answers?|q ?& ?a|summary|overall|next|thoughts|impressions?|general|small talk|after|before|prep|follow|logistics|details|company|people|who|what they|what i|todo|to do|round|first|second|phone|call|screen)\b/i;

/** Markdown headings. One that asks is a question; so is a subject among headings that ask; others part the notes. */
export const heading: Shape = (line, index, { lines, askingHeadings }) => {
  if (line.heading === 0) return null;
  const text = unwrap(line.raw.slice(line.start));
  if (anyAsks(text, asksLoosely)) return [{ role: "question", text }];
  if (askingHeadings.has(line.heading) && hasBody(lines, index) && !GENERAL.test(text)) {
    return [{ role: "question", text }];
  }
  return [{ role: "aside", raw: text, closes: true }];
};

/** The levels at which a heading asks: its siblings that only name a subject are questions too. */
export function readHeadings(lines: readonly Line[]): ReadonlySet<number> {
  const levels = new Set<number>();
  for (const line of lines) {
    if (line.heading === 0 || levels.has(line.heading)) continue;
    if (anyAsks(line.raw.slice(line.start), asksLoosely)) levels.add(line.heading);
  }
  return levels;
}

function hasBody(lines: readonly Line[], index: number): boolean {
  const below = lines.slice(index + 1, index + 4).find((line) => !line.blank);
  return below !== undefined && below.heading === 0;
}
