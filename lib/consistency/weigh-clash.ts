import { sharedWeight } from "./context";
import type { Statement } from "./statements";
import type { FindingKind } from "./types";
import { isKindOf } from "./word-classes";
import type { Word } from "./words";

/** Weight of shared words; `sameClause` where the clauses are the same but for the denial. */
export type Evidence = { weight: number; kind: FindingKind; sameClause: boolean };

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
/** Sharing less than one common word of what is denied is sharing nothing. */
const leastDenied = 0.5;

/** True where nearly the same clause is once affirmed and once denied, or liked and disliked, or said with a contrary word. */
export function contradictsInFull(one: Statement, other: Statement): FindingKind | null {
  const found = weighClash(one, other, true);
  return found?.sameClause ? found.kind : null;
}

/** How much speaks for two clauses denying each other; `strict` asks for the very thing denied. Null where nothing does. */
export function weighClash(one: Statement, other: Statement, strict: boolean): Evidence | null {
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
  if (denying.deniesDeed && isOfAnother(denying, saying)) return 0;
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

const own = (subject: string) => subject === "i" || subject === "we";
const pointing = new Set("the this that these those".split(" "));

/** "I can't move", "the team moves": what the speaker denies of themselves is said of something else. */
function isOfAnother(denying: Statement, saying: Statement): boolean {
  return own(denying.subject) && saying.subject === "" && startsWithThing(saying);
}

function startsWithThing({ clause }: Statement): boolean {
  const at = clause.words.findIndex((word) => !joining.has(word.lower));
  return pointing.has(clause.words[at]?.lower ?? "") && (clause.words[at + 1]?.content ?? false);
}

const joining = new Set("and but so because although though while then".split(" "));

/** Bonus where both speak of themselves; a charge where they speak of others, whom a sentence rarely names in full. */
function weighSubjects(one: string, other: string): number {
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
