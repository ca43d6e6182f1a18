import "server-only";
import { z } from "zod";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import type { Comparison, Finding } from "@/lib/consistency/types";
import type { Opinion } from "@/lib/consistency/weigh-opinion";
import type { FindingResolution, PracticeItem } from "@/lib/database/client/client";
import { findingKey } from "@/lib/practice/finding-key";
import { type AnsweredItem, itemKinds, ratings } from "@/lib/practice/types";
import { type Resolution, resolutions } from "@/lib/schemas/words";
import { readCategory } from "./rows";

/** A finding as a page shows it: with its key, and what the person said of it. */
export type KeyedFinding = Finding & { key: string; resolution: Resolution | null };

export type ItemWithFindings = AnsweredItem & {
  position: number;
  seconds: number;
  skipped: boolean;
  answeredAt: Date | null;
  /** The findings, those that the person called no conflict left out. */
  findings: KeyedFinding[];
  /** Those that the person called no conflict, for this pair of answers in any session. */
  dismissed: KeyedFinding[];
  depth: Comparison["depth"] | null;
};

/** Compares the two answers of an item, with a second opinion where there is one, and lays the person's resolutions over the findings. */
export function readAnsweredItem(
  row: PracticeItem & {
    resolutions: FindingResolution[];
    exchange: { resolutions: FindingResolution[] } | null;
  },
  opinion: Opinion | undefined,
): ItemWithFindings {
  const said = readResolutions(row.resolutions, row.exchange?.resolutions ?? []);
  const comparison =
    row.answer === null || (row.isAloud && row.answer.trim() === "")
      ? null
      : compareAnswers({
          question: row.question,
          earlier: row.earlierAnswer ?? "",
          current: row.answer,
          opinion,
        });
  const keyed = (row.kind === "new" ? [] : (comparison?.findings ?? []))
    // An elaboration is about one part of the earlier answer, and notes on what was said aloud are never whole: the
    // rest was not left out.
    .filter((finding) => (row.kind === "repeat" && !row.isAloud) || finding.label !== "left-out")
    .map((finding) => {
      const key = findingKey(finding);
      return { ...finding, key, resolution: said.get(key) ?? null };
    });
  return {
    ...readSessionItem(row),
    id: row.id,
    position: row.position,
    seconds: row.seconds,
    skipped: row.skippedAt !== null,
    answer: row.answer,
    rating: z.enum(ratings).nullable().parse(row.rating),
    findings: keyed.filter((finding) => finding.resolution !== "not-conflict"),
    dismissed: keyed.filter((finding) => finding.resolution === "not-conflict"),
    resolved: new Set(said.keys()),
    slips: new Set([...said].flatMap(([key, resolution]) => (resolution === "slip-now" ? [key] : []))),
    isAloud: row.isAloud,
    isPeeked: row.peekedAt !== null,
    isCorrected: row.isCorrected,
    answeredAt: row.answeredAt,
    // Notes say nothing of how deep the answer went that was said aloud.
    depth: row.isAloud ? null : (comparison?.depth ?? null),
  };
}

function readSessionItem(row: PracticeItem) {
  const base = {
    question: row.question,
    category: readCategory(row.category),
    why: row.why,
    isCorrected: row.isCorrected,
  };
  const kind = readKind(row.kind);
  if (kind === "new") {
    return { ...base, kind, exchangeId: null, earlierQuestion: null, earlierAnswer: null };
  }
  return {
    ...base,
    kind,
    exchangeId: row.exchangeId,
    earlierQuestion: row.earlierQuestion ?? "",
    earlierAnswer: row.earlierAnswer ?? "",
  };
}

/** The sort of an item, as its row keeps it. */
export function readKind(kind: string) {
  return z.enum(itemKinds).parse(kind);
}

/** What was said of this item's findings; "not a conflict" counts from every session with the same exchange. */
function readResolutions(own: FindingResolution[], ofExchange: FindingResolution[]): Map<string, Resolution> {
  const said = new Map<string, Resolution>();
  const forGood = ofExchange.filter(({ resolution }) => resolution === "not-conflict");
  for (const { key, resolution } of [...forGood, ...own]) said.set(key, z.enum(resolutions).parse(resolution));
  return said;
}
