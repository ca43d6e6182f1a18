import "server-only";
import { requireUser } from "@/lib/auth/session";
import { database } from "@/lib/database/database";
import { listSpeakers } from "@/lib/notes/list-speakers";
import type { Capture } from "@/lib/schemas/capture";
import type { DraftSaved } from "@/lib/schemas/draft";
import { saveNotesDraft } from "./interviews";
import { rememberSelf } from "./speakers";

/**
 * Takes over an interview that was logged on a device, with the ids made there: sent twice, it is there once. From
 * then on its notes are saved like any others, where the account still holds `base`. The speaker that the person says
 * they are is remembered, for when the notes are taken in.
 */
export async function saveCapture({
  id,
  applicationId,
  ownerId,
  company,
  notes,
  base,
  speaker,
}: Capture): Promise<DraftSaved> {
  const user = await requireUser();
  // Logged by somebody else on the same device: it waits for them.
  if (user.id !== ownerId) return { kind: "closed" };
  const name = company || "A company";
  const isNew = await database.$transaction(async (transaction) => {
    if (speaker !== undefined) {
      const { spokenAs } = await transaction.user.findUniqueOrThrow({ where: { id: ownerId } });
      await rememberSelf(transaction, ownerId, spokenAs, speaker, listSpeakers(notes).names);
    }
    const there = await transaction.interview.findUnique({
      where: { ownerId_id: { ownerId, id } },
      select: { id: true },
    });
    if (there) {
      await transaction.application.updateMany({ where: { ownerId, id: applicationId }, data: { company: name } });
      return false;
    }
    await transaction.application.create({
      data: {
        ownerId,
        id: applicationId,
        company: name,
        interviews: { create: { id, round: 1, status: "held", notesDraft: notes } },
      },
    });
    return true;
  });
  return isNew ? { kind: "saved" } : saveNotesDraft(id, { notes, base, takenBefore: 0 });
}
