import { type Line, skipSpaces, trimEdges } from "./lines";
import { CANDIDATE_LABELS, INTERVIEWER_LABELS, TIME } from "./marks";

export type SpeakerRole = "interviewer" | "candidate";

/** A label found in a line: whose it is, and where the speech starts (the end of the line when it stands alone). */
export type Label = { name: string; start: number; sure: boolean };

/** "@0:04 - ", "[12/05/26, 14:02:11] ": as tools and chats export them. */
const LEADING_TIME = new RegExp(
  `^@?[[(]?(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? )?${TIME}(?![\\p{L}\\p{N}])[\\])]? ?[-–—|•]? ?`,
  "iu",
);
const TRAILING_TIME = new RegExp(` ?[-–—|•]? ?[[(]?(?<![\\p{L}\\p{N}])${TIME}[\\])]?$`, "iu");
const ONLY_TIME = new RegExp(`^[[(]?${TIME}[\\])]?$`, "i");
const SPELT_TIME = /^(?:\d{1,2} hours? )?\d{1,2} minutes? \d{1,2} seconds?$/i;
const VOICE_TAG = /^<v(?:\.[\w.]{1,30})? ([^<>]{1,80})> ?/i;

/** Headings of notes that look like labels and are none. */
export const NOT_A_SPEAKER =
  /^(?:notes?|salary|pay|date|time|where|when|who|what|why|how|role|job|position|title|place|location|address|company|pros?|cons?|strengths?|weakness(?:es)?|next steps?|follow[- ]?ups?|start(?: date)?|notice(?: period)?|result|situation|task|action|todo|to do|ps|nb|edit|update|also|example|e\.?g|i\.?e|re|subject|from|to|cc|tips?|overall|summary|team|format|language|kind|link|phone|email|http|https|questions?|answers?|part \d+|day \d+|round \d+|interview|first|second|third|finally|then|because|one|two|three|lesson|reason|point|thing|problem|(?:they|she|he|i|we)(?: (?:also |then )?(?:asked|ask|said|say|answered|replied))?)$/i;

/** The label at the start of a line, if it has the shape of one. Whether it is a speaker, `findSpeakers` says. */
export function readLabel(line: Line, next: Line | undefined, lone: ReadonlyMap<string, number>): Label | null {
  const { view, raw } = line;
  const voice = VOICE_TAG.exec(view);
  if (voice?.[1]) {
    const from = voice[0].indexOf(" ") + 1;
    return { name: raw.slice(from, from + voice[1].length), start: voice[0].length, sure: true };
  }
  const base = line.marker?.kind === "bullet" ? line.start : openingEmphasis(view);
  return (
    readColonLabel(raw, view, base) ??
    readDashLabel(raw, view, base) ??
    readStampedName(raw, view, base) ??
    readLoneName(raw, view, base, next, lone)
  );
}

