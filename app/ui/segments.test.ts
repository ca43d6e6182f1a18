import { describe, expect, it } from "vitest";
import { cutSegments, type Mark } from "./segments";

const text = "We were three people for two years.";

function mark(passage: string, label: Mark["label"], number: number | null = null): Mark {
  const start = text.indexOf(passage);
  return { span: { text: passage, start, end: start + passage.length }, label, number };
}

describe("cutSegments", () => {
  it("cuts around a mark", () => {
    const three = mark("three people", "changed", 1);
    expect(cutSegments(text, [three])).toEqual([
      { text: "We were ", mark: null, isFirst: false },
      { text: "three people", mark: three, isFirst: true },
      { text: " for two years.", mark: null, isFirst: false },
    ]);
  });

  it("puts what changed above the passage around it, which goes on behind", () => {
    const whole = mark(text, "left-out");
    const three = mark("three people", "changed", 1);
    const segments = cutSegments(text, [whole, three]);
    expect(segments.map((segment) => [segment.mark?.label, segment.isFirst])).toEqual([
      ["left-out", true],
      ["changed", true],
      ["left-out", false],
    ]);
  });

  it("keeps every character, whatever the marks", () => {
    const marks = [mark("were three", "same"), mark("three people for", "added"), mark("two years.", "changed", 2)];
    expect(
      cutSegments(text, marks)
        .map((segment) => segment.text)
        .join(""),
    ).toBe(text);
  });

  it("leaves out marks that do not lie in the text", () => {
    const outside: Mark = {
      span: { text: "gone", start: 30, end: 99 },
      label: "same",
      number: null,
    };
    expect(cutSegments(text, [outside])).toEqual([{ text, mark: null, isFirst: false }]);
  });
});
