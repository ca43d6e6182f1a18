import type { Day } from "@/lib/practice/types";

/** Days of the calendar as "2026-11-12", which compare as text. No time of day, no time zone: a caller decides which day it is. */

/** The day on which a moment falls, in UTC: as interview times are kept (docs/decisions/004-wall-clock-times.md). */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** Whole days from one day to another; below 0 where `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The day that many days later. */
export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(Date.parse(day) + days * dayMs));
}

/** A past day as seen from `today`, to end a sentence: "earlier today", "yesterday", "on Tuesday", "12 days ago". */
export function sayWhen(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago <= 0) return "earlier today";
  if (ago === 1) return "yesterday";
  return ago < 7 ? `on ${weekdayOf(day)}` : `${ago} days ago`;
}

/** A coming day as seen from `today`: "today", "tomorrow", "on Tuesday", "in 12 days". */
export function sayUntil(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days <= 0) return "today";
  if (days === 1) return "tomorrow";
  return days < 7 ? `on ${weekdayOf(day)}` : `in ${days} days`;
}

const dayMs = 86_400_000;
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function weekdayOf(day: Day): string {
  return weekdays[new Date(Date.parse(day)).getUTCDay()] ?? day;
}
