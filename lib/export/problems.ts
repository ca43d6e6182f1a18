import { z } from "zod";

/** How the import's route tells the page what was wrong with a file, without scripts: a cookie for a few minutes. */
export const importProblemsCookie = "import-problems";

/** A cookie holds some 4,000 bytes; what does not fit is left out from the end. */
export function writeProblems(problems: readonly string[]): string {
  for (let kept = problems.length; kept > 0; kept -= 1) {
    const value = encodeURIComponent(JSON.stringify(problems.slice(0, kept)));
    if (value.length <= 3_500) return value;
  }
  return encodeURIComponent(JSON.stringify(["The file is not in order."]));
}

/** What such a cookie says, in the form that a framework gives it: decoded already. Whatever else stands there says nothing. */
export function readProblems(value: string | undefined): string[] {
  if (value === undefined) return [];
  try {
    return z.array(z.string().max(500)).max(20).catch([]).parse(JSON.parse(value));
  } catch {
    return [];
  }
}
