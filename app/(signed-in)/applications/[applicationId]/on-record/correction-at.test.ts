import { describe, expect, it } from "vitest";
import { onRecord } from "@/lib/consistency/on-record";
import { correctionAt, firstSayings } from "./correction-at";

const text = "I was at Millgate for 3 years. We grew the list by 6 percent.";
const sayings = onRecord([{ id: "a", text, topic: null }]).flatMap((entry) => entry.sayings);
const right = text.replace("6 percent", "4 percent");

function shown(quote: string, answer: string) {
  const first = firstSayings(onRecord([{ id: "a", text, topic: null }]));
  expect(first.size).toBe(1);
  return sayings.flatMap(({ marks }, index) => {
    const at = correctionAt({ quote, answer, toldAt: null }, text, marks, index === 0);
    return at ? [`${marks[0]?.text}: ${at.was} → ${at.right}`] : [];
  });
}

describe("a correction on record", () => {
  it("stands at the facts that were off, with the words that change, and nowhere else", () => {
    expect(sayings.length).toBeGreaterThan(2);
    expect(shown("6 percent", right)).toEqual(["6 percent: 6 percent → 4 percent"]);
    expect(shown("6 percent", "Nobody ever counted that.")).toEqual([
      "6 percent: 6 percent → Nobody ever counted that.",
    ]);
  });

  it("stands once where the whole answer is meant, or a quote that is not in it", () => {
    const [, ...others] = shown("", right);
    expect(others).toEqual([]);
    expect(shown("", right)[0]).toContain("6 → 4");
    expect(shown("7 percent", right)).toHaveLength(1);
  });

  it("says whether they were told", () => {
    const told = { quote: "", answer: right, toldAt: new Date(0) };
    expect(correctionAt(told, text, [], true)?.isTold).toBe(true);
    expect(correctionAt(told, text, [], false)).toBeNull();
  });
});
