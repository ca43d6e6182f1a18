import { pingDatabase } from "@/lib/data/health";

export const dynamic = "force-dynamic";

/** Says whether people can be served: 200 when the database can be read, else 503. Why not is in the log alone. */
export async function GET(): Promise<Response> {
  const isReady = await pingDatabase();
  return Response.json(
    { status: isReady ? "ok" : "not ok" },
    { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
