/** How deep an export is nested: the file, its tables, their rows. */
const deepest = 3;

/** Objects and lists in one file: more are no person's, and would hold the memory and the time of everybody here. */
export const mostObjects = 500_000;

/**
 * What keeps a file from being read as JSON at all, or null: read first, before anything is made of the text. A few
 * megabytes of brackets become a gigabyte of objects. One pass over the text; whether it is JSON is asked later.
 */
export function measureFile(file: string): string | null {
  let depth = 0;
  let objects = 0;
  for (let at = 0; at < file.length; at += 1) {
    const sign = file[at];
    if (sign === '"') {
      at = endOfText(file, at);
    } else if (sign === "{" || sign === "[") {
      depth += 1;
      objects += 1;
      if (depth > deepest) return "The file is nested deeper than an export is.";
      if (objects > mostObjects) return `The file holds more than ${mostObjects.toLocaleString("en")} rows.`;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return null;
}

/** Where the text that begins at `start` ends: at the next quotation mark that no backslash takes for a part of it. */
function endOfText(file: string, start: number): number {
  for (let end = file.indexOf('"', start + 1); end >= 0; end = file.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (file[end - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return file.length;
}
