import type { Opinion } from "@/lib/consistency/weigh-opinion";
import { settings } from "@/lib/env";
import { type Remembered, rememberOpinions } from "./remember-opinions";
import { startJudge } from "./start-judge";

/**
 * Loads the model that SECOND_OPINION_MODEL names, if it names one, and resolves when it is there; until then, and where
 * it cannot be loaded, the rules judge alone. Never rejects: what is missing is printed.
 */
export async function prepareOpinion(): Promise<void> {
  const folder = settings().SECOND_OPINION_MODEL;
  if (folder === undefined) return;
  try {
    globalThis.secondRoundOpinion = rememberOpinions(await startJudge(folder));
    console.error(`Second opinion: the model in ${folder} is loaded.`);
  } catch (error) {
    console.error(
      `Second opinion: SECOND_OPINION_MODEL is set, but the model cannot be used. Answers are compared without it.\n  ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

/**
 * Runs `compare`, which must be pure, with the second opinion, or without one where there is none. A page waits for the model
 * for a moment only; the rest is known when it is shown again. `patience` is in milliseconds, null for as long as it takes.
 */
export async function withOpinion<Result>(
  compare: (opinion: Opinion | undefined) => Result,
  patience: number | null = pagePatience,
): Promise<Result> {
  const remembered = globalThis.secondRoundOpinion;
  return remembered ? remembered.consult(compare, patience) : compare(undefined);
}

/** What the second opinion has said already, for where nothing can be waited for; undefined where there is none. */
export function opinionSoFar(): Opinion | undefined {
  return globalThis.secondRoundOpinion?.soFar;
}

const pagePatience = 1500;

// Next bundles its start (instrumentation.ts) and the pages apart, so that each would have a model of its own.
declare global {
  var secondRoundOpinion: Remembered | undefined;
}
