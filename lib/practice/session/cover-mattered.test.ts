import { describe, expect, it } from "vitest";
import { anExchange } from "@/lib/practice/test-data";
import { coverMattered } from "./cover-mattered";

const leaving = anExchange({ id: "leaving", question: "Why are you leaving your current job?", mattered: 2 });
const boxes = anExchange({ id: "boxes", question: "Walk me through the harvest boxes.", followUp: true, position: 1 });
const drive = anExchange({ id: "drive", question: "Do you have a driving licence?", mattered: 1, position: 2 });

describe("coverMattered", () => {
  it.each([
    ["nothing that mattered", [drive], [], []],
    ["what mattered, not practised", [leaving], [], ["leaving –"]],
    ["what they followed up", [boxes], [{ exchangeId: "boxes", state: "solid" }], ["boxes solid"]],
    [
      "the latest answer counts",
      [leaving],
      [
        { exchangeId: "leaving", state: "solid" },
        { exchangeId: null, state: "solid" },
        { exchangeId: "leaving", state: "thin" },
      ],
      ["leaving thin"],
    ],
    [
      "asked again in round 2 it is one question, practised under either",
      [leaving, anExchange({ id: "again", round: 2, question: "Why are you leaving your current job?" })],
      [{ exchangeId: "leaving", state: "conflict" }],
      ["again conflict"],
    ],
  ] as const)("%s", (_, exchanges, practised, expected) => {
    const covered = coverMattered(exchanges, practised);
    expect(covered.map(({ exchangeId, state }) => `${exchangeId} ${state ?? "–"}`)).toEqual(expected);
  });
});
