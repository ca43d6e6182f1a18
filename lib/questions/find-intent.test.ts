import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionBank } from "./bank";
import { findIntent } from "./find-intent";

describe("findIntent", () => {
  it.each([
    ["Okay so um what's one thing you'd like to get better at?", "weaknesses"],
    ["How would you feel about moving to Leeds?", "relocation"],
    ["What do you do about a volunteer who keeps letting the others down?", "unreliable-teammate"],
    ["What classes have you liked the most?", "favourite-class"],
    ["So what is it that gets you out of bed?", "motivates-you"],
    ["Could you tell me how you usually reach decisions?", "how-you-decide"],
    ["Was there trouble in a group you were part of, and how did all of you deal with it?", "team-challenge"],
    ["Great to see you. How are you? Who do you look up to?", "role-model"],
  ])("%s", (question, id) => {
    expect(findIntent(question)?.intent.id).toBe(id);
  });

  it.each(["", "   ", "?!", "Zxqv blorp wibble frotz quux."])("knows nothing of %j", (question) => {
    expect(findIntent(question)).toBeNull();
  });

  it("gives an intent of the bank or none, whatever the text", () => {
    const ids = new Set(questionBank.map(({ id }) => id));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (text) => {
        const found = findIntent(text);
        if (found === null) return;
        expect(ids.has(found.intent.id)).toBe(true);
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThanOrEqual(1);
      }),
    );
  }, 30_000);

  it("answers 100,000 letters at once", () => {
    findIntent("Why us?");
    const start = performance.now();
    for (const letter of ["a", " ", "?", "’"]) findIntent(letter.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("is surer of a plain wording than of an oblique one", () => {
    const plain = findIntent("What are your weaknesses?");
    const oblique = findIntent("Is there some side of you that we should worry about a bit?");
    expect(plain?.score).toBeGreaterThan(0.9);
    expect(oblique?.score ?? 0).toBeLessThan(plain?.score ?? 0);
  });
});
