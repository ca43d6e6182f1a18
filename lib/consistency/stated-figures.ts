import { extractFacts } from "./extract-facts";
import { readAnswerText } from "./fact-reader";
import type { ComparableStatement, RecordConflict, StatedSubject } from "./record-conflicts";
import type { Fact, Span } from "./types";

/** A salary or a notice period as stated, in one unit: a year's money, or months. */
type Figure = { id: string; span: Span; value: number; unit: string | undefined };

/**
 * Salaries and notice periods that were stated differently, each next to the one stated before it. Only a statement that gives
 * exactly one figure counts, and of a salary only what is asked for, not what is earned now. A twentieth more or less
 * is the same, and "four weeks" is "one month".
 */
export function findStatedConflicts(statements: readonly ComparableStatement[]): RecordConflict[] {
  const last = new Map<StatedSubject, Figure>();
  const found: RecordConflict[] = [];
  for (const statement of statements) {
    const { subject } = statement;
    const figure = subject && readFigure(statement, subject);
    if (!subject || !figure) continue;
    const before = last.get(subject);
    // The same again: the first time it was said stands for both.
    if (before && agree(before, figure, tolerances[subject])) continue;
    if (before) {
      found.push({
        kind: subject === "salary" ? "money" : "duration",
        certainty: "conflict",
        first: { id: before.id, ...before.span },
        second: { id: figure.id, ...figure.span },
      });
    }
    last.set(subject, figure);
  }
  return found;
}

/** The one figure that a statement gives of its subject, as it stands there; null where it gives none, or several. */
export function readStatedFigure(statement: ComparableStatement): Span | null {
  return (statement.subject && readFigure(statement, statement.subject)?.span) ?? null;
}

/** What a statement gives of its subject, in its words: one figure, or a range ("42 to 45 thousand"); null where it gives neither. */
export function readStatedWords(statement: ComparableStatement): Span | null {
  const figure = readStatedFigure(statement);
  if (figure !== null || statement.subject === null) return figure;
  const [only, ...others] = readMeant(statement, statement.subject);
  return only && others.length === 0 && isRange.test(only.span.text) ? only.span : null;
}

const longestStatement = 20_000;
const tolerances: Record<StatedSubject, number> = { salary: 0.05, notice: 0.1 };
/** Nobody is paid this little a year: "32" is thirty-two thousand. */
const thousandsBelow = 1_000;
const currency = /[$£€¥₹]|\b(?:dollars?|bucks?|pounds?|quid|euros?|usd|gbp|eur)\b/i;
const isRange = /\d\s?k?\s?(?:-|–|to)\s?[$£€]?\d/i;
const earnedNow = /\b(?:earn(?:ing|ed)?|currently|at the moment|right now|my current|on now|i make|paid now)\b/i;
const aboutNotice = /\bnotice\b/i;

function readFigure(statement: ComparableStatement, subject: StatedSubject): Figure | null {
  // "Around 45, 45,000 plus the bonus" says one thing twice; the fuller figure is the clearer one.
  const meant = readMeant(statement, subject).toSorted((a, b) => Number(b.value) - Number(a.value));
  const [only, ...others] = meant;
  if (!only || others.some((other) => figureOf(other, subject) !== figureOf(only, subject))) return null;
  if (isRange.test(only.span.text)) return null;
  const value = figureOf(only, subject);
  if (!Number.isFinite(value) || value <= 0) return null;
  return { id: statement.id, span: only.span, unit: unitOf(only, subject), value };
}

/** The facts that state it: in an answer the sentence tells whether a figure is the one that was asked for. */
function readMeant({ text: whole, topic }: ComparableStatement, subject: StatedSubject): Fact[] {
  const text = whole.slice(0, longestStatement);
  const fitting = extractFacts(text).filter((fact) => fits(fact, subject));
  return topic === null ? inSentences(text, fitting, isMeant[subject]) : fitting;
}

function figureOf(fact: Fact, subject: StatedSubject): number {
  const value = Number(fact.value);
  const isThousands = subject === "salary" && value < thousandsBelow && !unitOf(fact, subject)?.includes("/");
  return isThousands ? value * 1_000 : value;
}

/** "32k" is read as dollars, which nobody said. */
function unitOf({ unit, span }: Fact, subject: StatedSubject): string | undefined {
  const said = unit?.replace(/\/year$/, "");
  return subject === "salary" && !said?.includes("/") && !currency.test(span.text) ? undefined : said;
}

function fits({ kind, unit, value }: Fact, subject: StatedSubject): boolean {
  if (subject === "notice") return kind === "duration" && unit === "months";
  return kind === "money" || (kind === "number" && Number(value) >= smallestBareSalary);
}

/** A bare number below this counts something else. */
const smallestBareSalary = 15;

const isMeant: Record<StatedSubject, (sentence: string) => boolean> = {
  salary: (sentence) => !earnedNow.test(sentence),
  notice: (sentence) => aboutNotice.test(sentence),
};

/** The facts, which come in order, that stand in a sentence of the kind wanted. */
function inSentences(text: string, facts: readonly Fact[], isWanted: (sentence: string) => boolean): Fact[] {
  const { sentences } = readAnswerText(text);
  let at = 0;
  return facts.filter(({ span }) => {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    const sentence = sentences[at];
    return sentence !== undefined && isWanted(text.slice(sentence.start, sentence.end));
  });
}

function agree(one: Figure, other: Figure, tolerance: number): boolean {
  // An hour's pay and a year's, pounds and euros: no telling.
  if (one.unit !== undefined && other.unit !== undefined && one.unit !== other.unit) return true;
  return Math.abs(one.value - other.value) <= tolerance * Math.max(one.value, other.value);
}
