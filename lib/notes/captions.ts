import { type Line, readLine, trimEdges } from "./lines";
import { CAPTION_TAG, CUE_ID, CUE_TIMING } from "./marks";

const VOICE = /^<v(?:\.[\w.]{1,30})? [^<>]{1,80}>/i;
const NEW_SPEECH = /^(?:-|–|>>|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{0,30}(?: [\p{L}\p{M}\p{N}.()'’-]{1,30}){0,4} ?:)/u;

/** The lines between `WEBVTT` and the first cue: what kind it is, in which language, a note, the name of the cue. */
const LONGEST_HEADER = 12;

/**
 * Takes the timing out of pasted captions (WebVTT, SubRip) and joins the speech their cues cut into pieces, one line
 * per change of speaker. Lines outside cues come back as they are.
 */
export function joinCaptions(lines: readonly Line[]): Line[] {
  if (!lines.some((line) => CUE_TIMING.test(line.view))) return [...lines];
  const joined: Line[] = [];
  let speech: string[] = [];
  let voice = "";
  let insideCue = false;
  const close = (): void => {
    if (speech.length > 0) joined.push(readLine(speech.join(" ")));
    speech = [];
    voice = "";
  };

  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (CUE_TIMING.test(line.view)) {
      insideCue = true;
    } else if (isCueId(line, lines[index - 1], next)) {
      insideCue = false;
    } else if (line.blank) {
      insideCue = false;
      if (speech.length === 0) joined.push(line);
    } else if (insideCue) {
      const tag = VOICE.exec(line.view)?.[0] ?? "";
      const timed = CUE_TIMING.test(lines[index - 1]?.view ?? "");
      const named = timed && isLoneName(line, next);
      if (named || (tag !== "" ? tag !== voice : NEW_SPEECH.test(line.view))) close();
      const again = tag !== "" && tag === voice;
      speech.push(trimEdges((again ? line.raw.slice(tag.length) : line.raw).replace(CAPTION_TAG, spaceInsideWord)));
      if (tag !== "") voice = tag;
      // A name above the speech stays on its own line, for the label to be seen.
      if (named) close();
    } else {
      close();
      const word = isAboveCaptions(lines, index) ? /^WEBVTT(?: |$)/.exec(line.view) : null;
      if (word) joined.push(readLine(line.raw.slice(word[0].length)), readLine(""));
      else joined.push(line);
    }
  }
  close();
  return joined;
}

/** True of the first line of a caption file, alone or pasted below other text: its first cue follows. */
function isAboveCaptions(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  if (before !== undefined && !before.blank) return false;
  return lines.slice(index + 1, index + LONGEST_HEADER).some((line) => CUE_TIMING.test(line.view));
}

/** Without its tag, "ice<b>cream</b>" must stay two words. */
function spaceInsideWord(tag: string, at: number, text: string): string {
  return isWordUnit(text.charAt(at - 1)) && isWordUnit(text.charAt(at + tag.length)) ? " " : "";
}

/** A letter or digit, or half of a character that may be one. */
function isWordUnit(unit: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit);
}

function isCueId(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (!next || !CUE_TIMING.test(next.view) || !CUE_ID.test(line.view)) return false;
  return before === undefined || before.blank || /^WEBVTT/.test(before.view);
}

function isLoneName(line: Line, next: Line | undefined): boolean {
  if (!next || next.blank) return false;
  return /^\p{Lu}[\p{L}\p{M}.'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){1,3}$/u.test(line.view);
}
