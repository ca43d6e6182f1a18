import { listEvents, requireEvents } from "@/lib/data/calendar";
import { toCalendar } from "@/lib/practice/calendar";
import { readId } from "@/lib/schemas/ids";
import { calendarHeaders } from "./headers";

/** The person's coming interviews and practice days as a file; with `?interview=`, those of one. */
export async function GET(request: Request): Promise<Response> {
  const now = new Date();
  const interviewId = new URL(request.url).searchParams.get("interview");
  const events = await (interviewId === null ? listEvents(now) : requireEvents(readId(interviewId), now));
  return new Response(toCalendar(events, now), {
    headers: { ...calendarHeaders, "Content-Disposition": 'attachment; filename="second-round.ics"' },
  });
}
