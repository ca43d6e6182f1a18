import { asksLoosely, isBackchannel } from "./asking";
import { toView } from "./lines";

/**
 * The words with which an interviewer only gets to a question: "Okay great, so the next one, can you …". A rule of
 * thumb, and a careful one: a bare "And" or "Great." stays with the question.
 */

const FILLER =
  "ok|okay|alright(?: then)?|all right(?: then)?|right(?: then)?|great|good|lovely|perfect|brilliant|nice|cool|super|excellent|wonderful|fine|sure|thanks?(?: (?:you|for (?:that|sharing(?: that)?|coming(?: in)?|joining)))?|fair enough|got it|i see|makes sense|interesting|so|well|now|and|but|then|yeah|yes";
/** Sounds, and words that announce: with one of these among them, the words before a question are no part of it. */
const SOUNDS = "um+|uh+|er+|erm+|hm+|mm+(?:-?hm+)?";
const ANNOUNCES =
  "moving on(?: to the next(?: one)?)?|(?:on )?to (?:the|my|our) next (?:one|question|topic)|(?:the |my |our |for (?:the|my|our) )?(?:very )?(?:next|first|second|third|fourth|fifth|last|final|other) (?:one|question|thing|topic|up)(?: (?:is|would be|i have|from me|then))?|another (?:one|question)|next up|first off|first of all|to (?:kick(?: things)? off|start(?: with| off)?|begin(?: with)?|finish(?: off)?)|let(?:'s| us|s) (?:begin|start|kick off|move on|get started|see)(?: with (?:an easy one|that))?";
const LEAD_IN = new RegExp(`^(?:(?:${FILLER}|${SOUNDS}|${ANNOUNCES})(?:[ ,.!;:…–—-]+|$))+`, "i");
const SOUNDED = new RegExp(`(?:^|[ ,.!;:…–—-])(?:${SOUNDS})[ ,.!;:…–—-]`, "i");
const ANNOUNCED = new RegExp(`(?:^|[ ,.!;:…–—-])(?:${ANNOUNCES})[ ,.!;:…–—-]`, "i");
/** Without a stop before it, only such a word begins the question. */
const BEGINS =
  /^(?:why|what|how|when|where|which|who|whose|can|could|would|will|do|did|are|were|is|have|has|tell|walk|talk|describe|give|explain|imagine)\b/i;
const LONGEST = 200;

/**
 * What a question is led in with, and the question; no lead where the words before it may belong to it. `announced`:
 * only words that announce part it from what was said before, and no mere "um".
 */
export function cutLeadIn(text: string, announced = false): { lead: string; question: string } {
  const view = toView(text.slice(0, LONGEST));
  const lead = LEAD_IN.exec(view)?.[0] ?? "";
  const rest = text.slice(lead.length);
  // "The next one is what?" is nothing but its lead.
  const isLead = ANNOUNCED.test(lead) || (!announced && SOUNDED.test(lead));
  const parted = lead !== "" && (/[,.!;:…–—-] *$/.test(lead) || BEGINS.test(rest));
  const cuts = parted && isLead && asksLoosely({ raw: rest, view: toView(rest) }) && !isBackchannel(rest);
  return cuts ? { lead: lead.trim(), question: rest } : { lead: "", question: text };
}
