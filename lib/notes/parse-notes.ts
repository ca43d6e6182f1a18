import { type Assembler, createAssembler } from "./assemble";
import { joinCaptions } from "./captions";
import { countLoneNames } from "./labels";
import { type Line, readLines } from "./lines";
import { aboutOwnQuestions, afterwards, closingNote } from "./shapes/aside";
import { type Blocks, block, readBlocks, readRows, row } from "./shapes/blocks";
import { heading, readHeadings } from "./shapes/heading";
import { hasBareAnswers, labelled } from "./shapes/labelled";
import { listed, readLists } from "./shapes/listed";
import { ownHeading, ownReply, readOwnLine } from "./shapes/own";
import { plain } from "./shapes/plain";
import { reported } from "./shapes/reported";
import type { Mark, Notes, Shape, ShapeName, Surroundings, WeakShape } from "./shapes/shape";
import { spoken } from "./shapes/spoken";
import { readTables, table } from "./shapes/table";
import { findSpeakers } from "./speakers";
import type { Beside, ParsedExchange, ParsedNotes } from "./types";

/** Shapes with a sign that cannot be mistaken, in the order they are tried. */
const SURE_SHAPES: readonly { name: ShapeName; read: Shape }[] = [
  { name: "own", read: ownHeading },
  { name: "own", read: ownReply },
  { name: "own", read: aboutOwnQuestions },
  { name: "label", read: labelled },
  { name: "speech", read: spoken },
  { name: "label", read: table },
  { name: "heading", read: heading },
  { name: "own", read: afterwards },
];

/** Shapes that also depend on where the line stands, in the order they are tried. */
const WEAK_SHAPES: readonly { name: ShapeName; read: WeakShape }[] = [
  { name: "plain", read: closingNote },
  { name: "reported", read: reported },
  { name: "plain", read: block },
  { name: "plain", read: row },
  { name: "plain", read: plain },
  { name: "list", read: listed },
];

/** So many labelled turns make the notes a transcript. */
const TRANSCRIPT_TURNS = 6;

const NO_BLOCKS: Blocks = new Set();

type Reading = { name: ShapeName; marks: Mark[] };

/**
 * Reads raw interview notes or a pasted transcript into exchanges, and what the person asked in turn, in the order of
 * the notes.
 *
 * Never throws and loses no word: a passage that fits no exchange is in `unassigned`; the only marks left out are
 * those listed in `marks.ts`. Texts quote the notes, with the space around them trimmed and line breaks as `\n`.
 * Takes time linear in the length of the text. The shapes are rules of thumb from how people type notes.
 *
 * `candidate` is the speaker's label in a transcript that means the person whose notes these are, where they say so.
 */
export function parseNotes(text: string, options: { candidate?: string } = {}): ParsedNotes {
  const { exchanges, beside } = parseNotesInOrder(text, options);
  return {
    exchanges,
    ownQuestions: beside.flatMap((each) => {
      if (each.kind !== "own") return [];
      const { kind: _kind, ...own } = each;
      return [own];
    }),
    unassigned: beside.flatMap((each) => (each.kind === "unassigned" ? [each.text] : [])),
  };
}

/** As `parseNotes`, with all that belongs to no exchange in one list, in the order of the notes. */
export function parseNotesInOrder(
  text: string,
  { candidate }: { candidate?: string } = {},
): { exchanges: ParsedExchange[]; beside: Beside[] } {
  const lines = joinCaptions(readLines(text));
  const { notes, readings } = readSureShapes(lines, candidate);
  const following = findFollowing(readings);
  const assembler = createAssembler();
  // Below "My questions" nothing is an exchange: to the next sure mark, or to the blank line that ends the list.
  let own: "no" | "list" | "section" = "no";
  let isRead = false;

  for (const [index, line] of lines.entries()) {
    if (line.blank) {
      assembler.blank();
      if (own === "list") own = "no";
      continue;
    }
    const sure = readings[index];
    if (sure) {
      for (const mark of sure.marks) assembler.take(mark, sure.name, line.indent);
      if (own !== "no" && isRead && sure.marks[0]?.role === "answer") continue;
      own = sure.name !== "own" ? "no" : line.heading > 0 || lines[index + 1]?.blank ? "section" : "list";
      isRead = sure.marks[0]?.role === "own-heading" || sure.marks[0]?.role === "reply";
      continue;
    }
    const below = following[index] ?? null;
    const weak =
      own === "no"
        ? readWeakShapes(line, index, notes, below, assembler)
        : isRead
          ? readOwn(line, index, notes, below, assembler)
          : null;
    if (!weak) {
      assembler.prose(line.raw, line.indent, below === "answer");
      continue;
    }
    for (const mark of weak.marks) assembler.take(mark, weak.name, line.indent);
  }
  return assembler.finish();
}

function readSureShapes(
  lines: readonly Line[],
  candidate: string | undefined,
): { notes: Notes; readings: (Reading | null)[] } {
  const lone = countLoneNames(lines);
  const speakers = findSpeakers(lines, lone, candidate);
  const roles = new Set(speakers.values());
  const notes: Notes = {
    lines,
    speakers,
    lone,
    blocks: NO_BLOCKS,
    rows: NO_BLOCKS,
    lists: readLists(lines),
    tables: readTables(lines),
    bareAnswers: hasBareAnswers(lines),
    headings: readHeadings(lines),
    twoSided: roles.has("candidate") && roles.has("interviewer"),
    transcript: false,
  };
  const readings = lines.map((line, index) => (line.blank ? null : readSure(line, index, notes)));
  const turns = readings.filter((reading) => reading?.name === "speech").length;
  const isSure = (index: number): boolean => readings[index] !== null;
  const blocks = turns > 0 ? NO_BLOCKS : readBlocks(lines, isSure);
  const rows = turns > 0 ? NO_BLOCKS : readRows(lines, isSure);
  return { notes: { ...notes, blocks, rows, transcript: turns >= TRANSCRIPT_TURNS }, readings };
}

function readSure(line: Line, index: number, notes: Notes): Reading | null {
  for (const shape of SURE_SHAPES) {
    const marks = shape.read(line, index, notes);
    if (marks) return { name: shape.name, marks };
  }
  return null;
}

function readOwn(...place: Place): Reading | null {
  const marks = readOwnLine(place[0], surround(...place));
  return marks && { name: "own", marks };
}

function readWeakShapes(...place: Place): Reading | null {
  const [line, index, notes] = place;
  const around = surround(...place);
  for (const shape of WEAK_SHAPES) {
    const marks = shape.read(line, index, notes, around);
    if (!marks) continue;
    const name = shape.name === "plain" && line.marker ? "list" : shape.name;
    return { name, marks };
  }
  return null;
}

type Place = [line: Line, index: number, notes: Notes, following: Mark["role"] | null, assembler: Assembler];

function surround(...[, index, notes, following, assembler]: Place): Surroundings {
  return {
    ...assembler.surroundings(),
    before: notes.lines[index - 1],
    next: notes.lines[index + 1],
    following,
  };
}

/** For each line, the role of the next sure mark below it. */
function findFollowing(readings: readonly (Reading | null)[]): (Mark["role"] | null)[] {
  const following: (Mark["role"] | null)[] = new Array(readings.length).fill(null);
  let role: Mark["role"] | null = null;
  for (let index = readings.length - 1; index >= 0; index--) {
    following[index] = role;
    role = readings[index]?.marks[0]?.role ?? role;
  }
  return following;
}
