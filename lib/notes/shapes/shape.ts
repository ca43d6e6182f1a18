import type { Line } from "@/lib/notes/lines";
import type { Speakers } from "@/lib/notes/speakers";
import type { Blocks } from "./blocks";
import type { Headings } from "./heading";
import type { Lists } from "./listed";
import type { Tables } from "./table";

/**
 * What a shape reads off a line.
 * - `question` opens an exchange; `answer` goes to the exchange that is open;
 * - `turn` is speech of an interviewer, which may or may not ask: that shows when it is whole;
 * - `prose` goes where a line without any shape would go;
 * - `own` is a question that the person put to them, with the reply as far as it stands beside it; `reply` goes to the
 *   own question above; `own-heading` only says that such questions follow;
 * - `aside` belongs to no exchange; when it `closes`, neither do the lines below it, up to the next mark.
 */
export type Mark =
  | { role: "question"; text: string; who?: string }
  | { role: "answer"; text: string; raw: string }
  | { role: "turn"; text: string; raw: string; who: string }
  | { role: "own"; question: string; reply: string }
  | { role: "reply"; text: string; label?: string }
  | { role: "own-heading"; raw: string }
  | { role: "aside"; raw: string; closes: boolean }
  | { role: "prose"; raw: string };

export type Notes = {
  lines: readonly Line[];
  speakers: Speakers;
  lone: ReadonlyMap<string, number>;
  /** Both sides are labelled: the speech of a side reaches to the next label. */
  twoSided: boolean;
  /** Enough labelled turns that a text between two labels is speech and nothing else. */
  transcript: boolean;
  blocks: Blocks;
  /** The lines of a row: "notice - none". */
  rows: Blocks;
  lists: Lists;
  tables: Tables;
  /** Answers begin with a bare "a". */
  bareAnswers: boolean;
  headings: Headings;
};

/** Reads marks off one line by what it says alone; null when the line does not have this shape. */
export type Shape = (line: Line, index: number, notes: Notes) => Mark[] | null;

/** What is open where a line stands, for shapes that have no sure sign. */
export type Surroundings = {
  /** What the line would be added to if it had no shape. */
  open: "nothing" | "question" | "answer" | "turn" | "aside";
  /** The shape that opened the exchange the line would be added to. */
  openedBy: ShapeName | null;
  /** The first line of the question that is open; empty when none is. */
  question: string;
  /** Columns before the question that is open, when a list opened it. */
  questionIndent: number;
  afterBlank: boolean;
  /** The own question that the line would be about; null where none is open. */
  own: { asks: boolean; replied: boolean; indent: number } | null;
  before: Line | undefined;
  next: Line | undefined;
  /** The next sure mark below. */
  following: Mark["role"] | null;
};

export type ShapeName = "label" | "speech" | "heading" | "own" | "list" | "reported" | "plain";

export type WeakShape = (line: Line, index: number, notes: Notes, around: Surroundings) => Mark[] | null;
