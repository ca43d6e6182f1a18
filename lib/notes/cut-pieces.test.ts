import { expect, test } from "vitest";
import { cutPieces } from "./cut-pieces";

const words = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");

test("a short passage stays whole", () => {
  const passage = `${words(20)}. ${words(20)}.\n${words(15)}`;
  expect(cutPieces(passage)).toEqual([passage]);
});

test("a long one is cut into its lines", () =>
  expect(cutPieces(`${words(40)}\n\n  - ${words(30)}`)).toEqual([words(40), `- ${words(30)}`]));

test("a long line is cut into its sentences; a word alone stays with the one before", () =>
  expect(cutPieces(`${words(30)}. Maybe. ${words(40)}.`)).toEqual([`${words(30)}. Maybe.`, `${words(40)}.`]));

test("a long breath is cut where it goes on", () =>
  expect(cutPieces(`we got to ${words(40)} and then ${words(30)} and they ${words(8)}`)).toEqual([
    `we got to ${words(40)}`,
    `and then ${words(30)}`,
    `and they ${words(8)}`,
  ]));

test("a breath that goes on nowhere stays whole", () => expect(cutPieces(words(200))).toEqual([words(200)]));
