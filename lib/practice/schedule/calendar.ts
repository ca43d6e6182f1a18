/** What a calendar shows. Times are wall-clock times kept as if they were UTC (docs/decisions/004-wall-clock-times.md). */
export type CalendarEvent = {
  /** Stays the same while the event does, so that a calendar that reads it again changes it in place. */
  uid: string;
  title: string;
} & ({ start: Date; minutes: number } | { day: Date });

/**
 * Events → an iCalendar file (RFC 5545). An event with a start is at that time of the wall clock, wherever it is read
 * (a floating time); one with a day lasts all of it and keeps nobody busy. `now` is the true moment of writing.
 */
export function toCalendar(events: readonly CalendarEvent[], now: Date): string {
  const stamp = `${floating(now)}Z`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Second Round//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    // The name twice: as RFC 7986 has it, and as most programs know it.
    "NAME:Second Round",
    "X-WR-CALNAME:Second Round",
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    "X-PUBLISHED-TTL:PT4H",
    ...events.flatMap((event) => eventLines(event, stamp)),
    "END:VCALENDAR",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

const dayMs = 86_400_000;

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    ...("day" in event
      ? [
          `DTSTART;VALUE=DATE:${date(event.day)}`,
          `DTEND;VALUE=DATE:${date(new Date(event.day.getTime() + dayMs))}`,
          "TRANSP:TRANSPARENT",
        ]
      : [
          `DTSTART:${floating(event.start)}`,
          `DTEND:${floating(new Date(event.start.getTime() + event.minutes * 60_000))}`,
        ]),
    `SUMMARY:${escapeText(event.title)}`,
    "END:VEVENT",
  ];
}

/** "20261112T143000". */
function floating(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace(/[-:]/g, "");
}

function date(day: Date): string {
  return floating(day).slice(0, 8);
}

/**
 * Text on one line, with what means something in the format put as text. Other control characters are left out, and so
 * are marks that turn the direction of what follows: they would reach past the title.
 */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|[\n\u2028\u2029]/g, "\\n")
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "");
}

const mostOctets = 75;

/** A line of at most 75 octets of UTF-8, the rest on lines that begin with a space. No character is cut in two. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
