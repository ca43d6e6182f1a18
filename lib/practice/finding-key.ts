import type { Finding } from "@/lib/consistency/types";

/**
 * A stable key of a finding for one pair of answers: its label, its kind and the words on both sides, not where they
 * stand. The same words moved, recased or spaced otherwise keep their key, so a resolution survives an edit elsewhere.
 * Two findings that say the very same share one. About 25 characters of a–z, 0–9 and "-": safe in a URL and in a form.
 *
 * Source of the method: FNV-1a (Fowler, Noll, Vo), two 32-bit runs with different starts. Enough to tell the findings
 * of one pair apart; not for secrets.
 */
export function findingKey(finding: Finding): string {
  const words = `${fold(finding.earlier?.text)}\u0000${fold(finding.current?.text)}`;
  return [finding.label, finding.kind, hash(words, 0x811c9dc5) + hash(words, 0x2f6b1d43)].join("-");
}

function fold(text: string | undefined): string {
  if (text === undefined) return "";
  const spaced = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  return spaced
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .trim()
    .replace(/[.,;:!?]$/, "");
}

function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36).padStart(7, "0");
}
