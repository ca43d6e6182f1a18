import { readBody } from "@/app/api/read-body";
import { isSecure } from "@/lib/auth/cookies";
import { isSentFromElsewhere } from "@/lib/auth/sent-from";
import { getCurrentUser } from "@/lib/auth/session";
import { importJson, isAccountEmpty } from "@/lib/data/import";
import { importProblemsCookie, writeProblems } from "@/lib/export/problems";
import { paths } from "@/lib/paths";
import { maxImportBytes } from "@/lib/schemas/your-data";

type Answer = { status: number; problems: string[] };

/**
 * Takes the file of the form on "Your data". A browser is led back to that page, which says what came of it; a program
 * gets a status and the problems as JSON.
 */
export async function POST(request: Request): Promise<Response> {
  const { status, problems } = await answer(request);
  if (!request.headers.get("accept")?.includes("text/html")) return Response.json({ problems }, { status });
  const headers = new Headers({ "Cache-Control": "no-store" });
  headers.set(
    "Location",
    status === 401 ? paths.signIn(paths.yourData()) : paths.yourData(isOk(status) ? "done" : "refused"),
  );
  const seconds = problems.length > 0 ? 300 : 0;
  headers.set(
    "Set-Cookie",
    `${importProblemsCookie}=${writeProblems(problems)}; Path=${paths.yourData()}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}`,
  );
  return new Response(null, { status: 303, headers });
}

async function answer(request: Request): Promise<Answer> {
  if (isSentFromElsewhere(request)) return refuse(403, "Sent from another site.");
  if (!(await getCurrentUser())) return refuse(401, "Sign in first.");
  if (!(await isAccountEmpty())) return refuse(409, "Your account is not empty.");
  const body = await readBody(request, maxImportBytes + roomForTheForm);
  const tooLarge = `The file is larger than ${maxImportBytes / 1024 / 1024} MB.`;
  if (body === null) return refuse(413, tooLarge);
  const file = await readFile(body, request.headers.get("content-type") ?? "");
  if (file === null || file.size === 0) return refuse(400, "Choose a file first.");
  if (file.size > maxImportBytes) return refuse(413, tooLarge);
  const text = decode(await file.arrayBuffer());
  if (text === null) return refuse(422, "The file is not text in UTF-8.");
  const imported = await importJson(text);
  if (imported.kind === "not-empty") return refuse(409, "Your account is not empty.");
  return imported.kind === "refused" ? refuse(422, ...imported.problems) : { status: 200, problems: [] };
}

/** What a form sends around its file, in bytes. */
const roomForTheForm = 10_000;

function isOk(status: number): boolean {
  return status === 200;
}

function refuse(status: number, ...problems: string[]): Answer {
  return { status, problems };
}

/** The file of a form, or null where the body is none. */
async function readFile(body: Uint8Array<ArrayBuffer>, type: string): Promise<File | null> {
  try {
    const file = (await new Response(body, { headers: { "Content-Type": type } }).formData()).get("file");
    return file instanceof File ? file : null;
  } catch {
    return null;
  }
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
