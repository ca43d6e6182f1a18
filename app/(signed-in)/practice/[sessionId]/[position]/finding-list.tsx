import Link from "next/link";
import { ChangeCard } from "@/app/ui/change-card";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Quoted } from "@/app/ui/quoted";
import { changedFindings } from "@/app/ui/then-and-now";
import type { KeyedFinding } from "@/lib/data/practice-rows";
import { paths } from "@/lib/paths";
import { type Resolution, resolutionLabels, resolutionSentences, resolutions } from "@/lib/schemas/words";
import { resolve } from "../../actions";
import styles from "./practice.module.css";

/** What changed, each with both passages, why it stands here, and one click to say what it is. */
export function FindingList({
  itemId,
  findings,
  dismissed,
  exchange,
}: {
  itemId: string;
  findings: readonly KeyedFinding[];
  dismissed: readonly KeyedFinding[];
  /** The exchange compared with, while it is there. */
  exchange: Corrigible | null;
}) {
  const changed = changedFindings(findings);
  return (
    <section className="stack" aria-labelledby="changed" aria-live="polite">
      <h2 id="changed">{changed.length === 0 ? "Nothing contradicts the first time" : "What changed"}</h2>
      {changed.length > 0 ? (
        <ol className="stack gap-3">
          {changed.map((finding, index) => (
            <li key={finding.key}>
              <FindingCard itemId={itemId} finding={finding} number={index + 1} exchange={exchange} />
            </li>
          ))}
        </ol>
      ) : null}
      {dismissed.length > 0 ? (
        <details className="small">
          <summary className="soft">Not a conflict ({dismissed.length})</summary>
          <ul className="stack gap-2">
            {dismissed.map((finding) => (
              <li key={finding.key} className="cluster">
                <span>
                  <Quoted text={finding.earlier?.text} /> → <Quoted text={finding.current?.text} />
                </span>
                <Say itemId={itemId} finding={finding} resolution="undo" label="Undo" />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

type Corrigible = { id: string; isCorrected: boolean };

function FindingCard({
  itemId,
  finding,
  number,
  exchange,
}: {
  itemId: string;
  finding: KeyedFinding;
  number: number;
  exchange: Corrigible | null;
}) {
  return (
    <ChangeCard finding={finding} number={number} isSettled={finding.resolution !== null}>
      {finding.resolution ? (
        <div className="cluster">
          <p>
            <span aria-hidden="true">✓ </span>
            {resolutionSentences[finding.resolution]}
          </p>
          {finding.resolution === "correct-record" && exchange ? (
            <Link href={paths.correction(exchange.id, { item: itemId, finding: finding.key })} className={styles.write}>
              {exchange.isCorrected ? "Your correction" : "Write the correction"}
            </Link>
          ) : null}
          <Say itemId={itemId} finding={finding} resolution="undo" label="Undo" />
        </div>
      ) : (
        <div className="cluster gap-1">
          {resolutions.map((resolution) => (
            <Say
              key={resolution}
              itemId={itemId}
              finding={finding}
              resolution={resolution}
              label={resolutionLabels[resolution]}
            />
          ))}
        </div>
      )}
    </ChangeCard>
  );
}

function Say({
  itemId,
  finding,
  resolution,
  label,
}: {
  itemId: string;
  finding: KeyedFinding;
  resolution: Resolution | "undo";
  label: string;
}) {
  return (
    <ActionForm action={resolve.bind(null, itemId)}>
      <input type="hidden" name="key" value={finding.key} />
      <SubmitButton name="resolution" value={resolution} look="quiet">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
