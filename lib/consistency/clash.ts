import type { Clause } from "./clauses";
import { sharedWeight, type Weigh } from "./context";
import type { AnswerText } from "./fact-reader";
import { deniesSame } from "./same-deed";
import { findSharing } from "./sharing";
import { readStatements, type Statement } from "./statements";
import type { FindingKind } from "./types";
import { isKindOf } from "./word-classes";
import type { Word } from "./words";

/** Two clauses of which one denies what the other says. */
export type Clash = { earlier: Clause; current: Clause; kind: FindingKind; certainty: "conflict" | "possible" };

type Evidence = { weight: number; kind: FindingKind; sameClause: boolean };

/**
 * The evidence a clash needs, in weight of shared words. Among many clauses some share words by chance, so it grows with the
 * number of pairs of clauses compared. The figures were fitted on spoken answers; see bench/quality/answers.ts.
 */
const leastEvidence = 0.5;
const evidencePerDoubling = 1.5;
const evidenceOffset = -3.6;
/** From this need on, the very thing denied must be shared, not only words around it. */
const strictNeed = 1.8;
/** Clauses this alike say the same but for the denial, however long the answers. */
const sameClause = 0.8;
const leastSharedContent = 0.9;
/** A fragment of fewer words says nothing that could be denied. */
const shortestClaim = 3;
/** Weight of shared content that makes two clauses with contrary words about one thing. */
const contraryContent = 0.9;
/** Shared words weigh by their place after the negation: the first is what is denied. */
const placeWeights = [1.5, 1, 1] as const;
const farWeight = 0.6;
/** Weight of words shared by two clauses about one piece of work. */
const leastSharedWork = 1.5;
/** Sharing less than one common word of what is denied is sharing nothing. */
const leastDenied = 0.5;

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

/** True where nearly the same clause is once affirmed and once denied, or liked and disliked, or said with a contrary word. */
export function contradictsInFull(one: Statement, other: Statement): FindingKind | null {
  const found = weighClash(one, other, true);
  return found?.sameClause ? found.kind : null;
}

function weighClash(one: Statement, other: Statement, strict: boolean): Evidence | null {
  const stance = weighStances(one, other);
  const best = Math.max(
    stance,
    weighDenial(one, other, strict),
    weighDenial(other, one, strict),
    weighDislike(one, other),
    weighDislike(other, one),
    weighContraries(one, other),
  );
  if (best === 0) return null;
  const { all, content } = sharedWeight(one.words, other.words);
  const near = (2 * all) / (one.weight + other.weight);
  return {
    kind: stance > 0 ? "preference" : "polarity",
    weight: best + 2 * near + weighSubjects(one.subject, other.subject),
    sameClause: near >= sameClause && content >= leastSharedContent,
  };
}

/** Opposite stances toward the same thing: the weight of the things both name. */
function weighStances(one: Statement, other: Statement): number {
  if (one.stance === null || other.stance === null || one.stance.sign === other.stance.sign) return 0;
  const stances = [one.stance.word.stem, other.stance.word.stem];
  let shared = 0;
  for (const [stem, weight] of one.words) {
    if (weight >= 0.3 && !stances.includes(stem) && other.words.has(stem)) shared += weight;
  }
  return shared === 0 ? 0 : Math.min(shared, 2) + 0.5;
}

/** One denies what the other says. */
function weighDenial(denying: Statement, saying: Statement, strict: boolean): number {
  if (denying.denied.length === 0 || saying.ofNobody) return 0;
  if (saying.clause.words.length < shortestClaim) return 0;
  const alike = denying.stance !== null && denying.stance.sign === saying.stance?.sign;
  if (alike) return 0;
  if (strict && !saying.words.has(denying.denied[0]?.stem ?? "")) return 0;
  let shared = 0;
  for (const [index, word] of denying.denied.entries()) {
    if (!names(saying, word)) continue;
    if (saying.denied.some((other) => other.stem === word.stem)) return 0;
    shared += word.weight * (placeWeights[index] ?? farWeight);
  }
  if (
    shared < leastDenied ||
    (denying.deniesDeed && isOtherObject(denying.denied, saying)) ||
    holdsInFull(denying.clause.words, saying.clause.words)
  )
    return 0;
  return Math.min(shared, 2.5);
}

/** One dislikes or runs down what the other speaks of doing or having. */
function weighDislike(disliking: Statement, saying: Statement): number {
  if (disliking.stance?.sign !== -1 || saying.stance?.sign === -1) return 0;
  if (saying.denied.length > 0 || saying.ofNobody) return 0;
  let shared = 0;
  for (const [stem, weight] of disliking.words) {
    if (weight >= 0.5 && stem !== disliking.stance.word.stem && saying.words.has(stem)) shared += weight;
  }
  return Math.min(shared, 1.5);
}

/** One uses the contrary of a word of the other, about the same thing. */
function weighContraries(one: Statement, other: Statement): number {
  if (one.contraries.length === 0 || (one.denied.length === 0) !== (other.denied.length === 0)) return 0;
  const contrary = one.contraries.some((stem) => other.words.has(stem) && !one.words.has(stem));
  if (!contrary) return 0;
  const { content } = sharedWeight(one.words, other.words);
  return content < contraryContent ? 0 : 0.5 + Math.min(content, 1.5);
}

/** Bonus where both speak of themselves; a charge where they speak of others, whom a sentence rarely names in full. */
function weighSubjects(one: string, other: string): number {
  const own = (subject: string) => subject === "i" || subject === "we";
  if (own(one) && own(other)) return one === other ? 0.5 : 0.2;
  if (own(one) || own(other)) return one === "" || other === "" ? 0 : -0.4;
  return one === other ? -0.3 : -0.5;
}

/** The clause has the word, or one of the kind it names: "guitar" where "instruments" are denied. */
function names(saying: Statement, { stem }: Word): boolean {
  return saying.words.has(stem) || saying.clause.words.some((word) => isKindOf(word.stem, stem));
}

/** An object stands at most this many words after its verb. */
const objectReach = 3;

/** "I didn't finish the marathon" and "I did finish my degree" share the verb only. */
function isOtherObject(denied: readonly Word[], saying: Statement): boolean {
  const objects = denied.slice(1);
  if (objects.length === 0 || objects.some((word) => names(saying, word))) return false;
  const at = saying.clause.words.findIndex((word) => word.stem === denied[0]?.stem);
  return saying.clause.words.slice(at + 1, at + 1 + objectReach).some((word) => word.content);
}

/** The saying clause stands word for word inside the denying one, which says more: speech run together, no denial. */
function holdsInFull(long: readonly Word[], short: readonly Word[]): boolean {
  for (let from = 0; from + short.length <= long.length; from++) {
    if (short.every((word, offset) => long[from + offset]?.stem === word.stem)) return true;
  }
  return false;
}
