import { describe, expect, it } from "vitest";
import { findPerson, isRealName, recallSpeaker, rememberName } from "./who-speaks";

describe("a label", () => {
  it.each(["Toni Meyer", "tm", "Dr. Ada O'Neil", "Дана", "李娜", "Dana (HR)"])("%s names one person", (label) =>
    expect(isRealName(label)).toBe(true),
  );

  it.each([
    "Me",
    "Interviewer 2",
    "Speaker 1",
    "speaker_02",
    "Unknown",
    "Unknown Speaker",
    "Me (Toni)",
    "Guest 4",
    "HR",
    "S1",
    "+44 20 7946 0991",
    "x".repeat(90),
  ])("%s means somebody else next time", (label) => expect(isRealName(label)).toBe(false));
});

describe("a name that the person said is theirs", () => {
  it("is the speaker of the next transcript, the newest first", () => {
    const known = rememberName(rememberName("", "Toni"), "T. Meyer");
    expect(recallSpeaker(["Dana", "TONI"], known)).toBe("TONI");
    expect(recallSpeaker(["Toni", "t. meyer"], known)).toBe("t. meyer");
    expect(recallSpeaker(["Dana", "Speaker 2"], known)).toBeUndefined();
  });

  it("is kept once, and not any more when it speaks beside them", () => {
    expect(rememberName("Toni\nDana", "toni", ["Dana", "Piotr"])).toBe("toni");
    expect(rememberName("Toni", "Speaker 2")).toBe("Toni");
  });

  it("cannot break the list, nor make it grow for ever", () => {
    expect(rememberName("", "Toni\nDana")).toBe("Toni Dana");
    const many = Array.from({ length: 40 }, (_, number) => `Name ${"abcdefghij".slice(0, 3)}${number}`);
    expect(many.reduce((known, name) => rememberName(known, name), "").split("\n")).toHaveLength(20);
  });
});

describe("an interviewer", () => {
  const dana = { id: "1", name: "Dana Reyes", spokenAs: "dr\nrec panel" };
  const other = { id: "2", name: "Dana Holm", spokenAs: "" };
  const ida = { id: "3", name: "Ida", spokenAs: "" };

  it.each([
    ["DR", dana],
    ["dana holm", other],
    ["Dana", dana],
    ["Ida Brandt", ida],
    ["Dana Miller", null],
    ["Piotr", null],
  ])("%s is found by what was said, by name, by first name", (label, found) => {
    expect(findPerson(label, [dana, other, ida])).toBe(found);
  });
});
