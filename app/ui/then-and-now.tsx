import type { Finding, FindingLabel } from "@/lib/consistency/types";
import { labelWords, signs } from "./finding-signs";
import { MarkedText } from "./marked-text";
import { cutSegments, type Mark } from "./segments";
import styles from "./then-and-now.module.css";

export type Telling = {
  /** Where it is neither "Then" nor "Now". */
  heading?: string;
  /** Where and when it was said: "Round 1 · 12 May · Dana". */
  source: string;
  text: string;
};

/**
 * The earlier answer and the current one side by side, with every finding marked in both. Each label has a sign
 * and an underline of its own besides its colour. Changed passages carry the number of their finding.
 */
export function ThenAndNow({
  question,
  then,
  now,
  findings,
  level = 2,
}: {
  question?: string;
  then: Telling;
  now: Telling;
  findings: readonly Finding[];
  /** Of the two headings. */
  level?: 2 | 3;
}) {
  const marks = numberMarks(findings);
  return (
    <section
      className={styles.spread}
      aria-label={question === undefined ? "Then and now" : `Then and now: ${question}`}
    >
      <Legend findings={findings} />
      <div className={styles.columns}>
        <Column heading={then.heading ?? "Then"} telling={then} marks={marks.earlier} level={level} />
        <Column heading={now.heading ?? "Now"} telling={now} marks={marks.current} level={level} />
      </div>
    </section>
  );
}

/** Findings that changed get 1, 2, 3 … in the order given; the list beside the texts uses the same numbers. */
export function changedFindings<F extends Finding>(findings: readonly F[]): F[] {
  return findings.filter((finding) => finding.label === "changed");
}

function Column({
  heading,
  telling,
  marks,
  level,
}: {
  heading: string;
  telling: Telling;
  marks: readonly Mark[];
  level: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={styles.column}>
      <header className={styles.head}>
        <Heading className={styles.heading}>{heading}</Heading>
        <p className="small soft">{telling.source}</p>
      </header>
      {telling.text.trim() === "" ? (
        <p className="soft">No answer was noted.</p>
      ) : (
        <MarkedText
          pieces={cutSegments(telling.text, marks).map(({ text, mark, isFirst }) =>
            mark === null ? text : [text, mark.label, mark.number, isFirst],
          )}
        />
      )}
    </article>
  );
}

function Legend({ findings }: { findings: readonly Finding[] }) {
  const counts = { changed: 0, "left-out": 0, added: 0, same: 0 };
  for (const { label } of findings) counts[label] += 1;
  return (
    <ul className={styles.legend}>
      {labelOrder.map((label) => (
        <li key={label} className={`${styles.key} ${styles[label]}`}>
          <span className={styles.sign} aria-hidden="true" data-sign={signs[label]} />
          {counts[label]} <span className={styles.keyWord}>{labelWords[label]}</span>
        </li>
      ))}
    </ul>
  );
}

function numberMarks(findings: readonly Finding[]): { earlier: Mark[]; current: Mark[] } {
  const numbers = new Map(changedFindings(findings).map((finding, index) => [finding, index + 1]));
  const earlier: Mark[] = [];
  const current: Mark[] = [];
  for (const finding of findings) {
    const number = numbers.get(finding) ?? null;
    if (finding.earlier) earlier.push({ span: finding.earlier, label: finding.label, number });
    if (finding.current) current.push({ span: finding.current, label: finding.label, number });
  }
  return { earlier, current };
}

const labelOrder: readonly FindingLabel[] = ["changed", "left-out", "added", "same"];
