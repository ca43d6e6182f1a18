import type { Finding } from "@/lib/consistency/types";
import styles from "./change-card.module.css";
import { Quoted } from "./quoted";

/** A finding that changed: its number in the texts, why it stands here, both passages, and what can be done about it. */
export function ChangeCard({
  finding,
  number,
  isSettled = false,
  sides = { earlier: "Then", current: "Now" },
  children,
}: {
  finding: Finding;
  number: number;
  isSettled?: boolean;
  /** What the two tellings are called. */
  sides?: { earlier: string; current: string };
  children: React.ReactNode;
}) {
  return (
    <article className={`${styles.card} ${isSettled ? styles.settled : ""}`} aria-label={`Change ${number}`}>
      <header className="cluster gap-2">
        <span className={styles.number} aria-hidden="true">
          Δ {number}
        </span>
        <p className={styles.reason}>{finding.reason}</p>
        {finding.certainty === "possible" ? <span className={styles.tag}>Possibly</span> : null}
      </header>
      <dl className={styles.quotes}>
        <div>
          <dt>{sides.earlier}</dt>
          <dd>
            <Quoted text={finding.earlier?.text} />
          </dd>
        </div>
        <div>
          <dt>{sides.current}</dt>
          <dd>
            <Quoted text={finding.current?.text} />
          </dd>
        </div>
      </dl>
      {children}
    </article>
  );
}
