import styles from "./take-file.module.css";

/** Why something was not taken, said beside what it was asked of and brought into sight from under the foot. */
export function Refusal({ children }: { children: string }) {
  return (
    <p ref={bringIntoSight} className={styles.refused} role="alert">
      {children}
    </p>
  );
}

function bringIntoSight(message: HTMLElement | null) {
  message?.scrollIntoView({ block: "nearest" });
}
