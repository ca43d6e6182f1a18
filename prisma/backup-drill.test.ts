import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { markInUse } from "@/lib/database/in-use";
import { backUp, nameCopy, usualFolder } from "./back-up";
import { makeDailyCopy } from "./daily-copies";
import { applyMigrations } from "./migrate";
import { restore } from "./restore";
import { migrationsFolder, readMigrations } from "./schema-engine";

// Each test makes databases and waits for the disk, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const now = new Date(2026, 10, 23, 9, 5, 7);
let root: string;
let path: string;
let url: string;
let copies: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "second-round-backup-"));
  path = join(root, "second-round.db");
  url = `file:${path}`;
  copies = join(root, "copies");
  await applyMigrations(url);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("a drill", () => {
  test("written, copied, written more, restored: what the copy had is back, what came later is kept beside", async () => {
    write("early@example.org");
    const copy = await backUp(url, copies, nameCopy(url, copies, now));
    write("late@example.org");

    const { replaced, pending } = await restore(url, copy.path, now);

    expect(people(path)).toEqual(["early@example.org"]);
    expect(pending).toEqual([]);
    expect(replaced).toBe(join(root, "second-round.replaced-2026-11-23.db"));
    expect(people(`${replaced}`)).toEqual(["early@example.org", "late@example.org"]);
    expect(await applyMigrations(url)).toEqual({ applied: [], backup: null });
    write("after@example.org");
    expect(people(path)).toHaveLength(2);
    expect(people(`${replaced}`)).toHaveLength(2);
  });

  test("restored twice on one day, both databases that were there are kept", async () => {
    const copy = await backUp(url, copies, "a.db");
    const first = await restore(url, copy.path, now);
    const second = await restore(url, copy.path, now);
    expect(second.replaced).not.toBe(first.replaced);
    expect(existsSync(`${first.replaced}`) && existsSync(`${second.replaced}`)).toBe(true);
  });

  test("where no database is left at all", async () => {
    write("early@example.org");
    const copy = await backUp(url, copies, "a.db");
    rmSync(path);
    expect(await restore(url, copy.path, now)).toEqual({ replaced: null, pending: [] });
    expect(people(path)).toEqual(["early@example.org"]);
  });

  test("where the database is damaged, it is kept as it was", async () => {
    const copy = await backUp(url, copies, "a.db");
    writeFileSync(path, "no database any more");
    const { replaced } = await restore(url, copy.path, now);
    expect(readFileSync(`${replaced}`, "utf8")).toBe("no database any more");
    expect(people(path)).toEqual([]);
  });
});

