import { describe, expect, it } from "vitest";
import { weaknessOf } from "./password-weakness";

describe("a password", () => {
  it.each([
    ["four calm green lamps", "a few words"],
    ["Ängström-Größe 41", "any letters"],
    ["🙂🐢🌋🎻🪁🧀🧭🛟🪴🍋", "whatever characters are made of"],
    ["x7#Kq9!m", "the shortest that a form takes"],
    ["correct  horse  ", "blanks count as they are"],
    ["dana84920175638201", "a name before many digits is more than the name"],
  ])("%s will do: %s", (password) => {
    expect(weaknessOf(password, "dana@example.org")).toBeNull();
  });

  it.each([
    ["aaaaaaaaaaaa", /repeats or counts/],
    ["abababababab", /repeats or counts/],
    ["1234567890", /repeats or counts/],
    ["9876543210", /repeats or counts/],
    ["abcdefghijkl", /repeats or counts/],
    ["password123", /tried first/],
    ["Qwertyuiop1", /tried first/],
    ["Sunshine2024", /tried first/],
    ["iloveyou!!", /tried first/],
    ["trustno1", /tried first/],
    ["Second Round 1", /tried first/],
    ["dana.reyes99", /email address again/],
    ["DANA.REYES@mill-lane.example.org", /email address again/],
    ["reyes2026", /email address again/],
    ["millLane#1", /email address again/],
  ])("%s is refused", (password, why) => {
    expect(weaknessOf(password, "dana.reyes@mill-lane.example.org")).toMatch(why);
  });

  it.each(["a", "1", "a1", "é", "🙂"])("is judged at once, however long it is: %s", (unit) => {
    const start = performance.now();
    weaknessOf(`x7#Kq${unit.repeat(100_000)}`, `${"a.".repeat(50_000)}@example.org`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
