import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database, type Transaction } from "@/lib/database/database";
import { placeInNotes } from "@/lib/notes/place-in-notes";
import { appendExchanges, findExchange, joinTexts, listOrder, writeExchange, writeOrder } from "./exchange-writes";

/**
 * Makes a passage that could not be placed an exchange of its own, its text the question or the answer; it comes where
 * it stands in the notes.
 */
export async function makeExchange(noteId: string, as: "question" | "answer"): Promise<void> {
  await placeNote(noteId, async (transaction, ownerId, { interviewId, text }) => {
    const question = as === "question" ? text : "";
    const answer = as === "answer" ? text : "";
    const order = await listOrder(transaction, ownerId, interviewId);
    const place = await findPlace(transaction, ownerId, interviewId, text, order);
    const made = await appendExchanges(transaction, ownerId, interviewId, [{ question, answer, askedById: null }]);
    if (place < order.length) await writeOrder(transaction, ownerId, order.toSpliced(place, 0, ...made));
  });
}

/** Puts a passage that could not be placed behind the answer of an exchange of the same interview. */
export async function addToExchange(noteId: string, exchangeId: string): Promise<void> {
  await placeNote(noteId, async (transaction, ownerId, note) => {
    const exchange = await findExchange(transaction, ownerId, exchangeId);
    if (exchange.interviewId !== note.interviewId) notFound();
    const answer = joinTexts(exchange.answer, note.text);
    await writeExchange(transaction, ownerId, exchange, { question: exchange.question, answer }, "edited");
  });
}

/** Takes a passage off the list. It stays in the notes as written. */
export async function removeNote(noteId: string): Promise<void> {
  await placeNote(noteId, async () => {});
}

async function placeNote(
  noteId: string,
  place: (transaction: Transaction, ownerId: string, note: { interviewId: string; text: string }) => Promise<void>,
): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const note = await transaction.unassignedNote.findUnique({
      where: { ownerId_id: { ownerId, id: noteId } },
    });
    if (!note) notFound();
    // Placed already, by a second click or in another tab.
    if (note.removedAt !== null) return;
    await place(transaction, ownerId, note);
    await transaction.unassignedNote.update({
      where: { ownerId_id: { ownerId, id: noteId } },
      data: { removedAt: new Date() },
    });
  });
}

/** The place of a passage among an interview's exchanges, each looked up in the notes as it was first read. */
async function findPlace(
  transaction: Transaction,
  ownerId: string,
  interviewId: string,
  passage: string,
  order: readonly string[],
): Promise<number> {
  const interview = await transaction.interview.findUnique({
    where: { ownerId_id: { ownerId, id: interviewId } },
    select: {
      notes: true,
      exchanges: {
        select: { id: true, revisions: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 1 } },
      },
    },
  });
  const first = new Map(interview?.exchanges.map(({ id, revisions: [logged] }) => [id, logged]));
  const texts = order.map((id) => first.get(id)?.question || (first.get(id)?.answer ?? ""));
  return placeInNotes(interview?.notes ?? "", passage, texts);
}
