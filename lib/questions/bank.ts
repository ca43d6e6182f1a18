import { behaviourIntents } from "@/lib/questions/bank/behaviour";
import { closingIntents } from "@/lib/questions/bank/closing";
import { decisionsIntents } from "@/lib/questions/bank/decisions";
import { experienceIntents } from "@/lib/questions/bank/experience";
import { leadershipIntents } from "@/lib/questions/bank/leadership";
import { logisticsIntents } from "@/lib/questions/bank/logistics";
import { motivationIntents } from "@/lib/questions/bank/motivation";
import { openerIntents } from "@/lib/questions/bank/opener";
import { personalityIntents } from "@/lib/questions/bank/personality";
import { strengthsIntents } from "@/lib/questions/bank/strengths";
import { teamIntents } from "@/lib/questions/bank/team";
import { workStyleIntents } from "@/lib/questions/bank/work-style";
import type { Intent } from "./types";

/** What interviewers ask, by category; ids and wordings are unique across the whole bank. */
export const questionBank: readonly Intent[] = [
  ...openerIntents,
  ...motivationIntents,
  ...experienceIntents,
  ...behaviourIntents,
  ...strengthsIntents,
  ...personalityIntents,
  ...workStyleIntents,
  ...decisionsIntents,
  ...leadershipIntents,
  ...teamIntents,
  ...logisticsIntents,
  ...closingIntents,
];
