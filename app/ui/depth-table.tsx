import type { Depth, DepthComparison } from "@/lib/consistency/types";
import styles from "./depth-table.module.css";

/** How much each answer gives its listener: longer, more specific and, unless a fact was asked for, a work example, one's own part. */
export function DepthTable({ depth, hasEarlier }: { depth: DepthComparison; hasEarlier: boolean }) {
  return (
    <section className="stack gap-3" aria-labelledby="depth-heading">
      <h2 id="depth-heading">Depth</h2>
      {depth.advice.length > 0 ? (
        <ul className={styles.advice}>
          {depth.advice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Measure</span>
            </th>
            {hasEarlier ? <th scope="col">Then</th> : null}
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {(depth.factual ? factRows : rows).map(({ name, read }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {hasEarlier ? <td>{read(depth.earlier)}</td> : null}
              <td>{read(depth.current)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Row = { name: string; read: (depth: Depth) => React.ReactNode; ofStory?: boolean };

const rows: readonly Row[] = [
  { name: "Words", read: (depth) => depth.words },
  { name: "Concrete facts", read: (depth) => depth.facts },
  { name: "Situation", read: (depth) => <Tick is={depth.example.situation} />, ofStory: true },
  { name: "Action", read: (depth) => <Tick is={depth.example.action} />, ofStory: true },
  { name: "Result", read: (depth) => <Tick is={depth.example.result} />, ofStory: true },
  { name: "An ending", read: (depth) => <Tick is={depth.ending} />, ofStory: true },
  { name: "Your own part", read: (depth) => <Tick is={depth.ownPart} />, ofStory: true },
  { name: "Complete by itself", read: (depth) => <Tick is={depth.words > 0 && !depth.leansOnEarlier} /> },
  { name: "Fillers and hedges", read: (depth) => depth.fillers + depth.hedges },
];

const factRows = rows.filter(({ ofStory }) => !ofStory);

function Tick({ is }: { is: boolean }) {
  return is ? <span className={styles.yes}>✓ there</span> : <span className="soft">– not heard</span>;
}
