import type { Token } from "./tokens";

const sounds = new Set("um uh uhm umm uhh er erm hmm like well".split(" "));
const longestPause = 6;

/** The first token from `at` on that is no filler: "two hundred, um, you know, and twelve" is one number. */
export function skipThinking(tokens: readonly Token[], at: number): number {
  let next = at;
  let thought = false;
  while (next < at + longestPause) {
    const word = tokens[next]?.lower ?? "";
    if (sounds.has(word)) thought = true;
    else if (word === "you" && tokens[next + 1]?.lower === "know") {
      thought = true;
      next++;
    } else if (word !== ",") break;
    next++;
  }
  return thought ? next : at;
}
