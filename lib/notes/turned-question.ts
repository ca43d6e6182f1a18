import { asks, countWords, endsInQuestionMark, isBackchannel, isFirstPerson } from "./asking";
import { toView } from "./lines";
import { ASKS_BACK, type Cut, cutReply, isReply, isToCome, tellsOfOneself } from "./own-questions";
import { join, type Sentence, splitLines, splitSentences } from "./sentences";

/** Ends in a question mark and asks nothing: ", you know?" */
const TAG = /[, ](?:you know|you see|right|okay|ok|eh|no|yeah|innit|isn't it|wasn't it|know what i mean) ?\?+\W*$/i;
/** Ends an answer without wanting one: "And what could I do?", "why not?" */
const TURN_OF_PHRASE =
  /^(?:(?:so|and|but|well|like|i thought|because|or),? ){0,3}(?:(?:what|how|why|who) (?:else )?(?:could|should|can|do|did|am|was|had|have) i\b|why not\b|who (?:knows|cares)|what (?:else|now)\b)/i;
/** Praise and agreement, which answer no question. */
const APPRAISES =
  /^(?:(?:oh|ah|yeah|yes|okay|ok|well),? )?(?:that(?:'s|s| is| was| sounds| makes)|sounds|makes sense|nice|great|good(?! question)|wow|ha(?:ha)?|fair|interesting|impressive|lovely|brilliant|excellent|exactly|true|thanks?|indeed|amazing|perfect|cool|i see|got it|right|alright|all right|no worries)\b/i;

/**
 * As `cutOwnQuestion` where nobody invited to: the question with which the candidate's words end, told by what came
 * back, which does not begin by asking. `isAnswered`: they have answered what they were asked already, so that they do
 * not ask what it meant.
 */
export function cutTurnedQuestion(text: string, back: string, isAnswered: boolean): Cut | null {
  const { reply } = cutReply(back);
  if (reply === "") return null;
  const sentences = splitLines(text);
  let from = sentences.length;
  while (from > 0 && isTurned(sentences[from - 1])) from--;
  const cut = { lead: join(sentences.slice(0, from)), question: join(sentences.slice(from)).trim() };
  if (cut.question === "" || (cut.lead === "" && !isAnswered)) return null;
  // Behind an answer, in one breath, it may be a manner of speaking, and only a real reply shows that it was none.
  const apart = cut.lead === "" || cut.lead.endsWith("\n");
  if (!apart && (isBackchannel(reply) || (APPRAISES.test(toView(reply)) && countWords(reply) <= 8))) return null;
  return { ...cut, lead: cut.lead.trim() };
}

function isTurned(sentence: Sentence | undefined): boolean {
  const head = sentence?.view.trim().slice(0, 400) ?? "";
  if (!sentence || !endsInQuestionMark(head) || !asks(sentence)) return false;
  return !isFirstPerson(sentence) && ![ASKS_BACK, TAG, TURN_OF_PHRASE].some((pattern) => pattern.test(head));
}

/**
 * "team size? 12", typed by the person in one go with the reply. `isAnswered` as above: else a short answer may follow
 * the question it was asked.
 */
export function cutTerseQuestion(text: string, isAnswered: boolean): (Cut & { reply: string }) | null {
  const from = text.lastIndexOf("\n") + 1;
  const [asked, ...rest] = splitSentences(text.slice(from));
  const reply = join(rest).trim();
  if (!asked || reply === "" || !endsInQuestionMark(asked.view) || isFirstPerson(asked)) return null;
  const told = isReply(reply);
  const terse = countWords(asked.raw) <= 6 && countWords(reply) <= 8 && isToCome(asked.raw) && !tellsOfOneself(reply);
  if (!told && !(terse && (isAnswered || from > 0))) return null;
  return { lead: text.slice(0, from).trim(), question: asked.raw.trim(), reply };
}
