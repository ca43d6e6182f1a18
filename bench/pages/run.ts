import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { makeOwnServer, type OwnServer } from "@/bin/steps/own-server";
import { buildAlways, isBuilt } from "@/bin/steps/prepare.mjs";
import { paths } from "@/lib/paths";
import { ownerOf, signUp } from "../person";
import { load, median, type Speed, type Target } from "./load";
import { logInterviews } from "./seed";

/**
 * `npm run bench [-- --quick] [--growth]`: serves a production build of its own, on a database of its own with people who have an
 * interview of 200 questions each, and asks for the pages over 1, 10 and 50 connections; in the same run for a page with
 * nothing on it, and one that was made at the build. All pages are asked in turn, several rounds of it, and the median counts, so
 * that what else the machine does touches all alike. `--growth` instead: the same pages for people with 10, 1,000 and 20,000
 * questions. About two and a half minutes; `--quick` under one.
 */
const isQuick = process.argv.includes("--quick");
const isGrowth = process.argv.includes("--growth");
const rounds = isQuick ? 1 : 3;
const runMs = isQuick ? 800 : 1_500;
const people = 4;
const distDir = ".next-bench";
/** The pages that only this build has: app/bench. */
const bare = { dynamic: "/bench/bare", still: "/bench/still" };

process.env.BENCH_PAGES = "1";
if (!isBuilt(distDir)) {
  console.log("Building …");
  const { ok, output } = await buildAlways(distDir);
  if (!ok) throw new Error(output);
}
const server = await makeOwnServer(distDir, { LIMIT_SIGN_UP: "1000/60", LOG_LEVEL: "silent" });
const served = { origin: server.origin, readCpuMs: () => cpuMs(server) };
try {
  const asked = performance.now();
  await server.start();
  const readyMs = performance.now() - asked;
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), load ${loadavg()
      .map((each) => each.toFixed(1))
      .join(" ")}`,
  );
  const idle = memoryMb(server);
  await (isGrowth ? measureGrowth(server) : measureSpeed(server));
  console.log(
    `\nReady after ${(readyMs / 1000).toFixed(2)} s; memory ${idle} MB idle, ${memoryMb(server)} MB after this.`,
  );
  console.log(`Load at the end: ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await server.remove();
}

async function measureSpeed(server: OwnServer): Promise<void> {
  const visitors = [];
  for (let number = 0; number < people; number++) visitors.push(await makePerson(server, 210));
  const targets: Target[] = [
    { name: "bare, dynamic", visits: [{ path: bare.dynamic, cookie: "" }] },
    { name: "bare, still", visits: [{ path: bare.still, cookie: "" }] },
    { name: "sign-in", visits: [{ path: paths.signIn(), cookie: "" }] },
    ...pagesOf(visitors),
  ];
  await warmUp(targets);
  for (const connections of [1, 10, 50]) {
    const runs = targets.map((): Speed[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [index, target] of targets.entries()) {
        runs[index]?.push(await load(served, target, connections, runMs));
      }
    }
    const speeds = runs.map(median);
    const [floor] = speeds;
    const title = `${connections} connection${connections === 1 ? "" : "s"}`;
    console.log(
      `\n${title.padEnd(20)}${["per second", "ratio", "p50 ms", "p99 ms", "CPU ms", "ratio", "KB"].map(column).join("")}`,
    );
    for (const [index, { name }] of targets.entries()) {
      const { perSecond, p50, p99, cpuMs, bytes } = speeds[index] ?? median([]);
      const figures = [
        perSecond.toFixed(0),
        (perSecond / (floor?.perSecond ?? 0)).toFixed(2),
        p50.toFixed(1),
        p99.toFixed(1),
        cpuMs.toFixed(2),
        ((floor?.cpuMs ?? 0) / cpuMs).toFixed(2),
        (bytes / 1024).toFixed(1),
      ];
      console.log(name.padEnd(20) + figures.map(column).join(""));
    }
  }
}

async function measureGrowth(server: OwnServer): Promise<void> {
  const sizes = [10, 1_000, 20_000];
  const visitors = [];
  for (const size of sizes) visitors.push(await makePerson(server, size));
  const bySize = visitors.map((visitor) => pagesOf([visitor]));
  await warmUp(bySize.flat());
  console.log(
    `\nHalf of the answers within so many ms, one connection${sizes.map((size) => `${size}`.padStart(8)).join("")}  growth`,
  );
  for (const [index, target] of (bySize[0] ?? []).entries()) {
    const runs = sizes.map((): Speed[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [at, pages] of bySize.entries()) {
        runs[at]?.push(await load(served, pages[index] ?? target, 1, runMs));
      }
    }
    const times = runs.map((each) => median(each).p50);
    const growth = Math.max(...times) / (times[0] ?? Number.NaN);
    console.log(target.name.padEnd(20) + [...times.map((ms) => ms.toFixed(1)), growth.toFixed(2)].map(column).join(""));
  }
}

async function makePerson(server: OwnServer, exchanges: number) {
  const email = `p${exchanges}-${crypto.randomUUID()}@example.org`;
  const cookie = await signUp(server, email);
  const database = server.open();
  try {
    return { cookie, ...logInterviews(database, ownerOf(server, email), exchanges, Date.now()) };
  } finally {
    database.close();
  }
}

function pagesOf(visitors: readonly Awaited<ReturnType<typeof makePerson>>[]): Target[] {
  const page = (name: string, of: (visitor: (typeof visitors)[number]) => string): Target => ({
    name,
    visits: visitors.map((visitor) => ({ path: of(visitor), cookie: visitor.cookie })),
  });
  return [
    page("applications", () => paths.applications()),
    page("interview", ({ interviewId }) => paths.interview(interviewId)),
    page("practice, open", ({ sessionId }) => paths.item(sessionId, 1)),
    page("practice, answered", ({ sessionId }) => paths.item(sessionId, 2)),
    page("then and now", ({ laterId }) => paths.thenAndNow(laterId)),
    page("on record", ({ applicationId }) => paths.onRecord(applicationId)),
  ];
}

/** Until the code is compiled and what is remembered between requests is there. */
async function warmUp(targets: readonly Target[]): Promise<void> {
  for (const target of targets) await load(served, target, 4, isQuick ? 600 : 1_000);
}

function column(text: string): string {
  return text.padStart(11);
}

/** The processor time that the server has taken so far, where the system tells. */
function cpuMs(server: OwnServer): number {
  try {
    // The name of the program, in brackets, may hold blanks; behind it the 12th and 13th field, in hundredths of a second.
    const fields = readFileSync(`/proc/${server.pid()}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** What the server holds in memory now, where the system tells. */
function memoryMb(server: OwnServer): string {
  try {
    const status = readFileSync(`/proc/${server.pid()}/status`, "utf8");
    return (Number(status.match(/VmRSS:\s*(\d+)/)?.[1]) / 1024).toFixed(0);
  } catch {
    return "?";
  }
}
