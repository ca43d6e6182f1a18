import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareAnswers } from "./compare-answers";
import { extractFacts } from "./extract-facts";
import { findContradictions } from "./find-contradictions";
import { measureDepth } from "./measure-depth";
import type { Span } from "./types";

const spoken = fc
  .array(
    fc.constantFrom(
      ..."I we my never not don't have worked at Kroger Leeds for two three 24 months years about more than people team of . , ? ! um like because $ 50 000 % first second place 2019 June to - and no sorry can't love hate nobody if the a 🙂 é\n".split(
        " ",
      ),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(" "));
const text = fc.oneof(spoken, fc.string({ unit: "grapheme", maxLength: 200 }));

function compare(earlier: string, current: string) {
  return compareAnswers({ question: "", earlier, current }).findings;
}

function partlyOverlap(a: Span, b: Span): boolean {
  const apart = a.end <= b.start || b.end <= a.start;
  const nested = (a.start <= b.start && a.end >= b.end) || (b.start <= a.start && b.end >= a.end);
  return !apart && !nested;
}

describe("whatever is said", () => {
  test("spans quote exactly, and within one text nest or stand apart", () => {
    fc.assert(
      fc.property(text, text, (earlier, current) => {
        const findings = compare(earlier, current);
        for (const [source, spans] of [
          [earlier, findings.flatMap((finding) => finding.earlier ?? [])],
          [current, findings.flatMap((finding) => finding.current ?? [])],
        ] as const) {
          for (const [index, span] of spans.entries()) {
            expect(source.slice(span.start, span.end)).toBe(span.text);
            expect(spans.slice(0, index).some((other) => partlyOverlap(span, other))).toBe(false);
          }
        }
      }),
    );
  });

  test("facts quote exactly, and nest or stand apart", () => {
    fc.assert(
      fc.property(text, (answer) => {
        const spans = extractFacts(answer).map((fact) => fact.span);
        for (const [index, span] of spans.entries()) {
          expect(answer.slice(span.start, span.end)).toBe(span.text);
          expect(spans.slice(0, index).some((other) => partlyOverlap(span, other))).toBe(false);
        }
      }),
    );
  });

  test("contradictions quote their statements exactly", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const statements = texts.map((each, index) => ({ id: `${index}`, text: each }));
        for (const { passages } of findContradictions(statements)) {
          for (const { id, start, end, text: quoted } of passages) {
            expect(statements[Number(id)]?.text.slice(start, end)).toBe(quoted);
          }
        }
      }),
    );
  });

  test("depth never counts below zero, nor more parts than words", () => {
    fc.assert(
      fc.property(text, (answer) => {
        const depth = measureDepth(answer);
        for (const count of [depth.words, depth.facts, depth.fillers, depth.hedges]) {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count).toBeLessThanOrEqual(answer.length);
        }
      }),
    );
  });

  test("the same answer twice has nothing changed, left out or added", () => {
    const answers = fc.constantFrom(
      "I worked at Kroger for two years. I never managed people. I don't like delays.",
      "I have two sons, and I had two jobs, no, three jobs. Nobody wanted nights, I wanted nights!",
      "I like early shifts but I don't like late shifts. It was 2016 to 2019, 50% of it in Leeds.",
    );
    fc.assert(
      fc.property(answers, (answer) => {
        expect(compare(answer, answer).every((finding) => finding.label === "same")).toBe(true);
      }),
    );
  });
});

describe("time", () => {
  const sentences = [
    "I worked at Kroger for two years as a cashier and then I moved to the bakery.",
    "We had seven people on the crew and I didn't like the early start.",
    "In 2019 they paid me $15 an hour, which was about ten percent more.",
    "I think the hardest part was learning to ask for help when it got busy.",
  ];
  const long = Array.from({ length: 134 }, (_, index) => sentences[index % 4]).join(" ");
  const other = Array.from({ length: 134 }, (_, index) => sentences[(index * 3 + 1) % 4]).join(" ");
  const medium = Array.from({ length: 10 }, (_, index) => sentences[index % 4]).join(" ");

  /** Processor time, so that a busy machine does not fail the test. */
  /** Processor time of the quickest of some runs: on a busy machine the others also pay for what runs beside them. */
  function milliseconds(work: () => void, runs = 1): number {
    const times = Array.from({ length: runs }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  test.each([
    ["two answers of 2,000 words", () => compare(long, other)],
    ["100,000 letters", () => compare("a".repeat(100_000), "a".repeat(100_000))],
    ["measuring the depth of 100,000 letters", () => measureDepth("a".repeat(100_000))],
    ["ten pairs of 150 words", () => Array.from({ length: 10 }, () => compare(medium, `${medium} Yes.`))],
  ])(
    "%s take less than 100 ms",
    (_what, work) => {
      expect(milliseconds(work, 15)).toBeLessThan(100);
    },
    30_000,
  );

  test("200 answers on record take less than 300 ms", () => {
    const record = Array.from({ length: 200 }, (_, index) => ({
      id: `${index}`,
      text: Array.from({ length: 8 }, (_each, at) => `Story ${index} ${sentences[(index + at) % 4]}`).join(" "),
    }));
    expect(milliseconds(() => findContradictions(record), 3)).toBeLessThan(300);
  }, 30_000);

  test.each(["1 ", "I ", "not ", "no. ", ".", "$", "June 1 ", "three and ", "Aa "])(
    "60,000 characters of “%s” take less than two seconds",
    (piece) => {
      const answer = piece.repeat(Math.ceil(60_000 / piece.length));
      expect(milliseconds(() => compare(answer, answer))).toBeLessThan(2000);
      expect(milliseconds(() => findContradictions([{ id: "", text: answer }]))).toBeLessThan(2000);
    },
    30_000,
  );
});
