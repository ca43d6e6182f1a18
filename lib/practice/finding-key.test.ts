import { describe, expect, it } from "vitest";
import type { Finding } from "@/lib/consistency/types";
import { findingKey } from "./finding-key";

function changed(earlier: string, current: string, at = 0): Extract<Finding, { label: "changed" }> {
  return {
    label: "changed",
    certainty: "conflict",
    kind: "number",
    earlier: { text: earlier, start: at, end: at + earlier.length },
    current: { text: current, start: at, end: at + current.length },
    reason: "",
  };
}

const span = { text: "two people", start: 0, end: 10 };
const base = changed("two people", "seven people");

describe("findingKey", () => {
  const equal: [string, Finding][] = [
    ["the words stand elsewhere", changed("two people", "seven people", 40)],
    ["letter case differs", changed("Two people", "seven People")],
    ["spacing and a full stop differ", changed("two  people.", "seven\npeople")],
    ["the reason is worded otherwise", { ...base, reason: "2 people then, 7 now" }],
    ["it became less certain", { ...base, certainty: "possible" }],
  ];
  it.each(equal)("stays the same when %s", (_, finding) => {
    expect(findingKey(finding)).toBe(findingKey(base));
  });

  const different: [string, Finding][] = [
    ["the earlier words differ", changed("three people", "seven people")],
    ["the current words differ", changed("two people", "nine people")],
    ["the sides are swapped", changed("seven people", "two people")],
    ["a word moves to the other side", changed("two people seven", "people")],
    ["a decimal point is there", changed("two people", "sev.en people")],
    ["the kind differs", { ...base, kind: "name" }],
    [
      "the label differs",
      {
        label: "left-out",
        certainty: null,
        kind: "number",
        earlier: span,
        current: null,
        reason: "",
      },
    ],
    ["it was added", { label: "added", certainty: null, kind: "number", earlier: null, current: span, reason: "" }],
  ];
  it.each(different)("differs when %s", (_, finding) => {
    expect(findingKey(finding)).not.toBe(findingKey(base));
  });

  it("is short and safe in a URL and a form", () => {
    const long = "a very long passage ".repeat(5000);
    for (const finding of [base, changed(long, `${long} &?/#"'`), changed("ürün 50 €", "日本")]) {
      expect(findingKey(finding)).toMatch(/^[a-z0-9-]{5,40}$/);
    }
  });

  it("tells 20,000 findings apart", () => {
    const keys = new Set<string>();
    for (let n = 0; n < 20_000; n += 1) keys.add(findingKey(changed(`${n} people`, `${n + 1} people`)));
    expect(keys.size).toBe(20_000);
  });
});
