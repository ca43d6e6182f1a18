import { getCurrentUser } from "@/lib/auth/session";
import { TooManyDownloads } from "@/lib/data/downloads";
import { type ExportText, exportCsv, exportJson, exportMarkdown } from "@/lib/data/export";
import { writeDay } from "@/lib/export/readable";

const formats: Record<string, { type: string; ending: string; write: (today: string) => Promise<ExportText> }> = {
  json: { type: "application/json", ending: "json", write: () => exportJson() },
  markdown: { type: "text/markdown", ending: "md", write: exportMarkdown },
  csv: { type: "text/csv", ending: "csv", write: () => exportCsv() },
};

/**
 * Everything a person keeps, as a file that is made while it is sent. It answers 401 to whoever is signed out: a
 * download would keep the sign-in page as the file.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ format: string }> }): Promise<Response> {
  const asked = (await params).format;
  const format = Object.hasOwn(formats, asked) ? formats[asked] : undefined;
  if (format === undefined) return refuse(404, "Nothing here");
  if (!(await getCurrentUser())) return refuse(401, "Sign in first");
  const today = writeDay(new Date());
  const pieces = await format.write(today);
  const first = await firstOf(pieces);
  if (first === null)
    return refuse(429, "Other downloads of yours are still under way. Try again when they have ended");
  return new Response(toStream(first, pieces), {
    headers: {
      ...headers,
      "Content-Type": `${format.type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="second-round-${today}.${format.ending}"`,
    },
  });
}

/** For this reader alone, kept nowhere on the way, taken for nothing but what it says it is. */
const headers = {
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
  "Referrer-Policy": "no-referrer",
};

function refuse(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
}

/** The first piece, which tells whether there will be more; null where there are too many downloads. */
async function firstOf(pieces: ExportText): Promise<string | null> {
  try {
    const { value, done } = await pieces.next();
    return done ? "" : value;
  } catch (error) {
    if (error instanceof TooManyDownloads) return null;
    throw error;
  }
}

/** Asks for the next piece when the last one is on its way; whoever stops downloading ends the writing too. */
function toStream(first: string, pieces: ExportText): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(first)),
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}
