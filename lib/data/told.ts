import "server-only";
import type { Prisma } from "@/lib/database/client/client";
import { whoHeard } from "@/lib/practice/examples/example-tellings";

/** How an answer is read together with where it was given and who heard it. Internal to lib/data. */

/** What to read of an exchange to know where it was told and to whom. */
export const toldWhere = {
  id: true,
  position: true,
  question: true,
  answer: true,
  createdAt: true,
  askedBeforeId: true,
  askedBefore: true,
  askedBy: { select: { id: true, name: true } },
  interview: {
    select: {
      id: true,
      round: true,
      heldAt: true,
      createdAt: true,
      application: { select: { id: true, company: true, isExample: true } },
      seats: { select: { interviewer: { select: { id: true, name: true } } } },
    },
  },
} satisfies Prisma.ExchangeSelect;
export type ToldRow = Prisma.ExchangeGetPayload<{ select: typeof toldWhere }>;

/** Answers given longest ago are left out beyond this many, which keeps the time of a page bounded. */
const mostAnswers = 400;

/** A person's latest answers that fit `more`, to be read with `toldWhere`; `inOrderOfTime` puts them in order. */
export function latestAnswers(ownerId: string, more: Prisma.ExchangeWhereInput = {}) {
  return {
    where: { ...more, ownerId, removedAt: null, answer: { not: "" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostAnswers,
  } satisfies Prisma.ExchangeFindManyArgs;
}

/** Where and to whom an answer was given. */
export function readTold({ id, question, askedBy, interview }: Omit<ToldRow, "createdAt">) {
  return {
    exchangeId: id,
    question,
    applicationId: interview.application.id,
    company: interview.application.company,
    interviewId: interview.id,
    round: interview.round,
    heldAt: interview.heldAt,
    people: whoHeard(
      askedBy,
      interview.seats.map(({ interviewer }) => interviewer),
    ),
  };
}
export type ToldAt = ReturnType<typeof readTold>;

/** Exchanges known to ask the same as an earlier one, as found or as the person says: its id to the earlier one's. */
export function readLinks(rows: readonly Pick<ToldRow, "id" | "askedBeforeId" | "askedBefore">[]): Map<string, string> {
  return new Map(
    rows.flatMap(({ id, askedBeforeId, askedBefore }): [string, string][] =>
      askedBeforeId !== null && (askedBefore === "same" || askedBefore === "linked") ? [[id, askedBeforeId]] : [],
    ),
  );
}

/** In order of time: by when the interview was held, or logged where that is not known; then as asked. */
export function inOrderOfTime<Row extends Pick<ToldRow, "id" | "position" | "interview">>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      timeOf(a) - timeOf(b) ||
      a.interview.round - b.interview.round ||
      compare(a.interview.id, b.interview.id) ||
      a.position - b.position ||
      compare(a.id, b.id),
  );
}

/** A person's own answers; those of the example application only while there are no others. */
export function withoutExample<Row extends Pick<ToldRow, "interview">>(rows: readonly Row[]): readonly Row[] {
  const own = rows.filter(({ interview }) => !interview.application.isExample);
  return own.length > 0 ? own : rows;
}

function timeOf({ interview }: Pick<ToldRow, "interview">): number {
  return (interview.heldAt ?? interview.createdAt).getTime();
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
