import { describe, expect, it } from "vitest";
import { listSpeakers } from "./list-speakers";
import { parseNotes } from "./parse-notes";

const transcript = `Dana: Why us?
Sam: The people.
Dana: Why now?
Sam: My contract ends.
Dana: When can you start?
Sam: In May.`;

describe("who speaks", () => {
  it("is listed, with who seems to be the candidate", () => {
    expect(listSpeakers(transcript)).toEqual({ names: ["Dana", "Sam"], candidate: "Sam" });
  });

  it.each([
    "Q: Why us?\nA: The people.",
    "Q: Why us?\nA: The people.\n\nQ: Why now?\nA: My contract ends.\n\nQ: When can you start?\nA: In May.",
  ])("is nobody where the notes are no transcript: %j", (notes) => {
    expect(listSpeakers(notes).names).toEqual([]);
  });

  it("can be said by the person, and then holds", () => {
    const asked = "Sam: I have a question: how big is the team?\nDana: Nine.\nSam: Who leads it?\nDana: I do.";
    const asSam = parseNotes(asked, { candidate: "sam" });
    const asDana = parseNotes(asked, { candidate: "Dana" });
    expect(asSam.exchanges.some(({ question }) => question.includes("Who leads it?"))).toBe(false);
    expect(asDana.exchanges.some(({ question }) => question.includes("Who leads it?"))).toBe(true);
  });

  it("is not changed by a name that does not speak", () => {
    expect(parseNotes(transcript, { candidate: "Piotr" })).toEqual(parseNotes(transcript));
  });
});
