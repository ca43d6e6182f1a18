import { describe, expect, test, vi } from "vitest";
import type { Opinion } from "@/lib/consistency/weigh-opinion";
import { rememberOpinions } from "./remember-opinions";

/** A judge that answers when told to. */
function heldJudge() {
  const asked: string[] = [];
  const answers: ((chance: number) => void)[] = [];
  const judge = (earlier: string, current: string) => {
    asked.push(`${earlier} / ${current}`);
    return new Promise<number>((resolve) => answers.push(resolve));
  };
  return { asked, answers, judge };
}

const both = (opinion: Opinion) => [opinion("then", "now"), opinion("once", "today")];

describe("consulting a second opinion", () => {
  test("asks for what is not known, once, and compares again", async () => {
    const judge = vi.fn(async () => 0.25);
    const { consult, soFar } = rememberOpinions(judge);
    const compare = vi.fn(both);
    expect(await consult(compare, null)).toEqual([0.25, 0.25]);
    expect(await consult(compare, null)).toEqual([0.25, 0.25]);
    expect(judge.mock.calls).toEqual([
      ["then", "now"],
      ["once", "today"],
    ]);
    expect(compare).toHaveBeenCalledTimes(3);
    expect(soFar("now", "then")).toBeNull();
  });

  test("asks nobody where nothing is looked up", async () => {
    const judge = vi.fn(async () => 0);
    expect(await rememberOpinions(judge).consult(() => "same", null)).toBe("same");
    expect(judge).not.toHaveBeenCalled();
  });

  test("does not wait for longer than its patience; the answer counts the next time", async () => {
    const { asked, answers, judge } = heldJudge();
    const { consult } = rememberOpinions(judge);
    expect(await consult(both, 0)).toEqual([null, null]);
    expect(asked).toEqual(["then / now"]);
    const later = consult(both, null);
    answers[0]?.(0.1);
    await vi.waitFor(() => expect(asked).toEqual(["then / now", "once / today"]));
    answers[1]?.(0.2);
    expect(await later).toEqual([0.1, 0.2]);
  });

  test("takes a judge that fails for one that was not asked, and says so", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const judge = vi.fn(async () => Promise.reject(new Error("out of memory")));
    const { consult } = rememberOpinions(judge);
    expect(await consult(both, null)).toEqual([null, null]);
    expect(await consult(both, null)).toEqual([null, null]);
    expect(judge).toHaveBeenCalledTimes(2);
    expect(log).toHaveBeenCalledTimes(2);
  });

  test("asks for a bounded number of pairs at a time", async () => {
    const judge = vi.fn(async () => 0);
    const many = (opinion: Opinion) => Array.from({ length: 300 }, (_, at) => opinion(`${at}`, "now"));
    const said = await rememberOpinions(judge).consult(many, null);
    expect(said.filter((chance) => chance === 0)).toHaveLength(200);
    expect(judge).toHaveBeenCalledTimes(200);
  });
});
