import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

function run(input: string) {
  const { stdout, status } = spawnSync(process.execPath, ["bin/ts.mjs", "bin/questions-match.ts"], {
    input,
    encoding: "utf8",
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { status, lines: lines.map((line): unknown => JSON.parse(line)) };
}

it("answers each line in order", () => {
  const candidates = ["Are you willing to travel?", "What would have made you stay?"];
  const { status, lines } = run(
    [
      JSON.stringify({ id: "é1", question: "Why are you leaving?", candidates }),
      "",
      JSON.stringify({ id: 2, question: "Why?", candidates: [] }),
    ].join("\r\n"),
  );
  expect(status).toBe(0);
  expect(lines).toEqual([
    {
      id: "é1",
      ranking: [
        {
          index: 1,
          score: expect.any(Number),
          verdict: "same",
          reason: "Both ask why you are leaving your job.",
        },
        {
          index: 0,
          score: expect.any(Number),
          verdict: "different",
          reason: expect.stringContaining("travel"),
        },
      ],
    },
    { id: 2, ranking: [] },
  ]);
});

it("answers the rest when a line is malformed, and fails", () => {
  const { status, lines } = run(
    [
      "not json",
      JSON.stringify({ id: 7, question: 1, candidates: [] }),
      JSON.stringify({ question: "Why?", candidates: [] }),
      JSON.stringify(["Why?"]),
      JSON.stringify({ id: 8, question: "Why?", candidates: ["Why?"] }),
    ].join("\n"),
  );
  expect(status).toBe(1);
  expect(lines).toEqual([
    { id: null, error: expect.stringContaining("JSON") },
    { id: 7, error: expect.stringContaining("question") },
    { id: null, error: expect.stringContaining("id") },
    { id: null, error: expect.any(String) },
    { id: 8, ranking: [expect.objectContaining({ index: 0 })] },
  ]);
});
