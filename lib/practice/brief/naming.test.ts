import { expect, it } from "vitest";
import { makeNamesSomebody, putNamingFirst } from "./naming";

const namesDana = makeNamesSomebody([{ name: "Dana Reyes" }, { name: "Al" }]);

it.each([
  ["Dana asked twice.", true],
  ["It was (Dana)!", true],
  ["Danae asked twice.", false],
  ["Reyes and Sons", false],
  ["Al asked.", false],
])("%s names her: %s", (text, expected) => {
  expect(namesDana(text)).toBe(expected);
});

it.each([
  ["Tomás: the routine. Dana: what I did myself.", "Dana: what I did myself. Tomás: the routine."],
  ["Calm. Dana came back to it. She asked twice. Trust.", "Dana came back to it. She asked twice. Calm. Trust."],
  ["Calm. Trust.", "Calm. Trust."],
])("puts %j in order", (notes, expected) => {
  expect(putNamingFirst(notes, namesDana)).toBe(expected);
});