export function foldLabel(name: string): string {
  return name
    .toLowerCase()
    .replace(/^[*_]{1,3}|[*_]{1,3}$/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** True of a line that holds a time and nothing else. */
export function isTime(view: string): boolean {
  return view.length < 24 && ONLY_TIME.test(view);
}

/** "0 minutes 3 seconds" above the same time in digits: what a screen reader is told, which copying takes along. */
export function isSpeltTime({ view }: Line, next: Line | undefined): boolean {
  return view.length < 40 && SPELT_TIME.test(view) && next !== undefined && isTime(next.view);
}

function readColonLabel(raw: string, view: string, base: number): Label | null {
  const colon = findColon(view, base);
  if (colon < 0) return null;
  const name = trimTimes(raw.slice(base, colon));
  if (!isLabelShaped(name)) return null;
  let start = colon + 1;
  while (/[*_ ]/.test(view.charAt(start))) start++;
  return { name, start, sure: knownRole(name) !== null };
}

/** "Me - because …": a dash makes a label only of a word that is one anyway. */
function readDashLabel(raw: string, view: string, base: number): Label | null {
  const dash = /^([\p{L} ]{2,20}?)[*_]{0,2} ?(?:[-–—]|[-=]>|→) /u.exec(view.slice(base, base + 32));
  if (!dash?.[1] || knownRole(dash[1]) === null) return null;
  return { name: raw.slice(base, base + dash[1].length), start: base + dash[0].length, sure: true };
}

/** "Dana Reyes  10:02 AM" on a line of its own. */
function readStampedName(raw: string, view: string, base: number): Label | null {
  if (view.length - base > 80) return null;
  const rest = view.slice(base);
  if (!LEADING_TIME.test(rest) && !TRAILING_TIME.test(rest)) return null;
  const name = trimTimes(raw.slice(base));
  if (!isLabelShaped(name) || !isNameLike(name)) return null;
  return { name, start: raw.length, sure: true };
}

/** A name alone on its line: a label like "ME", or a name that returns above speech or above a time. */
function readLoneName(
  raw: string,
  view: string,
  base: number,
  next: Line | undefined,
  lone: ReadonlyMap<string, number>,
): Label | null {
  if (view.length - base > 60 || !next || next.blank) return null;
  const name = trimEdges(raw.slice(base)).replace(/[*_]{1,3}$/, "");
  if (!isLabelShaped(name)) return null;
  const returns = (lone.get(foldLabel(name)) ?? 0) > 1;
  const known = knownRole(name) !== null && foldLabel(name).length > 1;
  if (!(known && (returns || name === name.toUpperCase())) && !(returns && isNameLike(name)) && !isTime(next.view)) {
    return null;
  }
  if (isTime(next.view) && !isNameLike(name)) return null;
  return { name, start: raw.length, sure: known || isTime(next.view) };
}

/** How often each short line returns with a text right below it. */
export function countLoneNames(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.blank || line.view.length > 60 || !next || next.blank) continue;
    if (/[.,?!:;]$/.test(line.view)) continue;
    const name = line.raw.slice(openingEmphasis(line.view)).replace(/[*_]{1,3}$/, "");
    if (!isLabelShaped(name)) continue;
    const key = foldLabel(name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The part a label names by itself: "Me", "Interviewer 2", "Dana (HR)". */
export function knownRole(label: string): SpeakerRole | null {
  const folded = foldLabel(label);
  const inner = /\(([^()]{1,40})\)/.exec(folded)?.[1] ?? "";
  const outer = folded.replace(/ ?\([^()]{1,40}\) ?/, "");
  for (const part of [outer, inner]) {
    const bare = part.replace(/ ?#?\d{1,2}$/, "").trim();
    if (CANDIDATE_LABELS.has(bare)) return "candidate";
    if (INTERVIEWER_LABELS.has(bare)) return "interviewer";
  }
  return null;
}

/** The first colon that ends a label; the colons of a time are none. */
function findColon(view: string, base: number): number {
  const end = Math.min(view.length, base + 90);
  for (let at = base; at < end; at++) {
    if (view.charAt(at) !== ":") continue;
    if (/\d/.test(view.charAt(at - 1)) && /\d/.test(view.charAt(at + 1))) continue;
    return at;
  }
  return -1;
}

function trimTimes(text: string): string {
  const bare = trimEdges(text).replace(/^[*_]{1,3}|[*_]{1,3}$/g, "");
  return trimEdges(bare.replace(LEADING_TIME, "").replace(TRAILING_TIME, "")).replace(/^[*_]{1,3}|[*_]{1,3}$/g, "");
}

function isLabelShaped(name: string): boolean {
  return /^\p{L}[\p{L}\p{M}\p{N} .,'’()&/#-]{0,59}$/u.test(name) && name.split(/ /, 8).length <= 6;
}

/** Capitalised words, or a script that has no capitals. */
export function isNameLike(name: string): boolean {
  if (knownRole(name) !== null) return true;
  const words = name
    .replace(/ ?\([^()]{1,40}\)/, "")
    .split(/[ .,()/&-]/)
    .filter((word) => word !== "");
  return (
    words.length <= 5 &&
    words.every(
      (word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) || /^(?:de|da|van|von|der|bin|al|el|la|di|du|y|hr)$/.test(word),
    ) &&
    !NOT_A_SPEAKER.test(name)
  );
}

export function openingEmphasis(view: string): number {
  return skipSpaces(view, /^[*_]{0,3}/.exec(view)?.[0].length ?? 0);
}