describe("what is put in place", () => {
  test("can be read by its owner alone, or by whom the operator let read the one before", async () => {
    const copy = await backUp(url, copies, "a.db");
    chmodSync(path, 0o640);
    await restore(url, copy.path, now);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    rmSync(path);
    await restore(url, copy.path, now);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe("a copy", () => {
  test("has the database's name, the day and the time, and is one file that its owner alone can read", async () => {
    const { path: copy, bytes } = await backUp(url, copies, nameCopy(url, copies, now));
    expect(copy).toBe(join(copies, "second-round-2026-11-23-090507.db"));
    expect(bytes).toBe(statSync(copy).size);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(copies)).toEqual(["second-round-2026-11-23-090507.db"]);
    expect(nameCopy(url, copies, now)).toBe("second-round-2026-11-23-090507-2.db");
  });

  test("has what still waits in the write-ahead log", async () => {
    const other = new Database(path);
    other.exec(insert("waits@example.org"));
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    expect(people((await backUp(url, copies, "a.db")).path)).toEqual(["waits@example.org"]);
    other.close();
  });

  test("ends, whole, while another process writes without a pause, and lets it write", {
    timeout: 60_000,
  }, async () => {
    // Some thousand pages, so that the copy takes many steps and writes fall between them.
    const filler = new Database(path);
    filler.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
      INSERT INTO User (id, email, passwordHash) SELECT 'filler' || i, 'filler' || i, hex(zeroblob(4000)) FROM n`);
    filler.close();
    const writer = spawn(process.execPath, ["--input-type=module", "-e", writeWithoutPause(path)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      await once(writer.stdout, "data");
      const before = countWritten(path);
      const { path: copy } = await backUp(url, copies, "a.db");
      const after = countWritten(path);
      expect(after).toBeGreaterThan(before);
      const copied = countWritten(copy);
      expect(copied).toBeGreaterThanOrEqual(before);
      expect(copied).toBeLessThanOrEqual(after);
    } finally {
      writer.kill("SIGKILL");
      await once(writer, "close");
    }
  });

  test("of a damaged database is not made, and an earlier copy stays", async () => {
    await backUp(url, copies, "a.db");
    const earlier = readFileSync(join(copies, "a.db"));
    const database = new Database(path);
    database.pragma("foreign_keys = OFF");
    database.exec("INSERT INTO Application (id, ownerId, company) VALUES ('a', 'nobody', 'Harrow Foods')");
    database.close();
    await expect(backUp(url, copies, "a.db")).rejects.toThrow(/1 row points to nothing/);
    expect(readFileSync(join(copies, "a.db"))).toEqual(earlier);
    expect(readdirSync(copies)).toEqual(["a.db"]);
  });

  test("into a folder that cannot be made is refused in words", async () => {
    writeFileSync(copies, "a file where the folder should be");
    await expect(backUp(url, join(copies, "below"), "a.db")).rejects.toThrow(
      /^No copy of the database .* could be made in/,
    );
  });

  test("of no database is refused in words, and makes none", async () => {
    await expect(backUp(`file:${join(root, "none.db")}`, copies, "a.db")).rejects.toThrow(/There is no database/);
    expect(existsSync(join(root, "none.db"))).toBe(false);
  });
});

describe("restoring is refused, and changes nothing,", () => {
  const cases: [string, () => string | Promise<string>, RegExp][] = [
    ["from a file that is not there", () => join(root, "none.db"), /There is no file/],
    ["from the database itself", () => path, /is the database itself/],
    [
      "from a file that is no database",
      () => {
        writeFileSync(join(root, "letter.db"), "Dear hiring manager, ".repeat(100));
        return join(root, "letter.db");
      },
      /letter\.db cannot be used.*not a database/,
    ],
    [
      "from a copy that was cut short",
      async () => {
        const copy = await backUp(url, copies, "a.db");
        truncateSync(copy.path, Math.floor(copy.bytes / 2 / 4096) * 4096);
        return copy.path;
      },
      /cannot be used/,
    ],
    [
      "from a copy with rows that point nowhere",
      () =>
        changedCopy("PRAGMA foreign_keys = OFF; INSERT INTO Application (id, ownerId, company) VALUES ('a', 'b', 'c')"),
      /1 row points to nothing/,
    ],
    [
      "from a database of something else",
      () => {
        new Database(join(root, "other.db")).exec("CREATE TABLE recipe (name TEXT)").close();
        return join(root, "other.db");
      },
      /not a database of Second Round/,
    ],
    [
      "from a copy of a newer version",
      () => changedCopy("UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE rowid = 1"),
      /newer version.*29990101000000_later.*Upgrade first/,
    ],
    [
      "from a copy whose migration failed",
      () => changedCopy("UPDATE _prisma_migrations SET finished_at = NULL WHERE rowid = 1"),
      /did not end well/,
    ],
  ];
  test.each(cases)("%s", async (_what, make, message) => {
    const file = await make();
    write("stays@example.org");
    const before = filesOf(root);
    await expect(restore(url, file, now)).rejects.toThrow(message);
    expect(people(path)).toEqual(["stays@example.org"]);
    expect(filesOf(root)).toEqual(before);
  });

  test("while a server uses the database; and no server starts while it is replaced", async () => {
    const copy = await backUp(url, copies, "a.db");
    const ends = [markInUse(path), markInUse(path)];
    await expect(restore(url, copy.path, now)).rejects.toThrow(/is running.*Stop it/);
    ends[0]?.();
    await expect(restore(url, copy.path, now)).rejects.toThrow(/is running.*Stop it/);
    ends[1]?.();
    const restoring = restore(url, copy.path, now);
    expect(() => markInUse(path)).toThrow(/Start again/);
    await restoring;
    markInUse(path)();
  });

  test("not while a server was killed: its mark goes with it", async () => {
    const copy = await backUp(url, copies, "a.db");
    const server = spawn(process.execPath, ["--input-type=module", "-e", holdMark(path)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(server.stdout, "data");
    await expect(restore(url, copy.path, now)).rejects.toThrow(/is running/);
    server.kill("SIGKILL");
    await once(server, "close");
    await expect(restore(url, copy.path, now)).resolves.toMatchObject({ pending: [] });
  });
});

test("a copy of an older version is taken, and the next start brings it up to date", async () => {
  const [first, ...later] = readMigrations(migrationsFolder).map(({ name }) => name);
  const folder = join(root, "first-migrations");
  cpSync(join(migrationsFolder, `${first}`), join(folder, `${first}`), { recursive: true });
  const older = `file:${join(root, "older.db")}`;
  await applyMigrations(older, folder);
  const copy = await backUp(older, copies, "older.db");
  expect((await restore(url, copy.path, now)).pending).toEqual(later);
  expect((await applyMigrations(url)).applied).toEqual(later);
});

describe("daily copies", () => {
  const day = (number: number, hour = 9) => new Date(2026, 10, number, hour);
  const make = (time: Date, keep = 3) => makeDailyCopy(url, copies, keep, time);

  test("are made once a day, also after a restart, and the oldest go", async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      expect(await make(day(number))).toBe(join(copies, `second-round-daily-2026-11-0${number}.db`));
      expect(await make(day(number, 23))).toBeNull();
    }
    expect(readdirSync(copies)).toEqual([3, 4, 5].map((number) => `second-round-daily-2026-11-0${number}.db`));
  });

  test("leave every other file alone", async () => {
    await backUp(url, copies, nameCopy(url, copies, day(1)));
    const others = ["second-round-daily-notes.db", "letter.txt"];
    for (const name of others) copyFileSync(path, join(copies, name));
    for (const number of [1, 2, 3]) await make(day(number), 1);
    expect(readdirSync(copies).sort()).toEqual(
      [...others, "second-round-2026-11-01-090000.db", "second-round-daily-2026-11-03.db"].sort(),
    );
  });

  test("are made by one of two servers that start at once", async () => {
    const made = await Promise.all([make(day(1)), make(day(1)), make(day(1))]);
    expect(made.filter((copy) => copy !== null)).toHaveLength(1);
    expect(readdirSync(copies)).toHaveLength(1);
  });

  test("stay when a new one cannot be made", async () => {
    await make(day(1), 1);
    writeFileSync(path, "damaged");
    for (const end of ["-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
    await expect(make(day(2), 1)).rejects.toThrow(/not one|damaged/);
    expect(readdirSync(copies)).toEqual(["second-round-daily-2026-11-01.db"]);
  });

  test("lie beside the database where nothing else is said", () => {
    expect(usualFolder(url)).toBe(join(root, "backups"));
  });
});

function insert(email: string): string {
  return `INSERT INTO User (id, email, passwordHash) VALUES ('${email}', '${email}', 'none')`;
}

function write(email: string) {
  const database = new Database(path);
  database.exec(insert(email));
  database.close();
}

function people(file: string): unknown[] {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare("SELECT email FROM User ORDER BY rowid").pluck().all();
  } finally {
    database.close();
  }
}

/** Less those that SQLite and the locks leave beside a database. */
function filesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => !/-wal$|-shm$|\.in-use$|\.migration-lock$/.test(name));
}

function countWritten(file: string): number {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return Number(database.prepare("SELECT count(*) FROM User WHERE email LIKE 'under load%'").pluck().get());
  } finally {
    database.close();
  }
}

async function changedCopy(sql: string): Promise<string> {
  const copy = await backUp(url, copies, "changed.db");
  new Database(copy.path).exec(sql).close();
  return copy.path;
}

const library = import.meta.resolve("better-sqlite3");

function writeWithoutPause(file: string): string {
  return `import Database from ${JSON.stringify(library)};
    const database = new Database(${JSON.stringify(file)}, { timeout: 10000 });
    database.pragma("synchronous = OFF"); // faster than any server writes
    const write = database.prepare("INSERT INTO User (id, email, passwordHash) VALUES (?, ?, hex(zeroblob(500)))");
    for (let count = 0; count < 300_000; count += 1) {
      write.run("load" + count, "under load " + count);
      if (count === 5) process.stdout.write("writing");
    }`;
}

function holdMark(file: string): string {
  return `import Database from ${JSON.stringify(library)};
    const lock = new Database(${JSON.stringify(`${file}.in-use`)});
    lock.exec("BEGIN");
    lock.prepare("SELECT count(*) FROM sqlite_master").get();
    process.stdout.write("held");
    setInterval(() => {}, 1000);`;
}
