import { describe, expect, it } from "vitest";
import { weaknessOf } from "./password-rules";

describe("a password", () => {
  it.each([
    ["four calm green lamps", "a few words"],
    ["Ängström-Größe 41", "any letters"],
    ["🙂🐢🌋🎻🪁🧀🧭🛟🪴🍋", "ten characters are ten, whatever they are made of"],
    ["x7#Kq9!mB2", "the shortest that will do"],
    ["correct  horse  ", "blanks count as they are"],
  ])("%s will do: %s", (password) => {
    expect(weaknessOf(password, "dana@example.org")).toBeNull();
  });

  it.each([
    ["short1!", /at least 10 characters/],
    ["", /at least 10 characters/],
    ["a".repeat(201), /at most 200/],
    ["aaaaaaaaaaaa", /repeats or counts/],
    ["abababababab", /repeats or counts/],
    ["1234567890", /repeats or counts/],
    ["9876543210", /repeats or counts/],
    ["abcdefghijkl", /repeats or counts/],
    ["password123", /tried first/],
    ["Qwertyuiop1", /tried first/],
    ["dana.reyes99", /email address again/],
  ])("%s is refused", (password, why) => {
    expect(weaknessOf(password, "dana.reyes@example.org")).toMatch(why);
  });
});
