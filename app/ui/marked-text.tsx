"use client";

import type { FindingLabel } from "@/lib/consistency/types";
import { labelWords, signs } from "./finding-signs";
import styles from "./then-and-now.module.css";

/** A stretch of text; or one under a mark, with the number of its finding, and whether the mark begins here. */
export type Piece = string | readonly [text: string, label: FindingLabel, number: number | null, isFirst: boolean];

/**
 * An answer with its marks. A client component for the sake of its weight alone: what a server component renders goes to the
 * browser twice, element by element; of this one the second time only the pieces go.
 */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="said">
      {pieces.map((piece, index) => {
        if (typeof piece === "string") return piece;
        const [text, label, number, isFirst] = piece;
        return (
          // Pieces have no identity of their own and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
          <mark key={index} className={`${styles.mark} ${styles[label]}`}>
            {isFirst ? <Signed text={text} label={label} number={number} /> : text}
          </mark>
        );
      })}
    </p>
  );
}

/** A passage with its sign before it; the sign never stands alone at the end of a line. */
function Signed({ text, label, number }: { text: string; label: FindingLabel; number: number | null }) {
  const said = (
    <span className="visually-hidden">{`[${labelWords[label]}${number === null ? "" : ` ${number}`}] `}</span>
  );
  if (label === "same") {
    return (
      <>
        {said}
        {text}
      </>
    );
  }
  const [first = ""] = text.match(/^\s*\S{0,24}/) ?? [];
  return (
    <>
      <span className={styles.unbroken}>
        {said}
        <span
          className={styles.sign}
          aria-hidden="true"
          data-sign={number === null ? signs[label] : `${signs[label]} ${number}`}
        />
        {first}
      </span>
      {text.slice(first.length)}
    </>
  );
}
