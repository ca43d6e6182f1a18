import { z } from "zod";
import { matchQuestion } from "@/lib/questions/match-questions";
import { answerLines } from "./json-lines";

const request = z.object({
  id: z.union([z.string(), z.number()], { error: "Expected a string or a number" }),
  question: z.string(),
  candidates: z.array(z.string()),
});

await answerLines(request, ({ question, candidates }) => ({
  ranking: matchQuestion(question, candidates),
}));
