import { wantsStory } from "@/lib/practice/examples/story-parts";
import type { LoggedExchange, Mattered } from "@/lib/practice/types";
import { findIntent, sureFrom } from "@/lib/questions/find-intent";
import { matchQuestion } from "@/lib/questions/match-questions";
import { splitQuestions } from "@/lib/questions/split-questions";
import type { Intent, Verdict } from "@/lib/questions/types";

/** One question, in however many rounds and words it was asked. */
export type Topic = {
  /** The latest exchange that holds an answer; the latest of all where none does. */
  latest: LoggedExchange;
  /** All its exchanges, the latest first. Never empty. */
  exchanges: readonly LoggedExchange[];
  /** null when the question bank does not know it for sure. */
  intent: Intent | null;
  /** The most it mattered in any round. */
  mattered: Mattered | null;
};

export type Topics = {
  topics: Topic[];
  /** What was asked before, to keep it from being asked as new. */
  asked: Asked;
};

export type Asked = {
  /** Ids of the intents that were asked, in one breath with another or alone; mere guesses included. */
  intents: ReadonlySet<string>;
  /** All questions, folded by `foldQuestion`. */
  texts: ReadonlySet<string>;
  /** Questions whose intent is not known for sure. */
  unsure: readonly string[];
};

/**
 * Exchanges → one topic for each question. The same question asked in several rounds, or in other words, is one topic.
 * Exchanges without a question are left out. In the order of the interviews.
 *
 * Exact texts are joined first, then those of one intent that match; a question of no sure intent is matched with all.
 * Beyond `mostTexts` different questions, those that mattered least are left out, which keeps the time bounded.
 */
export function findTopics(exchanges: readonly LoggedExchange[]): Topics {
  const byText = groupByText([...exchanges].sort(earlierFirst));
  const texts = [...byText.values()];
  const sure = new Map<string, Group[]>();
  const unsure: Group[] = [];
  const intents = new Set<string>();
  for (const exchanges of texts.length > mostTexts ? mostImportant(texts) : texts) {
    const question = exchanges[0]?.question ?? "";
    const found = findIntent(question);
    for (const part of partsOf(question)) {
      const also = findIntent(part);
      if (also) intents.add(also.intent.id);
    }
    if (found) intents.add(found.intent.id);
    if (found === null || found.score < sureFrom) {
      unsure.push({ question, exchanges, intent: null });
      continue;
    }
    const alike = sure.get(found.intent.id) ?? [];
    alike.push({ question, exchanges, intent: found.intent });
    sure.set(found.intent.id, alike);
  }
  const findAlike = findAlikeWithin(mostComparisons);
  const groups = [...sure.values()].flatMap((alike) => joinSame(alike, findAlike));
  joinUnsure(groups, unsure, findAlike);
  const topics = groups.map(toTopic).sort((a, b) => earlierFirst(a.latest, b.latest));
  const questions = unsure.slice(0, mostUnsure).map(({ question }) => question);
  return { topics, asked: { intents, texts: new Set(byText.keys()), unsure: questions } };
}

/** Letter case, spacing and punctuation aside, the same text gives the same result. */
export function foldQuestion(question: string): string {
  return question
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Exchanges of one question, and a wording of it to compare by. */
type Group = { question: string; exchanges: LoggedExchange[]; intent: Intent | null };

/** An application has tens of questions; this is far beyond, and far more than a session holds. */
export const mostTexts = 80;
/** How many pairs of different texts are compared; each takes about a tenth of a millisecond. */
const mostComparisons = 120;
/** How many questions of no sure intent new questions are compared with. */
const mostUnsure = 20;

function groupByText(exchanges: readonly LoggedExchange[]): Map<string, LoggedExchange[]> {
  const byText = new Map<string, LoggedExchange[]>();
  for (const exchange of exchanges) {
    const text = foldQuestion(exchange.question);
    if (text === "") continue;
    const group = byText.get(text);
    if (group) group.push(exchange);
    else byText.set(text, [exchange]);
  }
  return byText;
}

function mostImportant(groups: readonly LoggedExchange[][]): LoggedExchange[][] {
  const weighed = groups.map((group) => ({
    group,
    weight: Math.max(
      ...group.map(
        ({ mattered, outcome, followUp }) => (mattered ?? 0) + (outcome === "badly" ? 3 : 0) + (followUp ? 3 : 0),
      ),
    ),
  }));
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed.slice(0, mostTexts).map(({ group }) => group);
}

function partsOf(question: string): string[] {
  const parts = splitQuestions(question);
  return parts.length > 1 ? parts : [];
}

/** The groups that ask, or may ask, the same as `question`: their positions, the likeliest first. */
type FindAlike = (question: string, groups: readonly Group[]) => readonly { index: number; verdict: Verdict }[];

/** A `FindAlike` that finds nothing any more once it has compared `most` pairs. */
function findAlikeWithin(most: number): FindAlike {
  let left = most;
  return (question, groups) => {
    if (groups.length === 0 || left < groups.length) return [];
    left -= groups.length;
    const ranking = matchQuestion(
      question,
      groups.map((group) => group.question),
    );
    return ranking.filter(({ verdict }) => verdict !== "different");
  };
}

/**
 * Groups of one intent → groups that hold the same question, each joined to the likeliest. Of one intent and asked in
 * different rounds, a question that may be the same is taken as the same; within a round it is taken as another, since
 * both were asked. Of a question that wants a work story, two in one round are always two: each was answered with its own.
 */
function joinSame(groups: readonly Group[], findAlike: FindAlike): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const home = findAlike(group.question, joined)
      .map(({ index, verdict }) => ({ other: joined[index], verdict }))
      .find(({ other, verdict }) => other !== undefined && (!shareRound(other, group) || isOne(group, verdict)))?.other;
    if (home) home.exchanges.push(...group.exchanges);
    else joined.push({ ...group, exchanges: [...group.exchanges] });
  }
  return joined;
}

/** Whether a question that was asked twice in one interview is one all the same. */
function isOne({ intent }: Group, verdict: Verdict): boolean {
  return verdict === "same" && !(intent !== null && wantsStory(intent));
}

function shareRound(one: Group, other: Group): boolean {
  const rounds = new Set(one.exchanges.map(({ round }) => round));
  return other.exchanges.some(({ round }) => rounds.has(round));
}

/** Joins each of `unsure` to the likeliest group that holds the same question, or adds it to `groups`. */
function joinUnsure(groups: Group[], unsure: readonly Group[], findAlike: FindAlike): void {
  for (const group of unsure) {
    const [likeliest] = findAlike(group.question, groups);
    const home = likeliest?.verdict === "same" ? groups[likeliest.index] : undefined;
    if (home) home.exchanges.push(...group.exchanges);
    else groups.push({ ...group, exchanges: [...group.exchanges] });
  }
}

function toTopic({ exchanges: unordered, intent }: Group): Topic {
  const exchanges = unordered.sort((a, b) => earlierFirst(b, a));
  const [newest] = exchanges;
  if (newest === undefined) throw new Error("Expected a topic to hold at least one exchange");
  const latest = exchanges.find(({ answer, correction }) => (correction ?? answer).trim() !== "") ?? newest;
  const mattered = exchanges.reduce<Mattered | null>(
    (most, exchange) =>
      exchange.mattered !== null && (most === null || exchange.mattered > most) ? exchange.mattered : most,
    null,
  );
  return { latest, exchanges, intent, mattered };
}

function earlierFirst(a: LoggedExchange, b: LoggedExchange): number {
  return a.round - b.round || a.position - b.position;
}
