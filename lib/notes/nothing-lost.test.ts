import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinCaptions } from "./captions";
import { foldLabel } from "./labels";
import { readLines } from "./lines";
import { ANSWER_WORDS, CANDIDATE_LABELS, INTERVIEWER_LABELS, QUESTION_WORDS, TIME } from "./marks";
import { parseNotes, parseNotesInOrder } from "./parse-notes";
import { findSpeakers } from "./speakers";

const folder = `${import.meta.dirname}/fixtures`;
const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(`${folder}/${file}`, "utf8"));

/** Words that only stand in marks: the list of marks.ts, spelled out. */
const MARK_WORDS = new Set(
  [
    ...`${QUESTION_WORDS}|${ANSWER_WORDS}`.split("|"),
    ...CANDIDATE_LABELS,
    ...INTERVIEWER_LABELS,
    ..."webvtt v i b u c am pm a m".split(" "),
    ..."asked asks wanted to know me us i said told them her him answered replied explained".split(" "),
  ].flatMap((label) => label.split(" ")),
);

/** The number of a list item or a cue, the name of a cue, "Q3". */
const NUMBERED_MARK = new RegExp(`^(?:${QUESTION_WORDS}|${ANSWER_WORDS})?\\d{1,6}[a-d]?$|^[0-9a-f]{4,12}$`, "i");

/** A letter or digit; not the letter ℹ, which is a bullet, nor the letter ʼ, which people type for a quotation mark. */
const WORD = /(?:(?![\p{Extended_Pictographic}\u02BC])[\p{L}\p{N}])+/gu;

/** Words of a text with how often they occur. */
function countWords(text: string, into = new Map<string, number>()): Map<string, number> {
  for (const [word] of text.normalize("NFC").matchAll(WORD)) {
    into.set(word, (into.get(word) ?? 0) + 1);
  }
  return into;
}

/** All texts of the result; a speaker's label stands beside what they asked or replied. */
function listTexts(notes: string, labels: boolean): string[] {
  const { exchanges, ownQuestions, unassigned } = parseNotes(notes);
  return [
    ...exchanges.flatMap(({ question, answer, askedBy }) => [question, answer, labels ? (askedBy ?? "") : ""]),
    ...ownQuestions.flatMap(({ question, reply, askedOf }) => [question, reply, labels ? (askedOf ?? "") : ""]),
    ...unassigned,
  ];
}

/** The words that the result holds less often than the notes, unless they stand in marks. */
function findLost(notes: string): string[] {
  const kept = new Map<string, number>();
  for (const text of listTexts(notes, true)) countWords(text, kept);
  for (const { kind, ...rest } of parseNotesInOrder(notes).beside) {
    if (kind === "heading" && "text" in rest) countWords(rest.text, kept);
  }
  const labels = countWords([...findSpeakers(joinCaptions(readLines(notes))).keys()].join(" "));
  // A cue that goes on with the words of the cue before does not repeat whose they are.
  for (const [, name = ""] of notes.matchAll(/<v ([^<>\n]{1,80})>/g)) countWords(name.toLowerCase(), labels);
  const stamps = [...notes.matchAll(new RegExp(TIME, "gi")), ...notes.matchAll(/^[ \t]*\d+ minutes? \d+ seconds?$/gim)];
  const times = countWords(stamps.join(" "));
  const lost: string[] = [];
  for (const [word, count] of countWords(notes)) {
    if ((kept.get(word) ?? 0) >= count) continue;
    const folded = foldLabel(word);
    const numbers = NUMBERED_MARK.test(word);
    if (!MARK_WORDS.has(folded) && !labels.has(folded) && !times.has(word) && !numbers) lost.push(word);
  }
  return lost;
}

/** Words that occur more often than in the notes; the label of a speaker may return with each exchange. */
function findRepeated(notes: string): string[] {
  const kept = new Map<string, number>();
  for (const text of listTexts(notes, false)) countWords(text, kept);
  const typed = countWords(notes);
  return [...kept].filter(([word, count]) => count > (typed.get(word) ?? 0)).map(([word]) => word);
}

const RUNS = 300;
const PATIENCE = 60_000;

const anyFixture = fc.constantFrom(...fixtures);
const shuffle = (notes: string): fc.Arbitrary<string[]> => {
  const lines = notes.split(/\r\n|\r|\n/);
  return fc.shuffledSubarray(lines, { minLength: lines.length });
};
const noise = fc.constantFrom(
  ..."Q: |A: |? |\n|\n\n|\t|- |1. |Me: |Them: |Dana: |[00:01:12] |00:00:01.000 --> 00:00:02.000\n|<v Ada>|</v>|**|# |> |: |They asked |I said |\u200B|\uFEFF|؟|？|;|👍|a |q |10:02 AM|(|Interviewer: ".split(
    "|",
  ),
);

describe("nothing typed is lost", () => {
  test(
    "in any fixture",
    () => {
      for (const notes of fixtures) {
        expect(findLost(notes)).toEqual([]);
        expect(findRepeated(notes)).toEqual([]);
      }
    },
    PATIENCE,
  );

  test(
    "in fixtures with their lines shuffled",
    () => {
      fc.assert(
        fc.property(anyFixture.chain(shuffle), (lines) => {
          expect(findLost(lines.join("\n"))).toEqual([]);
          expect(findRepeated(lines.join("\n"))).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
    PATIENCE,
  );

  test(
    "in fixtures cut short, joined and with marks strewn over them",
    () => {
      fc.assert(
        fc.property(
          anyFixture,
          anyFixture,
          fc.nat(2000),
          fc.array(fc.tuple(fc.nat(3000), noise), { maxLength: 12 }),
          (one, other, cut, strewn) => {
            let notes = one.slice(0, cut) + other.slice(cut / 2);
            for (const [at, mark] of strewn) notes = notes.slice(0, at) + mark + notes.slice(at);
            expect(findLost(notes)).toEqual([]);
            expect(findRepeated(notes)).toEqual([]);
          },
        ),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  test(
    "in any text at all",
    () => {
      fc.assert(
        fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), noise), { maxLength: 40 }), (parts) => {
          const notes = parts.join("");
          expect(findLost(notes)).toEqual([]);
          expect(findRepeated(notes)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});
