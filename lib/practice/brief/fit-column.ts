import { fitLines, linesOf, shareRoom } from "./fit-text";

/** A text of a column: `fixed` lines beside it are taken in any case; it gets `usual` lines, and `most` where there is room. */
export type Slot = {
  text: string;
  fixed: number;
  usual: number;
  most: number;
  indent: number;
  lineWidth: number;
  /** How it is cut; at the end, as `fitLines` does, where nothing else is said. */
  shorten?: typeof fitLines;
};
/** `sure` of its slots get a place; those after them where there is room. */
export type ColumnSection = { slots: readonly Slot[]; sure: number };
export type Fitted = { text: string; isWhole: boolean };

/**
 * Shares `lines` out between the texts of a column and shortens each to its share; by section, as given, those without a place
 * left out. What is left over is filled up by `order`, the positions of the sections, what counts most first: texts that were
 * cut get longer, then further ones come in.
 */
export function fitColumn(sections: readonly ColumnSection[], lines: number, order: readonly number[]): Fitted[][] {
  const placed = sections.map(({ slots, sure }) => slots.slice(0, sure));
  const all = placed.flat();
  const room = Math.floor(lines - all.reduce((sum, slot) => sum + slot.fixed, 0));
  const given = shareRoom(
    all.map((slot) => wantedLines(slot, slot.usual)),
    room,
  );
  let at = 0;
  const fitted = placed.map((slots) => slots.map((slot) => shortenTo(slot, given[at++] ?? 1)));
  let left = lines - all.reduce((sum, slot) => sum + slot.fixed, 0);
  for (const [index, slots] of placed.entries()) {
    for (const [place, slot] of slots.entries()) left -= takenBy(slot, fitted[index]?.[place]);
  }
  for (const cap of ["usual", "most"] as const) {
    for (const index of order) {
      for (const [place, slot] of (placed[index] ?? []).entries()) {
        const first = fitted[index]?.[place];
        if (!first || first.isWhole || left < 1) continue;
        const before = takenBy(slot, first);
        const longer = shortenTo(slot, Math.max(before, Math.min(slot[cap], before + Math.floor(left))));
        left -= takenBy(slot, longer) - before;
        fitted[index]?.splice(place, 1, longer);
      }
    }
  }
  for (const index of order) {
    const { slots = [], sure = 0 } = sections[index] ?? {};
    for (const slot of slots.slice(sure)) {
      const needed = slot.fixed + wantedLines(slot, slot.usual);
      if (needed > left) break;
      const more = shortenTo(slot, slot.usual);
      left -= slot.fixed + takenBy(slot, more);
      fitted[index]?.push(more);
    }
  }
  return fitted;
}

function shortenTo({ text, lineWidth, indent, shorten = fitLines }: Slot, lines: number): Fitted {
  return shorten(text, { lines, lineWidth, indent });
}

function takenBy({ lineWidth, indent }: Slot, fitted: Fitted | undefined): number {
  return linesOf(fitted?.text ?? "", lineWidth, indent);
}

/** At most `most`; a text far longer than that is not read to its end. */
function wantedLines({ text, lineWidth, indent }: Slot, most: number): number {
  return Math.min(most, linesOf(text.slice(0, lineWidth * (most + 1) * 2), lineWidth, indent));
}
