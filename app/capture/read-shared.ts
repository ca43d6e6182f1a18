import { readFileText } from "@/app/ui/notes/file-text";
import { takeShared } from "./shared-inbox";

/** What was shared to the app from another one, as one text; "" when nothing was. Files that are no text are named. */
export async function readShared(): Promise<string> {
  const parts: string[] = [];
  for (const { title, text, files } of await takeShared()) {
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
