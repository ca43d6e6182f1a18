import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readBody } from "@/app/api/read-body";
import { authOptions } from "@/lib/auth/options";
import { paths } from "@/lib/paths";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What next-auth answers here. Left out: its own pages, and the one by which anybody could write into the log. */
const known: Record<string, readonly string[]> = {
  GET: ["callback", "csrf", "providers", "session", "signin"],
  POST: ["callback", "signin", "signout"],
};

/** An address, the longest password with each character written out, the token and a path, in bytes. */
const longestForm = 24_000;

/**
 * The sign-in protocol. next-auth reads a body of any length and shape before it asks whose it is, and answers some with an
 * error of its own: only what it expects is handed on.
 */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { method } = request;
  const [action = "", provider] = (await context.params).nextauth;
  // Next-auth leads here with a word of its own; whatever stands there, it did not go through.
  if (method === "GET" && action === "error") return lead(paths.signInProblem("failed"));
  const isForm = action === "callback" && provider === "credentials";
  if (!known[method]?.includes(action) || (isForm && method === "GET")) return refuse(404, "Nothing here");
  if (method === "GET") return NextAuth(authOptions())(request, context);
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded")) {
    return refuse(415, "Expected a form");
  }
  const body = await readBody(request, longestForm);
  if (body === null) return refuse(413, "Too long");
  const { url, headers } = request;
  return NextAuth(authOptions())(new NextRequest(url, { method, headers, body }), context);
}

export { handle as GET, handle as POST };

function lead(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}

function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
