import { describe, expect, it } from "vitest";
import { toCalendar } from "./calendar";

const now = new Date("2026-11-03T08:05:09.123Z");
const interview = { uid: "interview-1", title: "Interview", start: new Date("2026-11-12T14:30:00Z"), minutes: 60 };

/** The lines as a calendar reads them: unfolded. */
function linesOf(file: string): string[] {
  return file.replaceAll("\r\n ", "").split("\r\n");
}

describe("a calendar file", () => {
  it("holds an interview at a time of the wall clock, without a zone", () => {
    expect(linesOf(toCalendar([interview], now))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Second Round//Calendar//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME:Second Round",
      "X-WR-CALNAME:Second Round",
      "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
      "X-PUBLISHED-TTL:PT4H",
      "BEGIN:VEVENT",
      "UID:interview-1",
      "DTSTAMP:20261103T080509Z",
      "DTSTART:20261112T143000",
      "DTEND:20261112T153000",
      "SUMMARY:Interview",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("holds a day of practice as a whole day that keeps nobody busy", () => {
    const lines = linesOf(toCalendar([{ uid: "p", title: "Practise", day: new Date("2026-12-31T00:00:00Z") }], now));
    expect(lines).toEqual(
      expect.arrayContaining(["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRANSP:TRANSPARENT"]),
    );
  });

  it("runs an interview over midnight into the next day", () => {
    const late = { ...interview, start: new Date("2026-11-12T23:30:00Z") };
    expect(linesOf(toCalendar([late], now))).toContain("DTEND:20261113T003000");
  });

  it.each([
    ["commas and semicolons", "Smith, Jones; Co", "SUMMARY:Smith\\, Jones\\; Co"],
    ["backslashes", "A\\B", "SUMMARY:A\\\\B"],
    ["line breaks", "One\r\nTwo\nBEGIN:VEVENT", "SUMMARY:One\\nTwo\\nBEGIN:VEVENT"],
    ["separators of lines and paragraphs", "One\u2028Two\u2029Three", "SUMMARY:One\\nTwo\\nThree"],
    ["control characters", "Bell\u0007 here", "SUMMARY:Bell here"],
    ["marks of direction", "\u202AA\u202B\u202C\u202D\u202Eb\u2066c\u2067\u2068d\u2069", "SUMMARY:Abcd"],
    ["colons stay", "Round 2: Here", "SUMMARY:Round 2: Here"],
  ])("takes a title as text: %s", (_, title, line) => {
    const lines = linesOf(toCalendar([{ ...interview, title }], now));
    expect(lines).toContain(line);
    expect(lines.filter((each) => each === "BEGIN:VEVENT")).toHaveLength(1);
  });

  it.each(["x", "é", "漢", "👩‍🍳", "a, "])("folds lines at 75 octets and cuts no character: %s", (piece) => {
    const title = piece.repeat(60);
    const file = toCalendar([{ ...interview, title }], now);
    const encoder = new TextEncoder();
    for (const line of file.split("\r\n")) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(linesOf(file)).toContain(`SUMMARY:${title.replaceAll(",", "\\,")}`);
    expect(file).not.toContain("\uFFFD");
  });
});
