import { z } from "zod";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import { answerLines } from "./json-lines";

const request = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  earlier: z.string(),
  current: z.string(),
});

await answerLines(request, ({ question, earlier, current }) => compareAnswers({ question, earlier, current }));
