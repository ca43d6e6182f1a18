import Link from "next/link";
import type { ListedExamples } from "@/lib/data/examples";
import { paths } from "@/lib/paths";
import styles from "./examples.module.css";

type Gap = ListedExamples["gaps"][number];

/** Questions that want a work story and have no good one: those that were asked first. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="gaps">
      <div className="stack gap-1">
        <h2 id="gaps">Questions without a good example</h2>
        <p className="soft">A good one says what you did and what came of it.</p>
      </div>
      <ul className={styles.gaps}>
        {gaps.map((gap) => (
          <li key={gap.intentId}>
            <p className={styles.gapQuestion}>{gap.question}</p>
            <p className="small soft">
              {gap.exchangeId === null ? (
                "Often asked."
              ) : (
                <>
                  They <Link href={paths.exchange(gap.exchangeId)}>asked it</Link>.
                </>
              )}
              {gap.unfinished
                ? ` “${gap.unfinished.title}” comes close; ${gap.unfinished.lacks === "result" ? "what came of it" : "what you did"} is missing.`
                : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
