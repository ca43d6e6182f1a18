import { Agent, get } from "node:http";

/** A page to ask for: its address, and the cookies of those who ask for it in turn. */
export type Target = { name: string; visits: readonly { path: string; cookie: string }[] };

/**
 * Answers a second; after how many milliseconds half and 99 of 100 of them were there; the processor time that the server took
 * for one, in milliseconds (NaN where the system does not tell), which other programs disturb least; and its length.
 */
export type Speed = { perSecond: number; p50: number; p99: number; cpuMs: number; bytes: number };

/** What is asked: where it is, and how much processor time it has taken so far, in milliseconds. */
export type Served = { origin: string; readCpuMs: () => number };

/**
 * Asks for one page for `ms` milliseconds over so many connections that stay open, each asking again as soon as it has its answer.
 * Answers that began before the end count. Throws on any status but 200: an error page is quick, and no measurement.
 */
export async function load(
  { origin, readCpuMs }: Served,
  { name, visits }: Target,
  connections: number,
  ms: number,
): Promise<Speed> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  let turn = 0;
  const cpuBefore = readCpuMs();
  const started = performance.now();
  const end = started + ms;
  async function askUntilEnd(): Promise<void> {
    while (performance.now() < end) {
      const visit = visits[turn++ % visits.length];
      if (visit === undefined) throw new Error(`Expected ${name} to have an address`);
      const before = performance.now();
      const answer = await ask(agent, `${origin}${visit.path}`, visit.cookie);
      times.push(performance.now() - before);
      bytes = Math.max(bytes, answer.bytes);
      if (answer.status !== 200)
        throw new Error(`Expected ${name} to answer 200, not ${answer.status} (${visit.path})`);
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, askUntilEnd));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - started) / 1000;
  const cpuMs = (readCpuMs() - cpuBefore) / times.length;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99), cpuMs, bytes };
}

/** The middle one of several runs, figure by figure: one run that something else disturbed does not count. */
export function median(runs: readonly Speed[]): Speed {
  const of = (read: (speed: Speed) => number) =>
    quantile(
      runs.map(read).sort((a, b) => a - b),
      0.5,
    );
  return {
    perSecond: of(({ perSecond }) => perSecond),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    cpuMs: of(({ cpuMs }) => cpuMs),
    bytes: of(({ bytes }) => bytes),
  };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function ask(agent: Agent, url: string, cookie: string): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie === "" ? {} : { cookie } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on("error", reject);
    });
    request.on("error", reject);
  });
}
