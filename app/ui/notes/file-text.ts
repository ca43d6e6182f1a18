import { checkText, type FileText, fileLimits, quoteName, readTextFile } from "@/lib/notes/read-file";

/** What a file says, or why it cannot be taken. Never throws. */
export async function readFile(file: File): Promise<FileText> {
  try {
    // One byte past the limit tells that there are more; a film of a gigabyte is not read for that.
    const bytes = new Uint8Array(await file.slice(0, fileLimits.bytes + 1).arrayBuffer());
    return await readFileText(bytes, file.name);
  } catch {
    return refuse(`${quoteName(file.name)} cannot be opened. If it is a folder, take the files in it.`);
  }
}

/** The same for bytes that are at hand already, no more than `fileLimits.bytes + 1` of them. Never throws. */
export async function readFileText(bytes: Uint8Array, name: string): Promise<FileText> {
  const read = readTextFile(bytes, name);
  return read.kind === "docx" ? readWordFile(bytes, name) : read;
}

async function readWordFile(bytes: Uint8Array, name: string): Promise<FileText> {
  const readDocx = await fetchReader();
  if (readDocx === null) {
    return refuse(`${quoteName(name)} cannot be read without a network just now. Its text can be pasted here.`);
  }
  try {
    return checkText(await readDocx(bytes), name);
  } catch {
    return refuse(`${quoteName(name)} seems to be damaged. Open it, copy its text and paste it here.`);
  }
}

/** No page carries the reader: it is fetched when the first Word file arrives. */
async function fetchReader() {
  try {
    const { readDocx } = await import("./docx-text");
    return readDocx;
  } catch {
    return null;
  }
}

function refuse(message: string): FileText {
  return { kind: "refused", message };
}
