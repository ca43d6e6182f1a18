import { orMissing } from "@/app/api/missing";
import { getCurrentUser } from "@/lib/auth/session";
import { listEvents, requireEvents } from "@/lib/data/calendar";
import { toCalendar } from "@/lib/practice/schedule/calendar";
import { readId } from "@/lib/schemas/ids";
import { calendarHeaders } from "./headers";

/**
 * The person's coming interviews and practice days as a file; with `?interview=`, those of one. It answers 401 to whoever
 * is signed out: a download would keep the sign-in page as the file.
 */
export async function GET(request: Request): Promise<Response> {
  if (!(await getCurrentUser())) return refuse(401, "Sign in first");
  const now = new Date();
  const interviewId = new URL(request.url).searchParams.get("interview");
  const events = await orMissing(interviewId === null ? listEvents(now) : requireEvents(readId(interviewId), now));
  if (events === null) return refuse(404, "Nothing here");
  return new Response(toCalendar(events, now), {
    headers: { ...calendarHeaders, "Content-Disposition": 'attachment; filename="second-round.ics"' },
  });
}

function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...calendarHeaders, "Content-Type": "text/plain; charset=utf-8" },
  });
}
