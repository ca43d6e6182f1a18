import { compareAnswers } from "@/lib/consistency/compare-answers";
import { extractFacts } from "@/lib/consistency/extract-facts";
import type { CorpusExchange } from "../corpus/read-corpus";
import { report } from "./figures";

const warmUps = 5;

/** Times on this machine, warm, and the memory of this process with the comparison loaded and used. */
export function measureSpeed(exchanges: readonly CorpusExchange[]): void {
  const then = wordsOf(exchanges.map((exchange) => exchange.first.answer));
  const now = wordsOf(exchanges.map((exchange) => exchange.second.answer));
  const pairs = Array.from({ length: 10 }, (_, index) => [
    then.slice(index * 150, index * 150 + 150).join(" "),
    now.slice(index * 150, index * 150 + 150).join(" "),
  ]);
  time("ten pairs of 150 words, ms", () => {
    for (const [earlier, current] of pairs) compare(earlier ?? "", current ?? "");
  });
  time("two answers of 2,000 words, ms", () => compare(then.slice(0, 2000).join(" "), now.slice(0, 2000).join(" ")));
  time("two answers of 5,000 words, ms", () => compare(then.slice(0, 5000).join(" "), now.slice(0, 5000).join(" ")));
  time("facts of 5,000 words, ms", () => extractFacts(then.slice(0, 5000).join(" ")));
  time("100,000 times one letter on both sides, ms", () => compare("a".repeat(100_000), "a".repeat(100_000)));
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

function time(name: string, work: () => void): void {
  for (let warm = 0; warm < warmUps; warm++) work();
  const start = performance.now();
  work();
  report("answers", name, performance.now() - start);
}

function wordsOf(answers: readonly string[]): string[] {
  return answers.join(" ").split(" ");
}
