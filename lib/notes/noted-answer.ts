import { readLine } from "./lines";
import { isReply, type Noted, readNoted, tellsOfOneself } from "./own-questions";
import type { PassageLine } from "./passage";

type Own = Extract<Noted, { kind: "own" }>;

/**
 * Cuts the noted answer to "Any questions for us?" into what the person said, and what they asked in turn. A line
 * without any question stays as it is.
 */
export function splitNotedAnswer(lines: readonly PassageLine[]): { answer: PassageLine[]; own: Own[] } {
  const answer: PassageLine[] = [];
  const own: Own[] = [];
  let indent = 0;
  for (const line of lines) {
    const { start } = readLine(line.text);
    const noted = readNoted(line.text.slice(start), false);
    const last = own.at(-1);
    if (noted.some(({ kind }) => kind === "own")) {
      indent = line.indent ?? 0;
      for (const [place, part] of noted.entries()) {
        if (part.kind === "own") own.push(part);
        else answer.push({ ...line, text: (place === 0 ? line.text.slice(0, start) : "") + part.text });
      }
    } else if (
      last &&
      (isReply(line.text) || ((line.indent ?? 0) > indent && !tellsOfOneself(line.text.slice(start))))
    ) {
      last.reply = [last.reply, line.text].filter((text) => text !== "").join("\n");
    } else {
      answer.push(line);
    }
  }
  return { answer, own };
}
