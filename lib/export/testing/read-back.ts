/** Reads CSV as RFC 4180 has it, every field quoted; throws where it is not such. */
export function readCsv(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = csv.startsWith("\uFEFF") ? 1 : 0; at < csv.length; ) {
    if (csv[at] !== '"') throw new Error(`Expected a quote at ${at}`);
    let field = "";
    for (at += 1; ; at += 1) {
      const end = csv.indexOf('"', at);
      if (end < 0) throw new Error("Expected the field to end");
      field += csv.slice(at, end);
      at = end + 1;
      if (csv[at] !== '"') break;
      field += '"';
    }
    line.push(field);
    if (csv[at] === ",") at += 1;
    else if (csv.startsWith("\r\n", at)) {
      lines.push(line);
      line = [];
      at += 2;
    } else throw new Error(`Expected a comma or the end of the line at ${at}`);
  }
  return lines;
}

/** Whether each sign that begins HTML, a link, a picture or code in Markdown has a backslash of its own in front. */
export function escapedOnly(markdown: string): boolean {
  for (let at = 0; at < markdown.length; at += 1) {
    if (markdown[at] === "\\") at += 1;
    else if (/[<[\]`&~|]/u.test(markdown[at] ?? "")) return false;
  }
  return true;
}
