import { questionBank } from "@/lib/questions/bank";
import { findSureIntent } from "@/lib/questions/find-intent";
import type { Intent } from "@/lib/questions/types";
import { wantsStory } from "./story-parts";

/** A question that an example serves, and how that is known. */
export type ExampleUse = {
  intentId: string;
  /** What is asked, in words that fit "they ask …": "about a mistake you made". */
  label: string;
  /** The question it was told at; or the words of the story that speak for it. */
  because: { kind: "told"; question: string } | { kind: "says"; words: string };
};

/**
 * The questions an example serves, surest first: those at which it was told, then those its own words speak for, by a list of
 * cues. At most six. A rule of thumb: it reads words, not meaning, and names what it went by.
 */
export function findUses(text: string, toldAt: readonly string[]): ExampleUse[] {
  const uses = new Map<string, ExampleUse>();
  for (const question of toldAt) {
    const intent = storyIntentOf(question);
    if (intent) uses.set(intent.id, { ...name(intent), because: { kind: "told", question } });
  }
  const head = text.slice(0, mostCharacters);
  for (const { intent, cue } of cues) {
    const words = cue.exec(head)?.[0];
    if (words !== undefined && !uses.has(intent.id))
      uses.set(intent.id, { ...name(intent), because: { kind: "says", words } });
  }
  return [...uses.values()].slice(0, mostUses);
}

/** The intent of a question that is best answered with a work story; null for any other question. */
export function storyIntentOf(question: string): Intent | null {
  const intent = findSureIntent(question);
  return intent !== null && wantsStory(intent) ? intent : null;
}

const mostUses = 6;
const mostCharacters = 20_000;

const cueWords: Record<string, RegExp> = {
  "team-conflict":
    /\b(?:disagree(?:d|ment)|argu(?:ed|ment)|conflict|fell out|short with (?:him|her|them|each other)|didn[’']t get on)\b/i,
  "disagreed-with-boss":
    /\b(?:my (?:boss|manager|lead|supervisor) (?:wanted|thought|disagreed|insisted)|disagreed with my (?:boss|manager|lead|supervisor))\b/i,
  "unreliable-teammate":
    /\b(?:came late|turned up late|stopped coming|didn[’']t show up|did not show up|let(?:ting)? (?:us|the others|everyone) down)\b/i,
  mistake: /\b(?:my mistake|a mistake|my fault|i got it wrong|went wrong|i forgot|i missed)\b/i,
  failure: /\b(?:failed|a failure|did not work|didn[’']t work|fell through)\b/i,
  "overcame-obstacle":
    /\b(?:broke down|broken down|the (?:problem|challenge) was|called in sick|out of order|cancelled on us|nobody had time)\b/i,
  "tight-deadline": /\b(?:deadline|in time|on time|by the end of the (?:day|week)|hours left|overnight)\b/i,
  stress: /\b(?:under pressure|the busiest|short[- ]staffed|hottest day|chaos|emergency)\b/i,
  "leadership-moment": /\b(?:i led|i ran|i was in charge|i took over|(?:i had )?a (?:team|crew|group) of)\b/i,
  "coached-someone": /\b(?:i trained|i taught|i coached|i mentored|i showed (?:him|her|them) how)\b/i,
  delegation:
    /\b(?:i delegated|i handed (?:it|that|this) (?:over )?to|gave (?:him|her|them|each) (?:one job|a task|the task))\b/i,
  underperformer: /\b(?:took (?:him|her) aside|had a quiet word|underperform\w*)\b/i,
  persuasion: /\b(?:persuaded|convinced|talked (?:him|her|them) into|won (?:him|her|them) over|agreed in the end)\b/i,
  "difficult-customer":
    /\b(?:angry|shouting|shouted|complain(?:ed|t)|upset (?:customer|client|patient|guest|parent|relative))\b/i,
  initiative: /\b(?:i set up|i started|i suggested|i came up with|my idea|nobody had asked|off my own bat)\b/i,
  "learned-quickly":
    /\b(?:taught myself|had to learn|learned (?:it|how) (?:in|from)|never done (?:it|that|this) before)\b/i,
  "adapted-to-change": /\b(?:new system|reorgani[sz]\w+|merger|switched (?:to|over)|moved over to)\b/i,
  "explained-complex": /\b(?:explained|in plain words|drew (?:it|a diagram))\b/i,
  achievement: /\b(?:proud of|won|award|record|best result|promoted|paid for a second)\b/i,
  "hard-decision": /\b(?:i decided|had to decide|had to choose|hard(?:est)? decision)\b/i,
  "extra-mile": /\b(?:in my own (?:time|car)|stayed (?:late|on)|on my day off|more than (?:was|i was) asked)\b/i,
  project: /\b(?:project|from start to finish|from the beginning)\b/i,
};

const cues: readonly { intent: Intent; cue: RegExp }[] = questionBank.flatMap((intent) => {
  const cue = cueWords[intent.id];
  return cue ? [{ intent, cue }] : [];
});

function name({ id, label }: Intent): { intentId: string; label: string } {
  return { intentId: id, label };
}
