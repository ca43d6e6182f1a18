import { extractFacts } from "./extract-facts";
import { type AnswerText, readAnswerText } from "./fact-reader";
import { isHeldTo } from "./held-to";
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
  /** The question it answers; "" where none is known. */
  asked?: string;
  /** Noted by hand as something that was stated: nothing in it was said in passing. */
  isNoted?: boolean;
};

/** Where something was said: a passage of one statement, with the words that matter in it. All offsets are the statement's. */
export type Saying = { statementId: string; passage: Span; marks: readonly Span[] };

export type RecordEntry = {
  topic: RecordTopic;
  /** What all sayings share, as first said: a name. null where an entry is one saying. */
  label: string | null;
  /** Whether an employer would hold the person to it (`isHeldTo`); else it was mentioned in passing. */
  isHeld: boolean;
  /** In the order of the statements. Never empty. */
  sayings: readonly Saying[];
};

/** Half an hour of speech. What comes after is left out, to bound the time. */
const longestStatement = 20_000;
/** A sentence that runs on is quoted up to this length around its first mark. */
const longestPassage = 360;
const before = 120;

/**
 * Statements → the ledger: every fact in them, by topic, then what an employer would hold one to before what was said in
 * passing, what was asked about pay before other money, then in the order of the statements. Facts of one topic in one sentence are one entry with several marks; a
 * name said in several places is one entry. Linear in the text.
 */
export function onRecord(statements: readonly Statement[]): RecordEntry[] {
  const entries: RecordEntry[] = [];
  /** What was said of the pay is what weighs most of all money. */
  const ofPay: RecordEntry[] = [];
  const byName = new Map<string, { label: string; isHeld: boolean; sayings: Saying[] }>();
  for (const statement of statements) {
    for (const { topic, label, isHeld, saying } of readStatement(statement)) {
      if (label === null) {
        const entry = { topic, label, isHeld, sayings: [saying] };
        if (topic === "money" && (statement.topic === "money" || aboutPay.test(statement.asked ?? "")))
          ofPay.push(entry);
        else entries.push(entry);
        continue;
      }
      const key = foldName(label);
      const named = byName.get(key) ?? { label, isHeld: false, sayings: [] };
      named.sayings.push(saying);
      named.isHeld ||= isHeld;
      byName.set(key, named);
    }
  }
  for (const named of byName.values()) entries.push({ topic: "people", ...named });
  return inOrder([...ofPay, ...entries]);
}

/** The same where every entry is held to that has one of these passages in it: what was told differently is never folded. */
export function holdTo(
  entries: readonly RecordEntry[],
  passages: readonly { id: string; start: number; end: number }[],
): RecordEntry[] {
  const byStatement = new Map<string, { start: number; end: number }[]>();
  for (const { id, ...passage } of passages) byStatement.set(id, [...(byStatement.get(id) ?? []), passage]);
  const isTouched = ({ statementId, marks }: Saying) =>
    byStatement
      .get(statementId)
      ?.some(({ start, end }) => marks.some((mark) => mark.start < end && start < mark.end)) ?? false;
  return inOrder(
    entries.map((entry) => ({ ...entry, isHeld: entry.isHeld || entry.sayings.some((saying) => isTouched(saying)) })),
  );
}

function inOrder(entries: readonly RecordEntry[]): RecordEntry[] {
  return recordTopics.flatMap((topic) => {
    const ofTopic = entries.filter((entry) => entry.topic === topic);
    return [...ofTopic.filter(({ isHeld }) => isHeld), ...ofTopic.filter(({ isHeld }) => !isHeld)];
  });
}

/** "Pell & Daughter’s" and "Pell and Daughter" are one. */
function foldName(label: string): string {
  return label
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/ & /g, " and ");
}

/** The sentence of a statement that holds a passage, or as much of it as can be quoted. */
export function quoteAround(whole: string, passage: Span): Span {
  const text = whole.slice(0, longestStatement);
  const read = readAnswerText(text);
  const sentence = read.sentences.findIndex(({ end }) => end > passage.start);
  return sentence < 0 ? passage : passageOf(text, read, sentence, [passage]);
}

type Read = { topic: RecordTopic; label: string | null; isHeld: boolean; saying: Saying };

function readStatement({ id, text: whole, topic, asked = "", isNoted = false }: Statement): Read[] {
  const text = whole.slice(0, longestStatement);
  if (text.trim() === "") return [];
  if (topic !== null) {
    const passage = clip(text, 0, text.length, [{ text, start: 0, end: 0 }]);
    return [{ topic, label: null, isHeld: true, saying: { statementId: id, passage, marks: [passage] } }];
  }
  const read = readAnswerText(text);
  const facts = extractFacts(text).filter((fact, _, all) => isWorthKeeping(fact, all));
  const grouped = new Map<string, Omit<Read, "saying"> & { sentence: number; marks: Span[] }>();
  let sentence = 0;
  for (const fact of facts) {
    const { kind, span } = fact;
    while ((read.sentences[sentence]?.end ?? Number.POSITIVE_INFINITY) <= span.start) sentence++;
    const label = kind === "name" ? span.text : null;
    const isMoney = isPay(fact, asked);
    const topic = isMoney ? "money" : topicOf[kind];
    const key = `${topic} ${sentence} ${label ?? ""}`;
    const group = grouped.get(key) ?? { topic, label, isHeld: isNoted || isMoney, sentence, marks: [] };
    const { start = 0, end = text.length } = read.sentences[sentence] ?? {};
    group.isHeld ||= isHeldTo(fact, { text, start, end, asked });
    // Claims may nest; the outer one, which comes first, is marked.
    if ((group.marks.at(-1)?.end ?? 0) <= span.start) group.marks.push(span);
    grouped.set(key, group);
  }
  return [...grouped.values()].map(({ sentence, marks, ...group }) => {
    const passage = passageOf(text, read, sentence, marks);
    return { ...group, saying: { statementId: id, passage, marks: marksWithin(text, passage, marks) } };
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

/** "42 to 45 thousand", said without a currency to a question about pay. Below fifteen a number counts something else. */
function isPay({ kind, unit, value }: Fact, asked: string): boolean {
  return kind === "number" && !unit && Number(value) >= leastPay && aboutPay.test(asked);
}

const leastPay = 15;
const aboutPay = /\b(?:salar(?:y|ies)|wages?|pay|paid|earn(?:ing|ings|ed)?|compensation|remuneration)\b/i;

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
