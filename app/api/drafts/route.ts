import { orMissing } from "@/app/api/missing";
import { readBody } from "@/app/api/read-body";
import { isSentFromElsewhere } from "@/lib/auth/sent-from";
import { getCurrentUser } from "@/lib/auth/session";
import { saveCapture } from "@/lib/data/captures";
import { saveNotesDraft } from "@/lib/data/interviews";
import { saveAnswerDraft } from "@/lib/data/practice-items";
import { type Draft, type DraftSaved, draftRequestSchema } from "@/lib/schemas/draft";
import { readId } from "@/lib/schemas/ids";
import { limits } from "@/lib/schemas/limits";
import { type NotSaved, readTrouble } from "@/lib/schemas/trouble";

/**
 * Takes a text that is still being written. A route, not an action: it must answer "sign in again" without leading
 * the person away from what they type, and it outlives a page that is being closed.
 */
export async function PUT(request: Request): Promise<Response> {
  if (isSentFromElsewhere(request)) return answer(403, "Sent from another site");
  const body = await readBody(request, longestDraft);
  if (body === null) return answer(413, "Too long");
  const parsed = draftRequestSchema.safeParse(readJson(body));
  if (!parsed.success) return answer(400, "Not a draft");
  try {
    const user = await getCurrentUser();
    if (!user) return answer(401, "Sign in first");
    if (user.id !== parsed.data.ownerId) return answer(409, "Written by somebody else: it waits for them");
    const saved = await orMissing(save(parsed.data));
    return saved === null ? answer(404, "Nothing here") : Response.json(saved);
  } catch (error) {
    const why = readTrouble(error);
    if (why === null) throw error;
    return Response.json({ kind: "not-saved", why } satisfies NotSaved, {
      status: 503,
      headers: { "retry-after": "15" },
    });
  }
}

/** Whose account it is that takes drafts just now, for a page that holds nobody's data. */
export async function GET(): Promise<Response> {
  const user = await getCurrentUser();
  return user ? Response.json({ ownerId: user.id }) : answer(401, "Sign in first");
}

/** In bytes: the text and the one it began from, each with all its characters written as \uXXXX. */
const longestDraft = 2 * 6 * limits.notes + 10_000;

function save(draft: Draft): Promise<DraftSaved> {
  if (draft.of === "notes") return saveNotesDraft(readId(draft.id), draft);
  if (draft.of === "answer") return saveAnswerDraft(readId(draft.id), draft);
  return saveCapture(draft);
}

function answer(status: number, message: string): Response {
  return Response.json({ message }, { status });
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
