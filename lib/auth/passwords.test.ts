import { describe, expect, it } from "vitest";
import { hashCost, hashPassword, isCheap, isPassword } from "./passwords";

describe("a password's hash", () => {
  it("is argon2id, never twice the same, and fits its password alone", async () => {
    const [first, second] = [await hashPassword("four calm green lamps"), await hashPassword("four calm green lamps")];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
    expect(await isPassword("four calm green lamps", first)).toBe(true);
    expect(await isPassword("four calm green lamp", first)).toBe(false);
  });

  it("fits whichever way a keyboard writes a letter", async () => {
    expect(await isPassword("Cafe\u0301 by the sea", await hashPassword("Caf\u00e9 by the sea"))).toBe(true);
  });

  it.each([
    ["no account", null],
    ["an account without a password", ""],
  ])("of %s fits nothing", async (_who, none) => {
    expect(await isPassword("no account has this password", none)).toBe(false);
    expect(await isPassword("", none)).toBe(false);
  });

  it.each([
    ["of today", hashCost, false],
    ["of less memory", { ...hashCost, memoryCost: 8192 }, true],
    ["of fewer passes", { ...hashCost, timeCost: 1 }, true],
    ["of more", { ...hashCost, timeCost: 3 }, false],
  ])("%s is told apart", async (_which, cost, cheap) => {
    expect(isCheap(await hashPassword("four calm green lamps", cost))).toBe(cheap);
  });

  it("of an unknown kind is one to make anew", () => {
    expect(isCheap("$2b$12$something")).toBe(true);
  });
});
