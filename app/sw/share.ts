import { keepShared, type Shared } from "@/lib/device/shared-inbox";
import { fileLimits } from "@/lib/notes/read-file";
import { captureAfterShare } from "./addresses";

/** Takes what another app shares (`share_target` of the manifest) into this device's inbox. It never leaves the device. */
export async function receiveShare(request: Request): Promise<Response> {
  try {
    const shared = await readShare(await request.formData());
    if (shared.title || shared.text || shared.files.length > 0) await keepShared(shared);
    return Response.redirect(captureAfterShare("1"), 303);
  } catch {
    return Response.redirect(captureAfterShare("refused"), 303);
  }
}

/** The parts that the manifest names. A shared link stands under the text. */
export async function readShare(form: FormData): Promise<Shared> {
  const files = form.getAll("files").filter((entry) => typeof entry !== "string");
  return {
    title: textOf(form, "title"),
    text: [textOf(form, "text"), textOf(form, "url")].filter((part) => part !== "").join("\n"),
    files: await Promise.all(
      files.slice(0, mostFiles).map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()),
      })),
    ),
  };
}

// One byte too many is enough for the page to refuse a film; the rest of it is not read.
const mostBytes = fileLimits.bytes + 1;
const mostFiles = 20;

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
