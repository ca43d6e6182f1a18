import { takeShared } from "./shared-inbox";

/** What was shared to the app from another one, as one text; "" when nothing was. Files that are no text are named. */
export async function readShared(): Promise<string> {
  const shared = await takeShared();
  return shared
    .flatMap(({ title, text, files }) => [title, text, ...files.map((file) => new TextDecoder().decode(file.bytes))])
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");
}
