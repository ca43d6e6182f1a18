import Link from "next/link";
import type { Progress } from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import styles from "./practice.module.css";

/** One mark for each question: where one is, what is answered, what was skipped. Each leads there. */
export function ProgressStrip({
  sessionId,
  items,
  current,
}: {
  sessionId: string;
  items: Progress["items"];
  current: number;
}) {
  return (
    <nav aria-label="Questions of this session">
      <ol className={styles.strip}>
        {items.map(({ position, answeredAt, skippedAt }) => {
          const state = answeredAt ? "answered" : skippedAt ? "skipped" : "open";
          return (
            <li key={position}>
              <Link
                href={paths.item(sessionId, position)}
                className={`${styles.mark} ${markStyles[state] ?? ""}`}
                aria-current={position === current ? "step" : undefined}
                aria-label={`Question ${position}, ${state}`}
              >
                <span aria-hidden="true">{state === "answered" ? "✓" : state === "skipped" ? "–" : ""}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const markStyles = { answered: styles.markAnswered, skipped: styles.markSkipped, open: "" };
