import type { RecordTopic } from "@/lib/consistency/on-record";
import type { BriefMatter, BriefNumber } from "@/lib/practice/brief/brief-types";
import type { ItemKind, Meeting, Outcome, Rating } from "@/lib/practice/types";
import type { InterviewerPart } from "@/lib/questions/types";
import type { Debrief } from "./interview";

export const interviewFormats = ["video", "phone", "on-site", "other"] as const;
export type InterviewFormat = (typeof interviewFormats)[number];

export const interviewStatuses = ["upcoming", "held"] as const;
export type InterviewStatus = (typeof interviewStatuses)[number];

/** Why an exchange has a revision; `aside` is a text that was not put in place, as another one stood there. */
export const revisionCauses = ["logged", "edited", "split", "merged", "aside"] as const;
export type RevisionCause = (typeof revisionCauses)[number];

/** Whether a question was asked before: found by the engine, surely or perhaps; or as the person says. */
export const beforeStates = ["same", "maybe", "linked", "unlinked"] as const;

/** What a person can say of a finding. */
export const resolutions = ["slip-now", "correct-record", "not-conflict"] as const;
export type Resolution = (typeof resolutions)[number];

/** How long one practice session takes, in minutes. */
export const sessionLengths = [10, 20, 40] as const;

export const formatLabels: Record<InterviewFormat, string> = {
  video: "Video call",
  phone: "Phone",
  "on-site": "On site",
  other: "Other",
};

export const partLabels: Record<InterviewerPart, string> = {
  recruiter: "Recruiter",
  "hiring-manager": "Hiring manager",
  peer: "Future colleague",
  "senior-manager": "Senior manager",
  other: "Other",
};

export const meetingLabels: Record<Meeting, string> = {
  same: "Someone I have met",
  another: "Someone new",
  panel: "A panel",
  senior: "Someone more senior",
  unknown: "I don’t know yet",
};

export const outcomeLabels: Record<Outcome, string> = {
  badly: "Badly",
  "so-so": "So-so",
  well: "Well",
};

export const matteredLabels = ["Little", "Somewhat", "Much", "A great deal"] as const;

export const resolutionLabels: Record<Resolution, string> = {
  "slip-now": "Slip now",
  "correct-record": "Correct the record",
  "not-conflict": "Not a conflict",
};

/** What a resolution means, once it is said. */
export const resolutionSentences: Record<Resolution, string> = {
  "slip-now": "A slip just now: the first answer is right.",
  "correct-record": "To be corrected openly: what you said now is right.",
  "not-conflict": "Not a conflict.",
};

export const ratingLabels: Record<Rating, string> = { weak: "Weak", fair: "Fair", solid: "Solid" };

export const kindLabels: Record<ItemKind, string> = {
  repeat: "Asked before",
  elaborate: "Go deeper",
  new: "New",
};

export const causeLabels: Record<RevisionCause, string> = {
  logged: "Logged",
  edited: "Edited",
  split: "Split",
  merged: "Merged",
  aside: "Set aside",
};

/** What a debrief tells, as headings of what was written. */
export const debriefLabels: Record<keyof Debrief, string> = {
  importantToThem: "Important to them",
  concernsRaised: "Concerns they raised",
  salaryStated: "Salary stated",
  noticeStated: "Notice stated",
  startDateStated: "Start date stated",
  nextStep: "Next step",
  nextStepBy: "By when",
  promised: "Promised",
  numbersStated: "Numbers and dates stated",
  reasonStated: "Reason for leaving stated",
  reactions: "Reactions",
  theirWords: "Their words",
  wishSaid: "Wish I had said",
  neverCameUp: "Never came up",
  ownQuestions: "Asked by you",
};

/** What a statement on record is about. */
export const recordTopicLabels: Record<RecordTopic, string> = {
  money: "Money",
  availability: "Availability",
  dates: "Dates and lengths of time",
  numbers: "Numbers",
  roles: "Roles",
  people: "People and names",
  reasons: "Reasons",
  claims: "What you did, have and like",
};

/** What a line of the brief about them is, before the line itself. */
export const matterLabels: Record<BriefMatter["kind"], string> = {
  important: "Important",
  concern: "Concern",
  words: "In their words",
  question: "They asked",
};

/** What a number on the brief is; one from a debrief's list or an answer speaks for itself. */
export const numberLabels: Record<BriefNumber["kind"], string> = {
  salary: "Salary",
  notice: "Notice",
  start: "Start",
  stated: "",
  said: "",
};
