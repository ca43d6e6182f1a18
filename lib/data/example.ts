import "server-only";
import { requireUser } from "@/lib/auth/session";
import { database, type Transaction } from "@/lib/database/database";
import { findAskedBefore } from "./asked-before";
import { type ExampleApplication, type ExampleInterview, exampleApplication } from "./example-application";
import { appendExchanges } from "./exchange-writes";
import { appendOwnQuestions } from "./own-question-writes";
import { makeItems, writeSession } from "./practice-sessions";

/** One session for everybody's example, so that the tour is the same for all. */
const exampleSeed = 7;

/** Adds the example application, with its practice under way. A second click finds the first one's. */
export async function createExample(): Promise<{ applicationId: string }> {
  const { id: ownerId } = await requireUser();
  const example = exampleApplication(new Date());
  const made = await database.$transaction(async (transaction) => {
    const there = await transaction.application.findFirst({
      where: { ownerId, isExample: true },
      select: { id: true },
    });
    if (there) return { applicationId: there.id };
    await transaction.user.update({
      where: { id: ownerId },
      data: { exampleAnsweredAt: new Date() },
    });
    const { id: applicationId } = await transaction.application.create({
      data: { ownerId, company: example.company, role: example.role, isExample: true },
      select: { id: true },
    });
    const people = await createPeople(transaction, ownerId, applicationId, example);
    for (const interview of example.interviews) {
      await createHeld(transaction, ownerId, applicationId, interview, people);
    }
    await createPractice(transaction, ownerId, applicationId, example, people);
    await createStories(transaction, ownerId, applicationId, example);
    return { applicationId };
  });
  // As after logging: what round 2 asked as round 1 did stands beside it.
  const rounds = await database.interview.findMany({
    where: { ownerId, applicationId: made.applicationId, status: "held" },
    orderBy: { round: "asc" },
    select: { id: true },
  });
  for (const { id } of rounds) await findAskedBefore(id);
  return made;
}

/** Notes that the offer of the example was answered; it is not made again. */
export async function answerExampleOffer(): Promise<void> {
  const { id } = await requireUser();
  await database.user.update({ where: { id }, data: { exampleAnsweredAt: new Date() } });
}

type People = ReadonlyMap<string, string>;

async function createPeople(
  transaction: Transaction,
  ownerId: string,
  applicationId: string,
  example: ExampleApplication,
): Promise<People> {
  const people = new Map<string, string>();
  for (const { key, ...person } of example.interviewers) {
    const { id } = await transaction.interviewer.create({
      data: { ownerId, applicationId, ...person },
      select: { id: true },
    });
    people.set(key, id);
  }
  return people;
}

async function createHeld(
  transaction: Transaction,
  ownerId: string,
  applicationId: string,
  { round, status, format, heldAt, interviewerKeys, notes, debrief, exchanges, ownQuestions }: ExampleInterview,
  people: People,
): Promise<void> {
  const { id } = await transaction.interview.create({
    data: { ownerId, applicationId, round, status, format, heldAt, notes, ...debrief },
    select: { id: true },
  });
  await transaction.seat.createMany({ data: seats(ownerId, id, interviewerKeys, people) });
  await appendExchanges(
    transaction,
    ownerId,
    id,
    exchanges.map(({ askedByKey, ...exchange }) => ({
      ...exchange,
      askedById: askedByKey === null ? null : (people.get(askedByKey) ?? null),
    })),
  );
  await appendOwnQuestions(transaction, ownerId, id, ownQuestions);
}

async function createPractice(
  transaction: Transaction,
  ownerId: string,
  applicationId: string,
  { plan, interviews, answersForPractice }: ExampleApplication,
  people: People,
): Promise<void> {
  const interview = await transaction.interview.create({
    data: {
      ownerId,
      applicationId,
      round: interviews.length + 1,
      status: "upcoming",
      heldAt: plan.heldAt,
    },
    select: { id: true },
  });
  await transaction.seat.createMany({
    data: seats(ownerId, interview.id, plan.interviewerKeys, people),
  });
  const { id: planId } = await transaction.plan.create({
    data: { ownerId, applicationId, interviewId: interview.id, meeting: plan.meeting, minutes: plan.minutes },
    select: { id: true },
  });
  const { items } = await makeItems(transaction, ownerId, planId, exampleSeed, new Date());
  // What was practised already comes first, in the order of the example, then the rest of the session.
  const practised = answersForPractice.flatMap(({ question, answer }) => {
    const item = items.find(({ kind, earlierQuestion }) => kind === "repeat" && earlierQuestion === question);
    return item ? [{ ...item, answer, answeredAt: new Date(), seconds: 95 }] : [];
  });
  const rest = items.filter(({ question }) => !practised.some((item) => item.question === question));
  await writeSession(transaction, ownerId, {
    applicationId,
    planId,
    seed: exampleSeed,
    againOfId: null,
    items: [...practised, ...rest],
  });
}

async function createStories(
  transaction: Transaction,
  ownerId: string,
  applicationId: string,
  { stories }: ExampleApplication,
): Promise<void> {
  for (const { toldAt, ...story } of stories) {
    const told = await transaction.exchange.findMany({
      where: { ownerId, interview: { applicationId }, question: { in: [...toldAt] } },
      select: { id: true },
    });
    await transaction.example.create({
      data: { ownerId, ...story, tellings: { create: told.map(({ id }) => ({ exchangeId: id })) } },
    });
  }
}

function seats(ownerId: string, interviewId: string, keys: readonly string[], people: People) {
  return keys.flatMap((key) => {
    const interviewerId = people.get(key);
    return interviewerId === undefined ? [] : [{ ownerId, interviewId, interviewerId }];
  });
}
