import { z } from "zod";
import { itemKinds, meetings, outcomes, ratings } from "@/lib/practice/types";
import { interviewerParts, questionCategories } from "@/lib/questions/types";
import { beforeStates, interviewFormats, interviewStatuses, resolutions, revisionCauses } from "@/lib/schemas/words";
import { flag, id, integer, oneOf, statementId, text, time, words } from "./columns";

/** One table of the export. Its rows stand in the order of `key`. */
export type Table = {
  /** The name of its rows in the file. */
  name: TableName;
  /** The name in prisma/schema.prisma. */
  model: string;
  /** The columns, in the order of the file; the owner's is left out. */
  columns: z.ZodObject<z.ZodRawShape>;
  /** What tells its rows apart; further sets of columns that do so too. */
  key: readonly string[];
  unique?: readonly (readonly string[])[];
  /** Columns that hold the `id` of a row of another table, or null. */
  refers: Readonly<Record<string, TableName>>;
};

export const tableNames = [
  "applications",
  "interviewers",
  "interviews",
  "seats",
  "exchanges",
  "exchangeRevisions",
  "unassignedNotes",
  "ownQuestions",
  "plans",
  "practiceSessions",
  "practiceItems",
  "findingResolutions",
  "pairDismissals",
  "corrections",
  "examples",
  "tellings",
] as const;
export type TableName = (typeof tableNames)[number];

/** What the file holds of the account itself. */
export const accountColumns = z.strictObject({
  spokenAs: text,
  exampleAnsweredAt: time.nullable(),
});

