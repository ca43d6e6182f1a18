import type { OwnServer } from "@/bin/steps/own-server";

/** One person of a server, over HTTP alone: what is sent here is what a browser sends in which no script has loaded. */

/** Makes an account; answers the cookies of its browser. */
export async function signUp(server: OwnServer, email: string): Promise<string> {
  const body = new FormData();
  for (const [field, value] of await readFormFields(server, "/sign-up", "")) body.append(field, value);
  body.append("email", email);
  body.append("password", "four calm green lamps");
  const response = await postForm(server, "/sign-up", body, "");
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  if (cookie === "") throw new Error(`Expected to be signed up, the answer was ${response.status}`);
  return cookie;
}

/** The id of an account, as its database has it. */
export function ownerOf(server: OwnServer, email: string): string {
  const database = server.open();
  try {
    return String(database.prepare('SELECT "id" FROM "User" WHERE "email" = ?').pluck().get(email));
  } finally {
    database.close();
  }
}

export async function postForm(server: OwnServer, path: string, body: FormData, cookie: string): Promise<Response> {
  return await fetch(`${server.origin}${path}`, {
    method: "POST",
    headers: { cookie, origin: server.origin },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });
}

/** The hidden fields of the page's form, among them those by which Next knows its action. */
export async function readFormFields(server: OwnServer, path: string, cookie: string): Promise<[string, string][]> {
  const page = await (await fetch(`${server.origin}${path}`, { headers: { cookie } })).text();
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  if (fields.length === 0) throw new Error(`Expected a form with an action at ${path}`);
  return fields.map(([, name = "", value = ""]) => [name, unescapeHtml(value)]);
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
