import { describe, expect, it } from "vitest";
import type { ListedApplication } from "@/lib/data/applications";
import { nextStep } from "./next-step";

type Interview = ListedApplication["interviews"][number];

function interview(round: number, status: Interview["status"], exchanges: number, planId?: string): Interview {
  return {
    id: `i${round}`,
    round,
    status,
    heldAt: null,
    _count: { exchanges },
    plan: planId === undefined ? null : { id: planId },
  };
}

function application(
  interviews: Interview[],
  session?: { finishedAt: Date | null; planId: string },
): ListedApplication {
  return {
    id: "a",
    company: "Harbour Clinic",
    role: "",
    isExample: false,
    interviews,
    practiceSessions: session ? [{ id: "s", ...session }] : [],
  };
}

describe("the one thing to do next", () => {
  const logged = interview(1, "held", 5);
  const planned = interview(2, "upcoming", 0, "p");
  it.each<[string, ListedApplication, string]>([
    ["nothing was written down", application([interview(1, "held", 0)]), "Write down what was asked"],
    ["one round is logged", application([logged]), "Plan the next interview"],
    ["the next is planned", application([logged, planned]), "Practise for it"],
    ["practice is under way", application([logged, planned], { finishedAt: null, planId: "p" }), "Go on practising"],
    ["practice is done", application([logged, planned], { finishedAt: new Date(0), planId: "p" }), "Read the review"],
    [
      "practice was for another plan",
      application([logged, planned], { finishedAt: null, planId: "old" }),
      "Practise for it",
    ],
    [
      "the planned round was held and not written down",
      application([logged, interview(2, "held", 0, "p")], { finishedAt: new Date(0), planId: "p" }),
      "Write down what was asked",
    ],
  ])("when %s", (_, given, label) => {
    expect(nextStep(given).label).toBe(label);
  });
});