/** All tables, in the order of the file: what is referred to stands first. */
export const tables: readonly Table[] = [
  {
    name: "applications",
    model: "Application",
    columns: z.strictObject({ id, company: words, role: text, isExample: flag, createdAt: time }),
    key: ["id"],
    refers: {},
  },
  {
    name: "interviewers",
    model: "Interviewer",
    columns: z.strictObject({
      id,
      applicationId: id,
      name: text,
      title: text,
      part: oneOf(interviewerParts),
      spokenAs: text,
      createdAt: time,
    }),
    key: ["id"],
    refers: { applicationId: "applications" },
  },
  {
    name: "interviews",
    model: "Interview",
    columns: z.strictObject({
      id,
      applicationId: id,
      round: integer(1, 1000),
      status: oneOf(interviewStatuses),
      format: oneOf(interviewFormats),
      heldAt: time.nullable(),
      notes: text,
      notesDraft: text,
      importantToThem: text,
      concernsRaised: text,
      salaryStated: text,
      noticeStated: text,
      startDateStated: text,
      nextStep: text,
      nextStepBy: time.nullable(),
      promised: text,
      promiseKeptAt: time.nullable(),
      numbersStated: text,
      reasonStated: text,
      reactions: text,
      theirWords: text,
      wishSaid: text,
      neverCameUp: text,
      ownQuestions: text,
      createdAt: time,
    }),
    key: ["id"],
    unique: [["applicationId", "round"]],
    refers: { applicationId: "applications" },
  },
  {
    name: "seats",
    model: "Seat",
    columns: z.strictObject({ interviewId: id, interviewerId: id }),
    key: ["interviewId", "interviewerId"],
    refers: { interviewId: "interviews", interviewerId: "interviewers" },
  },
  {
    name: "exchanges",
    model: "Exchange",
    columns: z.strictObject({
      id,
      interviewId: id,
      position: integer(0),
      question: text,
      answer: text,
      askedById: id.nullable(),
      mattered: integer(0, 3).nullable(),
      outcome: oneOf(outcomes).nullable(),
      followUp: flag,
      removedAt: time.nullable(),
      // These two name exchanges that may be gone since: the database does not hold them to it either.
      mergedIntoId: id.nullable(),
      askedBeforeId: id.nullable(),
      askedBefore: oneOf(beforeStates).nullable(),
      createdAt: time,
    }),
    key: ["id"],
    refers: { interviewId: "interviews", askedById: "interviewers" },
  },
  {
    name: "exchangeRevisions",
    model: "ExchangeRevision",
    columns: z.strictObject({
      id,
      exchangeId: id,
      question: text,
      answer: text,
      cause: oneOf(revisionCauses),
      device: text,
      createdAt: time,
    }),
    key: ["id"],
    refers: { exchangeId: "exchanges" },
  },
  {
    name: "unassignedNotes",
    model: "UnassignedNote",
    columns: z.strictObject({
      id,
      interviewId: id,
      position: integer(0),
      text,
      removedAt: time.nullable(),
      createdAt: time,
    }),
    key: ["id"],
    refers: { interviewId: "interviews" },
  },
  {
    name: "ownQuestions",
    model: "OwnQuestion",
    columns: z.strictObject({
      id,
      interviewId: id,
      position: integer(0),
      question: text,
      reply: text,
      removedAt: time.nullable(),
      createdAt: time,
    }),
    key: ["id"],
    refers: { interviewId: "interviews" },
  },
  {
    name: "plans",
    model: "Plan",
    columns: z.strictObject({
      id,
      applicationId: id,
      interviewId: id,
      meeting: oneOf(meetings),
      minutes: integer(1, 1440),
      toAsk: text,
      createdAt: time,
    }),
    key: ["id"],
    unique: [["interviewId"]],
    refers: { applicationId: "applications", interviewId: "interviews" },
  },
  {
    name: "practiceSessions",
    model: "PracticeSession",
    columns: z.strictObject({
      id,
      applicationId: id,
      planId: id,
      seed: integer(0),
      againOfId: id.nullable(),
      createdAt: time,
      finishedAt: time.nullable(),
    }),
    key: ["id"],
    refers: { applicationId: "applications", planId: "plans", againOfId: "practiceSessions" },
  },
  {
    name: "practiceItems",
    model: "PracticeItem",
    columns: z.strictObject({
      id,
      sessionId: id,
      position: integer(1),
      kind: oneOf(itemKinds),
      question: text,
      category: oneOf(questionCategories).nullable(),
      why: text,
      exchangeId: id.nullable(),
      earlierQuestion: text.nullable(),
      earlierAnswer: text.nullable(),
      isCorrected: flag,
      draft: text,
      attempt: integer(0),
      answer: text.nullable(),
      answeredAt: time.nullable(),
      seconds: integer(0),
      rating: oneOf(ratings).nullable(),
      skippedAt: time.nullable(),
      peekedAt: time.nullable(),
      isAloud: flag,
    }),
    key: ["id"],
    unique: [["sessionId", "position"]],
    refers: { sessionId: "practiceSessions", exchangeId: "exchanges" },
  },
  {
    name: "findingResolutions",
    model: "FindingResolution",
    columns: z.strictObject({
      itemId: id,
      key: words,
      exchangeId: id.nullable(),
      resolution: oneOf(resolutions),
      createdAt: time,
    }),
    key: ["itemId", "key"],
    refers: { itemId: "practiceItems", exchangeId: "exchanges" },
  },
  {
    name: "pairDismissals",
    model: "PairDismissal",
    columns: z.strictObject({
      applicationId: id,
      firstId: statementId,
      secondId: statementId,
      key: words,
      createdAt: time,
    }),
    key: ["firstId", "secondId", "key"],
    refers: { applicationId: "applications" },
  },
  {
    name: "corrections",
    model: "Correction",
    columns: z.strictObject({
      exchangeId: id,
      quote: text,
      answer: text,
      bringUp: text,
      toldAt: time.nullable(),
      createdAt: time,
      changedAt: time,
    }),
    key: ["exchangeId"],
    refers: { exchangeId: "exchanges" },
  },
  {
    name: "examples",
    model: "Example",
    columns: z.strictObject({
      id,
      title: text,
      situation: text,
      action: text,
      result: text,
      shows: text,
      removedAt: time.nullable(),
      createdAt: time,
    }),
    key: ["id"],
    refers: {},
  },
  {
    name: "tellings",
    model: "Telling",
    columns: z.strictObject({ exampleId: id, exchangeId: id, isTold: flag, createdAt: time }),
    key: ["exampleId", "exchangeId"],
    refers: { exampleId: "examples", exchangeId: "exchanges" },
  },
];

/** What of a person's rows is not in the file, by table or by table and column, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  CalendarFeed: "The private address is a secret, of which only a hash is kept; it is made anew in one click.",
  SignIn: "Which browsers are signed in, not what was written.",
  OneTimeToken: "A secret of the sign-in, of which only a hash is kept.",
  Passkey: "Signs in where it was made only; in another account it would be somebody else's.",
  Identity: "Says who signs in, not what was written.",
  Invitation: "Of whoever runs the server.",
  RateLimiterFlexible: "Counts tries, not what was written.",
  "User.id": "Says whose rows they are; in another account they are somebody else's.",
  "User.email": "Says who signs in, not what was written; an import keeps the address of the account it goes to.",
  "User.passwordHash": "A secret of the sign-in.",
  "User.createdAt": "Of the account, not of what was written; an import keeps the one of the account it goes to.",
};
