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
};

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
    fits: (passage) => deed.test(passage) && !figure.test(passage),
    points: 4,
    questions: ["What came of it?", "How did it turn out?", "What was different afterwards?"],
    open: "they may ask what came of it",
  },
  {
    suits: ["story"],
    isOpen: (depth) => !depth.ownPart,
    fits: (passage) => together.test(passage) && !alone.test(passage),
    points: 4,
    questions: ["Which part of that was yours?", "What did you do yourself, and what did others do?"],
    open: "they may ask for your own part",
  },
  {
    suits: ["story", "trait"],
    fits: () => true,
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
    suits: ["story", "trait", "motive", "other"],
    fits: (passage) => vague.test(passage) && !figure.test(passage),
    points: 2.5,
    questions: [
      "Can you put a figure on that: how many, how much or how long?",
      "How much is that, roughly, in numbers?",
    ],
    open: "they may ask for figures",
  },
  {
    suits: ["trait"],
    fits: () => true,
    points: 1.5,
    questions: ["Can you give an example of that?", "When did that last show, and how?"],
    open: "they may ask for an example",
  },
  {
    suits: ["motive"],
    fits: () => true,
    points: 1.5,
    questions: ["What makes that matter to you?", "How does this job fit in with that?"],
    open: "they may ask why it matters to you",
  },
  {
    suits: ["story"],
    fits: (passage) => together.test(passage) && !alone.test(passage),
    points: 1.5,
    questions: ["Which part of that was yours?", "Who did what, and what fell to you?"],
    open: "they may ask for your own part",
  },
  {
    suits: ["story"],
    isOpen: (depth) => !depth.example.situation,
    fits: (passage) => deed.test(passage),
    points: 1,
    questions: ["What was going on at the time?", "How did that come about?"],
    open: "they may ask how it came about",
  },
  {
    suits: ["story", "trait", "motive", "other"],
    fits: () => true,
    points: 0,
    questions: ["Can you tell me more about that?", "Can you walk me through that?"],
    open: "they may ask for more",
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

const trouble =
  /\b(missed|late|behind|problems?|failed|broke|broken|cancell?ed|complain\w*|wrong|short of|shortage|fell|ran out|quit|difficult|struggl\w+|conflict|argued|argument|disagree\w*|delay\w*|upset|angry|stuck|overwhelm\w*|mistake|flood\w*|refused)\b/i;
const deed =
  /\b(i|we)('d|'ve| had| have)?( also| then| just)? (built|made|started|set up|organi[sz]ed|changed|introduced|wrote|moved|called|planned|led|ran|created|designed|took|trained|taught|asked|talked|spoke|put|began|launched|split|sat down|rang|phoned|visited|drew|fixed|sorted|brought|cut|gave|tried|agreed|rebuilt)\b/i;
const together = /\b(we|our|us|the team|the group)\b/i;
const alone = /\b(i|my|me|i'm|i've|i'd)\b/i;
const vague = /\b(a lot|lots|many|several|improved?|reduced?|increased?|grew|faster|fewer|busy|huge|plenty|most of)\b/i;
const figure =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|half)\b/i;
const choice =
  /\bi('d|'m)?( would| had| really| also| always)* (decided|chose|prefer|preferred|wanted|left|leaving|switched|love|enjoy|enjoyed|rather|changed my mind|like|want)\b/i;
const reasoned = /\b(because|since|so that|that's why)\b/i;
const denied = /\b(not|never|nobody|no one|\w+n't)\b/i;
