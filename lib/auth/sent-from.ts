/**
 * Whether a browser says that another site had it send this request, which would change something. Browsers of before
 * 2023 do not say where from; theirs, and requests of programs, are told by `origin`, where there is one.
 */
export function isSentFromElsewhere({ method, url, headers }: Pick<Request, "method" | "url" | "headers">): boolean {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return false;
  const site = headers.get("sec-fetch-site");
  // "none": by the person, as when a form is sent again.
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (origin === null) return false;
  // A proxy may pass on the name it was asked for, or not.
  const hosts = [headers.get("x-forwarded-host"), headers.get("host"), new URL(url).host];
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}
