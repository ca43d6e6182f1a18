import { expect, test } from "vitest";
import { placeInNotes } from "./place-in-notes";

const notes = "Parking was bad\n\nQ: Why us?\nA: The people.\n\nSalary came up\n\nQ: Why now?\nA: It is time.\n\nBye";

test.each([
  ["above all of them: first", "Parking was bad", ["Why us?", "Why now?"], 0],
  ["between two: between them", "Salary came up", ["Why us?", "Why now?"], 1],
  ["below all of them: last", "Bye", ["Why us?", "Why now?"], 2],
  ["behind the one above it, where they were moved", "Salary came up", ["Why now?", "Why us?", "Typed by hand"], 2],
  ["before one typed by hand", "Parking was bad", ["Typed by hand", "Why us?"], 1],
  ["not in the notes: last", "Never written", ["Why us?", "Why now?"], 2],
  ["nothing there yet", "Bye", [], 0],
  ["by its first line", "Salary came up\nand more", ["Why us?\nfrom two turns", "Why now?"], 1],
])("a passage %s", (_where, passage, texts, index) => {
  expect(placeInNotes(notes, passage, texts)).toBe(index);
});

test("a text of one letter is searched in milliseconds", () => {
  const long = "a".repeat(100_000);
  const begun = performance.now();
  placeInNotes(long, `${long}b`, [`${"a".repeat(79)}b`, long]);
  expect(performance.now() - begun).toBeLessThan(500);
});
