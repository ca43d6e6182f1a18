import "server-only";
import type { Transaction } from "@/lib/database/database";
import { isRealName, isSameLabel, rememberName } from "@/lib/notes/who-speaks";

/**
 * Keeps the label under which transcripts have the person, once they have said so: the next transcript maps by
 * itself. Labels that tell nobody apart ("Speaker 1") are not kept, and those of the other speakers are theirs.
 * Internal to lib/data: the caller has asked who is signed in.
 */
export async function rememberSelf(
  transaction: Transaction,
  ownerId: string,
  spokenAs: string,
  label: string,
  speakers: readonly string[],
): Promise<void> {
  const others = speakers.filter((name) => !isSameLabel(name, label));
  if (!isRealName(label) || others.length === speakers.length) return;
  const next = rememberName(spokenAs, label, others);
  if (next === spokenAs) return;
  await transaction.user.update({ where: { id: ownerId }, data: { spokenAs: next } });
}
