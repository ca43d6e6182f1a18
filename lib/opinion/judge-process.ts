import { openEntailment } from "./entailment";
import type { Answered, Asked } from "./start-judge";

/**
 * The process of its own in which the model runs: the runtime computes where it is called, and would hold up every page.
 * Answers what `startJudge` asks until that goes away.
 */
async function judge(folder: string): Promise<void> {
  // Ctrl-C reaches the whole group; this ends when the process that asks does.
  process.on("SIGINT", () => {});
  const read = await openEntailment(folder);
  process.on("message", async (message) => {
    // Only startJudge writes to this channel.
    const { id, earlier, current } = message as Asked;
    try {
      tell({ id, chance: await read(earlier, current) });
    } catch (error) {
      tell({ id, problem: messageOf(error) });
    }
  });
  tell({ id: null });
}

try {
  await judge(process.argv[2] ?? "");
} catch (error) {
  tell({ id: null, problem: messageOf(error) });
  process.disconnect();
}

function tell(answered: Answered): void {
  process.send?.(answered);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
