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
 * cues: those with most cues first. At most six. A rule of thumb: it reads words, not meaning, and names what it went by.
 */
export function findUses(text: string, toldAt: readonly string[]): ExampleUse[] {
  const uses = new Map<string, ExampleUse>();
  for (const question of toldAt) {
    const intent = storyIntentOf(question);
    if (intent) uses.set(intent.id, { ...name(intent), because: { kind: "told", question } });
  }
  const head = text.slice(0, mostCharacters);
  const said = cues
    .map(({ intent, cue }) => ({
      intent,
      words: [...new Set(Array.from(head.matchAll(cue), ([words]) => words.trim()))],
    }))
    .sort((a, b) => b.words.length - a.words.length);
  for (const { intent, words } of said) {
    const [first] = words;
    if (first !== undefined && !uses.has(intent.id))
      uses.set(intent.id, { ...name(intent), because: { kind: "says", words: first } });
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
    /\b(?:disagree(?:d|ment)|argu(?:ed|ment)|conflict|fell out|short with (?:him|her|them|each other)|didn[’']t get on|(?:not|weren[’']t|stopped) speaking|kept (?:promising|complaining|saying)|got annoyed|(?:could not|couldn[’']t) agree|complete(?:ly)? opposite|got (?:tense|personal|heated)|(?:he|she|they|one of them|a colleague) (?:didn[’']t|did not) (?:want to|like it)|sat (?:down|the two) with (?:him|her|both|them)|we agreed (?:that|on))\b/gi,
  "disagreed-with-boss":
    /\b(?:my (?:boss|manager|lead|supervisor|editor|director|chief) (?:wanted|thought|disagreed|insisted|said no|didn[’']t)|disagreed with my (?:boss|manager|lead|supervisor)|(?:i told|i went to) (?:my (?:boss|manager|lead|supervisor|editor|director)|(?:my )?chief)|i didn[’']t think (?:we|it|that)|(?:he|she) kept to it)\b/gi,
  "unreliable-teammate":
    /\b(?:came late|turned up late|(?:stopped|quit) (?:coming|showing up|answering|turning up)|didn[’']t (?:show|turn) up|did not (?:show|turn) up|ghosted|disappeared on us|let(?:ting)? (?:us|the others|everyone) down)\b/gi,
  "team-challenge":
    /\b(?:group project|in a group with|(?:team|group|crew) of (?:\w+)|there (?:was|were|are) (?:\w+ ){0,2}of us|(?:just|only) (?:two|three|four) of us|my (?:team|group)[- ]?mates?|my co-?workers?|(?:one|some) of (?:our|the) (?:group|team)|we split (?:up|it|the)|called (?:out|in sick)|short (?:one|that) (?:night|day|shift)|everybody (?:is|was|[’']s) (?:trying|on the))\b/gi,
  mistake:
    /\b(?:my (?:own )?mistake|a mistake|my fault|i got it wrong|went wrong|i (?:forgot|missed|misread|overlooked|misheard|assumed|double[- ]counted)|i[’']d (?:assumed|forgotten|missed|misread)|i hadn[’']t (?:asked|checked|noticed|read)|i booked (?:a|an|the) (?:\w+ ){1,3}as|own(?:ed)? up|i[’']ll own|my signature|send a correction|i should(?:[’']ve| have)|i (?:caught|found) it (?:myself|\w+ days later))\b/gi,
  failure:
    /\b(?:failed|a failure|did not work|didn[’']t work|fell through|nobody (?:used|came|wanted)|for nothing|gave up|i got an? [df]\b|had to repeat|we lost (?:the|that)|fell apart|was rejected|i regret)\b/gi,
  "overcame-obstacle":
    /\b(?:broke down|broken down|the (?:problem|challenge) was|called in sick|out of order|cancelled on us|nobody had time|turned us down|said no|was flooded|power cut|dropped out|(?:compressor|machine|engine|heating|boiler|fridge|pump|server) (?:failed|broke|died|stopped)|at the last minute)\b/gi,
  "tight-deadline":
    /\b(?:deadline|in time (?:for|to)|by the end of the (?:day|week)|(?:hours|days) left|overnight|through the night|due (?:on|by|the next)|had to be (?:ready|done|finished)|early for the|(?:days|weeks|hours) early)\b/gi,
  stress:
    /\b(?:under pressure|the busiest|short[- ]staffed|hottest day|chaos|emergency|through the night|all at once|minutes to (?:decide|spare)|eighteen hours|everything (?:stopped|went down))\b/gi,
  "leadership-moment":
    /\b(?:i led|i ran (?:the|a|our|my) (?!trial|test|report)|i was in charge|put me in charge|i took over|(?:i had )?a (?:team|crew|group|shift) of|(?:night|day|late) shift of|(?:team|crew|shift|site|suspension) (?:lead|leader|coordinator)|(?:i[’']m|i was|made me|one of) (?:an? |the |our )?(?:captains?|supervisor|vice president|president|co-?ordinator|counselor|head of)|(?:people|staff|volunteers|sailors|drivers|students|girls|of them) under me|i (?:assigned|gathered) (?:everybody|everyone|each|the|them)|i got (?:everyone|everybody|the team|them all)|i put (?:him|her) (?:at|on|in)|i moved (?:him|her) to)\b/gi,
  "coached-someone":
    /\b(?:i trained|i taught|i coached|i mentored|i showed (?:him|her|them) how|shadow(?:ed)? me|shadowed them|took (?:him|her) under my)\b/gi,
  delegation:
    /\b(?:i delegated|i handed (?:it|that|this) (?:over )?to|gave (?:him|her|them|each|everyone) (?:one job|a task|the task|their own)|assigned (?:everybody|everyone) their)\b/gi,
  underperformer:
    /\b(?:took (?:him|her) aside|had a quiet word|underperform\w*|spoken (?:with|to) (?:him|her)|late \w+ times|i let (?:him|her) go|warned (?:him|her)|sick rate)\b/gi,
  persuasion:
    /\b(?:persuaded|convinced|talked (?:him|her|them) into|won (?:him|her|them) over|agreed in the end|didn[’']t want to (?:pay|buy|spend|hear|use)|ran a trial|i showed (?:him|her|them|it) (?:my|the|in)|made the case|then (?:he|she|they) (?:bought|agreed|came round|signed|looked again)|i suggested)\b/gi,
  "difficult-customer":
    /\b(?:angry|furious|shouting|shouted|yell(?:ed|ing)|swore at|complain(?:ed|t)|(?:upset|difficult|rude|frightened) (?:customer|client|patient|guest|parent|relative|caller)|(?:customer|client|patient|guest|parent|relative|caller|shop owner|shopper) (?:who )?(?:refused|wouldn[’']t|wanted|got spoiled|demanded|came (?:in|back))|money back|still a customer|calmed (?:down|him|her))\b/gi,
  initiative:
    /\b(?:i set up|i started (?!at|in|as)|i suggested|i came up with|i made up|my idea|had the idea|nobody had asked|wasn[’']t like anyone told me|off my own bat|i noticed (?:that |no )|i (?:asked|offered) (?:if|whether) i could|i (?:rebuilt|reorganised|reorganized|introduced|redesigned)|i (?:wrote|made) (?:a|an|the|these) (?:\w+ )?(?:checklist|guide|list|cards|chart|template|handbook))\b/gi,
  "learned-quickly":
    /\b(?:taught myself|had to learn|learned (?:it|how) (?:in|from)|never done (?:it|that|this) before|from scratch)\b/gi,
  "adapted-to-change":
    /\b(?:new system|reorgani[sz]ation|merger|switched (?:to|over)|moved over to|(?:was|were) bought|new (?:owner|boss|manager) (?:came|wanted|wants))\b/gi,
  "explained-complex":
    /\b(?:explained|in plain words|drew (?:it|a diagram)|showed (?:him|her|them) (?:the map|on paper))\b/gi,
  achievement:
    /\b(?:proud of|proudest|won|award|best result|promoted|paid for a second|(?:went|down|up|grew|got) (?:\w+ )?(?:from|to) (?:about )?(?:\d[\d.,]*|\w+) (?:to|percent|per cent|days|people|working)|we saved|saved (?:roughly|about|over|around|us)|whole (?:fleet|company)|has stayed (?:there|so)|doubled|halved)\b/gi,
  "hard-decision":
    /\b(?:i decided|i had to (?:decide|choose)|hard(?:est)? decision|minutes to decide|i let (?:him|her|them) go|make the same call|i recommended|it wasn[’']t nice)\b/gi,
  "extra-mile":
    /\b(?:in my own (?:time|car)|stayed (?:late|on)|on my day off|more than (?:was|i was) asked|i drove (?:out )?there|drove out (?:there|to)|out of my own)\b/gi,
  project: /\b(?:project|from start to finish|from the beginning)\b/gi,
};

const cues: readonly { intent: Intent; cue: RegExp }[] = questionBank.flatMap((intent) => {
  const cue = cueWords[intent.id];
  return cue ? [{ intent, cue }] : [];
});

function name({ id, label }: Intent): { intentId: string; label: string } {
  return { intentId: id, label };
}
