import type { FactPair } from "./align-facts";
import type { FindingKind, Span } from "./types";

/** One short neutral sentence naming what differs, or what does not; `topic` is what both are surely about. */
export function describePair(
  { verdict }: FactPair,
  spans: { earlier: Span; current: Span },
  topic: string | null,
): string {
  if (verdict !== "same") {
    return topic === null ? describeChange(spans) : `${describeChange(spans).slice(0, -1)}, both about ${topic}.`;
  }
  return spans.earlier.text === spans.current.text
    ? `“${spans.current.text}” both times.`
    : `“${spans.earlier.text}” and “${spans.current.text}” agree.`;
}

/** "three people then, seven people now." */
export function describeChange({ earlier, current }: { earlier: Span; current: Span }): string {
  return `“${earlier.text}” then, “${current.text}” now.`;
}

export function describeClash(kind: FindingKind): string {
  if (kind === "own-part") return "Led one time, helped the other.";
  return kind === "preference" ? "Liked one time, not so the other." : "Said one time to be so, the other time not.";
}
