import { extractFacts } from "./extract-facts";
import { type AnswerText, readAnswerText } from "./fact-reader";
import type { Fact, FactKind, Span } from "./types";

/** What a person has told an employer, by what it is about; in the order it is shown. */
export const recordTopics = [
  "money",
  "availability",
  "dates",
  "numbers",
  "roles",
  "people",
  "reasons",
  "claims",
] as const;
export type RecordTopic = (typeof recordTopics)[number];

/** One answer as given, or one line noted of what was said. */
export type Statement = {
  id: string;
  text: string;
  /** Where the whole of it belongs, when that is known ("£32,000", noted as the salary stated); else null. */
  topic: RecordTopic | null;
};

/** Where something was said: a passage of one statement, with the words that matter in it. All offsets are the statement's. */
export type Saying = { statementId: string; passage: Span; marks: readonly Span[] };

export type RecordEntry = {
  topic: RecordTopic;
  /** What all sayings share, as first said: a name. null where an entry is one saying. */
  label: string | null;
  /** In the order of the statements. Never empty. */
  sayings: readonly Saying[];
};

/** Half an hour of speech. What comes after is left out, to bound the time. */
const longestStatement = 20_000;
/** A sentence that runs on is quoted up to this length around its first mark. */
const longestPassage = 360;
const before = 120;

/**
 * Statements → the ledger: every fact in them, by topic, then in the order of the statements. Facts of one topic in one
 * sentence are one entry with several marks; a name said in several places is one entry. Linear in the text.
 */
export function onRecord(statements: readonly Statement[]): RecordEntry[] {
  const entries: RecordEntry[] = [];
  const byName = new Map<string, { label: string; sayings: Saying[] }>();
  for (const statement of statements) {
    for (const { topic, label, saying } of readStatement(statement)) {
      if (label === null) {
        entries.push({ topic, label, sayings: [saying] });
        continue;
      }
      const key = label.toLowerCase();
      const named = byName.get(key) ?? { label, sayings: [] };
      named.sayings.push(saying);
      byName.set(key, named);
    }
  }
  for (const { label, sayings } of byName.values()) entries.push({ topic: "people", label, sayings });
  return recordTopics.flatMap((topic) => entries.filter((entry) => entry.topic === topic));
}

/** The sentence of a statement that holds a passage, or as much of it as can be quoted. */
export function quoteAround(whole: string, passage: Span): Span {
  const text = whole.slice(0, longestStatement);
  const read = readAnswerText(text);
  const sentence = read.sentences.findIndex(({ end }) => end > passage.start);
  return sentence < 0 ? passage : passageOf(text, read, sentence, [passage]);
}

type Read = { topic: RecordTopic; label: string | null; saying: Saying };

function readStatement({ id, text: whole, topic }: Statement): Read[] {
  const text = whole.slice(0, longestStatement);
  if (text.trim() === "") return [];
  if (topic !== null) {
    const passage = clip(text, 0, text.length, [{ text, start: 0, end: 0 }]);
    return [{ topic, label: null, saying: { statementId: id, passage, marks: [passage] } }];
  }
  const read = readAnswerText(text);
  const facts = extractFacts(text).filter((fact, _, all) => isWorthKeeping(fact, all));
  const grouped = new Map<string, { topic: RecordTopic; label: string | null; sentence: number; marks: Span[] }>();
  let sentence = 0;
  for (const { kind, span } of facts) {
    while ((read.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= span.start) sentence++;
    const label = kind === "name" ? span.text : null;
    const key = `${topicOf[kind]} ${sentence} ${label ?? ""}`;
    const group = grouped.get(key) ?? { topic: topicOf[kind], label, sentence, marks: [] };
    // Claims may nest; the outer one, which comes first, is marked.
    if ((group.marks.at(-1)?.end ?? 0) <= span.start) group.marks.push(span);
    grouped.set(key, group);
  }
  return [...grouped.values()].map(({ topic, label, sentence, marks }) => {
    const passage = passageOf(text, read, sentence, marks);
    return { topic, label, saying: { statementId: id, passage, marks: marksWithin(text, passage, marks) } };
  });
}

const topicOf: Record<FactKind, RecordTopic> = {
  money: "money",
  availability: "availability",
  date: "dates",
  duration: "dates",
  age: "numbers",
  number: "numbers",
  percentage: "numbers",
  role: "roles",
  name: "people",
  reason: "reasons",
  polarity: "claims",
  preference: "claims",
  "own-part": "claims",
};

/** Small bare numbers ("one of them", "at first") are no figures; what is inside a statement of availability stands there. */
function isWorthKeeping(fact: Fact, all: readonly Fact[]): boolean {
  const { kind, span } = fact;
  if (kind === "number" && (/^(?:first|second|third|one)\b/i.test(span.text) || isBareSmall(fact))) return false;
  if (kind !== "duration" && kind !== "date") return true;
  return !all.some(
    (other) => other.kind === "availability" && other.span.start <= span.start && other.span.end >= span.end,
  );
}

function isBareSmall({ span, value }: Fact): boolean {
  return !span.text.includes(" ") && Number(value) < 10;
}

/** The marks as far as they lie in a passage. */
function marksWithin(text: string, passage: Span, marks: readonly Span[]): Span[] {
  return marks.flatMap((mark) => {
    const start = Math.max(mark.start, passage.start);
    const end = Math.min(mark.end, passage.end);
    return start < end ? [{ text: text.slice(start, end), start, end }] : [];
  });
}

function passageOf(text: string, read: AnswerText, index: number, marks: readonly Span[]): Span {
  const sentence = read.sentences[index];
  const start = sentence?.start ?? 0;
  // A claim may reach over the cut of a run-on sentence.
  const end = Math.max(sentence?.end ?? start, ...marks.map((mark) => mark.end));
  return clip(text, start, end, marks);
}

/** The text from `start` to `end`; where that is long, a stretch of it around the first mark. */
function clip(text: string, start: number, end: number, [first]: readonly Span[]): Span {
  let from = start;
  let to = end;
  if (to - from > longestPassage) {
    from = Math.max(start, (first?.start ?? start) - before);
    to = Math.min(end, from + longestPassage);
  }
  return { text: text.slice(from, to), start: from, end: to };
}
