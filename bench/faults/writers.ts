import { randomUUID } from "node:crypto";
import type { OwnServer } from "@/bin/steps/own-server";
import { ownerOf, postForm, readFormFields, signUp } from "../person";

/** What the server said that it has, and so must have from then on. */
export type Acknowledged = {
  /** The highest number that each interview's draft was acknowledged to hold. */
  drafts: Map<string, number>;
  /** Interviews logged on a device, each once, by their id. */
  captures: Set<string>;
  /** Applications made with the form, by the company. */
  companies: Set<string>;
};

/** One person of the server, over HTTP alone: what is sent here is what a browser sends. */
export async function makeWriters(server: OwnServer) {
  const acknowledged: Acknowledged = { drafts: new Map(), captures: new Set(), companies: new Set() };
  const email = "bench@example.org";
  const cookie = await signUp(server, email);
  const ownerId = ownerOf(server, email);
  const fields = await readFormFields(server, "/applications/new", cookie);
  let made = 0;

  async function put(draft: object): Promise<Response> {
    return await fetch(`${server.origin}/api/drafts`, {
      method: "PUT",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify(draft),
      signal: AbortSignal.timeout(20_000),
    });
  }

  const capture = async (): Promise<string | null> => {
    const id = randomUUID();
    const about = { of: "capture", id, applicationId: randomUUID(), ownerId, company: "Harrow Foods", notes: "0" };
    if (!(await isSaved(await put({ ...about, base: "", startedAt: 1 })))) return null;
    acknowledged.captures.add(id);
    return id;
  };

  const company = async (): Promise<void> => {
    made += 1;
    const name = `Company ${made}`;
    const body = new FormData();
    for (const [field, value] of fields) body.append(field, value);
    body.append("company", name);
    const response = await postForm(server, "/applications/new", body, cookie);
    if (response.status === 303) acknowledged.companies.add(name);
  };

  /** Counts up in the draft of an interview's notes; one writer an interview. */
  const makeCounter = (id: string) => {
    let base = "0";
    acknowledged.drafts.set(id, 0);
    return async (): Promise<Response> => {
      const next = Number(base) + 1;
      const response = await put({ of: "notes", id, ownerId, notes: `${next}`, base, takenBefore: 0 });
      const said: unknown = response.ok ? await response.clone().json() : null;
      if (typeof said !== "object" || said === null || !("kind" in said)) return response;
      if (said.kind === "saved") {
        base = `${next}`;
        acknowledged.drafts.set(id, next);
        // What was sent when the server was killed, and arrived: it is the one that is there now.
      } else if (said.kind === "elsewhere" && "text" in said) base = String(said.text);
      return response;
    };
  };

  return { acknowledged, capture, company, makeCounter };
}

async function isSaved(response: Response): Promise<boolean> {
  return response.ok && (await response.text()) === '{"kind":"saved"}';
}
