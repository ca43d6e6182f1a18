import { readFileText } from "@/app/ui/notes/file-text";
import { type Shared, takeShared } from "@/lib/device/shared-inbox";

/** What was shared, as one text, "" when nothing was; and for each file that cannot be read, why, in a sentence. */
export type Arrived = { text: string; refused: readonly string[] };

/**
 * Takes what was shared to the app from another one. The inbox is emptied once `keep` has put the text where it is
 * safe; it is not called where there is none.
 */
export async function readShared(keep: (text: string) => Promise<unknown>): Promise<Arrived> {
  let arrived: Arrived = { text: "", refused: [] };
  await takeShared(async (shared) => {
    arrived = await joinShared(shared);
    if (arrived.text !== "") await keep(arrived.text);
  });
  return arrived;
}

async function joinShared(all: readonly Shared[]): Promise<Arrived> {
  const parts: string[] = [];
  const refused: string[] = [];
  for (const { title, text, files } of all) {
    parts.push(title, text);
    for (const { bytes, name } of files) {
      const read = await readFileText(bytes, name);
      if (read.kind === "text") parts.push(read.text);
      else refused.push(read.message);
    }
  }
  const said = parts.map((part) => part.trim()).filter((part) => part !== "");
  return { text: said.join("\n\n"), refused };
}
