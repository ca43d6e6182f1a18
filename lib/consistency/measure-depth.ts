import { asksOneValue } from "./asked-value";
import { readClauses } from "./clauses";
import { hasEnding } from "./depth-ending";
import { readValues } from "./extract-facts";
import { type AnswerText, lowerAt, readAnswerText } from "./fact-reader";
import { isPast } from "./past-verbs";
import { rememberOf } from "./remember";
import type { Depth, DepthComparison } from "./types";
import { stem } from "./word-forms";

const adviceLines = 3;
/** Rules of thumb: under 40 words an answer sounds thin; over 350 it takes longer than two minutes to say. */
const thinWords = 40;
/** Up to this length an answer may state a fact and no more. */
const factualWords = 20;
/** Below this share of the first answer's words one is much shorter. */
const muchShorter = 0.6;
const longWords = 350;
/** More than one filler in twelve words is heard as hesitation. */
const fillerShare = 1 / 12;
const fewFillers = 4;

/**
 * How much one answer gives its listener: length in words, concrete facts, the parts of a work example (situation, action,
 * result, after the STAR scheme career offices teach), whether it ends or trails off, the speaker's own part, fillers, hedges, and whether it leans on an
 * earlier telling. Counts are approximate: they read words, not meaning.
 */
export function measureDepth(answer: string): Depth {
  return depthOf(readAnswerText(answer));
}

const depthOf = rememberOf((read: AnswerText): Depth => {
  const words = read.tokens.filter((token) => token.type !== "mark").length;
  return {
    words,
    facts: readValues(read).filter((fact) => !fact.weak).length,
    example: { situation: hasSituation(read), action: hasAction(read), result: hasResult(read) },
    ending: hasEnding(read),
    ownPart: hasOwnPart(read),
    fillers: countFillers(read),
    hedges: countPhrases(read, hedges),
    leansOnEarlier: leansOnEarlier(read),
  };
});

/**
 * Both answers' depth and at most three short lines of advice about the current one, most useful first. Where the question
 * asks for one value ("How soon could you start?"), or both answers only state one in short, a story is not asked for.
 */
export function compareDepth({ question, earlier, current }: Answered): DepthComparison {
  const before = measureDepth(earlier);
  const now = measureDepth(current);
  const factual = asksOneValue(question) || (isFactual(before) && isFactual(now));
  const wanted = factual ? "value" : asksWhoOrWhy.test(question) ? "account" : "story";
  return { earlier: before, current: now, advice: advise(before, now, wanted).slice(0, adviceLines), factual };
}

type Answered = { question: string; earlier: string; current: string };

/** A few words with a figure, a date or a name in them, and nothing told. */
function isFactual({ words, facts, example }: Depth): boolean {
  return words < factualWords && facts > 0 && !example.situation && !example.action && !example.result;
}

/** What a question wants: one value, an account of oneself or of one's reasons, or a story from work. */
type Wanted = "value" | "account" | "story";

/** Who one is, and why one wants or leaves a job, is told without a situation, an action and a result. */
const asksWhoOrWhy =
  /\b(?:about you(?:rself)?\b|introduc(?:e|ing) yourself|introduction|your background|who you are|(?:strengths?|weakness(?:es)?)\b|why (?:do|did|are|would|should|us\b|this\b)|what (?:attracts?|attracted|interests?|interested|brings?|brought) you|know about us|see yourself|questions? for (?:us|me))/i;

function advise(before: Depth, now: Depth, wanted: Wanted): string[] {
  const lines: string[] = [];
  if (now.words === 0) return ["There is no answer yet. A first attempt in your own words is enough to start."];
  if (now.leansOnEarlier) {
    lines.push("You point back to the first interview. The listener may be new, so tell it once more from the start.");
  }
  if (wanted !== "value") lines.push(...adviseLength(before, now));
  if (wanted === "story") lines.push(...adviseStory(now));
  if (!now.ending && now.words >= thinWords)
    lines.push("It trails off at the end. Finish on the one sentence you want them to remember.");
  if (now.facts === 0 && before.facts > 0)
    lines.push("The first answer had figures or names; this one has none. One of them makes it easier to believe.");
  else if (now.facts === 0 && now.words >= thinWords)
    lines.push("There is no figure, date or name yet. One would make it concrete.");
  if (now.words > longWords)
    lines.push("This takes more than two minutes to say. Choose the part that matters most to them.");
  if (now.fillers >= fewFillers && now.fillers > now.words * fillerShare)
    lines.push("There are many filler words. A short pause does the same job.");
  if (now.hedges >= 3 && now.hedges > before.hedges)
    lines.push("It sounds less sure than the first time. Where you do know, say so plainly.");
  return lines;
}

function adviseLength(before: Depth, now: Depth): string[] {
  if (now.words >= thinWords) return [];
  if (before.words >= thinWords && now.words < before.words * muchShorter) {
    return [
      `This answer is much shorter than the first one (${now.words} words, ${before.words} then). Bring back one detail that mattered.`,
    ];
  }
  return before.words < thinWords
    ? ["This is a short answer. One example from your own work would carry it further."]
    : [];
}

