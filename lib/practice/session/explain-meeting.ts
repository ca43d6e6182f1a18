import { joinNames } from "@/lib/practice/join-names";
import type { ExpectedInterviewer, Meeting, SessionPlan } from "@/lib/practice/types";

/** What a follow-up usually means, and what to expect of it: one sentence each. */
export type Explanation = { meaning: string; expect: string };

/**
 * A plan → two honest, encouraging sentences on what such a follow-up usually means and what to expect. From what career
 * offices say of second interviews: the same person is undecided between few or confirming; others meet whoever was
 * screened; somebody higher often has the last word; in each case few candidates are left. "Usually" and "often" stay in:
 * nobody outside knows.
 */
export function explainMeeting({ meeting, interviewers }: Pick<SessionPlan, "meeting" | "interviewers">): Explanation {
  const meant = interviewers.filter(whoIsMeant[meeting]);
  const names = meant.map(({ name }) => name.trim()).filter((name) => name !== "");
  return explanations[meeting](names.length > 0 && names.length <= mostNames ? joinNames(names) : null);
}

const mostNames = 4;

/** Whom the first sentence is about, of all who are expected. */
const whoIsMeant: Readonly<Record<Meeting, (interviewer: ExpectedInterviewer) => boolean>> = {
  same: ({ metBefore }) => metBefore,
  another: ({ metBefore }) => !metBefore,
  panel: () => true,
  senior: ({ part }) => part === "senior-manager",
  unknown: () => true,
};

const explanations: Readonly<Record<Meeting, (names: string | null) => Explanation>> = {
  same: (names) => ({
    meaning: `Meeting ${names ?? "the same person"} again usually means that you did well: few are left, and they are deciding between them or confirming what they think.`,
    expect:
      "They often go deeper into what mattered last time and into what stayed open, so have detail and fresh examples ready.",
  }),
  another: (names) => ({
    meaning: `Being passed on to ${names ?? "someone new"} usually means that the first round went well: few are left, and the team now wants to meet you.`,
    expect:
      "New people often begin at the beginning and ask some of the same questions, so your core story is worth most.",
  }),
  panel: (names) => ({
    meaning: `A panel${names === null ? "" : ` with ${names}`} usually meets only the few who are left, so that the people you would work with can decide together.`,
    expect:
      "Each often asks from their own chair, and all of them hear every answer, so bring more than one good example.",
  }),
  senior: (names) => ({
    meaning: `Meeting ${names ?? "someone higher up"} often means that the last word is near: usually only the few whom the team would like to have get this far.`,
    expect:
      "Senior people often ask about decisions, impact and fit rather than detail, so have the short version of everything ready.",
  }),
  unknown: () => ({
    meaning: "Being called back usually means that few are left, and that they can see you in the job.",
    expect:
      "Some questions often return and some go deeper, so a bit of everything prepares you well; asking who will be there is quite usual, too.",
  }),
};
