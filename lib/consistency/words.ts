import type { SpokenNumber } from "./spoken-numbers";
import type { Token } from "./tokens";
import { stem } from "./word-forms";

/** A word as it is compared: contractions opened, fillers marked, inflections folded. */
export type Word = {
  stem: string;
  lower: string;
  /** Index of the token it came from; "don't" gives two words of one token. */
  token: number;
  /** Carries meaning by itself: not a function word, a filler or a number. */
  content: boolean;
  /** How much sharing this word says: words every interview is full of say little. */
  weight: number;
};

const contractions = new Map<string, readonly string[]>();
for (const [short, long] of [
  ["i'm", "i am"],
  ["im", "i am"],
  ["you're", "you are"],
  ["we're", "we are"],
  ["they're", "they are"],
  ["he's", "he is"],
  ["she's", "she is"],
  ["it's", "it is"],
  ["that's", "that is"],
  ["there's", "there is"],
  ["what's", "what is"],
  ["who's", "who is"],
  ["here's", "here is"],
  ["let's", "let us"],
  ["i've", "i have"],
  ["ive", "i have"],
  ["you've", "you have"],
  ["we've", "we have"],
  ["they've", "they have"],
  ["i'd", "i would"],
  ["you'd", "you would"],
  ["we'd", "we would"],
  ["they'd", "they would"],
  ["he'd", "he would"],
  ["she'd", "she would"],
  ["it'd", "it would"],
  ["i'll", "i will"],
  ["you'll", "you will"],
  ["we'll", "we will"],
  ["they'll", "they will"],
  ["he'll", "he will"],
  ["she'll", "she will"],
  ["it'll", "it will"],
  ["don't", "do not"],
  ["dont", "do not"],
  ["doesn't", "does not"],
  ["doesnt", "does not"],
  ["didn't", "did not"],
  ["didnt", "did not"],
  ["isn't", "is not"],
  ["isnt", "is not"],
  ["aren't", "are not"],
  ["arent", "are not"],
  ["wasn't", "was not"],
  ["wasnt", "was not"],
  ["weren't", "were not"],
  ["werent", "were not"],
  ["haven't", "have not"],
  ["havent", "have not"],
  ["hasn't", "has not"],
  ["hasnt", "has not"],
  ["hadn't", "had not"],
  ["hadnt", "had not"],
  ["won't", "will not"],
  ["wont", "will not"],
  ["wouldn't", "would not"],
  ["wouldnt", "would not"],
  ["couldn't", "could not"],
  ["couldnt", "could not"],
  ["shouldn't", "should not"],
  ["shouldnt", "should not"],
  ["can't", "can not"],
  ["cant", "can not"],
  ["cannot", "can not"],
  ["mustn't", "must not"],
  ["needn't", "need not"],
  ["ain't", "is not"],
  ["gonna", "going to"],
  ["wanna", "want to"],
  ["gotta", "got to"],
  ["thats", "that is"],
  ["theres", "there is"],
  ["youre", "you are"],
  ["theyre", "they are"],
  ["weve", "we have"],
  ["id", "i would"],
  ["theyd", "they would"],
  ["youd", "you would"],
  ["hed", "he would"],
  ["hes", "he is"],
  ["shes", "she is"],
  ["'cause", "because"],
  ["cuz", "because"],
] as const) {
  contractions.set(short, long.split(" "));
}

/** Words said while thinking; they are skipped wherever words are compared. */
const fillers = new Set(
  "um uh uhm umm uhh er erm hmm mm ah oh well okay ok yeah yes yep basically actually literally honestly really just so very quite obviously definitely essentially kinda sorta simply also then anyway right pretty certainly personally".split(
    " ",
  ),
);

