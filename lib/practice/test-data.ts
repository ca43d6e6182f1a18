import type { ExpectedInterviewer, LoggedExchange, PractisedItem, SessionPlan } from "./types";

/** For tests: an exchange of round 1 that nothing marks, but for what is given. */
export function anExchange(given: Partial<LoggedExchange> & { question: string }): LoggedExchange {
  return {
    id: given.question,
    round: 1,
    position: 0,
    answer: "",
    mattered: null,
    outcome: null,
    followUp: false,
    askedBy: null,
    correction: null,
    ...given,
  };
}

/** For tests: somebody expected next who sat in these rounds. */
export function returning(
  person: Pick<ExpectedInterviewer, "id" | "name" | "part">,
  ...heardRounds: number[]
): ExpectedInterviewer {
  return { ...person, metBefore: true, heardRounds };
}

export const dana = { id: "dana", name: "Dana", part: "hiring-manager" } as const;

/** For tests: somebody expected next, not met before. */
export function expected(name: string, part: ExpectedInterviewer["part"]): ExpectedInterviewer {
  return { id: name.toLowerCase(), name, part, metBefore: false, heardRounds: [] };
}

export function aPlan(given: Partial<SessionPlan>): SessionPlan {
  return { meeting: "unknown", interviewers: [], minutes: 20, daysLeft: null, ...given };
}

/** For tests: a first interview as many go, one question of each sort, nothing marked. */
export const firstInterview: readonly LoggedExchange[] = [
  ["Tell me about yourself.", "I have been a stage manager for six years, most of them in Leeds."],
  ["Why do you want to work here?", "I saw the school shows last winter and wanted to be part of it."],
  ["Why are you leaving your current job?", "The theatre closes in May and the company splits up."],
  [
    "Tell me about a time you had a conflict with a colleague.",
    "The lighting designer and I disagreed about the cue sheet. We sat down after the show and went through it page by page. Everybody was tired.",
  ],
  [
    "Tell me about a time you missed a deadline.",
    "The props were late because the workshop flooded. The team missed the first deadline.",
  ],
  ["What is your greatest weakness?", "I take on too much before a premiere and I forget to ask for help."],
  [
    "Walk me through a project you are proud of.",
    "I planned the tour to twelve schools. We had two vans and many volunteers, and it was busy.",
  ],
  ["What are your salary expectations?", "About 34,000 a year."],
].map(([question = "", answer = ""], position) => anExchange({ id: `e${position}`, question, answer, position }));

/** For tests: a repeat that sat on a day long ago, but for what is given. */
export function practised(given: Partial<PractisedItem>): PractisedItem {
  return {
    kind: "repeat",
    exchangeId: "e0",
    question: "Tell me about yourself.",
    earlierAnswer: "",
    day: "2026-01-01",
    state: "solid",
    peeked: false,
    ...given,
  };
}
