import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import type { Example } from "@/lib/database/client/client";
import { database, type Transaction } from "@/lib/database/database";
import { findGaps } from "@/lib/practice/examples/example-gaps";
import { findOvertold } from "@/lib/practice/examples/example-tellings";
import { findUses } from "@/lib/practice/examples/example-uses";
import { type FoundExample, findExamples, findTellings, readExample } from "@/lib/practice/examples/find-examples";
import type { ExampleInput } from "@/lib/schemas/example";
import { inOrderOfTime, latestAnswers, readTold, type ToldAt, type ToldRow, toldWhere, withoutExample } from "./told";

/**
 * The person's examples, and what their answers say about them: stories found that are not among them yet, where an example
 * may also have been told, who heard it, and which questions still want one. A story that the person said is none is kept as
 * a removed example without a title, so that it is not found again.
 */
export async function listExamples() {
  const { id: ownerId } = await requireUser();
  const [rows, answers] = await Promise.all([readExamples(database, ownerId), readAnswers(database, ownerId)]);
  const live = rows.filter(({ removedAt }) => removedAt === null);
  const { free, perhaps } = sortAnswers(rows, answers);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const tellingsOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []).map(readTold);
  const kept = live.map((row) => {
    const told = inOrderOfTime(row.tellings.filter(({ isTold }) => isTold).map(({ exchange }) => exchange)).map(
      readTold,
    );
    return {
      ...readParts(row),
      id: row.id,
      uses: findUses(
        textOf(row),
        told.map(({ question }) => question),
      ),
      told,
      perhaps: tellingsOf(perhaps.get(row.id) ?? []),
      overtold: findOvertold(told),
    };
  });
  const found = findExamples(free).map((story) => ({ ...story, told: tellingsOf(story.exchangeIds) }));
  return {
    kept,
    found,
    gaps: findGaps(
      answers.map(({ id, question }) => ({ exchangeId: id, question })),
      [
        ...kept.map(({ uses, ...parts }) => ({ ...parts, intentIds: uses.map(({ intentId }) => intentId) })),
        ...found.map(toExampleAtHand),
      ],
    ),
    removed: rows.flatMap(({ id, removedAt, title }) => (removedAt !== null && title !== "" ? [{ id, title }] : [])),
    dismissed: rows.flatMap(({ id, title, tellings }) => {
      const [first] = tellings;
      return title === "" && first ? [{ id, answer: first.exchange.answer }] : [];
    }),
  };
}
export type ListedExamples = Awaited<ReturnType<typeof listExamples>>;
export type KeptExample = ListedExamples["kept"][number];
export type SuggestedExample = ListedExamples["found"][number];

/** One example of this person that was not removed, for its form. */
export async function requireExample(exampleId: string) {
  const { id: ownerId } = await requireUser();
  const row = await database.example.findUnique({
    where: { ownerId_id: { ownerId, id: exampleId }, removedAt: null },
  });
  return row ? { id: row.id, ...readParts(row) } : notFound();
}

/** Adds an example written by hand. */
export async function addExample(input: ExampleInput): Promise<{ exampleId: string }> {
  const { id: ownerId } = await requireUser();
  const { id } = await database.example.create({ data: { ownerId, ...readParts(input) }, select: { id: true } });
  return { exampleId: id };
}

/** An example was saved; or it was changed since `base` was shown, and says something else now. */
export type ExampleSaved = { kind: "saved" } | { kind: "elsewhere"; example: ExampleInput };

/** Changes what an example says, where it still says `base`; without a base in any case. */
export async function saveExample(
  exampleId: string,
  input: ExampleInput,
  base: ExampleInput | null,
): Promise<ExampleSaved> {
  const { id: ownerId } = await requireUser();
  const where = { ownerId_id: { ownerId, id: exampleId }, removedAt: null };
  return database.$transaction(async (transaction) => {
    const row = await transaction.example.findUnique({ where });
    if (!row) notFound();
    const isAsShown = base === null || saysSame(row, base);
    if (!isAsShown && !saysSame(row, input)) return { kind: "elsewhere", example: readParts(row) };
    await transaction.example.update({ where, data: readParts(input) });
    return { kind: "saved" };
  });
}

/**
 * Keeps the story told in an exchange as an example, with every other answer it was told in. An exchange in which no story
 * was found is kept as it is. Kept already, it is found: a second click makes no second one.
 */
export async function keepAsExample(exchangeId: string): Promise<{ exampleId: string }> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const there = await transaction.telling.findFirst({
      where: { ownerId, exchangeId, isTold: true, example: { removedAt: null } },
      select: { exampleId: true },
    });
    if (there) return { exampleId: there.exampleId };
    const found = await findAround(transaction, ownerId, exchangeId);
    const { id } = await transaction.example.create({
      data: {
        ownerId,
        title: found.title || "An example",
        situation: found.situation?.span.text ?? "",
        action: found.action?.span.text ?? "",
        result: found.result?.span.text ?? "",
        tellings: { create: found.exchangeIds.map((id) => ({ exchangeId: id })) },
      },
      select: { id: true },
    });
    return { exampleId: id };
  });
}

/** Says that what was found in an exchange is no story: it is not found again. */
export async function dismissStory(exchangeId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const found = await findAround(transaction, ownerId, exchangeId);
    const there = await transaction.telling.findFirst({
      where: { ownerId, exchangeId, OR: [{ isTold: true }, { example: { title: "" } }] },
      select: { exampleId: true },
    });
    if (there) return;
    await transaction.example.create({
      data: {
        ownerId,
        title: "",
        removedAt: new Date(),
        tellings: { create: found.exchangeIds.map((id) => ({ exchangeId: id, isTold: false })) },
      },
    });
  });
}

