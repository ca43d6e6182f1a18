import type { Apart, Place } from "./apart";
import { clashesApart } from "./clashes-apart";
import { describeChange, describeClash } from "./describe";
import { spanOf } from "./extract-facts";
import { readAnswerText } from "./fact-reader";
import { factsApart } from "./facts-apart";
import { rememberByText } from "./remember";
import type { FindingKind, Span } from "./types";

/** A passage of one of several statements. */
export type Passage = Span & { id: string };

/** Two passages of what one person told that can hardly both be so. */
export type Contradiction = {
  kind: FindingKind;
  certainty: "conflict" | "possible";
  passages: readonly [Passage, Passage];
  reason: string;
};

/** As much of one statement as is read, in characters, to bound the time. */
const longestStatement = 20_000;

/**
 * What one person's statements (all answers on record to one employer, or a single answer) say against each other: two values
 * of one thing, or something said to be so and not so. Stricter than the comparison of two answers to one question, since
 * different questions bring different stories. `id`s come back as given; spans quote that statement's text exactly. In order
 * of the statements. Facts are looked up by the words around them, so the time grows with the text; 200 answers take about
 * a tenth of a second. Only the first 20,000 characters of a statement are read.
 */
export function findContradictions(statements: readonly { id: string; text: string }[]): Contradiction[] {
  const texts = statements.map(({ text }) => text.slice(0, longestStatement));
  return findApart(JSON.stringify(texts)).map(({ kind, certainty, places }) => {
    const [one, other] = [passageOf(places[0]), passageOf(places[1])];
    const claim = kind === "polarity" || kind === "preference";
    const reason = claim ? describeClash(kind) : describeChange({ earlier: one, current: other });
    return { kind, certainty, passages: [one, other], reason };
  });

  function passageOf({ statement, from, to }: Place): Passage {
    const id = statements[statement]?.id;
    if (id === undefined) throw new Error(`Expected a statement number ${statement}`);
    return { id, ...spanOf(readAnswerText(texts[statement] ?? ""), from, to) };
  }
}

/** A page of 400 answers of 700 letters is still remembered. */
const mostRemembered = 600_000;

/** Of a list of texts, as JSON. */
const findApart = rememberByText((list): readonly Apart[] => {
  // It was written just above.
  const answers = (JSON.parse(list) as string[]).map(readAnswerText);
  const found = withoutRepeats([...factsApart(answers), ...clashesApart(answers)]);
  return found.sort((a, b) => order(a.places[0], b.places[0]) || order(a.places[1], b.places[1]));
}, mostRemembered);

/** A place that disagrees with several is named once, with the first. */
function withoutRepeats(found: readonly Apart[]): Apart[] {
  const kept: Apart[] = [];
  for (const each of found) {
    if (kept.every((other) => each.places.every((place) => other.places.every((taken) => !meet(place, taken)))))
      kept.push(each);
  }
  return kept;
}

function meet(a: Place, b: Place): boolean {
  return a.statement === b.statement && a.from < b.to && b.from < a.to;
}

function order(a: Place, b: Place): number {
  return a.statement - b.statement || a.from - b.from;
}
