import { findFeedEvents } from "@/lib/data/calendar-feed";
import { toCalendar } from "@/lib/practice/schedule/calendar";
import { calendarHeaders } from "../headers";

/**
 * The private address: `<token>.ics`, read by calendar programs, which cannot sign in. An address that was taken back
 * answers as one that never was.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ feed: string }> }): Promise<Response> {
  const [, token] = /^([\w-]{43})\.ics$/.exec((await params).feed) ?? [];
  const now = new Date();
  const events = token === undefined ? null : await findFeedEvents(token, now);
  if (events === null) {
    return new Response("Nothing here\n", {
      status: 404,
      headers: { ...calendarHeaders, "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  return new Response(toCalendar(events, now), { headers: calendarHeaders });
}
