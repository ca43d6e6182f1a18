import type { Shape, WeakShape } from "./shape";

const OWN_QUESTIONS =
  /^(?:(?:my|our|own) questions?\b|(?:some )?questions? (?:i|we) (?:asked|had|put)\b|(?:q|qs|questions?) (?:for|to) (?:them|him|her|the (?:team|panel|interviewers?|company|manager))\b|(?:things|stuff) (?:i asked|to ask)\b)/i;

const OWN_ASKING =
  /^(?:(?:then|and|also|finally|lastly|at the end),? )?(?:i|we) (?:also |then )?asked (?:them|him|her|about|what|how|if|whether|when|who|why|two|some|a few)\b/i;

const CLOSING =
  /^(?:next steps?\b|(?:overall|in general|general impressions?|(?:my )?(?:impressions?|feelings?|thoughts|verdict|vibe)|notes?(?: to self)?|todo|to do|remember|reminder|ps|p\.s\.|outcome|timeline|small talk|feedback) ?[:–—-]|(?:they|she|he)(?:'ll| will|'s going to| said they(?:'ll| will)) (?:call|get back|let me|be in touch|email|ring|decide)\b)/i;

/** "My questions: …": what the candidate asked is no exchange. */
export const ownQuestions: Shape = (line) =>
  OWN_QUESTIONS.test(line.view.slice(line.start, line.start + 80))
    ? [{ role: "aside", raw: line.raw, closes: true }]
    : null;

/** "Next steps: …", "I asked about the rota …" in a paragraph of its own. */
export const closingNote: WeakShape = (line, _index, _notes, around) => {
  const head = line.view.slice(line.start, line.start + 80);
  const apart = around.afterBlank || around.open === "nothing" || around.open === "aside";
  if (around.openedBy === "speech" && around.open !== "aside") return null;
  if (CLOSING.test(head) && (apart || /^[^:]{2,24}:/.test(head))) {
    return [{ role: "aside", raw: line.raw, closes: true }];
  }
  if (!OWN_ASKING.test(head) || line.marker !== null || around.open === "question") return null;
  const answered = around.openedBy === "reported" && /\b(?:they|she|he) (?:said|told|say)\b/i.test(line.view);
  return apart || answered ? [{ role: "aside", raw: line.raw, closes: true }] : null;
};
