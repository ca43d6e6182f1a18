export const dynamic = "force-dynamic";

/** Says that the server answers at all; whoever watches it starts it anew when it does not. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
