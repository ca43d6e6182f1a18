import { type NextRequest, NextResponse } from "next/server";

/** Tells the server's code which page was asked for, so that signing in can lead back to it. Guards nothing. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/((?!_next/|api/|favicon.ico|icon.svg).*)"] };
