import type { KeptDraft } from "./store";

/** A text that is brought to the account by and by, as the device keeps it until that has it. */
export type Kept = KeptDraft & {
  text: string;
  /** What the account held when this was typed. */
  base: string;
  /** What was sent and not answered. */
  onWay?: string | null;
  version: number;
  isSent: boolean;
};

/** Whether a draft is such a text. */
export function isKept(draft: KeptDraft): draft is Kept {
  return "text" in draft && typeof draft.text === "string";
}

/** Names the notes of an interview on the device. */
export function notesKey(interviewId: string): string {
  return `notes:${interviewId}`;
}
