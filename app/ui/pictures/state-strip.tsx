import type { ReviewState } from "@/lib/practice/types";
import styles from "./pictures.module.css";

/** How each state is called beside its mark. */
export const stateWords: Record<ReviewState, string> = {
  solid: "solid",
  thin: "thin",
  conflict: "conflict",
  unanswered: "not answered",
};

/**
 * One mark for each question, in order: a full disc where it is solid, half a disc where it is thin, a triangle where
 * answers conflict, a broken ring where there is no answer. Shapes tell them apart, colour only helps.
 */
export function StateStrip({ states, title }: { states: readonly ReviewState[]; title: string }) {
  const width = states.length * step;
  return (
    <svg
      role="img"
      aria-label={`${title}: ${listStates(states)}`}
      className={styles.strip}
      viewBox={`0 0 ${width} ${step + 14}`}
      style={{ inlineSize: `${width / 16}rem` }}
    >
      {states.map((state, index) => (
        // Marks have no identity of their own and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: the strip is drawn anew as a whole
        <g key={index} transform={`translate(${index * step + step / 2} ${step / 2})`}>
          <Shape state={state} />
          <text y={step / 2 + 9} textAnchor="middle" className={styles.number}>
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
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
function listStates(states: readonly ReviewState[]): string {
  return states.map((state, index) => `question ${index + 1} ${stateWords[state]}`).join(", ");
}
