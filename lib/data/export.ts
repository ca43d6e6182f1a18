import "server-only";
import { requireUser } from "@/lib/auth/session";
import { Prisma } from "@/lib/database/client/client";
import { openSnapshot, type SnapshotReader } from "@/lib/database/snapshot";
import type { Table } from "@/lib/export/tables";
import { csvHead, csvLines } from "@/lib/export/write-csv";
import { type StoredRow, writeJson } from "@/lib/export/write-json";
import { markdownApplication, markdownExamples, markdownHead } from "@/lib/export/write-markdown";
import { beginDownload } from "./downloads";
import { listReadable, readExamples } from "./export-readable";

/** A text in pieces, made while it is read, from one moment of the database. The first may be a TooManyDownloads. */
export type ExportText = AsyncGenerator<string>;

/** Everything the person keeps, as docs/export.md says. */
export async function exportJson(): Promise<ExportText> {
  const { id: ownerId } = await requireUser();
  return fromSnapshot(ownerId, async function* (reader) {
    const account = await reader.user.findUniqueOrThrow({
      where: { id: ownerId },
      select: { spokenAs: true, exampleAnsweredAt: true },
    });
    yield* writeJson(account, (table) => readTable(reader, ownerId, table));
  });
}

/** What the person keeps as Markdown to read; `today` as "2026-11-12". */
export async function exportMarkdown(today: string): Promise<ExportText> {
  const { id: ownerId } = await requireUser();
  return fromSnapshot(ownerId, async function* (reader) {
    yield `${markdownHead(today)}\n`;
    for await (const application of listReadable(reader, ownerId)) yield `\n${markdownApplication(application)}\n`;
    const examples = markdownExamples(await readExamples(reader, ownerId));
    if (examples !== "") yield `\n${examples}\n`;
  });
}

/** The person's questions and answers as a table. */
export async function exportCsv(): Promise<ExportText> {
  const { id: ownerId } = await requireUser();
  return fromSnapshot(ownerId, async function* (reader) {
    yield csvHead();
    for await (const application of listReadable(reader, ownerId)) yield csvLines(application);
  });
}

/** Longer than any download of a few megabytes takes, in milliseconds. */
const longestDownload = 10 * 60_000;

/** How many rows are held at a time: an interview with all its texts full takes about two megabytes. */
const rowsAtATime = 25;

async function* fromSnapshot(ownerId: string, write: (reader: SnapshotReader) => ExportText): ExportText {
  const end = beginDownload(ownerId, longestDownload);
  const { reader, close } = openSnapshot(longestDownload);
  try {
    yield* write(reader);
  } finally {
    end();
    await close();
  }
}

/** The rows of a table in the order of its key, some at a time. Names of tables and columns are ours, not sent by anybody. */
async function* readTable(reader: SnapshotReader, ownerId: string, table: Table): AsyncGenerator<StoredRow[]> {
  const columns = name(Object.keys(table.columns.shape));
  const key = name(table.key);
  let after = Prisma.empty;
  for (;;) {
    const rows = await reader.$queryRaw<StoredRow[]>`
      SELECT ${columns} FROM ${name([table.model])} WHERE "ownerId" = ${ownerId} ${after}
      ORDER BY ${key} LIMIT ${rowsAtATime}`;
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtATime) return;
    after = Prisma.sql`AND (${key}) > (${Prisma.join(table.key.map((column) => last[column]))})`;
  }
}

function name(names: readonly string[]): Prisma.Sql {
  return Prisma.raw(names.map((each) => `"${each}"`).join(", "));
}
