import mammoth from "mammoth";
import { trustWordDocument } from "@/app/ui/trusted-types";

/**
 * The text of a Word document: a line for each paragraph, as if it had been pasted; numbers and bullets before the
 * lines of lists, # before headings, a tab between the cells of a table. Pictures, headers and comments are left out.
 * Numbers of a list start anew after a paragraph in between. Throws when the document cannot be read.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    // Copied, as the bytes may be a part of a larger buffer.
    { arrayBuffer: new Uint8Array(bytes).buffer },
    {
      ignoreEmptyParagraphs: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  // Parsed this way, nothing in it is run or fetched.
  const parsed = new DOMParser().parseFromString(trustWordDocument(value), "text/html");
  return readBlocks(parsed.body).join("\n");
}

function readBlocks(parent: Element): string[] {
  return Array.from(parent.children).flatMap((block) => {
    if (isList(block)) return readList(block, "");
    if (block.localName === "table") return readTable(block);
    const level = /^h([1-6])$/.exec(block.localName)?.[1];
    const text = readInline(block);
    return [level === undefined || text.trim() === "" ? text : `${"#".repeat(Number(level))} ${text}`];
  });
}

function readList(list: Element, indent: string): string[] {
  return Array.from(list.children).flatMap((item, index) => {
    const sign = list.localName === "ol" ? `${index + 1}. ` : "- ";
    const nested = Array.from(item.children).filter(isList);
    return [`${indent}${sign}${readInline(item)}`, ...nested.flatMap((inner) => readList(inner, `${indent}   `))];
  });
}

function readTable(table: Element): string[] {
  return Array.from(table.querySelectorAll("tr"), (row) =>
    Array.from(row.children, (cell) => readBlocks(cell).join(" ").trim()).join("\t"),
  );
}

/** The words of a paragraph, without the lists inside it. */
function readInline(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || isList(node)) return "";
  return node.localName === "br" ? "\n" : readChildren(node);
}

function readChildren(parent: Element): string {
  return Array.from(parent.childNodes, readInline).join("");
}

function isList(element: Element): boolean {
  return element.localName === "ol" || element.localName === "ul";
}
