/**
 * Interview times are wall-clock times where the interview takes place, kept as if they were UTC
 * (docs/decisions/004-wall-clock-times.md); all of these read and write them as such.
 */

/** "Thu 12 Nov 2026, 14:30". */
export function formatMoment(date: Date): string {
  return `${formatDay(date)}, ${time.format(date)}`;
}

/** "Thu 12 Nov 2026". */
export function formatDay(date: Date): string {
  return day.format(date).replace(",", "");
}

/** What a browser's date and time field takes: "2026-11-12T14:30". */
export function momentValue(date: Date | null): string {
  return date?.toISOString().slice(0, 16) ?? "";
}

/** What a browser's date field takes: "2026-11-12". */
export function dayValue(date: Date | null): string {
  return date?.toISOString().slice(0, 10) ?? "";
}

/** How far off a day is: "today", "tomorrow", "in 5 days", "3 days ago". */
export function formatDistance(date: Date, now: Date): string {
  const days = Math.floor(date.getTime() / dayMs) - Math.floor(now.getTime() / dayMs);
  return relative.format(days, "day");
}

/** Seconds as minutes and seconds: "1:35". */
export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const dayMs = 86_400_000;
const day = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const time = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
