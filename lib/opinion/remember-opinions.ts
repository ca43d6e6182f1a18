import type { Opinion } from "@/lib/consistency/weigh-opinion";
import type { Judge } from "./entailment";

export type Remembered = {
  /** What is known by now; asks for nothing. */
  soFar: Opinion;
  /**
   * Runs `compare`, which may look up opinions, and where some are not known yet, asks for them and runs it again; `compare`
   * must be pure. Waits at most `patience` milliseconds (null: as long as it takes); what is not known then counts as not
   * asked, and will be known the next time.
   */
  consult: <Result>(compare: (opinion: Opinion) => Result, patience: number | null) => Promise<Result>;
};

/** Remembers what a judge said of the latest pairs, asks it about one at a time, and never about one twice. */
export function rememberOpinions(judge: Judge): Remembered {
  /** null: the judge could not say. */
  const known = new Map<string, number | null>();
  const asked = new Map<string, Promise<void>>();
  let line: Promise<void> = Promise.resolve();

  const ask = ([earlier, current]: Pair): Promise<void> => {
    const key = keyOf(earlier, current);
    const before = asked.get(key);
    if (before !== undefined) return before;
    if (asked.size >= mostAsked) return Promise.resolve();
    line = line.then(async () => {
      const chance = await judge(earlier, current).catch((error) => {
        console.error("No second opinion on two sentences; the rules stand.", error);
        return null;
      });
      const oldest = known.keys().next();
      if (known.size >= mostKnown && !oldest.done) known.delete(oldest.value);
      known.set(key, chance);
      asked.delete(key);
    });
    asked.set(key, line);
    return line;
  };

  const soFar: Opinion = (earlier, current) => known.get(keyOf(earlier, current)) ?? null;
  return {
    soFar,
    async consult(compare, patience) {
      const missing: Pair[] = [];
      const result = compare((earlier, current) => {
        if (!known.has(keyOf(earlier, current))) missing.push([earlier, current]);
        return soFar(earlier, current);
      });
      if (missing.length === 0) return result;
      await atMost(patience, Promise.all(missing.map(ask)));
      return compare(soFar);
    },
  };
}

type Pair = readonly [earlier: string, current: string];

/** At most two kilobytes each. */
const mostKnown = 2000;
/** More than a page of answers gives; a text made to conflict a thousand times does not keep the judge busy for hours. */
const mostAsked = 200;

function keyOf(earlier: string, current: string): string {
  return `${earlier}\u0000${current}`;
}

async function atMost(patience: number | null, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isOver = new Promise((resolve) => {
    if (patience !== null) timer = setTimeout(resolve, patience);
  });
  await Promise.race([work, isOver]);
  clearTimeout(timer);
}
