import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { database, type Transaction } from "@/lib/database/database";
import { appendExchanges, findExchange, joinTexts, writeExchange } from "./exchange-writes";

/** Makes a passage that could not be placed an exchange of its own, its text the question or the answer. */
export async function makeExchange(noteId: string, as: "question" | "answer"): Promise<void> {
  await placeNote(noteId, (transaction, ownerId, note) =>
    appendExchanges(transaction, ownerId, note.interviewId, [
      {
        question: as === "question" ? note.text : "",
        answer: as === "answer" ? note.text : "",
        askedById: null,
      },
    ]),
  );
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
