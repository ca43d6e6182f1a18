import type { Depth } from "@/lib/consistency/types";
import type { QuestionCategory } from "@/lib/questions/types";

/** An answer tells what happened, what the person is like, what they want, or something else about them. */
export type AnswerKind = "story" | "trait" | "motive" | "other";

export type Probe = {
  /** The kinds of answer it suits. */
  suits: readonly AnswerKind[];
  /** Whether the whole answer seems to leave this open. */
  isOpen?: (depth: Depth) => boolean;
  /** Whether the passage is one to ask this of. */
  fits: (passage: string) => boolean;
  points: number;
  questions: readonly string[];
  /** What is asked for; honest about how little a measure of words can know. */
  open: string;
  /** Asks for another example instead of more about this one. */
  fresh?: true;
  /** Asks for what came before: only of what an answer begins with, as else it was just told. */
  opens?: true;
};

/** What an answer left open where it is nothing in particular. */
export const moreWanted = "they may ask for more";

/** What to ask, most telling first. */
export const probes: readonly Probe[] = [
  {
    suits: ["story"],
    isOpen: (depth) => !depth.example.action,
    fits: (passage) => trouble.test(passage) && !denied.test(passage),
    points: 5,
    questions: ["What did you do first?", "What did you do about it, step by step?"],
    open: "they may ask what you did",
  },
  {
    suits: ["story"],
    isOpen: (depth) => !depth.example.result,
    fits: (passage) => isDeed(passage) && !figure.test(passage) && !habit.test(passage),
    points: 4,
    questions: ["What came of it?", "How did it turn out?", "What was different afterwards?"],
    open: "they may ask what came of it",
  },
  {
    suits: ["story"],
    isOpen: (depth) => !depth.ownPart,
    fits: (passage) => jointDeed.test(mainClauses(passage)) && !alone.test(passage),
    points: 4,
    questions: ["Which part of that was yours?", "What did you do yourself, and what did others do?"],
    open: "they may ask for your own part",
  },
  {
    suits: ["story", "trait"],
    fits: (passage) =>
      event.test(mainClauses(passage)) && !trouble.test(passage) && !mishap.test(passage) && !post.test(passage),
    points: 3,
    questions: [
      "Can you give another example, from a different time or place?",
      "When else did something like that happen, and what did you do?",
    ],
    open: "they may ask for a fresh example",
    fresh: true,
  },
  {
    suits: ["story"],
    fits: (passage) => trouble.test(passage) && !denied.test(passage),
    points: 2.5,
    questions: ["What was the hardest part of that for you?", "What would you do differently today?"],
    open: "they may ask for the story behind it",
  },
  {
    suits: ["story", "trait", "motive", "other"],
    fits: (passage) => choice.test(passage) && !reasoned.test(passage),
    points: 2.5,
    questions: ["What is behind that?", "Can you say more about why?"],
    open: "they may ask why",
  },
  {
    suits: ["story", "other"],
    fits: (passage) => vague.test(passage) && !figure.test(passage) && !supposed.test(passage),
    points: 2.5,
    questions: [
      "Can you put a figure on that: how many, how much or how long?",
      "How much is that, roughly, in numbers?",
    ],
    open: "they may ask for figures",
  },
  {
    suits: ["trait"],
    fits: (passage) => claim.test(passage) && !figure.test(passage),
    points: 1.5,
    questions: ["Can you give an example of that?", "When did that last show, and how?"],
    open: "they may ask for an example",
  },
  {
    suits: ["motive"],
    fits: (passage) => wish.test(passage),
    points: 1.5,
    questions: ["What makes that matter to you?", "How does this job fit in with that?"],
    open: "they may ask why it matters to you",
  },
  {
    suits: ["story"],
    fits: (passage) => jointDeed.test(mainClauses(passage)) && !alone.test(passage),
    points: 1.5,
    questions: ["Which part of that was yours?", "Who did what, and what fell to you?"],
    open: "they may ask for your own part",
  },
  {
    suits: ["story"],
    isOpen: (depth) => !depth.example.situation,
    fits: isDeed,
    opens: true,
    points: 1,
    questions: ["What was going on at the time?", "How did that come about?"],
    open: "they may ask how it came about",
  },
  {
    suits: ["story"],
    fits: (passage) => isDeed(passage) || ownJointDeed(passage),
    points: 0.5,
    questions: ["Can you walk me through that?", "How did you go about that?"],
    open: moreWanted,
  },
  {
    suits: ["story", "trait", "motive"],
    fits: () => true,
    points: 0,
    questions: ["Can you tell me more about that?", "Can you say a little more about that?"],
    open: moreWanted,
  },
];

/** What a question of a category is answered with; a question the bank does not know is taken to ask for a story. */
export const answerKinds: Readonly<Record<QuestionCategory, AnswerKind>> = {
  opener: "other",
  motivation: "motive",
  experience: "story",
  behaviour: "story",
  strengths: "trait",
  personality: "trait",
  "work-style": "trait",
  decisions: "story",
  leadership: "story",
  team: "story",
  logistics: "other",
  closing: "other",
};

