import type { Statement } from "./statements";
import { turns } from "./turning";
import type { Word } from "./words";

/** Weight of the words that name what was done, or what was had, from which on both mean the same. */
const leastDeed = 2;
const leastThing = 1.5;
const objectsSaid = 3;
const supposing = new Set("would could should might can may must will if wish hope want need".split(" "));

/** True where one clause denies exactly the deed, or the thing had, that the other affirms, of the same person. */
export function deniesSame(denying: Statement, saying: Statement): boolean {
  if (denying.denied.length === 0 || saying.denied.length > 0 || saying.ofNobody) return false;
  if (!sameOccasion(denying, saying)) return false;
  return denying.deniesDeed ? sharesDeed(denying, saying) : sharesThing(denying, saying);
}

/** Both are said of the speaker, neither tells of a change, and neither wishes where the other reports. */
function sameOccasion(one: Statement, other: Statement): boolean {
  const occasion = occasionOf(one);
  return occasion !== null && occasion === occasionOf(other);
}

/** "I didn't wait for the monthly report", "I waited for the monthly report": verb and object are the same. */
function sharesDeed({ denied }: Statement, { clause }: Statement): boolean {
  const [verb, ...objects] = denied;
  if (verb === undefined) return false;
  const at = clause.words.findIndex((word) => word.content && word.stem === verb.stem);
  if (at < 0) return false;
  const after = clause.words.slice(at + 1).filter((word) => word.content);
  const first = objects.slice(0, objectsSaid).filter((word) => holds(after.slice(0, objectsSaid), word));
  return first.length > 0 && weightOf([verb, ...first]) >= leastDeed;
}

/** "I don't have a drone licence", "I got my drone licence": two words side by side name the thing. */
function sharesThing({ denied, clause: denying }: Statement, { clause: saying }: Statement): boolean {
  const [one, other] = denied;
  if (one === undefined || other === undefined || one.weight + other.weight < leastThing) return false;
  return areSideBySide(denying.words, one, other) && areSideBySide(saying.words, one, other);
}

function areSideBySide(words: readonly Word[], one: Word, other: Word): boolean {
  return words.some((word, index) => word.stem === one.stem && words[index + 1]?.stem === other.stem);
}

/** "I know nobody likes tax" speaks of others, whoever knows it. */
const others = new Set("nobody everybody everyone somebody someone they he she".split(" "));

function speaksOfSelf({ subject, clause }: Statement): boolean {
  const own = subject === "i" || subject === "we" || subject === "";
  return own && !clause.words.some((word) => others.has(word.lower));
}

/** What is the same for two clauses of one occasion; null for one that speaks of others, or tells of a change. */
export function occasionOf(said: Statement): string | null {
  return speaksOfSelf(said) && !turns(said.clause.words) ? mood(said) : null;
}

function mood({ clause }: Statement): string {
  return clause.words
    .filter((word) => supposing.has(word.lower))
    .map((word) => word.lower)
    .join(" ");
}

function holds(words: readonly Word[], wanted: Word): boolean {
  return words.some((word) => word.stem === wanted.stem);
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0);
}
