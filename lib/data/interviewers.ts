import "server-only";
import type { Transaction } from "@/lib/database/database";

/**
 * Makes these people, and only these, the interviewers of an interview. Rows with an id that belongs to
 * the application are updated, the others are new people. A person who lost their last seat and asked
 * nothing is removed. Internal to lib/data: the caller has asked who is signed in.
 */
export async function seatInterviewers(
  transaction: Transaction,
  ownerId: string,
  applicationId: string,
  interviewId: string,
  people: readonly { id: string | null; name: string; title: string; part: string }[],
): Promise<void> {
  const known = new Set(
    (
      await transaction.interviewer.findMany({
        where: { ownerId, applicationId },
        select: { id: true },
      })
    ).map((interviewer) => interviewer.id),
  );
  const seated: string[] = [];
  for (const { id, name, title, part } of people) {
    if (id !== null && known.has(id)) {
      await transaction.interviewer.update({
        where: { ownerId_id: { ownerId, id } },
        data: { name, title, part },
      });
      seated.push(id);
    } else {
      const made = await transaction.interviewer.create({
        data: { ownerId, applicationId, name, title, part },
        select: { id: true },
      });
      seated.push(made.id);
    }
  }
  await transaction.seat.deleteMany({ where: { ownerId, interviewId } });
  const unique = [...new Set(seated)];
  await transaction.seat.createMany({
    data: unique.map((interviewerId) => ({ ownerId, interviewId, interviewerId })),
  });
  await transaction.interviewer.deleteMany({
    where: { ownerId, applicationId, seats: { none: {} }, asked: { none: {} } },
  });
}

/**
 * The interviewers that speakers' labels mean, one for each label: by name or first name. A name that nobody in the
 * interview has is somebody new, and gets a seat. Without any label, the only person there asked.
 */
export async function seatAskers(
  transaction: Transaction,
  ownerId: string,
  interview: { id: string; applicationId: string },
  seated: readonly { id: string; name: string }[],
  labels: readonly (string | undefined)[],
): Promise<(string | null)[]> {
  const people = [...seated];
  const only = people.length === 1 ? (people[0]?.id ?? null) : null;
  const askers: (string | null)[] = [];
  for (const label of labels) {
    const name = label?.replace(/\s+/gu, " ").trim() ?? "";
    if (name === "" || partWords.test(name)) {
      askers.push(only);
      continue;
    }
    const known = people.find((person) => isSameName(person.name, name));
    if (known) {
      askers.push(known.id);
      continue;
    }
    // A pronoun or a whole sentence is no name.
    if (!/^\p{Lu}/u.test(name) || name.length > 60 || name.split(" ").length > 4) {
      askers.push(only);
      continue;
    }
    const { id } = await transaction.interviewer.create({
      data: { ownerId, applicationId: interview.applicationId, name },
      select: { id: true },
    });
    await transaction.seat.create({ data: { ownerId, interviewId: interview.id, interviewerId: id } });
    people.push({ id, name });
    askers.push(id);
  }
  return askers;
}

/** Labels that tell a part, not a person. */
const partWords =
  /^(the |my )?(interviewers?|recruiters?|panel(ist)?s?|managers?|hiring managers?|hr|boss|they|them|he|she|him|her|q|question|speaker( ?\w+)?)( ?\d+)?$/iu;

function isSameName(name: string, label: string): boolean {
  const full = name.toLowerCase();
  const said = label.toLowerCase();
  return full === said || full.split(" ")[0] === said.split(" ")[0];
}
