import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeOwnServer, type OwnServer } from "@/bin/steps/own-server";
import { build } from "@/bin/steps/prepare.mjs";
import type { Trouble } from "@/lib/schemas/trouble";
import { findLosses } from "./check-rows";
import { type Acknowledged, makeWriters } from "./writers";

/**
 * `npm run bench:faults [-- rounds]`: kills the server (kill -9) in the middle of a load of writes over HTTP, starts it
 * again, and looks whether all that it ever acknowledged is there and the database is whole; 100 rounds unless told
 * otherwise. Then, without a restart: the disk is full, the database locked, the disk fails; each time what could not be
 * saved must say why, and be saved once that has ended. Ends with status 1 when anything was lost. At most 30 minutes.
 */
const rounds = Number(process.argv[2] ?? 100);
const faultRounds = Math.max(1, Math.round(rounds / 20));
const longestMs = 30 * 60_000;
const started = performance.now();
const home = mkdtempSync(join(tmpdir(), "second-round-faults-"));
/** A file system of our own, so that it can be filled; only root may make one. */
const isMounted = mountSmallDisk(home);

await build(".next-check");
const server = await makeOwnServer(".next-check", { LOG_LEVEL: "silent" }, home);
let problems: string[] = [];
try {
  await server.start();
  const writers = await makeWriters(server);
  const { acknowledged } = writers;
  const counters = [await newCounter(), await newCounter(), await newCounter()];
  const loops = [...counters, writers.capture, writers.company];

  let killed = 0;
  let cutOff = 0;
  while (killed < rounds && performance.now() - started < longestMs && problems.length === 0) {
    const load = { isOn: true };
    const writing = loops.map((write) => writeUntilCut(write, load));
    // A server that has just started takes its time; the load counts from when it is under way.
    const before = countOf(acknowledged);
    for (let waited = 0; countOf(acknowledged) < before + loops.length && waited < 20_000; waited += 5) await wait(5);
    // Nothing here repeats by a seed: where in a write the blow falls is up to the machine anyway.
    await wait(Math.random() * 300);
    await server.stop("SIGKILL");
    load.isOn = false;
    for (const wasCut of await Promise.all(writing)) if (wasCut) cutOff += 1;
    await server.start();
    problems = findLosses(server, acknowledged);
    killed += 1;
    process.stdout.write(
      `\r${killed} of ${rounds} rounds, ${countOf(acknowledged)} writes acknowledged, ${cutOff} cut off`,
    );
  }
  console.log(
    `\nkill -9 in the middle of writes: ${killed} rounds; ${countOf(acknowledged)} writes acknowledged (${acknowledged.captures.size} interviews, ` +
      `${acknowledged.companies.size} applications, the rest drafts), ${cutOff} cut off; lost or damaged: ${problems.length}`,
  );

  const [count] = counters;
  if (count && problems.length === 0) {
    for (const { why, how, begin } of listFaults()) {
      let told = 0;
      let recovered = 0;
      for (let round = 0; round < (begin ? faultRounds : 0); round += 1) {
        const end = await begin?.(server);
        const refused = await count();
        const said: unknown = await refused.json().catch(() => null);
        if (refused.status === 503 && JSON.stringify(said) === JSON.stringify({ kind: "not-saved", why })) told += 1;
        await end?.();
        if ((await count()).ok) recovered += 1;
        problems.push(...findLosses(server, acknowledged));
      }
      console.log(
        begin
          ? `${how}: ${faultRounds} rounds, told why ${told}, saved afterwards without a restart ${recovered}`
          : `${how}: not tried, this needs root`,
      );
      if (begin && (told < faultRounds || recovered < faultRounds)) problems.push(`${how}: not told, or not saved`);
    }
  }

  async function newCounter() {
    const id = await writers.capture();
    if (id === null) throw new Error("Expected an interview to be saved");
    return writers.makeCounter(id);
  }
} finally {
  await server.remove();
  if (isMounted) execFileSync("umount", [home]);
  rmSync(home, { recursive: true, force: true });
}
for (const problem of problems.slice(0, 20)) console.log(problem);
console.log(`${problems.length === 0 ? "Nothing was lost" : "Something was lost"}; ${minutes()} minutes.`);
process.exitCode = problems.length === 0 ? 0 : 1;

type Fault = {
  why: Trouble;
  how: string;
  /** Brings it about and answers what ends it; null where this machine does not let us. */
  begin: ((server: OwnServer) => Promise<() => void>) | null;
};

function listFaults(): Fault[] {
  return [
    {
      why: "disk-full",
      how: "Disk full",
      begin: isMounted
        ? async (target) => {
            emptyLog(target);
            const filler = join(home, "filler");
            const { bavail, bsize } = statfsSync(home);
            // More than is left: it fills what there is and fails.
            try {
              writeFileSync(filler, Buffer.alloc(bavail * bsize + bsize));
            } catch {
              // It is full now.
            }
            return () => rmSync(filler);
          }
        : null,
    },
    {
      why: "busy",
      how: "Database locked by another process",
      begin: async (target) => {
        const other = target.open();
        other.exec("BEGIN EXCLUSIVE");
        return () => void other.close();
      },
    },
    {
      why: "disk-error",
      how: "Disk fails while writing",
      begin: async (target) => {
        limitFileSize(target, "1");
        return () => limitFileSize(target, "unlimited");
      },
    },
  ];
}

/** The system then refuses each write of the server to a file, as it does when a disk fails (EFBIG in place of EIO). */
function limitFileSize(target: OwnServer, bytes: string) {
  execFileSync("prlimit", [`--pid=${target.pid()}`, `--fsize=${bytes}:`]);
}

/** The write-ahead log keeps its size, and what fits into it needs no room. */
function emptyLog(target: OwnServer) {
  const database = target.open();
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
}

function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Writes again and again until the server is gone, and answers whether one was under way then. */
async function writeUntilCut(write: () => Promise<unknown>, load: { isOn: boolean }): Promise<boolean> {
  while (load.isOn) {
    try {
      await write();
    } catch {
      return true;
    }
  }
  return false;
}

function countOf({ drafts, captures, companies }: Acknowledged): number {
  return captures.size + companies.size + [...drafts.values()].reduce((sum, number) => sum + number, 0);
}

function minutes(): string {
  return ((performance.now() - started) / 60_000).toFixed(1);
}
