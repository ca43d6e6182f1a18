import type { StatedSubject } from "@/lib/consistency/record-conflicts";
import { findSureIntent } from "@/lib/questions/find-intent";

/** What the answer to a question states, where it is one of those that ask for one figure. */
export function subjectOf(question: string): StatedSubject | null {
  return subjects.get(findSureIntent(question)?.id ?? "") ?? null;
}

const subjects: ReadonlyMap<string, StatedSubject> = new Map([
  ["salary", "salary"],
  ["start-date", "notice"],
]);
