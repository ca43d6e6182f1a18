import { describe, expect, it } from "vitest";
import { questionBank } from "./bank";
import { bankIndex } from "./bank-index";
import { readFeatures, wordsOfQuestion } from "./features";
import { areRelated } from "./related-intents";
import { questionCategories } from "./types";

describe("the question bank", () => {
  it("knows at least sixty intents and fills every category", () => {
    expect(questionBank.length).toBeGreaterThanOrEqual(60);
    const filled = new Set(questionBank.map((intent) => intent.category));
    expect([...filled].sort()).toEqual([...questionCategories].sort());
  });

  it("names each intent once, in kebab case", () => {
    const ids = questionBank.map((intent) => intent.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it("has no wording twice, whatever its case and stops", () => {
    const seen = new Map<string, string>();
    const twice = questionBank.flatMap((intent) =>
      intent.wordings.filter((wording) => {
        const plain = wording.toLowerCase().replace(/[^a-z0-9]+/g, " ");
        const before = seen.get(plain);
        seen.set(plain, wording);
        return before !== undefined;
      }),
    );
    expect(twice).toEqual([]);
  });

  it.each(questionBank.map((intent) => [intent.id, intent] as const))(
    "%s has enough wordings and follow-ups and a label that fits a sentence",
    (_, intent) => {
      expect(intent.wordings.length).toBeGreaterThanOrEqual(12);
      expect(intent.followUps.length).toBeGreaterThanOrEqual(3);
      expect(intent.followUps.length).toBeLessThanOrEqual(5);
      expect(intent.askedBy.length).toBeGreaterThan(0);
      expect(intent.label).toMatch(/^[a-z].*[a-zA-Z]$/);
      expect(intent.followUps.filter((followUp) => !followUp.endsWith("?"))).toEqual([]);
    },
  );

  it("recognises each of its wordings as its own", () => {
    const strayed = questionBank.flatMap((intent) =>
      intent.wordings.flatMap((wording) => {
        const [best] = bankIndex().likeliest(readFeatures(wordsOfQuestion(wording)), 1);
        return best?.intent === intent ? [] : [`${wording} → ${best?.intent.id}, not ${intent.id}`];
      }),
    );
    expect(strayed).toEqual([]);
  });

  it("gives shares that sum to 1 over all intents", () => {
    const all = bankIndex().likeliest(readFeatures(wordsOfQuestion("What are your plans?")), questionBank.length);
    expect(all).toHaveLength(questionBank.length);
    expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe("related intents", () => {
  it.each([
    ["failure", "mistake", true],
    ["mistake", "failure", true],
    ["salary", "failure", false],
    ["salary", "salary", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(areRelated(one, other)).toBe(expected);
  });
});
