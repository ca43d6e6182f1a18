import Link from "next/link";
import { Quoted } from "@/app/ui/quoted";
import type { Rounds } from "@/lib/data/rounds";
import { paths } from "@/lib/paths";
import styles from "./then-and-now.module.css";

/** What was practised for this round against what really came. */
export function Score({ score }: { score: NonNullable<Rounds["score"]> }) {
  const { came, notPractised, notAsked, counts } = score;
  return (
    <section className="stack" aria-labelledby="score">
      <div className="stack gap-2">
        <h2 id="score">What you practised against what came</h2>
        <p>
          Of {counts.practised === 1 ? "the one question" : `the ${counts.practised} questions`} you practised,{" "}
          {counts.came === 0 ? "none" : counts.came} came. They asked {counts.asked} in all.
        </p>
      </div>
      <div className={styles.lists}>
        {came.length > 0 ? (
          <section aria-labelledby="came">
            <h3 id="came">Practised, and it came</h3>
            <ul className={styles.plain}>
              {came.map(({ item, exchange, wording }) => (
                <li key={exchange.id}>
                  <Link href={paths.item(item.sessionId, item.position)}>{exchange.question}</Link>
                  {wording === "same" ? null : (
                    <span className="small soft">
                      Practised as <Quoted text={item.question} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {notPractised.length > 0 ? (
          <section aria-labelledby="not-practised">
            <h3 id="not-practised">It came unpractised</h3>
            <ul className={styles.plain}>
              {notPractised.map((exchange) => (
                <li key={exchange.id}>{exchange.question}</li>
              ))}
            </ul>
          </section>
        ) : null}
        {notAsked.length > 0 ? (
          <section aria-labelledby="not-asked">
            <h3 id="not-asked">Practised, and it did not come</h3>
            <ul className={styles.plain}>
              {notAsked.map((item) => (
                <li key={item.id}>{item.question}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </section>
  );
}
