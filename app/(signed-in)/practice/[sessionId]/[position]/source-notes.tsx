import Link from "next/link";
import type { ItemSource } from "@/lib/data/practice-items";
import type { ItemWithFindings } from "@/lib/data/practice-rows";
import { paths } from "@/lib/paths";
import styles from "./practice.module.css";

/** What became of the earlier answer since the session was made, and what was said where a correction stands instead. */
export function SourceNotes({ item, exchange }: { item: ItemWithFindings; exchange: ItemSource }) {
  if (exchange === null) {
    return (
      <p className={styles.note}>
        The round it came from was deleted since. What you said then is kept here as it was.
      </p>
    );
  }
  const { round } = exchange.interview;
  return (
    <>
      {item.isCorrected ? (
        <details>
          <summary className={styles.summary}>What you said in round {round}</summary>
          <p className="said">{exchange.answer || "No answer was noted."}</p>
        </details>
      ) : null}
      {exchange.since === "removed" ? (
        <p className={styles.note}>You removed this question from round {round} since. It is kept here as it was.</p>
      ) : null}
      {exchange.since === "correction-removed" ? (
        <p className={styles.note}>You removed this correction since. It is kept here as it was.</p>
      ) : null}
      {exchange.since === "edited" ? (
        <div className={styles.note}>
          <p>You changed this {item.isCorrected ? "correction" : "answer"} since. Here it is as it was before.</p>
          <details>
            <summary className={styles.summary}>How it reads now</summary>
            <p className="said">
              {(item.isCorrected ? exchange.correction?.answer : exchange.answer) || "No answer is noted."}
            </p>
          </details>
        </div>
      ) : null}
      {exchange.correction && !item.isCorrected ? (
        <p className={styles.note}>
          You have written a correction of this answer. It is what the next session practises.{" "}
          <Link href={paths.correction(exchange.id)}>Read it</Link>
        </p>
      ) : null}
    </>
  );
}
