import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotablePassages, sayBack } from "./quotable";

function firstSaidBack(answer: string): string | undefined {
  const [passage] = quotablePassages(answer);
  return passage && sayBack(passage);
}

describe("what was said, put to the person", () => {
  it.each([
    ["The team missed the first deadline.", "You said the team missed the first deadline."],
    ["I rang the hospital twice.", "You said you rang the hospital twice."],
    ["I was the only nurse on the ward.", "You said you were the only nurse on the ward."],
    ["I'm the treasurer of my choir.", "You said you're the treasurer of your choir."],
    ["I've driven my own van since 2019", "You said you've driven your own van since 2019."],
  ])("in the second person where that is safe: %s", (answer, said) => {
    expect(firstSaidBack(answer)).toBe(said);
  });

  it.each([
    ["we", "We moved the stock by hand."],
    ["a name at the start", "Marta closed the shop at noon."],
    ["a verb that would have to change", "I rang Marta and was told to wait."],
    ["a third person's view of them", "The manager gave me the keys."],
    ["pointing words", "I moved here to run this shop."],
    ["a second sentence behind a comma", "I kept the bees, my uncle sold the honey."],
    ["a dialect's “me”", "I drove me own van for years."],
    ["other people's words", "I said “no, thank you” to the offer."],
  ])("as a quotation where there is %s", (_, answer) => {
    expect(firstSaidBack(answer)).toBe(`You said: “${answer.replaceAll("“", "‘").replaceAll("”", "’")}”`);
  });

  it("leaves off the fillers a spoken sentence begins with", () => {
    expect(firstSaidBack("um so yeah, the boiler broke on a Sunday")).toBe("You said the boiler broke on a Sunday.");
  });

  it("cuts a sentence that runs on at a joint, and shows that it goes on", () => {
    const [first, second] = quotablePassages(
      "we had a van with a broken fridge on the hottest day of July and nobody at the hire company picked up the phone so we drove to the supermarket",
    ).map(sayBack);
    expect(first).toBe("You said: “we had a van with a broken fridge on the hottest day of July…”");
    expect(second).toMatch(/^You said: “…nobody at the hire company picked up the phone/);
  });

  it("does not end a cut passage on a word that only leads on, nor begin one with a joint", () => {
    const said = quotablePassages(
      "I had nearly six pages of the parish letter ready within one long afternoon in the cold vestry of a small church because the printer was closing early that week for the fair",
    ).map(sayBack);
    expect(said[0]).toMatch(/vestry…”$/);
    for (const each of said) expect(each).not.toMatch(/“…(because|and|so|which)\b|\b(a|the|of|and|in|because)…”/);
  });

  it("does not end a sentence inside a figure or after a title", () => {
    expect(quotablePassages("Dr. Hale paid 3.5 million to us. It was a big surprise.")).toHaveLength(2);
  });

  it("finds nothing in an answer of three words", () => {
    expect(quotablePassages("Yes, I did.")).toEqual([]);
  });
});

it("quotes nothing that was not said, whatever the answer", () => {
  const words = fc.constantFrom(
    "I",
    "we",
    "the",
    "team",
    "missed",
    "and",
    "so",
    "it.",
    "was",
    "my",
    "um",
    "“no”",
    "3.5",
    "why?",
    "late,",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (said) => {
      const answer = said.join(" ");
      for (const passage of quotablePassages(answer)) expect(answer).toContain(passage.text);
    }),
  );
});

it.each([
  ["one letter", "a".repeat(100_000)],
  ["dots", ".".repeat(100_000)],
  ["spaces", " ".repeat(100_000)],
  ["fillers", "um ".repeat(33_000)],
  ["words without a stop", "word ".repeat(20_000)],
])("reads 100,000 characters of %s in milliseconds", (_, answer) => {
  const start = performance.now();
  for (const passage of quotablePassages(answer)) sayBack(passage);
  expect(performance.now() - start).toBeLessThan(200);
});
