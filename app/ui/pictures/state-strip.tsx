import type { ReviewState } from "@/lib/practice/types";
import styles from "./pictures.module.css";

type StateWords = Record<ReviewState, string>;

/** How each state is called beside its mark. */
export const stateWords: StateWords = {
  solid: "solid",
  thin: "thin",
  conflict: "conflict",
  unanswered: "not answered",
};

/**
 * One mark for each question, in order: a full disc where it is solid, half a disc where it is thin, a triangle where
 * answers conflict, a broken ring where there is no answer. Shapes tell them apart, colour only helps.
 */
export function StateStrip({
  states,
  title,
  isNumbered = false,
  words = stateWords,
}: {
  states: readonly ReviewState[];
  title: string;
  /** Where a number under each mark says which question it is. */
  isNumbered?: boolean;
  words?: StateWords;
}) {
  const width = states.length * step;
  return (
    <svg
      role="img"
      aria-label={`${title}: ${listStates(states, words)}`}
      className={styles.strip}
      viewBox={`0 0 ${width} ${isNumbered ? step + 14 : step}`}
      width={`${width / 16}rem`}
    >
      {states.map((state, index) => (
        // Marks have no identity of their own and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: the strip is drawn anew as a whole
        <g key={index} transform={`translate(${index * step + step / 2} ${step / 2})`}>
          <Shape state={state} />
          {isNumbered ? (
            <text y={step / 2 + 9} textAnchor="middle" className={styles.number}>
              {index + 1}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

/** The marks of these states with their words. */
export function StateLegend({ states, words = stateWords }: { states: readonly ReviewState[]; words?: StateWords }) {
  return (
    <ul className={styles.legend} aria-hidden="true">
      {[...new Set(states)].map((state) => (
        <li key={state}>
          <StateMark state={state} /> {words[state]}
        </li>
      ))}
    </ul>
  );
}

/** The mark of one state, for a legend. */
export function StateMark({ state }: { state: ReviewState }) {
  return (
    <svg aria-hidden="true" className={styles.mark} viewBox="-13 -13 26 26">
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { state: ReviewState }) {
  if (state === "conflict") return <path d="M0 -11 L11 9 H-11 Z" className={styles.conflict} />;
  if (state === "solid") return <circle r="10" className={styles.solid} />;
  if (state === "unanswered") return <circle r="10" strokeDasharray="4 3.85" className={styles.unanswered} />;
  return (
    <g className={styles.thin}>
      <circle r="10" fill="none" />
      <path d="M-10 0 A10 10 0 0 0 10 0 Z" />
    </g>
  );
}

/** Width of one mark with the room around it. */
const step = 34;

/** "question 1 solid, question 2 thin". */
function listStates(states: readonly ReviewState[], words: StateWords): string {
  return states.map((state, index) => `question ${index + 1} ${words[state]}`).join(", ");
}