/** Takes back that something is no story: it is found again. */
export async function suggestAgain(exampleId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.example.deleteMany({ where: { ownerId, id: exampleId, title: "" } });
  if (count === 0) notFound();
}

/** Says whether an example was told in an exchange. */
export async function sayTold(exampleId: string, exchangeId: string, isTold: boolean): Promise<void> {
  const { id: ownerId } = await requireUser();
  await database.$transaction(async (transaction) => {
    const example = await transaction.example.findUnique({
      where: { ownerId_id: { ownerId, id: exampleId }, removedAt: null },
      select: { id: true },
    });
    const exchange = await transaction.exchange.findUnique({
      where: { ownerId_id: { ownerId, id: exchangeId } },
      select: { id: true },
    });
    if (!example || !exchange) notFound();
    await transaction.telling.upsert({
      where: { ownerId_exampleId_exchangeId: { ownerId, exampleId, exchangeId } },
      create: { ownerId, exampleId, exchangeId, isTold },
      update: { isTold },
    });
  });
}

/** Removes an example from the list; `restoreExample` puts it back. */
export async function removeExample(exampleId: string): Promise<void> {
  await markRemoved(exampleId, new Date());
}

export async function restoreExample(exampleId: string): Promise<void> {
  await markRemoved(exampleId, null);
}

async function markRemoved(exampleId: string, removedAt: Date | null): Promise<void> {
  const { id: ownerId } = await requireUser();
  const { count } = await database.example.updateMany({
    where: { ownerId, id: exampleId, title: { not: "" } },
    data: { removedAt },
  });
  if (count === 0) notFound();
}

async function readExamples(from: Transaction | typeof database, ownerId: string) {
  return from.example.findMany({
    where: { ownerId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: {
      tellings: {
        where: { exchange: { removedAt: null } },
        select: { isTold: true, exchangeId: true, exchange: { select: toldWhere } },
      },
    },
  });
}
type ExampleRow = Awaited<ReturnType<typeof readExamples>>[number];

/** The person's own answers, oldest first. */
async function readAnswers(from: Transaction | typeof database, ownerId: string): Promise<ToldRow[]> {
  const rows = await from.exchange.findMany({ ...latestAnswers(ownerId), select: toldWhere });
  return inOrderOfTime(withoutExample(rows));
}

/** The story found in an exchange, among the answers that no example has taken; else the exchange by itself. */
async function findAround(transaction: Transaction, ownerId: string, exchangeId: string): Promise<FoundExample> {
  const exchange = await transaction.exchange.findUnique({
    where: { ownerId_id: { ownerId, id: exchangeId }, removedAt: null },
    select: toldWhere,
  });
  if (!exchange) notFound();
  const rows = await readExamples(transaction, ownerId);
  const { free } = sortAnswers(rows, await readAnswers(transaction, ownerId));
  return findExamples(free).find(({ exchangeIds }) => exchangeIds.includes(exchangeId)) ?? readExample(exchange);
}

/** Answers in which a kept example may have been told, by its id; and those that no example has anything to do with. */
function sortAnswers(rows: readonly ExampleRow[], answers: readonly ToldRow[]) {
  const taken = takenExchanges(rows);
  const open = answers.filter(({ id }) => !taken.has(id));
  const live = rows.filter(({ removedAt }) => removedAt === null);
  const perhaps = new Map<string, string[]>();
  const claimed = new Set<string>();
  for (const [exampleId, ids] of findTellings(
    live.map((row) => ({ id: row.id, text: textOf(row) })),
    open,
  )) {
    const denied = new Set(rows.find(({ id }) => id === exampleId)?.tellings.map(({ exchangeId }) => exchangeId));
    const left = ids.filter((id) => !denied.has(id));
    perhaps.set(exampleId, left);
    for (const id of left) claimed.add(id);
  }
  return { free: open.filter(({ id }) => !claimed.has(id)), perhaps };
}

/** Exchanges whose story is an example's already, or none as the person says. */
function takenExchanges(rows: readonly ExampleRow[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ title, tellings }) =>
      tellings.filter(({ isTold }) => isTold || title === "").map(({ exchangeId }) => exchangeId),
    ),
  );
}

function readParts({ title, situation, action, result, shows }: ExampleInput): ExampleInput {
  return { title, situation, action, result, shows };
}

function saysSame(one: ExampleInput, other: ExampleInput): boolean {
  return JSON.stringify(readParts(one)) === JSON.stringify(readParts(other));
}

/** A story that was found fills a gap as one that was kept does: it stands right above. */
function toExampleAtHand({ title, situation, action, result, told }: FoundExample & { told: readonly ToldAt[] }) {
  const parts = { title, action: action?.span.text ?? "", result: result?.span.text ?? "" };
  const text = [situation?.span.text ?? "", parts.action, parts.result].join("\n");
  const uses = findUses(
    text,
    told.map(({ question }) => question),
  );
  return { ...parts, intentIds: uses.map(({ intentId }) => intentId) };
}

function textOf({ title, situation, action, result, shows }: Pick<Example, keyof ExampleInput>): string {
  return [title, situation, action, result, shows].filter((part) => part !== "").join("\n");
}
