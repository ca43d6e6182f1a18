import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

function run(input: string): unknown {
  const { stdout, status } = spawnSync(process.execPath, ["bin/ts.mjs", "bin/notes-parse.ts"], {
    input,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

test("what the person asked stands among the unassigned, in order, and again as pairs", () => {
  const notes =
    "Hard to park\n\nDana: Why us?\nMe: The people.\nDana: Any questions for us?\nMe: How big is the team?\nDana: Nine.\n" +
    "Me: Thanks a lot for that.\nDana: Bye.";
  expect(run(notes)).toEqual({
    exchanges: [
      { question: "Why us?", answer: "The people.", askedBy: "Dana" },
      { question: "Any questions for us?", answer: "", askedBy: "Dana" },
    ],
    unassigned: ["Hard to park", "How big is the team?", "Dana: Nine.", "Me: Thanks a lot for that.", "Dana: Bye."],
    ownQuestions: [{ question: "How big is the team?", reply: "Nine.", askedOf: "Dana" }],
  });
  expect(run("My questions:\n- the rota → fixed\n\nThey call on Friday")).toEqual({
    exchanges: [],
    unassigned: ["My questions:", "the rota", "fixed", "They call on Friday"],
    ownQuestions: [{ question: "the rota", reply: "fixed" }],
  });
});