const functionWords = new Set(
  `a an the this that these those some any each every all both either neither such same other another
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
  itself they them their theirs themselves who whom whose which what where when why how there here
  be have do can could will would shall should may might must ought
  and or but nor so because since although though while whereas if unless until than as whether however therefore
  of in on at by for with about against between into through during before after above below to from up down out off
  over under again further once upon within without along across behind beside besides around toward towards onto per
  not no never none nothing nobody nowhere neither hardly barely without
  too only own more most less least much many few little lot lots bit kind sort enough ever even still yet already
  maybe perhaps like get let etc now today always often sometimes usually one ones mean know think say guess feel
  something anything everything someone anyone everyone thing stuff way be that's going`.split(/\s+/),
);

/** Words an interview answer is full of whatever it is about. */
const commonWords = new Set(
  `work people person time year month week day night hour minute morning evening home team project job company good great make take want need come go see
  use help start try find really sure learn experience skill question answer person interview
  position role problem big able first last next part today lot student school college class group member important
  give tell talk sound seem put keep look become happen end well`
    .split(/\s+/)
    .map(stem),
);

/** Words that qualify and name nothing; sharing one is hardly sharing anything. */
const modifiers = new Set(
  "great good bad better best high low long short big small old new young fast slow real whole hard easy different able main able nice full"
    .split(" ")
    .map(stem),
);

/** Stands in for every number, so that sentences that differ only in a number share all their words. */
export const numberStem = "#";

/** The words of `tokens`, in order. Marks are left out; numbers become {@link numberStem}. */
export function readWords(tokens: readonly Token[], numbers: readonly SpokenNumber[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const [index, token] of tokens.entries()) {
    while ((numbers[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next++;
    const number = numbers[next];
    if (number !== undefined && number.from <= index) {
      if (number.from === index) {
        words.push({ stem: numberStem, lower: token.lower, token: number.core, content: false, weight: 0.5 });
      }
      continue;
    }
    if (token.type !== "word") continue;
    if (isFiller(tokens, index)) continue;
    for (const part of contractions.get(token.lower) ?? [token.lower]) {
      words.push(toWord(part, index));
    }
  }
  return words;
}

function toWord(lower: string, token: number): Word {
  const stemmed = stem(lower);
  const content = !functionWords.has(lower) && !functionWords.has(stemmed);
  const weight = content ? weightOf(stemmed) : 0.15;
  return { stem: stemmed, lower, token, content, weight };
}

function weightOf(stemmed: string): number {
  if (modifiers.has(stemmed)) return 0.25;
  return commonWords.has(stemmed) ? 0.5 : 1;
}

function isFiller(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? "";
  if (fillers.has(lower)) return true;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  // "like", "you know", "I mean", "kind of" are fillers where marks or their fixed partners set them off.
  if (lower === "like") return previous?.text === "," || next?.text === ",";
  if (lower === "you" || lower === "know") {
    const pair = lower === "you" ? next?.lower === "know" : previous?.lower === "you";
    const outside = lower === "you" ? tokens[index - 1] : tokens[index + 1];
    const far = lower === "you" ? tokens[index + 2] : tokens[index - 2];
    return pair && (outside?.type !== "word" || far?.type !== "word");
  }
  if (lower === "i") return next?.lower === "mean" && (tokens[index + 2]?.type !== "word" || previous?.type !== "word");
  if (lower === "mean") return previous?.lower === "i";
  if (lower === "kind" || lower === "sort")
    return (
      next?.lower === "of" &&
      previous?.lower !== "a" &&
      previous?.lower !== "what" &&
      previous?.lower !== "this" &&
      previous?.lower !== "that"
    );
  if (lower === "of")
    return (
      (previous?.lower === "kind" || previous?.lower === "sort") &&
      !["a", "what", "this", "that"].includes(tokens[index - 2]?.lower ?? "")
    );
  return false;
}

/** Opens a contraction: "don't" gives "do", "not"; any other word gives itself. */
export function openContraction(lower: string): readonly string[] {
  return contractions.get(lower) ?? [lower];
}

/** True of articles, pronouns, prepositions, auxiliaries and the like, in any form. */
export function isFunctionWord(lower: string): boolean {
  return contractions.has(lower) || fillers.has(lower) || functionWords.has(lower) || functionWords.has(stem(lower));
}