/** What a told example still needs. */
function adviseStory(now: Depth): string[] {
  const lines: string[] = [];
  const { situation, action, result } = now.example;
  if (action && !result) lines.push("You say what you did, not what came of it. End with the result.");
  else if (action && result && !situation && now.words >= thinWords)
    lines.push("You say what you did and what came of it. Begin with where and when it was, and why it mattered.");
  else if (situation && !action) lines.push("The situation is clear. Add what was done about it, step by step.");
  else if (!situation && !action && now.words >= thinWords)
    lines.push("There is no example yet. Name one time and place where this happened.");
  if (!now.ownPart && action) lines.push("It is told as “we”. Say which part was yours.");
  return lines;
}

const situationWords = new Set("when once during there while back faced".split(" "));
const situationPhrases = phrases(
  "at the time|last year|last summer|one time|one day|there was|there were|the problem was|the challenge was|for example|for instance|in my last|in my previous|we had a|i had a|we were|i was working|a time when",
);
const resultPhrases = phrases(
  "as a result|in the end|ended up|end up|turned out|resulted in|led to|so that|which meant|because of that|the result|the outcome|came out|paid off|worked out|thanks to that|since then|from then on|we won|we finished|finished on time|on time|went up|went down|got better|we reached|grew to|grew by|fell to|fell by|dropped to|dropped by|cut it|paid for|sold out|calmed down|by the end|to this day|still running|still runs|runs it now|and now it|now it takes|never happened again|thanked me|thanked us|it cost|cost us|we lost|i lost|nobody missed|no one missed|we went from|we were at|it worked|has worked|it's worked|it stuck|was relieved|were relieved|nobody used|no one used|the whole fleet",
);
const resultStems = new Set(
  "increas decreas reduc improv sav won win finish complet deliver achiev doubl halv succeed success launch promot rais award pass reach gain earn exceed solv fix renew fund".split(
    " ",
  ),
);
const hedges = phrases(
  "i think|i guess|i suppose|maybe|perhaps|probably|sort of|kind of|kinda|sorta|i feel like|more or less|not sure|i believe|possibly|somewhat|might have",
);
const leaning = phrases(
  "as i said|like i said|as i mentioned|like i mentioned|as i told|like i told|i already said|i already told|i already mentioned|i said last time|i mentioned last time|i told you last|as discussed|as we discussed|we already talked|same as last time|as before|i said before|i mentioned before|i mentioned earlier|told your colleague|told my first interviewer|in the first interview|in my first interview|in our first|last time we spoke|last time i|when we last spoke",
);

/** Phrases by their first word. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phrases(list: string): Phrases {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of list.split("|")) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

function countPhrases(answer: AnswerText, list: Phrases): number {
  let count = 0;
  for (let index = 0; index < answer.tokens.length; index++) {
    const candidates = list.get(lowerAt(answer, index));
    if (candidates?.some((phrase) => phrase.every((word, offset) => lowerAt(answer, index + offset) === word))) count++;
  }
  return count;
}

function hasSituation(answer: AnswerText): boolean {
  return (
    countPhrases(answer, situationPhrases) > 0 ||
    answer.tokens.some((token, index) => situationWords.has(token.lower) && isPast(lowerAt(answer, index + 2)))
  );
}

const presentDoing = new Set(
  "am is are have do like love think want feel know believe would could can will need guess mean".split(" "),
);
function hasAction(answer: AnswerText): boolean {
  return readClauses(answer).some((clause) => actsAs(clause.words, "i") || actsAs(clause.words, "we"));
}

function hasOwnPart(answer: AnswerText): boolean {
  return readClauses(answer).some((clause) => actsAs(clause.words, "i")) || countPhrases(answer, ownPhrases) > 0;
}

const ownPhrases = phrases(
  "my job was|my part was|my role was|i was responsible|i was in charge|my responsibility was|my idea",
);

/** The clause has the subject do something in the past: "I built", "I then called". */
function actsAs(words: readonly { lower: string }[], subject: string): boolean {
  for (const [index, word] of words.entries()) {
    if (word.lower !== subject) continue;
    for (const next of words.slice(index + 1, index + 4)) {
      if (presentDoing.has(next.lower)) break;
      if (isPast(next.lower)) return true;
    }
  }
  return false;
}

function hasResult(answer: AnswerText): boolean {
  return (
    countPhrases(answer, resultPhrases) > 0 ||
    answer.tokens.some((token) => isPast(token.lower) && resultStems.has(stem(token.lower)))
  );
}

const alwaysFillers = new Set("um uh uhm umm uhh er erm hmm".split(" "));

function countFillers(answer: AnswerText): number {
  let count = 0;
  for (const [index, token] of answer.tokens.entries()) {
    const next = answer.tokens[index + 1];
    const previous = answer.tokens[index - 1];
    if (alwaysFillers.has(token.lower)) count++;
    else if (token.lower === "like" && (previous?.text === "," || next?.text === ",")) count++;
    else if (
      token.lower === "you" &&
      next?.lower === "know" &&
      (previous === undefined || previous.type === "mark" || answer.tokens[index + 2]?.type === "mark")
    )
      count++;
    else if (token.lower === "basically" || token.lower === "literally") count++;
  }
  return count;
}

function leansOnEarlier(answer: AnswerText): boolean {
  return countPhrases(answer, leaning) > 0;
}
