import { compareAnswers } from "@/lib/consistency/compare-answers";
import { extractFacts } from "@/lib/consistency/extract-facts";
import type { CorpusExchange } from "../corpus/read-corpus";
import { report } from "./figures";

const warmUps = 5;

/** Processor time (a busy machine does not change it much), warm, and the memory of this process with the comparison loaded and used. */
export function measureSpeed(exchanges: readonly CorpusExchange[]): void {
  const then = wordsOf(exchanges.map((exchange) => exchange.first.answer));
  const now = wordsOf(exchanges.map((exchange) => exchange.second.answer));
  const pairs = Array.from({ length: 10 }, (_, index) => [
    then.slice(index * 150, index * 150 + 150).join(" "),
    now.slice(index * 150, index * 150 + 150).join(" "),
  ]);
  time("ten pairs of 150 words, ms", (unseen) => {
    for (const [earlier, current] of pairs) compare(unseen(earlier ?? ""), unseen(current ?? ""));
  });
  time("two answers of 2,000 words, ms", (unseen) =>
    compare(unseen(then.slice(0, 2000).join(" ")), unseen(now.slice(0, 2000).join(" "))),
  );
  time("two answers of 5,000 words, ms", (unseen) =>
    compare(unseen(then.slice(0, 5000).join(" ")), unseen(now.slice(0, 5000).join(" "))),
  );
  time("facts of 5,000 words, ms", (unseen) => extractFacts(unseen(then.slice(0, 5000).join(" "))));
  time("100,000 times one letter on both sides, ms", (unseen) =>
    compare(unseen("a".repeat(100_000)), unseen("a".repeat(100_000))),
  );
  report(
    "answers",
    "memory of the process, MB",
    process.memoryUsage().rss / 2 ** 20,
    "resident, with the corpus loaded",
  );
}

function compare(earlier: string, current: string): void {
  compareAnswers({ question: "", earlier, current });
}

/**
 * Reports the milliseconds of processor time that `work` takes when warm. `unseen` gives a text another end in each
 * run, since texts seen before are remembered.
 */
export function time(name: string, work: (unseen: (text: string) => string) => void): void {
  for (let warm = 0; warm < warmUps; warm++) work((text) => text + " ".repeat(warm));
  const start = process.cpuUsage();
  work((text) => text + " ".repeat(warmUps));
  const { user, system } = process.cpuUsage(start);
  report("answers", name, (user + system) / 1000);
}

function wordsOf(answers: readonly string[]): string[] {
  return answers.join(" ").split(" ");
}
