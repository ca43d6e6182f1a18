import { crc32 } from "node:zlib";

/** A Word document with this between its <w:body> and </w:body>, and one numbered list with the id 1. */
export function wordFile(body: string): Buffer {
  return zip({
    "[Content_Types].xml": `<Types xmlns="${packaging}/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>
      <Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/>
      <Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relationships([
      ["numbering", "numbering.xml"],
      ["styles", "styles.xml"],
    ]),
    "word/document.xml": `<w:document xmlns:w="${wordprocessing}"><w:body>${body}</w:body></w:document>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${wordprocessing}">
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/styles.xml": `<w:styles xmlns:w="${wordprocessing}">
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
  });
}

/** One paragraph; a line break in the text is a line break inside it. */
export function paragraph(text: string, properties = ""): string {
  const runs = text.split("\n").map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${runs.join("<w:br/>")}</w:r></w:p>`;
}

export const asHeading = `<w:pStyle w:val="Heading1"/>`;
export const asNumbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`;

const packaging = "http://schemas.openxmlformats.org/package/2006";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

function relationships(targets: readonly [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target]) => `<Relationship Id="${type}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaging}/relationships">${all.join("")}</Relationships>`;
}

/** A zip of these files, stored as they are. */
function zip(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    // Shared by a file's own head and its entry in the directory: version, flags, method, time, date, check, sizes, name.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), content]);
    directory.push(Buffer.from("PK\x01\x02\x14\0"), common, place, Buffer.from(name));
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}
