import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import { database } from "@/lib/database/database";
import { findingKey } from "@/lib/practice/finding-key";
import type { CorrectionInput } from "@/lib/schemas/correction";
import { type KeyedFinding, readAnsweredItem } from "./practice-rows";

/** Where a correction begins: at a finding of a practice item, or of two rounds laid side by side. */
export type CorrectionStart = { finding: string } & ({ itemId: string } | { againstId: string });

/** The correction of an exchange; null where there is none. */
export async function findCorrection(exchangeId: string) {
  const { id: ownerId } = await requireUser();
  const exchange = await database.exchange.findUnique({
    where: { ownerId_id: { ownerId, id: exchangeId } },
    select: { correction: true },
  });
  return exchange ? exchange.correction : notFound();
}
export type CorrectionRow = NonNullable<Awaited<ReturnType<typeof findCorrection>>>;

/** The corrections of an interview's exchanges, by exchange. */
export async function listCorrections(interviewId: string): Promise<Map<string, CorrectionRow>> {
  const { id: ownerId } = await requireUser();
  const corrections = await database.correction.findMany({ where: { ownerId, exchange: { interviewId } } });
  return new Map(corrections.map((correction) => [correction.exchangeId, correction]));
}

/**
 * An exchange with its correction, and what a new one can begin with: the passage that was off, and the answer given
 * instead. Without a start that still holds, the whole answer as it was given.
 */
export async function requireCorrection(exchangeId: string, start: CorrectionStart | null) {
  const { id: ownerId } = await requireUser();
  const exchange = await database.exchange.findUnique({
    where: { ownerId_id: { ownerId, id: exchangeId } },
    include: { correction: true, interview: { include: { application: { select: { company: true } } } } },
  });
  if (!exchange) notFound();
  const found =
    start === null
      ? null
      : "itemId" in start
        ? await startFromItem(ownerId, exchange.id, start.itemId, start.finding)
        : await startFromRound(ownerId, exchange, start.againstId, start.finding);
  return { ...exchange, begin: found ?? { quote: "", answer: exchange.answer } };
}

/** A correction was saved; or it was changed since the form was served, and says something else now. */
export type CorrectionSaved = { kind: "saved" } | { kind: "elsewhere"; correction: CorrectionRow };

/**
 * Writes the correction of an exchange, or changes it, where it is still the one of `base` (`changedAt` of the
 * correction that the form began from, "" where there was none). Without a base it is changed in any case.
 */
export async function saveCorrection(
  exchangeId: string,
  input: CorrectionInput,
  base: string | null,
): Promise<CorrectionSaved> {
  const { id: ownerId } = await requireUser();
  return database.$transaction(async (transaction) => {
    const exchange = await transaction.exchange.findUnique({
      where: { ownerId_id: { ownerId, id: exchangeId } },
      select: { correction: true },
    });
    if (!exchange) notFound();
    const { correction } = exchange;
    const isOther = correction !== null && base !== null && correction.changedAt.toISOString() !== base;
    if (isOther && !saysSame(correction, input)) return { kind: "elsewhere", correction };
    await transaction.correction.upsert({
      where: { ownerId_exchangeId: { ownerId, exchangeId } },
      create: { ownerId, exchangeId, ...input },
      update: { ...input, changedAt: new Date() },
    });
    return { kind: "saved" };
  });
}

/** Removes a correction: what was said stands again. */
export async function removeCorrection(exchangeId: string): Promise<void> {
  const { id: ownerId } = await requireUser();
  await findCorrection(exchangeId);
  await database.correction.deleteMany({ where: { ownerId, exchangeId } });
}

/** Notes that they were told, or not yet. */
export async function markTold(exchangeId: string, isTold: boolean): Promise<void> {
  const { id: ownerId } = await requireUser();
  await findCorrection(exchangeId);
  await database.correction.updateMany({
    // Told twice is told the first time.
    where: { ownerId, exchangeId, ...(isTold ? { toldAt: null } : {}) },
    data: { toldAt: isTold ? new Date() : null },
  });
}

function saysSame(one: CorrectionInput, other: CorrectionInput): boolean {
  return one.quote === other.quote && one.answer === other.answer && one.bringUp === other.bringUp;
}

type Begin = { quote: string; answer: string };

async function startFromItem(ownerId: string, exchangeId: string, itemId: string, key: string): Promise<Begin | null> {
  const row = await database.practiceItem.findUnique({
    where: { ownerId_id: { ownerId, id: itemId }, exchangeId, answer: { not: null } },
    include: { resolutions: true, exchange: { include: { resolutions: true } } },
  });
  if (row === null) return null;
  // A second opinion says how sure a finding is, not what it quotes.
  const { kind, answer, findings, isCorrected } = readAnsweredItem(row, undefined);
  const keyed: readonly KeyedFinding[] = findings;
  const finding = keyed.find((each) => each.key === key);
  // Only a repeat answers the very question of the exchange, and only its own words can have been off.
  if (kind !== "repeat" || isCorrected || !answer) return null;
  return { quote: finding?.earlier?.text ?? "", answer };
}

async function startFromRound(
  ownerId: string,
  exchange: { question: string; answer: string; interview: { round: number } },
  againstId: string,
  key: string,
): Promise<Begin | null> {
  const other = await database.exchange.findUnique({
    where: { ownerId_id: { ownerId, id: againstId }, answer: { not: "" } },
    include: { interview: { select: { round: true } } },
  });
  if (other === null) return null;
  const isLater = exchange.interview.round > other.interview.round;
  const [earlier, current] = isLater ? [other, exchange] : [exchange, other];
  const { findings } = compareAnswers({
    question: current.question,
    earlier: earlier.answer,
    current: current.answer,
  });
  const finding = findings.find((each) => findingKey(each) === key);
  return { quote: (isLater ? finding?.current : finding?.earlier)?.text ?? "", answer: other.answer };
}
