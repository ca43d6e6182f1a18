import { stem } from "./word-forms";

/** True of a lower-case verb that says something was done: not of states ("was", "liked"). */
export function isPast(lower: string): boolean {
  return irregularPast.has(lower) || (lower.length > 4 && lower.endsWith("ed") && !states.has(stem(lower)));
}

const states = new Set(
  "be have do like love think want feel know believ need guess mean get see hear hop enjoy prefer learn stay".split(
    " ",
  ),
);
const irregularPast = new Set(
  "made led ran built taught took gave found kept wrote spoke told met paid sold bought brought began spent held drove chose dealt sent set put cut went came won fixed drew broke split rebuilt rewrote".split(
    " ",
  ),
);
