import "server-only";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { settings } from "@/lib/env";
import { sendOnErrand } from "./errands";
import { authOptions } from "./options";
import type { Provider } from "./providers";

/**
 * The address at a provider that the browser is to go to, as next-auth makes it with its checks (state, nonce and PKCE);
 * null while the provider cannot be reached. With an `ownerId` the account there is linked to that person's here, else it
 * signs in and goes on to `next`.
 */
export async function leaveFor(
  provider: Provider,
  { next = "", ownerId = "" }: { next?: string; ownerId?: string },
): Promise<string | null> {
  const { csrfToken } = (await (await askNextAuth(["csrf"])).json()) as { csrfToken: string }; // what that route answers
  const answer = await askNextAuth(["signin", provider.id], new URLSearchParams({ csrfToken }));
  const address = answer.headers.get("location");
  if (address === null || new URL(address).origin === new URL(settings().APP_URL).origin) return null;
  await sendOnErrand("elsewhere", { provider: provider.id, next, ownerId });
  return address;
}

/**
 * Asks one of next-auth's routes as a form of this browser would, and hands its cookies on. A form of the page itself could
 * not: it needs a token in a cookie, which a page cannot set.
 */
async function askNextAuth(nextauth: string[], form?: URLSearchParams): Promise<Response> {
  const address = new URL(`/api/auth/${nextauth.join("/")}`, settings().APP_URL);
  const request = new NextRequest(address, form ? { method: "POST", body: form } : {});
  const answer: Response = await NextAuth(authOptions())(request, { params: Promise.resolve({ nextauth }) });
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie);
  return answer;
}
