import type { AnswerText } from "./fact-reader";

/** Ways to stop rather than to end, as the last words of an answer. */
const trailing =
  /(?:^| )(?:so|and|but|because|um|uh|or|so yeah|yeah|and yeah|so um yeah|and stuff|stuff like that|things like that|or something|or whatever|and so on|that's it|thats it|that's about it|thats about it|i guess|i don't know|i dont know|you know|basically it|pretty much it)$/;
const lastWords = 6;

/** True where an answer comes to an end instead of trailing off ("so yeah", "and stuff like that", "um"). */
export function hasEnding(answer: AnswerText): boolean {
  const words = answer.tokens.filter((token) => token.type !== "mark").slice(-lastWords);
  return words.length > 0 && !trailing.test(words.map((token) => token.lower).join(" "));
}
