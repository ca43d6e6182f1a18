import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Prisma } from "@/lib/database/client/client";
import { leftOut, tables } from "@/lib/export/tables";
import { sampleExport } from "@/lib/export/testing/sample";
import { fakeNavigation, fakeSession, signedIn } from "./testing/signed-in";
import { makeTemporaryDatabase } from "./testing/temporary-database";

// Each test writes hundreds of rows.
vi.setConfig({ testTimeout: 60_000 });

vi.mock("@/lib/auth/session", () => fakeSession());
vi.mock("next/navigation", () => fakeNavigation());

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { createExample } = await import("./example");
const { exportCsv, exportJson, exportMarkdown } = await import("./export");
const { TooManyDownloads } = await import("./downloads");
const { importJson } = await import("./import");
const { requireApplication } = await import("./applications");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});
beforeEach(() => signUp());

let count = 0;

async function signUp(): Promise<string> {
  count += 1;
  const email = `p${count}@example.org`;
  const { id } = await database.user.create({ data: { email, passwordHash: "none" }, select: { id: true } });
  signedIn.user = { id, email };
  return id;
}

async function read(pieces: Promise<AsyncIterable<string>>): Promise<string> {
  let text = "";
  for await (const piece of await pieces) text += piece;
  return text;
}

/** A row in every table, and more than is read at a time in one of them. */
async function fillEverything(): Promise<string> {
  const ownerId = signedIn.user?.id ?? "";
  const { applicationId } = await createExample();
  const application = await requireApplication(applicationId);
  const interviewId = application.interviews[0]?.id ?? "";
  await database.interview.updateMany({ where: { ownerId, id: interviewId }, data: { notesDraft: "Half a th" } });
  await database.user.update({ where: { id: ownerId }, data: { spokenAs: "Toni Meyer\nToni" } });
  const [first, second] = await database.exchange.findMany({ where: { ownerId }, select: { id: true } });
  const [item] = await database.practiceItem.findMany({ where: { ownerId }, select: { id: true, exchangeId: true } });
  const [session] = await database.practiceSession.findMany({ where: { ownerId } });
  if (!first || !second || !item || !session) throw new Error("Expected the example to hold exchanges and practice");
  const key = "changed-number-a";
  await database.findingResolution.create({ data: { ownerId, itemId: item.id, key, resolution: "slip-now" } });
  await database.findingResolution.create({ data: { ownerId, itemId: item.id, key: "b", resolution: "not-conflict" } });
  await database.pairDismissal.create({
    data: { ownerId, applicationId, firstId: first.id, secondId: `${interviewId}:salaryStated`, key },
  });
  await database.correction.create({
    data: { ownerId, exchangeId: first.id, answer: "It was three.", quote: "four", toldAt: new Date(0) },
  });
  await database.unassignedNote.create({ data: { ownerId, interviewId, position: 0, text: "Parking was hard." } });
  await database.exchange.createMany({
    data: Array.from({ length: 60 }, (_, index) => ({
      ownerId,
      interviewId,
      position: 100 + index,
      question: `Question ${index}?`,
      answer: index === 7 ? hostile : `Answer ${index}.`,
      removedAt: index === 9 ? new Date(1) : null,
    })),
  });
  // Its id comes before that of the session it repeats.
  const { applicationId: of, planId, id: againOfId } = session;
  await database.practiceSession.create({ data: { ownerId, id: "0", applicationId: of, planId, seed: 3, againOfId } });
  return applicationId;
}

const hostile = '=1+1 <script>alert(1)</script> \u202Eabc\u200B "quoted", \r\n# Heading\n\n```\n🙂 | \\';

