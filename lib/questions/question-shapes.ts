import { startOfQuestion } from "./spoken";

/** In running text: a connecting word before a full question, or an imperative of asking. */
export function beginsAnother(words: readonly string[], at: number, to: number): "connected" | "prompt" | null {
  const word = words[at] ?? "";
  if (modals.has(word) && words[at + 1] === "you" && !questionWords.has(words[at - 1] ?? "")) {
    const verb = words.slice(at + 2, Math.min(to, at + 5)).findIndex((next) => asking.has(next));
    if (verb !== -1 && !connectives.has(words[at - 1] ?? "")) return "prompt";
  }
  if (!connectives.has(word)) return null;
  // Looks only so far ahead, or a text of connectives alone would be read over and over.
  const start = startOfQuestion(words, at, Math.min(to, at + longestLeadIn));
  if (start === at) return null;
  return isQuestionStart(words, start, to) ? "connected" : null;
}

/** "tell me about" in running text, unless somebody else is to tell: "what would he tell me". */
export function isBarePrompt(words: readonly string[], from: number, at: number): boolean {
  if (words[at] !== "tell" || words[at + 2] !== "about") return false;
  if (words[at + 1] !== "me" && words[at + 1] !== "us") return false;
  if (words[at - 1] === "to") return false;
  return !words.slice(Math.max(from, at - longestLeadIn), at).some((word) => modals.has(word));
}

/** A question word with its verb before the person ("why do you"), a verb first, or a prompt. */
export function isQuestionStart(words: readonly string[], at: number, to: number): boolean {
  if (at >= to) return false;
  const word = words[at] ?? "";
  if (prompts.has(word)) return at + 1 < to;
  if (auxiliaries.has(word)) return subjects.has(words[at + 1] ?? "");
  if (!questionWords.has(word)) return false;
  // "how you solved it" is part of the sentence before; "how did you solve it" is a question.
  for (let next = at + 1; next < Math.min(to, at + 5); next += 1) {
    const following = words[next] ?? "";
    if (auxiliaries.has(following)) return true;
    if (subjects.has(following)) return false;
  }
  return to - at === 1;
}

/** A question that leans on what was said before: "how did you solve that?", "and the result?". */
export function isDependent(words: readonly string[], from: number, to: number): boolean {
  if (to - from > longestDependent) return false;
  let pointsBack = false;
  let ownWords = 0;
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? "";
    if (anaphors.has(word)) pointsBack = true;
    else if (word === "that" && !thatOpens(words[at + 1] ?? "")) pointsBack = true;
    else if (!carryingOn.has(word)) ownWords += 1;
  }
  return ownWords <= (pointsBack ? 3 : 0);
}

/** "the skills that you have" opens a clause; "how did you solve that problem" points back. */
function thatOpens(next: string): boolean {
  return subjects.has(next) || auxiliaries.has(next);
}

/** "How are you?" and the like, when it is all there is. */
export function isSmallTalk(words: readonly string[], from: number, to: number): boolean {
  const rest = words.slice(from, Math.min(to, from + 14)).join(" ");
  const opens = smallTalk.some((opening) => `${rest} `.startsWith(`${opening} `));
  return opens && to - from <= 9;
}

/** Whether the words of a lead-in say that a question follows: "I'd love to hear". */
export function leadsToQuestion(words: readonly string[], from: number, to: number): boolean {
  return words.slice(from, to).some((word) => wantsToKnow.has(word));
}

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const longestLeadIn = 30;
const longestDependent = 12;
const connectives = setOf("and also so then or but now next okay ok great please");
const modals = setOf("can could would will did does");
const asking = setOf("tell describe give talk walk explain share");
const questionWords = setOf("what why how when where who whom whose which");
const auxiliaries = setOf("do did does are is was were have has had would could can should will may might am");
const subjects = setOf("you your i we they he she it the there this that anyone anybody somebody");
/** In a lead-in that was passed over: "I'd love to hear", "my next question is". */
const wantsToKnow = setOf("know ask hear hearing curious wonder wondering question mind interested");
const prompts = setOf(
  "tell describe give talk walk explain share name discuss introduce convince sell take run " +
    "pick imagine say show list summarize outline think " +
    "telling introducing describing explaining",
);
const anaphors = setOf("it this them these those he she him her");
/** A question made of nothing but these only asks for more of the same. */
const carryingOn = setOf(
  "what why how when where who did do does was were is are the a an you your your in to with of " +
    "and or have has for any some me more give tell can could would please so feel " +
    "happened happen outcome result results end turn out learn learned handle handled deal dealt " +
    "resolve resolved solve solved overcome example examples specific detail details elaborate " +
    "challenge challenges problem face faced situation explain steps taking improve work working " +
    "that go going plan planning way exactly then there role part not else one",
);
const smallTalk = [
  "how are you",
  "how have you been",
  "how is it going",
  "how is everything",
  "how is your day",
  "how has your day",
  "how do you do",
  "are you ready",
  "shall we",
  "can you hear",
  "does that sound",
  "does that make sense",
  "do you need a minute",
  "is that okay",
  "is that all right",
  "are you comfortable there",
];
