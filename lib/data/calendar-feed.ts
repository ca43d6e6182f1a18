import "server-only";
import { hashToken } from "@/lib/auth/tokens";
import { database } from "@/lib/database/database";
import type { CalendarEvent } from "@/lib/practice/schedule/calendar";
import { readPreparations } from "./preparation-rows";

/**
 * What a calendar program reads by the private address, without a sign-in: the token in it says whose it is. null for a
 * token that nobody has, or has no more. Holds times and names of companies, and nothing of what was written.
 */
export async function findFeedEvents(token: string, now: Date): Promise<CalendarEvent[] | null> {
  const feed = await database.calendarFeed.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { ownerId: true },
  });
  return feed ? readEvents(feed.ownerId, now) : null;
}

/**
 * The coming interviews of a person that have a date, each with the days planned to practise for it; of one interview only
 * where `interviewId` is given. The example's are invented, and left out unless asked for. The caller knows whose they are.
 */
export async function readEvents(ownerId: string, now: Date, interviewId?: string): Promise<CalendarEvent[]> {
  const interviews = await database.interview.findMany({
    where: {
      ownerId,
      status: "upcoming",
      heldAt: { not: null },
      ...(interviewId === undefined ? { application: { isExample: false } } : { id: interviewId }),
    },
    orderBy: [{ heldAt: "asc" }, { id: "asc" }],
    select: { id: true, applicationId: true, round: true, heldAt: true, application: { select: { company: true } } },
  });
  const [only] = interviewId === undefined ? [] : interviews;
  const preparations = interviews.length === 0 ? [] : await readPreparations(ownerId, now, only?.applicationId);
  const daysFor = new Map(preparations.map((preparation) => [preparation.interviewId, preparation.days]));
  return interviews.flatMap(({ id, round, heldAt, application: { company } }): CalendarEvent[] => {
    if (heldAt === null) return [];
    return [
      ...(daysFor.get(id) ?? []).map(({ day }) => ({
        uid: `practice-${id}-${day}@second-round`,
        title: `Practise for ${company}`,
        day: new Date(day),
      })),
      { uid: `interview-${id}@second-round`, title: `Interview: ${company}, round ${round}`, start: heldAt, minutes },
    ];
  });
}

/** How long an interview is taken to last. */
const minutes = 60;
