import { describe, expect, it } from "vitest";
import { aPlan, dana, expected, returning } from "@/lib/practice/test-data";
import { meetings } from "@/lib/practice/types";
import type { QuestionCategory } from "@/lib/questions/types";
import { type ServingExample, warnOfSharedExample } from "./warn-of-shared-example";

const panel = aPlan({ meeting: "panel", interviewers: [returning(dana, 1), expected("Ida", "peer")] });
const ask = (...categories: (QuestionCategory | null)[]) =>
  categories.map((category, index) => ({ question: `${category} ${index}?`, category }));
const flood = (serves: QuestionCategory[], heardBy: string[] = []): ServingExample => ({
  id: "flood",
  title: "The flooded workshop",
  serves,
  heardBy,
});
const tour: ServingExample = { id: "tour", title: "The tour", serves: ["team"], heardBy: [] };

describe("one example for three questions of a panel", () => {
  it("is warned of, with the questions and who heard it", () => {
    const items = ask("behaviour", "team", "behaviour", "opener");
    expect(warnOfSharedExample(panel, items, [flood(["behaviour", "team"], ["dana"])])).toEqual([
      {
        exampleId: "flood",
        title: "The flooded workshop",
        questions: ["behaviour 0?", "team 1?", "behaviour 2?"],
        sentence:
          "“The flooded workshop” would serve 3 questions of your session, and the whole panel hears it each time, and Dana heard it before. Have another ready.",
      },
    ]);
  });

  it.each<[string, ReturnType<typeof ask>, ServingExample[]]>([
    ["two questions only", ask("behaviour", "team"), [flood(["behaviour", "team"])]],
    ["another example for one of them", ask("behaviour", "team", "behaviour"), [flood(["behaviour", "team"]), tour]],
    ["questions of no known sort", ask(null, null, null), [flood(["behaviour"])]],
    ["no examples", ask("behaviour", "behaviour", "behaviour"), []],
  ])("is not warned of with %s", (_, items, examples) => {
    expect(warnOfSharedExample(panel, items, examples)).toEqual([]);
  });

  it("is not warned of unless a panel comes", () => {
    const items = ask("behaviour", "behaviour", "behaviour");
    for (const meeting of meetings) {
      const warned = warnOfSharedExample({ ...panel, meeting }, items, [flood(["behaviour"])]);
      expect(warned.length).toBe(meeting === "panel" ? 1 : 0);
    }
  });
});
