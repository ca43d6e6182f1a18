import { asksInSpeech } from "./asking";
import {
  countLoneNames,
  foldLabel,
  isNameLike,
  isSpeltTime,
  isTime,
  knownRole,
  NOT_A_SPEAKER,
  readLabel,
  type SpeakerRole,
} from "./labels";
import type { Line } from "./lines";
import { callsForQuestions } from "./own-questions";
import { splitSentences } from "./sentences";

/** The people whose labels stand in the notes, by folded label. Empty when the notes are no transcript. */
export type Speakers = ReadonlyMap<string, SpeakerRole>;

type Tally = {
  turns: number;
  sure: boolean;
  named: boolean;
  asks: number;
  asked: number;
  words: number;
  /** How often they asked for questions, less how often they spoke next after somebody did. */
  calls: number;
};

/**
 * Finds who speaks in the notes, and which of them is the candidate: the one that the person says they are, else by
 * label, or by who is asked.
 */
export function findSpeakers(
  lines: readonly Line[],
  lone: ReadonlyMap<string, number> = countLoneNames(lines),
  candidate?: string,
): Speakers {
  const tallies = new Map<string, Tally>();
  const order: { key: string; asks: boolean; calls: boolean }[] = [];
  let filled = 0;
  for (const [index, line] of lines.entries()) {
    if (line.blank) continue;
    if (!isStamp(lines, index)) filled++;
    const label = readLabel(line, lines[index + 1], lone);
    if (!label) continue;
    const key = foldLabel(label.name);
    const below = lines[index + 1 + countStamps(lines, index + 1)];
    const speech = label.start < line.raw.length ? line.raw.slice(label.start) : (below?.raw ?? "");
    const asks = splitSentences(speech).some(asksInSpeech);
    const tally = tallies.get(key) ?? {
      turns: 0,
      sure: false,
      named: true,
      asks: 0,
      asked: 0,
      words: 0,
      calls: 0,
    };
    tally.turns++;
    tally.sure ||= label.sure;
    tally.named &&= isNameLike(label.name);
    tally.words += speech.length;
    if (asks) tally.asks++;
    const before = order.at(-1);
    if (before?.asks && before.key !== key) tally.asked++;
    const calls = callsForQuestions(speech);
    if (calls) tally.calls++;
    if (before?.calls && before.key !== key) tally.calls--;
    tallies.set(key, tally);
    order.push({ key, asks, calls });
  }
  return asSaid(assignRoles(tallies, filled), candidate);
}

function isStamp(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && (isTime(line.view) || isSpeltTime(line, lines[index + 1]));
}

/** How many of the lines below a name tell the time: none, one, or one in words and one in digits. */
function countStamps(lines: readonly Line[], index: number): number {
  if (!isStamp(lines, index)) return 0;
  return isStamp(lines, index + 1) ? 2 : 1;
}

/** The person knows best who they are: everybody else asks. A name that does not speak changes nothing. */
function asSaid(speakers: Speakers, candidate: string | undefined): Speakers {
  const key = candidate === undefined ? undefined : foldLabel(candidate);
  if (key === undefined || !speakers.has(key)) return speakers;
  return new Map([...speakers.keys()].map((each) => [each, each === key ? "candidate" : "interviewer"]));
}

function assignRoles(tallies: ReadonlyMap<string, Tally>, filled: number): Speakers {
  const known = new Map<string, SpeakerRole>();
  for (const key of tallies.keys()) {
    const role = knownRole(key);
    if (role) known.set(key, role);
  }
  const turns = [...tallies.values()].reduce((sum, tally) => sum + tally.turns, 0);
  const asks = [...tallies.values()].some((tally) => tally.asks > 0);
  const accepted = [...tallies].filter(([key, tally]) => {
    if (known.has(key)) return true;
    if (NOT_A_SPEAKER.test(key)) return false;
    if (tally.sure) return turns > 1 && asks;
    if (known.size > 0) return tally.turns > 1 || (tally.named && tally.asks > 0);
    return tally.turns > 1 && turns >= 4 && asks && turns * 3 >= filled;
  });
  if (accepted.length < 2) return known.size > 0 ? known : findLoneAsker(tallies);

  const speakers = new Map<string, SpeakerRole>();
  const certain = accepted.some(([key]) => known.get(key) === "candidate" && !isAmbiguous(key));
  const candidate = certain ? null : findCandidate(accepted, known);
  for (const [key] of accepted) {
    const role =
      candidate === null ? (known.get(key) ?? "interviewer") : key === candidate ? "candidate" : "interviewer";
    speakers.set(key, role);
  }
  return speakers;
}

/** "Karen: …?" with the answers unlabelled below: a name that returns, nearly always to ask. */
function findLoneAsker(tallies: ReadonlyMap<string, Tally>): Speakers {
  const askers = [...tallies].filter(
    ([key, tally]) => tally.named && tally.asks > 1 && tally.asks * 3 >= tally.turns * 2 && !NOT_A_SPEAKER.test(key),
  );
  return new Map(askers.map(([key]) => [key, "interviewer"]));
}

/**
 * The candidate is the one who is asked more than they ask; talking more decides a tie. After "Any questions
 * for us?" it is the other way round, so who asks for questions and who has them counts most.
 */
function findCandidate(accepted: [string, Tally][], known: ReadonlyMap<string, SpeakerRole>): string | null {
  let best: string | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const allWords = accepted.reduce((sum, [, tally]) => sum + tally.words, 1);
  for (const [key, tally] of accepted) {
    if (known.get(key) === "interviewer") continue;
    const prior = known.get(key) === "candidate" ? 0.5 : 0;
    const score = (tally.asked - tally.asks) / tally.turns + tally.words / allWords + prior - Math.sign(tally.calls);
    if (score > bestScore) {
      best = key;
      bestScore = score;
    }
  }
  return best;
}

/** "I:" is the candidate in one's own notes and the interviewer in a typed-up interview; the asking decides. */
function isAmbiguous(key: string): boolean {
  return key === "i" || key === "you";
}
