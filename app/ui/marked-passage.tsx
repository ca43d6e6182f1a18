import type { Span } from "@/lib/consistency/types";
import styles from "./marked-passage.module.css";
import { cutSegments } from "./segments";

/**
 * A passage quoted from `text`, with the words that matter in it marked. All offsets are those of `text`. Dots stand where the
 * passage begins or ends in the middle of a sentence.
 */
export function MarkedPassage({ text, passage, marks }: { text: string; passage: Span; marks: readonly Span[] }) {
  const inside = marks.map((span) => ({
    span: { text: span.text, start: span.start - passage.start, end: span.end - passage.start },
    label: "same" as const,
    number: null,
  }));
  return (
    <blockquote className={styles.passage}>
      {isUnderWay(text.slice(Math.max(0, passage.start - tail), passage.start)) ? "… " : null}
      {cutSegments(passage.text, inside).map((segment, index) =>
        segment.mark === null ? (
          segment.text
        ) : (
          // Segments have no identity of their own and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
          <mark key={index} className={styles.mark}>
            {segment.text}
          </mark>
        ),
      )}
      {isUnderWay(passage.text.slice(-tail)) && text.slice(passage.end).trim() !== "" ? " …" : null}
    </blockquote>
  );
}

/** As much of a text as tells whether a sentence has ended. */
const tail = 8;

function isUnderWay(before: string): boolean {
  return before.trim() !== "" && !/(?:[.!?…]["”’)]*\s*|\n\s*)$/.test(before);
}
