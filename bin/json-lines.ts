import { stdin, stdout } from "node:process";
import type { z } from "zod";

/**
 * Answers JSON lines: reads standard input to the end and writes one line for each line read, in
 * order, as UTF-8. A line that is not JSON or does not fit `schema` gives `{"id","error"}` in its
 * place (`id` null when it cannot be told) and sets exit status 1; the rest is still answered.
 * Blank lines are skipped.
 */
export async function answerLines<T extends { id: unknown }>(
  schema: z.ZodType<T>,
  answer: (request: T) => object | Promise<object>,
): Promise<void> {
  const text = await readAll();
  const answered: string[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const reading = readLine(schema, line);
    if ("error" in reading) {
      process.exitCode = 1;
      answered.push(JSON.stringify(reading));
      continue;
    }
    answered.push(JSON.stringify({ id: reading.request.id, ...(await answer(reading.request)) }));
  }
  if (answered.length > 0) await write(`${answered.join("\n")}\n`);
}

type Reading<T> = { request: T } | { id: unknown; error: string };

function readLine<T>(schema: z.ZodType<T>, line: string): Reading<T> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: "Expected the line to be JSON." };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { request: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const where = issue.path.length === 0 ? "the line" : `\`${issue.path.join(".")}\``;
    return `${where}: ${issue.message}`;
  });
  return { id: idOf(value), error: problems.join("; ") };
}

function idOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  return value.id;
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  // A byte-order mark, common in files saved on Windows, would make the first line malformed.
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

/** Resolves when the text is handed over, so a slow pipe does not cut the last lines off. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, "utf8", (error) => (error ? reject(error) : resolve()));
  });
}