/** Something the person did, or did with others, told in a clause of its own: there is a "how" to ask for. */
function isDeed(passage: string): boolean {
  return deed.test(mainClauses(passage));
}

function ownJointDeed(passage: string): boolean {
  const said = mainClauses(passage);
  return /\bwe\b/i.test(said) && jointDeed.test(said);
}

/**
 * A passage without its clauses of time and condition. Where no comma ends such a clause at the start, none of it is
 * left: which words belong to it cannot be told.
 */
function mainClauses(passage: string): string {
  return passage
    .split(/[,;:–—]/)
    .map((clause) => clause.slice(0, clause.search(aside) === -1 ? clause.length : clause.search(aside)))
    .join(",");
}

const aside =
  /\b(?:when|whenever|if|unless|while|once|until|because|since|although|(?:after|before|as|by the time|that|which|who|how) (?:i|we|he|she|they|it|the team)(?!['’]))\b/i;
/** What went wrong and no word of trouble says: nobody asks for another of its kind. */
const mishap = /\b(lost|late|forgot|dropped|damaged|hurt|wrong|sorry|apologi[sz]ed|fired|sacked)\b/i;
/** A post that was held for a time: there is no other example of it. */
const post =
  /\b(?:led|ran|managed|supervised|headed|looked after) (?:a|an|the|our|my) (?:\w+ ){0,3}?(?:team|crew|group|shift|ward|department|shop|branch|depot|office)\b/i;
/** What might be has no figure. */
const supposed = /\b(?:could|would|might|should)\b/i;
const trouble =
  /\b(missed|(?:too|running|was|were|weeks?|days?|hours?|minutes?|arrived) late|fell behind|problems?|failed|broke|broken|cancell?ed|complain\w*|wrong|short of|shortage|fell|ran out|quit|difficult|struggl\w+|conflict|argued|argument|disagree\w*|delay\w*|upset|angry|stuck|overwhelm\w*|mistake|flood\w*|refused)\b/i;
const deed =
  /\b(i|we)('d|'ve| had| have)?( also| then| just)? (built|made|started(?! (?:in|at|as|my|college|school|seeing|out|learning|to learn|studying)\b)|set up|organi[sz]ed|changed|introduced|wrote|moved|called|planned|led|ran|created|designed|took(?! (?:over|part|place)\b)|trained|taught|asked|talked|spoke|put|began|launched|split|sat down|rang|phoned|visited|drew|fixed|sorted|brought|cut|gave|agreed|rebuilt)\b/i;
const jointDeed =
  /\b(we|the team|the group)( all| both| just| then| also)? (?!needed|wanted|liked|used|lived|looked|turned|seemed|agreed|disagreed|missed|failed|delayed|struggled|argued|arrived|stayed|waited|happened|expected|received|lacked|forgot)(\w{3,}ed|built|made|set up|ran|led|wrote|took|put|began|sat down|split|drew|brought|cut|gave|sent|kept|did|went round|rebuilt)\b/i;
/** Something that happened once, of which there may be another. */
const event =
  /\b(i|we|he|she|they|somebody|someone|nobody|team|group|customer|patient|client|boss|manager|colleague)('d| had| then| just| also)? (?!wanted|needed|liked|used)(\w{3,}ed|built|made|began|broke|brought|came|caught|cut|drew|fell|found|gave|got|kept|led|left|lost|made|pulled|put|quit|ran|rang|sat|saw|sent|spoke|took|taught|told|went|won|wrote)\b(?!['’])/i;
const habit = /\b(always|usually|every|whatever|whenever|by the time|each)\b/i;
/** What a person says they are like. */
const claim =
  /\b(i am|i'm)(?! (?:in|at|on|doing|certified|qualified|not|the only|with|just)\b)\b|\bi (tend|always|usually|keep|try|like|love|know how)\b|\b(call|calls|describe|describes) me\b|\bmy (strength|weakness|style)\b/i;
const wish =
  /\b(want|wanted|like|love|enjoy|enjoyed|care|matters?|important|hope|rather|prefer|interested|learn|grow|closer|chance|proud|drew me|chose)\b/i;
const alone = /\b(i|my|me|i'm|i've|i'd)\b/i;
const vague = /\b(a lot of|lots of|many|several|improved?|reduced?|increased?|grew|faster|fewer|busy|huge|plenty)\b/i;
const figure =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|half)\b/i;
const choice =
  /\bi('d|'m)?( would| had| really| also| always)* (decided|chose|prefer|preferred|wanted|left|leaving|switched|love|enjoy|enjoyed|rather|changed my mind|like|want)\b/i;
const reasoned = /\b(because|since|so that|that's why)\b/i;
/** No trouble after all, none yet, or over. */
const denied = /\b(not|never|nobody|no one|no|if|\w+n't|down to|fewer|no longer)\b/i;
