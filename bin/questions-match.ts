import { z } from "zod";
import { forAtMost, openMeanings } from "@/lib/encoder/read-meaning";
import { matchQuestion } from "@/lib/questions/match-questions";
import { answerLines } from "./json-lines";

const request = z.object({
  id: z.union([z.string(), z.number()], { error: "Expected a string or a number" }),
  question: z.string(),
  candidates: z.array(z.string()),
});

/** Some ten milliseconds each: thousands of lines take seconds, whatever is in them. */
const mostEncoded = 2000;
const readMeaning = forAtMost(mostEncoded, await openMeanings());

await answerLines(request, ({ question, candidates }) => ({
  ranking: matchQuestion(question, candidates, { readMeaning }),
}));
