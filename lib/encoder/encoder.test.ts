import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionBank } from "@/lib/questions/bank";
import { matchQuestion } from "@/lib/questions/match-questions";
import { pieceCutter } from "./cut-pieces";
import { digestOf } from "./digest";
import { makeEncoder } from "./encoder";
import { intentChances, intentTable, packIntents } from "./intent-chances";
import { forAtMost, openMeanings, readAhead } from "./read-meaning";

const readMeaning = await openMeanings();
const vocabulary = JSON.parse(readFileSync("lib/encoder/vocabulary.json", "utf8"));
const nearness = (one: string, other: string) => {
  const vector = readMeaning(other)?.vector;
  return readMeaning(one)?.vector.reduce((sum, value, at) => sum + value * (vector?.[at] ?? 0), 0) ?? 0;
};

describe("the encoder", () => {
  it.each([
    ["Why are you leaving?", "What makes you want to quit?", "How tall is the tower?"],
    ["How much do you expect to earn?", "What pay are you after?", "Which team do you like?"],
    ["Tell me how you calm an angry client.", "A guest shouts at you. What now?", "Where did you study?"],
  ])("%s is nearer to %s than to %s", (one, near, far) => {
    expect(nearness(one, near)).toBeGreaterThan(nearness(one, far) + 0.1);
  });

  it("gives 512 numbers of length 1 for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        const vector = readMeaning(text)?.vector ?? new Float32Array();
        expect(vector).toHaveLength(512);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
      }),
      { numRuns: 6 },
    );
  }, 30_000);

  it("refuses a model that is cut off", () => {
    const model = readFileSync("lib/encoder/model.bin");
    expect(() => makeEncoder(model.subarray(0, 1000), vocabulary)).toThrow("Expected more bytes in model.bin");
  });

  it("reads 100,000 letters as fast as a page of them", () => {
    const start = performance.now();
    readMeaning("a".repeat(100_000));
    readMeaning(" ".repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("cutting into pieces", () => {
  const cut = pieceCutter([
    ...Array.from({ length: 6 }, () => ["", 0] as const),
    ["▁", -3],
    ["a", -2],
    ["ab", -3],
    ["▁ab", -4],
    ["b", -2],
  ]);

  it.each([
    ["the likeliest row of pieces", "ab", [9]],
    ["a word start for each run of blanks", "a \n ab", [6, 7, 9]],
    ["one unknown for a run of unknown letters", "axxb", [6, 7, 0, 10]],
  ])("gives %s", (_, text, pieces) => {
    expect(cut(text, 64)).toEqual(pieces);
  });

  it("stops at the most pieces asked for", () => {
    expect(cut("b".repeat(50), 4)).toHaveLength(4);
  });
});

describe("the table of intents", () => {
  it("was made from the bank as it is; node bin/ts.mjs bin/make-intents.ts makes it again", () => {
    const table = intentTable.parse(JSON.parse(readFileSync("lib/encoder/intents.json", "utf8")));
    expect(table.bank).toBe(digestOf(questionBank));
    expect(table.factors).toHaveLength(questionBank.length);
  });

  it("says after packing nearly what it said before", () => {
    const rows = [Float32Array.of(1, -2, 0.5), Float32Array.of(0, 0, 0)];
    const [first, second] = intentChances(packIntents("", rows))(Float32Array.of(1, 1, 1));
    expect(first).toBeCloseTo(-0.5, 1);
    expect(second).toBe(0);
  });
});

describe("questions that share no word", () => {
  it.each([
    ["What's the deal with you wanting out of there?", "Why are you leaving?"],
    ["Where could you stand to grow a bit?", "What would you say is a weakness of yours?"],
  ])("%s = %s", (question, candidate) => {
    expect(matchQuestion(question, [candidate], { readMeaning })[0]?.verdict).toBe("same");
  });

  it("are judged by their words once enough were encoded", async () => {
    const atMostOne = forAtMost(1, readMeaning);
    await readAhead(["Zxqv blorp?", "Frotz wibble?"], atMostOne);
    expect(atMostOne("Zxqv blorp?")).not.toBeNull();
    expect(atMostOne("Frotz wibble?")).toBeNull();
  });
});
