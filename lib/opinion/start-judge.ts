import { fork } from "node:child_process";
import { join } from "node:path";
import type { Judge } from "./entailment";

/** What is asked of the process that judges, and what it answers; `id` is null in its first word: ready, or the problem. */
export type Asked = { id: number; earlier: string; current: string };
export type Answered = { id: number; chance: number } | { id: number | null; problem: string } | { id: null };

/**
 * Starts a process of its own with the model of a local folder, and resolves once it is loaded; rejects with what is missing.
 * It ends with this one, and keeps this one alive only while something is asked. Should it end before, every later pair is
 * rejected.
 */
export function startJudge(folder: string): Promise<Judge> {
  // Run from its source, as the commands are: the bundler is to leave it, and the package that may not be there, alone.
  const runner = join(/* turbopackIgnore: true */ process.cwd(), "bin", "ts.mjs");
  const child = fork(/* turbopackIgnore: true */ runner, [join("lib", "opinion", "judge-process.ts"), folder], {
    execArgv: [],
    // What it prints must not get among the lines that a command answers with.
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const waiting = new Map<number, { resolve: (chance: number) => void; reject: (error: Error) => void }>();
  let last = 0;
  let hasEnded = false;
  const judge: Judge = (earlier, current) =>
    new Promise((resolve, reject) => {
      if (hasEnded) return reject(new Error("The process that judges has ended"));
      last += 1;
      waiting.set(last, { resolve, reject });
      child.channel?.ref();
      child.send({ id: last, earlier, current } satisfies Asked);
    });
  const settle = (id: number, answered: Answered) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) child.channel?.unref();
    if ("chance" in answered) asked?.resolve(answered.chance);
    else asked?.reject(new Error("problem" in answered ? answered.problem : "Expected a chance"));
  };
  return new Promise((resolve, reject) => {
    child.on("message", (message) => {
      // Only judge-process writes to this channel.
      const answered = message as Answered;
      if (answered.id !== null) return settle(answered.id, answered);
      child.unref();
      child.channel?.unref();
      if ("problem" in answered) reject(new Error(answered.problem));
      else resolve(judge);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      hasEnded = true;
      const problem = `The process that judges has ended (${signal ?? code})`;
      for (const id of [...waiting.keys()]) settle(id, { id, problem });
      reject(new Error(problem));
    });
  });
}
