import { expect, it } from "vitest";
import { rememberByInput, rememberByText, rememberOf } from "./remember";

function counting() {
  const read: string[] = [];
  return {
    read,
    measure: (text: string) => {
      read.push(text);
      return { length: text.length };
    },
  };
}

it("reads a text once", () => {
  const { read, measure } = counting();
  const remembered = rememberByText(measure, 1_000);
  expect(remembered("one")).toBe(remembered("one"));
  expect(remembered("two")).toEqual({ length: 3 });
  expect(read).toEqual(["one", "two"]);
});

it("forgets what was used longest ago", () => {
  const { read, measure } = counting();
  const remembered = rememberByText(measure, 610);
  for (const text of ["one", "two", "three", "one", "four", "one", "two"]) remembered(text);
  expect(read).toEqual(["one", "two", "three", "one", "four", "two"]);
});

it("does not remember a text that would leave no room for others", () => {
  const { read, measure } = counting();
  const remembered = rememberByText(measure, 600);
  remembered("a".repeat(301));
  remembered("a".repeat(301));
  expect(read).toHaveLength(2);
});

it("reads a thing once", () => {
  const { read, measure } = counting();
  const remembered = rememberOf(({ text }: { text: string }) => measure(text));
  const thing = { text: "one" };
  expect(remembered(thing)).toBe(remembered(thing));
  expect(remembered({ text: "one" })).toEqual({ length: 3 });
  expect(read).toHaveLength(2);
});

it("reads an input once, whoever hands it in", () => {
  const { read, measure } = counting();
  const remembered = rememberByInput(({ texts }: { texts: readonly string[] }) => measure(texts.join()), 1_000);
  expect(remembered({ texts: ["one", "two"] })).toBe(remembered({ texts: ["one", "two"] }));
  expect(remembered({ texts: ["one"] })).toEqual({ length: 3 });
  expect(read).toEqual(["one,two", "one"]);
});