describe("the export", () => {
  it("has every column of every table, or says why not", () => {
    const exported = new Map(tables.map(({ model, columns }) => [model, Object.keys(columns.shape)]));
    for (const model of Object.keys(Prisma.ModelName)) {
      if (model in leftOut) continue;
      // One such object for each model, as Prisma makes them.
      const fields = Object.keys(Prisma[`${model}ScalarFieldEnum` as "UserScalarFieldEnum"]);
      const expected = fields.filter((field) => field !== "ownerId" && !(`${model}.${field}` in leftOut));
      const given = model === "User" ? ["exampleAnsweredAt", "spokenAs"] : exported.get(model);
      expect(given?.toSorted(), model).toEqual(expected.toSorted());
    }
    for (const name of Object.keys(leftOut)) {
      const [model = "", field] = name.split(".");
      expect(Object.keys(Prisma.ModelName)).toContain(model);
      if (field) expect(Object.keys(Prisma[`${model}ScalarFieldEnum` as "UserScalarFieldEnum"])).toContain(field);
    }
  });

  it("names for each table the rows that it refers to, as the schema does", async () => {
    for (const { model, refers } of tables) {
      const keys = await database.$queryRawUnsafe<{ table: string; from: string; to: string }[]>(
        `SELECT "table", "from", "to" FROM pragma_foreign_key_list('${model}') WHERE "from" <> 'ownerId'`,
      );
      const declared = keys.map(({ table, from }) => [from, table]).toSorted();
      const ours = Object.entries(refers).map(([from, name]) => [
        from,
        tables.find((each) => each.name === name)?.model,
      ]);
      expect(ours.toSorted(), model).toEqual(declared);
    }
  });

  it("goes into an empty account, which then exports the same file, byte for byte", async () => {
    await fillEverything();
    const file = await read(exportJson());
    for (const { name } of tables) expect(JSON.parse(file)[name], name).not.toHaveLength(0);
    expect(file).toContain(JSON.stringify(hostile));
    await signUp();
    expect(await importJson(file)).toEqual({ kind: "imported" });
    expect(await read(exportJson())).toBe(file);
  });

  it("of an empty account is a file too", async () => {
    const file = await read(exportJson());
    expect(JSON.parse(file)).toMatchObject({ format: "second-round", version: 1, applications: [] });
    await signUp();
    expect(await importJson(file)).toEqual({ kind: "imported" });
    expect(await read(exportJson())).toBe(file);
  });

  it("is of one moment, whatever is written meanwhile, and holds nobody up", async () => {
    await fillEverything();
    const before = await read(exportJson());
    const pieces = await exportJson();
    let during = (await pieces.next()).value ?? "";
    const ownerId = signedIn.user?.id ?? "";
    await database.application.deleteMany({ where: { ownerId } });
    for await (const piece of pieces) during += piece;
    expect(during).toBe(before);
    expect(JSON.parse(await read(exportJson())).exchanges).toEqual([]);
  });

  it("is given three times at a time to one person, and again as soon as one has ended", async () => {
    const three = await Promise.all([exportJson(), exportCsv(), exportMarkdown("2026-11-06")]);
    for (const pieces of three) expect((await pieces.next()).done).toBe(false);
    await expect(read(exportJson())).rejects.toBeInstanceOf(TooManyDownloads);
    const person = signedIn.user;
    await signUp();
    expect(await read(exportJson())).not.toBe("");
    signedIn.user = person;
    await three[0]?.return(undefined);
    expect(await read(exportJson())).not.toBe("");
    for (const pieces of three) await pieces.return(undefined);
  });

  it("holds nothing of anybody else", async () => {
    await fillEverything();
    await signUp();
    expect(await read(exportJson())).not.toContain("Parking");
    expect(await read(exportMarkdown("2026-11-06"))).toBe("# Second Round\n\nWhat you keep there, as of 2026-11-06.\n");
    expect((await read(exportCsv())).split("\r\n")).toHaveLength(2);
  });

  it("to read leaves out what was removed, and says everything else", async () => {
    await fillEverything();
    const markdown = await read(exportMarkdown("2026-11-06"));
    for (const words of ["Answer 8.", "Parking was hard.", "It was three.", "Half a th"])
      expect(markdown.includes(words), words).toBe(true);
    expect(markdown).not.toContain("Answer 9.");
    const csv = await read(exportCsv());
    expect(csv).toContain('"Answer 8."');
    expect(csv).not.toContain('"Answer 9."');
    expect(csv).toContain(`"'${hostile.replaceAll('"', '""')}"`);
  });
});

describe("an import", () => {
  it("into an account that holds something changes nothing", async () => {
    await fillEverything();
    const file = await read(exportJson());
    expect(await importJson(file)).toEqual({ kind: "not-empty" });
    expect(await read(exportJson())).toBe(file);
  });

  it("twice at once is there once", async () => {
    await fillEverything();
    const file = await read(exportJson());
    await signUp();
    const both = await Promise.all([importJson(file), importJson(file)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["imported", "not-empty"]);
    expect(await read(exportJson())).toBe(file);
  });

  it("of a file that is not in order changes nothing and says what is wrong where", async () => {
    await fillEverything();
    const file = await read(exportJson());
    await signUp();
    const empty = await read(exportJson());
    const broken = JSON.parse(file);
    broken.exchanges[12].question = 7;
    expect(await importJson(JSON.stringify(broken))).toEqual({
      kind: "refused",
      problems: ["exchanges[12].question: expected text"],
    });
    expect(await importJson(file.slice(0, -20))).toMatchObject({ kind: "refused" });
    expect(await read(exportJson())).toBe(empty);
  });

  it("of 5,000 exchanges in one round takes seconds, and so do the exports", async () => {
    const sample = sampleExport();
    const [exchange] = sample.exchanges;
    if (exchange === undefined) throw new Error("Expected the sample to hold an exchange");
    const answer = "It took four months. ".repeat(30);
    const more = Array.from({ length: 5_000 }, (_, position) => ({
      ...exchange,
      id: `m${position}`,
      position,
      answer,
    }));
    sample.exchanges.push(...more);
    const start = performance.now();
    expect(await importJson(JSON.stringify(sample))).toEqual({ kind: "imported" });
    expect(JSON.parse(await read(exportJson())).exchanges).toHaveLength(sample.exchanges.length);
    expect((await read(exportMarkdown("2026-11-06"))).split("It took four months").length).toBeGreaterThan(150_000);
    expect((await read(exportCsv())).split("\r\n")).toHaveLength(sample.exchanges.length + 2);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("that fails half-way leaves nothing behind", async () => {
    await fillEverything();
    const file = await read(exportJson());
    await signUp();
    const empty = await read(exportJson());
    await database.$executeRawUnsafe(
      `CREATE TRIGGER refuse BEFORE INSERT ON "Telling" BEGIN SELECT RAISE(ABORT, 'no'); END`,
    );
    await expect(importJson(file)).rejects.toThrow();
    await database.$executeRawUnsafe("DROP TRIGGER refuse");
    expect(await read(exportJson())).toBe(empty);
  });
});
