import { pingDatabase } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/** Says whether the app can answer: 200 when its database does, else 503. */
export async function GET(): Promise<Response> {
  const isUp = await pingDatabase();
  return Response.json({ status: isUp ? "ok" : "database unavailable" }, { status: isUp ? 200 : 503 });
}
