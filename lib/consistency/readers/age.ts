import { type AnswerText, type FactReader, lowerAt } from "@/lib/consistency/fact-reader";
import { oncePerStory } from "@/lib/consistency/singular";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";
import { amountOf } from "./amounts";

const oldestAge = 110;

/** "16 years old", "a 16-year-old", "when I was 16", "at the age of 16". */
export const readAge: FactReader = (answer) =>
  answer.numbers.flatMap((number) => {
    if (number.ordinal || number.weak || number.value > oldestAge || number.value < 1) return [];
    const to = readOld(answer, number.to) ?? (isAgeByFrame(answer, number) ? number.to : null);
    if (to === null) return [];
    return [
      {
        kind: "age" as const,
        ...amountOf(number, "age"),
        coreTo: to,
        to,
        unit: "years",
        heads: whoseAge(answer, number),
      },
    ];
  });

/** "He's seventy one": of whom, where it is said. */
function whoseAge(answer: AnswerText, number: SpokenNumber): string[] {
  const said = `${lowerAt(answer, number.from - 3)} ${lowerAt(answer, number.from - 2)} ${lowerAt(answer, number.from - 1)}`;
  const who = /\b(he|she)(?:'s|s| is| was)(?: only| about| just)?$/.exec(said)?.[1];
  return who === "he" || who === "she" ? [oncePerStory[who]] : [];
}

function readOld(answer: AnswerText, at: number): number | null {
  let index = at;
  if (answer.tokens[index]?.text === "-") index++;
  if (!/^years?$/.test(lowerAt(answer, index))) return null;
  index++;
  if (answer.tokens[index]?.text === "-") index++;
  return lowerAt(answer, index) === "old" ? index + 1 : null;
}

function isAgeByFrame(answer: AnswerText, number: SpokenNumber): boolean {
  const before = lowerAt(answer, number.from - 1);
  const pair = `${lowerAt(answer, number.from - 2)} ${before}`;
  const next = answer.tokens[number.to];
  const alone =
    next === undefined || next.type === "mark"
      ? next?.text !== "%" && next?.text !== "-"
      : /^(?:when|and|or|at|now|years|so|but|i|then)$/.test(next.lower) && next.lower !== "years";
  if (before === "aged" || pair === "age of" || before === "age") return true;
  if (!alone || number.value < 4) return false;
  return (
    /^(?:i|he|she) (?:was|am|turned|is)$/.test(pair) ||
    /^(?:i'm|im|he's|hes|she's|shes|turned)$/.test(before) ||
    /^(?:he's|hes|she's|shes|i'm|im) only$/.test(pair)
  );
}
