"use client";

import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import button from "@/app/ui/button.module.css";
import { appendText } from "@/lib/notes/append";
import { quoteName } from "@/lib/notes/read-file";
import { readFile } from "./file-text";
import { Refusal } from "./refusal";
import styles from "./take-file.module.css";

/**
 * Takes files into the notes: by the button, dropped on what it wraps, or pasted there. What cannot be taken is said
 * beside the button, and what is in the box stays as it is.
 */
export function TakeFile({
  onText,
  room,
  beside,
  children,
}: {
  /** Gets the text of all files taken together, in order, to be put below what is there. */
  onText: (text: string) => void;
  /** How many more characters the notes can have. */
  room: number;
  /** Other ways in, to stand beside the button. */
  beside?: React.ReactNode;
  /** The box. */
  children: React.ReactNode;
}) {
  const [reading, setReading] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>(nothingYet);
  const [isOver, setIsOver] = useState(false);
  const queue = useRef(Promise.resolve());
  const isHere = useRef(false);
  const now = useRef({ onText, room });
  const hint = useId();

  // A file takes a while to read; by then more may have been typed.
  useLayoutEffect(() => {
    now.current = { onText, room };
  });

  useEffect(() => {
    isHere.current = true;
    window.addEventListener("dragover", keepPage);
    window.addEventListener("drop", keepPage);
    return () => {
      isHere.current = false;
      window.removeEventListener("dragover", keepPage);
      window.removeEventListener("drop", keepPage);
    };
  }, []);

  function take(files: readonly File[]) {
    if (files.length === 0) return;
    setOutcome(nothingYet);
    setReading((before) => before + 1);
    queue.current = queue.current.then(async () => {
      const { text, ...next } = await readAll(files, () => now.current.room);
      if (!isHere.current) return;
      // At once, so that the next file finds the box as this one left it.
      if (text !== "") flushSync(() => now.current.onText(text));
      setReading((before) => before - 1);
      setOutcome((before) => ({
        taken: [...before.taken, ...next.taken],
        refused: [...before.refused, ...next.refused],
      }));
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are shortcuts for the button below
    <div
      className={styles.around}
      data-over={isOver}
      onDragEnter={(event) => hasFiles(event.dataTransfer) && event.preventDefault()}
      onDragOver={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        setIsOver(false);
        take(Array.from(event.dataTransfer.files));
      }}
      onPaste={(event) => {
        // Text from an office program brings a picture of itself along; the text is what is meant.
        if (!hasFiles(event.clipboardData) || event.clipboardData.types.includes("text/plain")) return;
        event.preventDefault();
        take(Array.from(event.clipboardData.files));
      }}
    >
      {children}
      <div className={styles.tools}>
        <label className={`${button.button} ${button.quiet} ${styles.choose}`}>
          <input
            type="file"
            className={styles.input}
            accept=".txt,.md,.vtt,.srt,.docx,text/*"
            multiple
            aria-describedby={hint}
            onChange={(event) => {
              take(Array.from(event.target.files ?? []));
              // The same file can be taken again once it was mended.
              event.target.value = "";
            }}
          />
          Take a file
        </label>
        {beside}
        <p id={hint} className={styles.line}>
          A transcript, a text or a Word file.
        </p>
        <p className={styles.line} role="status">
          {reading > 0 ? "Reading…" : outcome.taken.length > 0 ? `Added: ${outcome.taken.join(", ")}.` : null}
        </p>
        {outcome.refused.length > 0 ? <Refusal>{sayRefused(outcome.refused)}</Refusal> : null}
      </div>
    </div>
  );
}

/** Names of the files that were taken; for each other file, why it was not. */
type Outcome = { taken: readonly string[]; refused: readonly string[] };

const nothingYet: Outcome = { taken: [], refused: [] };

/** So many reasons are read; more are only counted. */
const mostSaid = 3;

async function readAll(files: readonly File[], getRoom: () => number): Promise<Outcome & { text: string }> {
  const taken: string[] = [];
  const refused: string[] = [];
  let text = "";
  for (const file of files) {
    const read = await readFile(file);
    const name = quoteName(file.name);
    if (read.kind === "refused") {
      refused.push(read.message);
      continue;
    }
    const more = appendText(text, read.text);
    if (more.length + blankLine > getRoom()) refused.push(`There is no room left for ${name}: these notes are full.`);
    else {
      text = more;
      taken.push(name);
    }
  }
  return { text, taken, refused };
}

const blankLine = "\n\n".length;

function sayRefused(reasons: readonly string[]): string {
  const left = reasons.length - mostSaid;
  const rest = left > 0 ? [left === 1 ? "One more file was not taken." : `${left} more files were not taken.`] : [];
  return [...reasons.slice(0, mostSaid), ...rest].join(" ");
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes("Files") ?? false;
}

/** A file dropped beside the box would open in place of the page. */
function keepPage(event: DragEvent) {
  if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
}
