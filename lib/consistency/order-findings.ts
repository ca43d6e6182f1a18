import type { Finding, Span } from "./types";

const ranks = { changed: 0, "left-out": 2, added: 3, same: 4 } as const;

/** Most telling first, inside by position; drops what would partly overlap a more telling finding in either text. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const ordered = [...findings].sort((a, b) => rank(a) - rank(b) || position(a) - position(b));
  const kept: Finding[] = [];
  for (const finding of ordered) {
    const fits = kept.every((other) => nests(finding.earlier, other.earlier) && nests(finding.current, other.current));
    if (fits) kept.push(finding);
  }
  return kept;
}

function rank(finding: Finding): number {
  return ranks[finding.label] + (finding.certainty === "possible" ? 1 : 0);
}

function position(finding: Finding): number {
  return finding.earlier?.start ?? finding.current?.start ?? 0;
}

function nests(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return true;
  const apart = a.end <= b.start || b.end <= a.start;
  return apart || (a.start <= b.start && a.end >= b.end) || (b.start <= a.start && b.end >= a.end);
}
