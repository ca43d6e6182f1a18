import { describe, expect, it } from "vitest";
import { pickOne, seededRandom, shuffle } from "./seeded-random";

function take(count: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
}

describe("seededRandom", () => {
  it("gives the same numbers for the same seed and others for another", () => {
    expect(take(20, 7)).toEqual(take(20, 7));
    expect(take(20, 7)).not.toEqual(take(20, 8));
  });

  it.each([0, 1, -1, 2 ** 31, 2 ** 40, 0.5])("stays within 0 and 1 and spreads evenly from seed %d", (seed) => {
    const numbers = take(10_000, seed);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((n) => Math.floor(n * 10) === tenth).length);
    expect(Math.min(...tenths)).toBeGreaterThan(850);
    expect(Math.max(...tenths)).toBeLessThan(1150);
  });
});

describe("shuffle", () => {
  it("keeps every element, leaves its input alone and follows the seed", () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = shuffle(items, seededRandom(3));
    expect([...shuffled].sort()).toEqual(items);
    expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled).toEqual(shuffle(items, seededRandom(3)));
    expect(shuffled).not.toEqual(shuffle(items, seededRandom(4)));
  });
});

describe("pickOne", () => {
  it("reaches every choice, and gives undefined when there is none", () => {
    const random = seededRandom(1);
    const picked = new Set(Array.from({ length: 100 }, () => pickOne(["a", "b", "c"], random)));
    expect([...picked].sort()).toEqual(["a", "b", "c"]);
    expect(pickOne([], random)).toBeUndefined();
  });
});
