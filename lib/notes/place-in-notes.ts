/**
 * Where a passage of the notes belongs among texts that were read from them: the index to put it at. It goes behind
 * the text that stands above it in the notes, whatever order the texts are in by now; where it cannot be found, to the
 * end. Texts are known by the beginning of their first line, as answers of a transcript are joined from several turns.
 */
export function placeInNotes(notes: string, passage: string, texts: readonly string[]): number {
  const at = find(notes, passage);
  if (at < 0) return texts.length;
  let above = { at: -1, index: -1 };
  let below = { at: Number.POSITIVE_INFINITY, index: texts.length };
  for (const [index, text] of texts.entries()) {
    const place = find(notes, text);
    if (place < 0) continue;
    if (place <= at && place >= above.at) above = { at: place, index };
    if (place > at && place < below.at) below = { at: place, index };
  }
  return above.index < 0 ? below.index : above.index + 1;
}

function find(notes: string, text: string): number {
  const [line = ""] = text.trim().split("\n", 1);
  return line === "" ? -1 : notes.indexOf(line.slice(0, longestSought));
}

/** In UTF-16 units: enough to tell two lines apart, and short enough that a search stays quick in any text. */
const longestSought = 80;
