import type { FindingLabel, Span } from "@/lib/consistency/types";

/** A passage to mark in a text. `number` ties the marks of one finding together. */
export type Mark = { span: Span; label: FindingLabel; number: number | null };

/** A stretch of text under one mark, or none. `isFirst` where its mark begins. */
export type Segment = { text: string; mark: Mark | null; isFirst: boolean };

/**
 * Cuts a text at the borders of its marks. Where marks overlap, what changed stands above what was left out or
 * added, and that above what is the same; of equals, the shorter. The segments joined are the text.
 */
export function cutSegments(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ span }) => span.start < span.end && span.start >= 0 && span.end <= text.length);
  const borders = [...new Set([0, text.length, ...inside.flatMap(({ span }) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1];
    if (end === undefined) break;
    const mark = topMark(inside.filter(({ span }) => span.start <= start && span.end >= end));
    const last = segments.at(-1);
    if (last && last.mark === mark) last.text += text.slice(start, end);
    else segments.push({ text: text.slice(start, end), mark, isFirst: mark?.span.start === start });
  }
  return segments;
}

const rank: Record<FindingLabel, number> = { changed: 0, "left-out": 1, added: 1, same: 2 };

function topMark(marks: readonly Mark[]): Mark | null {
  let top: Mark | null = null;
  for (const mark of marks) if (top === null || isAbove(mark, top)) top = mark;
  return top;
}

function isAbove(mark: Mark, other: Mark): boolean {
  if (rank[mark.label] !== rank[other.label]) return rank[mark.label] < rank[other.label];
  return mark.span.end - mark.span.start < other.span.end - other.span.start;
}
