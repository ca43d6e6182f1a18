import { joinNames } from "@/lib/practice/join-names";
import type { ExpectedInterviewer, LoggedExchange, SessionPlan } from "@/lib/practice/types";

/** Whether an interviewer heard an exchange: they asked it, or sat in that round. What they did not hear they may have read in colleagues' notes. */
export function heard(
  { id, heardRounds }: ExpectedInterviewer,
  { round, askedBy }: Pick<LoggedExchange, "round" | "askedBy">,
): boolean {
  return askedBy?.id === id || heardRounds.includes(round);
}

/**
 * For each person expected, one sentence on what they know already, as far as the logged rounds tell: what was said to
 * them, and what colleagues heard, whose notes they may have read.
 */
export function describeKnowledge(
  { interviewers }: SessionPlan,
  exchanges: readonly LoggedExchange[],
): (Pick<ExpectedInterviewer, "id" | "name" | "part"> & { sentence: string })[] {
  return interviewers.map((interviewer) => ({
    id: interviewer.id,
    name: interviewer.name,
    part: interviewer.part,
    sentence: sayKnown(interviewer, exchanges),
  }));
}

function sayKnown(interviewer: ExpectedInterviewer, exchanges: readonly LoggedExchange[]): string {
  if (exchanges.length === 0) {
    return interviewer.metBefore ? "You have met, but nothing is logged of it yet." : "New to you.";
  }
  const first = exchanges.filter((exchange) => heard(interviewer, exchange)).length;
  const rest = exchanges.length - first;
  const others = rest === exchanges.length ? "what you said so far" : "the rest";
  const notes = `may have read colleagues’ notes on ${others}`;
  if (first === 0) {
    return interviewer.metBefore ? `You have met, but no question is logged of it; ${notes}.` : `New to you; ${notes}.`;
  }
  const rounds = [...new Set(exchanges.filter((each) => heard(interviewer, each)).map(({ round }) => round))];
  const where = `${rounds.length === 1 ? "round" : "rounds"} ${joinNames(rounds.map(String))}`;
  const own = `Heard ${first === 1 ? "one of your answers" : `${first} of your answers`} in ${where}`;
  return rest === 0 ? `${own}: all that is logged.` : `${own}; ${notes}.`;
}
