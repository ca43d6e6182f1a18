import { describe, expect, it } from "vitest";
import { type CorpusExchange, type CorpusPerson, corpusFiles, readCorpus } from "./read-corpus";

const corpus = readCorpus();
const exchanges = corpus.flatMap((person) => person.exchanges);
const answers = exchanges.flatMap(({ first, second }) => [first.answer, second.answer]);

describe("the corpus as a whole", () => {
  it("holds at least 40 people, no two of the same trade or name", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    expect(repeated(corpus.map((person) => person.trade))).toEqual([]);
    expect(repeated(corpus.map((person) => person.person))).toEqual([]);
  });

  it("has a conflict in 20 to 30 of a hundred pairs, in each half", () => {
    for (const half of ["tune", "test"] as const) {
      const share = conflictShare(exchangesOf(half));
      expect(share).toBeGreaterThanOrEqual(0.2);
      expect(share).toBeLessThanOrEqual(0.3);
    }
  });

  it("is split into halves of the same size", () => {
    expect(Math.abs(peopleOf("tune").length - peopleOf("test").length)).toBeLessThanOrEqual(1);
    const [tune, test] = [exchangesOf("tune").length, exchangesOf("test").length];
    expect(Math.abs(tune - test) / exchanges.length).toBeLessThan(0.05);
  });

  it("never says anything twice", () => {
    expect(repeated(answers)).toEqual([]);
  });

  it("answers at the length people speak: 20 to 300 words, most of them 60 to 160", () => {
    const lengths = answers.map(wordCount);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
    const usual = lengths.filter((words) => words >= 60 && words <= 160);
    expect(usual.length / lengths.length).toBeGreaterThan(0.6);
  });
});

describe("each file", () => {
  it.each(corpus.map((person, index) => ({ person, fileName: corpusFiles()[index], number: index + 1 })))(
    "$fileName is numbered without gaps and its number decides the half",
    (row) => {
      expect(row.fileName).toBe(`${String(row.number).padStart(2, "0")}-${row.person.trade}.json`);
      expect(row.person.half).toBe(row.number % 2 === 1 ? "tune" : "test");
    },
  );

  it.each(corpus)("$trade numbers its exchanges from 1", ({ trade, exchanges }) => {
    expect(exchanges.map(({ id }) => id)).toEqual(exchanges.map((_, index) => `${trade}-${index + 1}`));
  });
});

describe("each exchange", () => {
  it.each(exchanges)("$id quotes its facts exactly, from one place of the first answer", (exchange) => {
    expect(exchange.facts.filter(({ text }) => occurrences(exchange.first.answer, text) !== 1)).toEqual([]);
  });

  it.each(exchanges.filter(hasConflict))(
    "$id quotes both sides of its conflict exactly, each from one place",
    ({ first, second, conflict }) => {
      expect(occurrences(first.answer, conflict.earlier)).toBe(1);
      expect(occurrences(second.answer, conflict.current)).toBe(1);
      expect(conflict.earlier).not.toBe(conflict.current);
    },
  );

  it.each(exchanges)("$id asks in other words the second time", ({ first, second }) => {
    expect(second.question).not.toBe(first.question);
  });
});

type Half = CorpusPerson["half"];
type Conflict = NonNullable<CorpusExchange["conflict"]>;

function peopleOf(half: Half): CorpusPerson[] {
  return corpus.filter((person) => person.half === half);
}

function exchangesOf(half: Half): CorpusExchange[] {
  return peopleOf(half).flatMap((person) => person.exchanges);
}

function hasConflict(exchange: CorpusExchange): exchange is CorpusExchange & { conflict: Conflict } {
  return exchange.conflict !== null;
}

function conflictShare(of: readonly CorpusExchange[]): number {
  return of.filter(hasConflict).length / of.length;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

function occurrences(text: string, quote: string): number {
  return text.split(quote).length - 1;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
