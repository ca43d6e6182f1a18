import "server-only";
import type { Transaction } from "@/lib/database/database";
import { foldLabel } from "@/lib/notes/labels";
import { findPerson, isRealName, rememberName } from "@/lib/notes/who-speaks";

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
 * The interviewers that speakers' labels mean, one for each label: as the person says, as they said before, or by
 * name. Somebody whom this application knows gets a seat; so does a name that nobody has, as somebody new. Without
 * any label, the only person there asked.
 */
export async function seatAskers(
  transaction: Transaction,
  ownerId: string,
  interview: { id: string; applicationId: string },
  labels: readonly (string | undefined)[],
  said: readonly { label: string; interviewer: string }[],
): Promise<(string | null)[]> {
  const people = (
    await transaction.interviewer.findMany({
      where: { ownerId, applicationId: interview.applicationId },
      orderBy: { createdAt: "asc" },
      select: { id: true, name: true, spokenAs: true, seats: { where: { interviewId: interview.id } } },
    })
  ).map(({ seats, ...person }) => ({ ...person, isSeated: seats.length > 0 }));
  const there = people.filter(({ isSeated }) => isSeated);
  const only = there.length === 1 ? (there[0]?.id ?? null) : null;
  const sayings = new Map(said.map(({ label, interviewer }) => [foldLabel(label), interviewer]));

  const seat = async (person: (typeof people)[number]): Promise<string> => {
    if (!person.isSeated) {
      await transaction.seat.create({ data: { ownerId, interviewId: interview.id, interviewerId: person.id } });
      person.isSeated = true;
    }
    return person.id;
  };
  const make = async (name: string): Promise<string> => {
    const { id } = await transaction.interviewer.create({
      data: { ownerId, applicationId: interview.applicationId, name },
      select: { id: true },
    });
    const person = { id, name, spokenAs: "", isSeated: false };
    people.push(person);
    return seat(person);
  };
  const find = async (label: string | undefined): Promise<string | null> => {
    const name = label?.replace(/\s+/gu, " ").trim() ?? "";
    const saying = sayings.get(foldLabel(name));
    const person = people.find(({ id }) => id === saying);
    if (person) {
      await rememberPerson(transaction, ownerId, person, name);
      return seat(person);
    }
    if (name === "" || partWords.test(name) || !isRealName(name)) return only;
    const seated = people.filter(({ isSeated }) => isSeated);
    const known =
      saying === "new"
        ? people.find((each) => foldLabel(each.name) === foldLabel(name))
        : (findPerson(name, seated) ?? findPerson(name, people));
    if (known) return seat(known);
    // A pronoun or a whole sentence is no name.
    const isName = /^[\p{Lu}\p{Lo}]/u.test(name) && name.length <= 60 && name.split(" ").length <= 4;
    return isName || saying === "new" ? make(name) : only;
  };

  const askers: (string | null)[] = [];
  for (const label of labels) askers.push(await find(label));
  return askers;
}

/** Keeps under which label a transcript has this person, where their name does not tell. */
async function rememberPerson(
  transaction: Transaction,
  ownerId: string,
  person: { id: string; name: string; spokenAs: string },
  label: string,
): Promise<void> {
  if (!isRealName(label) || findPerson(label, [person])) return;
  person.spokenAs = rememberName(person.spokenAs, label);
  await transaction.interviewer.update({
    where: { ownerId_id: { ownerId, id: person.id } },
    data: { spokenAs: person.spokenAs },
  });
}

/** Labels that tell a part, not a person. */
const partWords =
  /^(the |my )?(interviewers?|recruiters?|panel(ist)?s?|managers?|hiring managers?|hr|boss|they|them|he|she|him|her|q|question|speaker( ?\w+)?)( ?\d+)?$/iu;
