import { matteredLabels, outcomeLabels } from "@/lib/schemas/words";
import { type ReadableApplication, writeTime } from "./readable";

/** The first line, behind the mark by which spreadsheets know UTF-8. */
export function csvHead(): string {
  return `\uFEFF${writeLine(columns)}`;
}

/** The exchanges of one application as lines of CSV (RFC 4180: every field quoted, lines end in CR LF). */
export function csvLines({ company, role, rounds }: ReadableApplication): string {
  return rounds
    .flatMap(({ round, heldAt, exchanges }) =>
      exchanges.map((exchange, index) =>
        writeLine([
          company,
          role,
          String(round),
          heldAt === null ? "" : writeTime(heldAt),
          String(index + 1),
          exchange.question,
          exchange.answer,
          exchange.askedBy ?? "",
          exchange.mattered === null ? "" : matteredLabels[exchange.mattered],
          exchange.outcome === null ? "" : outcomeLabels[exchange.outcome],
          exchange.followUp ? "yes" : "",
          exchange.correction?.answer ?? "",
        ]),
      ),
    )
    .join("");
}

/**
 * One field. A text that a spreadsheet would take for a formula gets an apostrophe in front, by which it is text.
 * Source of the signs: OWASP, "CSV Injection"; their full-width forms count in some languages' spreadsheets.
 */
export function csvField(text: string): string {
  const inert = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}

const columns = [
  ...["Company", "Role", "Round", "Held", "Number", "Question", "Answer", "Asked by", "Mattered to them", "Went"],
  ...["They asked for more", "Corrected answer"],
];

function writeLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(",")}\r\n`;
}
