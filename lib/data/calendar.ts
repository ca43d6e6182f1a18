import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { newToken } from "@/lib/auth/tokens";
import { database } from "@/lib/database/database";
import type { CalendarEvent } from "@/lib/practice/schedule/calendar";
import { readEvents } from "./calendar-feed";

/** The coming interviews and the days to practise for them, as calendar events. */
export async function listEvents(now: Date): Promise<CalendarEvent[]> {
  const { id: ownerId } = await requireUser();
  return readEvents(ownerId, now);
}

/** The events of one interview. One that was held, or has no date, looks missing. */
export async function requireEvents(interviewId: string, now: Date): Promise<CalendarEvent[]> {
  const { id: ownerId } = await requireUser();
  const events = await readEvents(ownerId, now, interviewId);
  return events.length > 0 ? events : notFound();
}

/** When the private address of the calendar was made; null where there is none. The address itself is not kept. */
export async function findCalendarFeed(): Promise<{ createdAt: Date } | null> {
  const { id: ownerId } = await requireUser();
  return database.calendarFeed.findUnique({ where: { ownerId }, select: { createdAt: true } });
}

/** Makes a private address in place of any before it. Gives its token, which cannot be read again. */
export async function makeCalendarFeed(): Promise<{ token: string }> {
  const { id: ownerId } = await requireUser();
  const { token, tokenHash } = newToken();
  const row = { tokenHash, createdAt: new Date() };
  await database.calendarFeed.upsert({ where: { ownerId }, create: { ownerId, ...row }, update: row });
  return { token };
}

/** Takes the private address back: whoever has it reads nothing any more. */
export async function revokeCalendarFeed(): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.calendarFeed.deleteMany({ where: { ownerId } });
}
