import { formatDay } from "@/lib/dates";
import type { DayOfProgress } from "@/lib/practice/schedule/progress-by-day";
import styles from "./pictures.module.css";

/**
 * One column a day: the part that is filled is what sat by its end, the outline is all. Days with practice are filled
 * whole, days between carry what sat and are striped, and days to come are empty.
 */
export function ProgressDays({ days, heldAt }: { days: readonly DayOfProgress[]; heldAt: Date | null }) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const lastPractised = days.findLastIndex(({ isPractised }) => isPractised);
  const interviewDay = heldAt?.toISOString().slice(0, 10);
  return (
    <figure className={styles.progress}>
      <svg
        aria-hidden="true"
        className={styles.days}
        viewBox={`0 0 ${days.length * column} ${height}`}
        preserveAspectRatio="none"
        width={`${days.length * 2}rem`}
      >
        <defs>
          <pattern id="carried" width="4" height="4" patternUnits="userSpaceOnUse">
            <rect width="4" height="2" className={styles.carried} />
          </pattern>
        </defs>
        {days.map(({ day, solid, of, isPractised }, index) => (
          <g key={day} transform={`translate(${index * column} 0)`}>
            <rect y="0.5" width={column - 2} height={height - 1} className={styles.outline} />
            {index > lastPractised ? null : (
              <rect
                y={height - (height * solid) / of}
                width={column - 2}
                height={(height * solid) / of}
                {...(isPractised ? { className: styles.filled } : { fill: "url(#carried)" })}
              />
            )}
          </g>
        ))}
      </svg>
      <div className="cluster spread small soft" aria-hidden="true">
        <span>{formatDay(new Date(first.day))}</span>
        {days.length > 1 ? (
          <span>
            {last.day === interviewDay ? "Interview, " : ""}
            {formatDay(new Date(last.day))}
          </span>
        ) : null}
      </div>
      <ul className="visually-hidden">
        {days
          .filter(({ isPractised }) => isPractised)
          .map(({ day, solid, of }) => (
            <li key={day}>
              {formatDay(new Date(day))}: {solid} of {of} solid
            </li>
          ))}
      </ul>
    </figure>
  );
}

/** In units of the picture; it is stretched to the width there is. */
const column = 20;
const height = 64;
