import "server-only";
import type { RecordTopic } from "@/lib/consistency/on-record";
import type { StatedSubject } from "@/lib/consistency/record-conflicts";

/** What a person stated, and what of it is comparable. Internal to lib/data. */

/** What a debrief notes of the person's own statements, and where that belongs on record; null where the text tells. */
export const statedFields = {
  salaryStated: { topic: "money", subject: "salary" },
  noticeStated: { topic: "availability", subject: "notice" },
  startDateStated: { topic: "availability", subject: null },
  reasonStated: { topic: "reasons", subject: null },
  numbersStated: { topic: null, subject: null },
} as const satisfies Record<string, { topic: RecordTopic | null; subject: StatedSubject | null }>;
export type StatedField = keyof typeof statedFields;

/** The id of a debrief's line as a statement on record (without a field: what all of them begin with); an answer has the id of its exchange. */
export function lineId(interviewId: string, field: StatedField | ""): string {
  return `${interviewId}:${field}`;
}

/** What an id of `lineId` was made from; null for any other. */
export function readLineId(id: string): { interviewId: string; field: StatedField } | null {
  const [interviewId = "", name] = id.split(":");
  if (name === undefined || !Object.hasOwn(statedFields, name)) return null;
  // It is one of them, as was just asked.
  return { interviewId, field: name as StatedField };
}
