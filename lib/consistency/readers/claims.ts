import { type Clause, readClauses } from "@/lib/consistency/clauses";
import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import { findNegators } from "@/lib/consistency/negation";
import { ownPartOf } from "@/lib/consistency/own-part";
import { stanceOf } from "@/lib/consistency/stance";
import type { FactKind } from "@/lib/consistency/types";

/** Whole clauses that claim something: what was or was not done, liked or disliked, why, and when one is free. */
export const readClaims: FactReader = (answer) =>
  readClauses(answer).flatMap((clause) => readClaim(answer, clause) ?? []);

const firstPerson = new Set(["i", "we", "my"]);
const doing = new Set("have did can could do was am will would".split(" "));
const causes = new Set("there it they he she we you my the their".split(" "));
const freeOn = /^(?:on|from|after|until|at|any|most|every|all|to|weekends|weekdays|evenings|mornings|\d.*|.*days?)$/;
const availabilityWords = new Set("notice available availability relocate relocating".split(" "));

function readClaim(answer: AnswerText, clause: Clause): ReadFact | null {
  if (clause.question) return null;
  const content = clause.words.filter((word) => word.content);
  if (content.length === 0) return null;
  if (saysAvailability(answer, clause.from, clause.to))
    return toFact(clause, "availability", content.map((word) => word.lower).join(" "));
  if (givesReason(clause)) return toFact(clause, "reason", content.map((word) => word.lower).join(" "));
  if (!clause.words.some((word) => firstPerson.has(word.lower))) return null;
  const stance = stanceOf(clause);
  if (stance !== null) return toFact(clause, "preference", stance.sign > 0 ? "likes" : "dislikes");
  if (clause.opener === "if" || clause.opener === "unless") return null;
  if (findNegators(clause).length % 2 === 1) return toFact(clause, "polarity", "no");
  const part = ownPartOf(clause);
  if (part !== null) return toFact(clause, "own-part", part);
  const subject = clause.words.findIndex((word) => firstPerson.has(word.lower));
  return doing.has(clause.words[subject + 1]?.stem ?? "") && content.length > 1
    ? toFact(clause, "polarity", "yes")
    : null;
}

/** "Because it was far", "the reason I left was the pay", "since there is no growth" (but not "since 2019"). */
function givesReason(clause: Clause): boolean {
  if (clause.opener === "because") return true;
  const lowers = clause.words.map((word) => word.lower);
  if (clause.opener === "since") {
    const next = lowers[lowers.indexOf("since") + 1] ?? "";
    return causes.has(next) && !/^(?:was|started|left|joined)$/.test(lowers[lowers.indexOf("since") + 2] ?? "");
  }
  const at = lowers.findIndex((word) => word === "reason" || word === "reasons");
  const linked = at >= 0 && lowers.slice(at).some((word) => word === "is" || word === "was" || word === "are");
  return linked || (lowers.includes("due") && lowers[lowers.indexOf("due") + 1] === "to");
}

/** "I can start on Monday", "four weeks' notice", "I'm available at weekends". */
function saysAvailability(answer: AnswerText, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const word = lowerAt(answer, index);
    if (availabilityWords.has(word)) return true;
    if (
      word === "free" &&
      /^(?:i'm|im|am|be)$/.test(lowerAt(answer, index - 1)) &&
      freeOn.test(lowerAt(answer, index + 1))
    )
      return true;
    if (
      word === "start" &&
      /^(?:can|could|to|i'd|would|i'll|will|able)$/.test(lowerAt(answer, index - 1)) &&
      /^(?:on|in|from|immediately|right|next|straight|tomorrow|as|any|by|after|at)$/.test(lowerAt(answer, index + 1))
    )
      return true;
  }
  return false;
}

function toFact(clause: Clause, kind: FactKind, value: string): ReadFact {
  return {
    kind,
    from: clause.from,
    to: clause.to,
    coreFrom: clause.from,
    coreTo: clause.to,
    measure: { type: "label", label: value, class: "claim" },
    value,
    heads: [],
    weak: false,
  };
}
