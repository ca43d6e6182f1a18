import { z } from "zod";

/**
 * Text as every store can hold it: NUL, which ends a text in some, and halves of a character (lone surrogates), which
 * have no UTF-8, are replaced one for one by U+FFFD. Everything else stays: what is hostile on a screen or in a
 * spreadsheet is made harmless where it is shown or written.
 */
export function storable(text: string): string {
  return text.replaceAll("\0", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD");
}

/**
 * A name without the signs that turn the direction of what stands around it (bidi embeddings, overrides and isolates):
 * names stand within our own sentences. What a name needs to be read in its own direction its letters tell.
 */
export function withoutTurns(name: string): string {
  return name.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");
}

/** Whether a text can be stored as it is. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

/** Text that somebody sends and the app keeps: the beginning of every such schema. */
export function keptText(error?: string) {
  return z.string(error === undefined ? {} : { error }).overwrite(storable);
}
