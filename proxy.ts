import { type NextRequest, NextResponse } from "next/server";
import { sharePath } from "@/app/sw/addresses";
import { listProviders } from "@/lib/auth/providers";
import { isSentFromElsewhere } from "@/lib/auth/sent-from";
import { settings } from "@/lib/env";
import { pageHeaders } from "@/lib/page-headers";

/**
 * Gives every page its headers, with a nonce for its scripts, and tells the server's code which page was asked for, so
 * that signing in can lead back to it. Guards no data; what another site has a browser send is turned away here before
 * Next does it again.
 */
export function proxy(request: NextRequest) {
  // What a phone shares comes from no page of ours; nothing of it is read here.
  const isShare = request.nextUrl.pathname === sharePath;
  if (!isShare && isSentFromElsewhere(request)) return new NextResponse("Sent from another site\n", { status: 403 });
  if (!isReadable(request.nextUrl.pathname)) return new NextResponse("Nothing here\n", { status: 404 });
  const ours = pageHeaders({
    nonce: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))),
    isHttps: settings().APP_URL.startsWith("https:"),
    isDevelopment: process.env.NODE_ENV === "development",
    formTargets: listProviders().map(({ origin }) => origin),
  });
  // Next reads the nonce off the request and puts it on every script it writes.
  const headers = new Headers({ ...Object.fromEntries(request.headers), ...ours });
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  const answer = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(ours)) answer.headers.set(name, value);
  return answer;
}

/** An address may hold bytes that are no text, which Next would answer with an error. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const config = { matcher: ["/((?!_next/|api/|icons/|favicon\\.ico$|icon\\.svg$|sw\\.js$).*)"] };
