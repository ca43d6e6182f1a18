export const questionCategories = [
  "opener",
  "motivation",
  "experience",
  "behaviour",
  "strengths",
  "personality",
  "work-style",
  "decisions",
  "leadership",
  "team",
  "logistics",
  "closing",
] as const;
export type QuestionCategory = (typeof questionCategories)[number];

/** A person's part in the decision. */
export const interviewerParts = ["recruiter", "hiring-manager", "peer", "senior-manager", "other"] as const;
export type InterviewerPart = (typeof interviewerParts)[number];

/** What an interviewer wants to know, however it is worded. */
export type Intent = {
  /** Stable, kebab-case: "why-leaving". */
  id: string;
  category: QuestionCategory;
  /** What is wanted, in a few words that fit "both ask …": "why you are leaving". */
  label: string;
  /** Who tends to ask it. */
  askedBy: readonly InterviewerPart[];
  /** The question as interviewers put it, plain forms first, oblique ones after. */
  wordings: readonly string[];
  /** What an interviewer asks next. */
  followUps: readonly string[];
};

export type Verdict = "same" | "maybe" | "different";

export type RankedCandidate = {
  /** Position in the list of candidates that was given. */
  index: number;
  /** 0 to 1; comparable within one ranking and across rankings. */
  score: number;
  verdict: Verdict;
  /** One short sentence that a person understands: "Both ask why you are leaving." */
  reason: string;
};
