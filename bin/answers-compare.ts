import { z } from "zod";
import { compareAnswers } from "@/lib/consistency/compare-answers";
import { prepareOpinion, withOpinion } from "@/lib/opinion/second-opinion";
import { answerLines } from "./json-lines";

const request = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  earlier: z.string(),
  current: z.string(),
});

await prepareOpinion();

await answerLines(request, ({ question, earlier, current }) =>
  withOpinion((opinion) => compareAnswers({ question, earlier, current, opinion }), null),
);
