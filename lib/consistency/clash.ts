import type { Clause } from "./clauses";
import { sharedWeight, type Weigh } from "./context";
import type { AnswerText } from "./fact-reader";
import { deniesSame } from "./same-deed";
import { findSharing } from "./sharing";
import { readStatements, type Statement } from "./statements";
import type { FindingKind } from "./types";
import { weighClash } from "./weigh-clash";

/** Two clauses of which one denies what the other says. */
export type Clash = { earlier: Clause; current: Clause; kind: FindingKind; certainty: "conflict" | "possible" };

/**
 * The evidence a clash needs, in weight of shared words. Among many clauses some share words by chance, so it grows with the
 * number of pairs of clauses compared. The figures were fitted on spoken answers; see bench/quality/answers.ts.
 */
const leastEvidence = 0.5;
const evidencePerDoubling = 1.5;
const evidenceOffset = -3.6;
/** From this need on, the very thing denied must be shared, not only words around it. */
const strictNeed = 1.8;
/** Weight of words shared by two clauses about one piece of work. */
const leastSharedWork = 1.5;

/** Pairs of clauses that cannot both hold: one denies, dislikes or says the contrary of the other. Each clause clashes once. */
export function findClashes(earlier: AnswerText, current: AnswerText, weigh: Weigh): Clash[] {
  const left = readStatements(earlier, weigh);
  const right = readStatements(current, weigh);
  const doublings = Math.log2(1 + left.length * right.length);
  const needed = Math.max(leastEvidence, evidenceOffset + evidencePerDoubling * doublings);
  const saidThen = new Set(left.map((statement) => statement.stems));
  const saidNow = new Set(right.map((statement) => statement.stems));
  const clashes: (Clash & { weight: number })[] = [];
  const sharing = findSharing(
    left.map(({ words }) => words.keys()),
    right.map(({ words }) => words.keys()),
  );
  for (const [index, one] of left.entries()) {
    // Said both times: whatever else was said, this has not changed.
    if (saidNow.has(one.stems)) continue;
    for (const at of sharing[index] ?? []) {
      const other = right[at];
      if (other === undefined || saidThen.has(other.stems)) continue;
      if (differInPart(one, other)) {
        clashes.push({
          earlier: one.clause,
          current: other.clause,
          kind: "own-part",
          certainty: "possible",
          weight: 0,
        });
      }
      const found = weighClash(one, other, needed >= strictNeed);
      if (found === null) continue;
      const sure = found.weight >= needed || found.sameClause;
      if (!sure && !isDeniedOutright(one, other, left, right)) continue;
      clashes.push({
        earlier: one.clause,
        current: other.clause,
        kind: found.kind,
        certainty: "conflict",
        weight: found.weight,
      });
    }
  }
  clashes.sort((a, b) => b.weight - a.weight);
  const used = new Set<Clause>();
  return clashes.filter((clash) => {
    if (used.has(clash.earlier) || used.has(clash.current)) return false;
    used.add(clash.earlier).add(clash.current);
    return true;
  });
}

/** Led one time, helped with the other, and it is the same piece of work. */
function differInPart(one: Statement, other: Statement): boolean {
  const parts = [one.part, other.part];
  if (!parts.includes("led") || !parts.includes("helped")) return false;
  return sharedWeight(one.words, other.words).content >= leastSharedWork;
}

/** One denies the very deed of the other, and neither answer by itself says both. */
function isDeniedOutright(
  one: Statement,
  other: Statement,
  left: readonly Statement[],
  right: readonly Statement[],
): boolean {
  const said = (a: Statement, b: Statement) => deniesSame(a, b) || deniesSame(b, a);
  return said(one, other) && !left.some((each) => said(each, one)) && !right.some((each) => said(each, other));
}
