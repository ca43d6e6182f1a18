import { readFileText } from "@/app/ui/notes/file-text";
import { type Shared, takeShared } from "@/lib/device/shared-inbox";

/**
 * Takes what was shared to the app from another one, as one text; "" when nothing was. A file that cannot be read is
 * named with the reason. The inbox is emptied once `keep` has put the text where it is safe.
 */
export async function readShared(keep: (text: string) => Promise<unknown>): Promise<string> {
  let text = "";
  await takeShared(async (shared) => {
    text = await joinShared(shared);
    await keep(text);
  });
  return text;
}

async function joinShared(all: readonly Shared[]): Promise<string> {
  const parts: string[] = [];
  for (const { title, text, files } of all) {
    parts.push(title, text);
    for (const { bytes, name } of files) {
      const read = await readFileText(bytes, name);
      parts.push(read.kind === "text" ? read.text : `${name}: ${read.message}`);
    }
  }
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");
}
