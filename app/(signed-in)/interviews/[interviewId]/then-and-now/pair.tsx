import Link from "next/link";
import { type Difference, Dismissed, NotAConflict } from "@/app/(signed-in)/differences/not-a-conflict";
import { ChangeCard } from "@/app/ui/change-card";
import { Quoted } from "@/app/ui/quoted";
import { changedFindings, ThenAndNow } from "@/app/ui/then-and-now";
import type { PairedExchange } from "@/lib/data/rounds";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { PairFrame } from "./pair-frame";
import styles from "./then-and-now.module.css";

/** One question that came again: what was said this time beside the time before, and all tellings on demand. */
export function Pair({
  pair,
  isOpen,
  hrefOpen,
}: {
  pair: PairedExchange;
  isOpen: boolean;
  /** The same page with this one open. */
  hrefOpen: string;
}) {
  const { exchange } = pair;
  return (
    <PairFrame
      id={exchange.id}
      hrefFilled={hrefOpen}
      summary={
        <>
          <span className={styles.question}>{exchange.question || "The question was not noted"}</span>
          <span className="small soft">{outcome(pair)}</span>
        </>
      }
    >
      {isOpen ? <Tellings pair={pair} /> : null}
    </PairFrame>
  );
}

function Tellings({ pair }: { pair: PairedExchange }) {
  const { exchange, earlier, findings, dismissed } = pair;
  const [before, ...older] = earlier;
  const changed = changedFindings(findings);
  const sides = { earlier: `Round ${before.round}`, current: `Round ${exchange.round}` };
  return (
    <div className="stack gap-5">
      {before.question !== exchange.question ? (
        <p className="soft">
          Asked in round {before.round}: <Quoted text={before.question} />
        </p>
      ) : null}
      <ThenAndNow
        question={exchange.question}
        level={3}
        then={{ heading: sides.earlier, source: source(before), text: before.answer }}
        now={{ heading: sides.current, source: source(exchange), text: exchange.answer }}
        findings={findings}
      />
      {changed.length > 0 ? (
        <ol className="stack gap-3">
          {changed.map((finding, index) => (
            <li key={finding.key}>
              <ChangeCard finding={finding} number={index + 1} sides={sides}>
                <div className="cluster gap-1">
                  <NotAConflict difference={toDifference(pair, finding)} />
                  <p className="cluster gap-1 small">
                    <span>Was one of them off? Correct the record of</span>
                    <Correct of={before} against={exchange} finding={finding.key} />
                    <Correct of={exchange} against={before} finding={finding.key} />
                  </p>
                </div>
              </ChangeCard>
            </li>
          ))}
        </ol>
      ) : null}
      <Dismissed differences={changedFindings(dismissed).map((finding) => toDifference(pair, finding))} />
      {older.length > 0 ? (
        <details>
          <summary className={styles.older}>Earlier still ({older.length})</summary>
          <ol className="stack">
            {older.map((telling) => (
              <li key={telling.id} className="stack gap-2">
                <p className="small soft">
                  Round {telling.round}: <Quoted text={telling.question} />
                </p>
                <p className="said">{telling.answer || "No answer was noted."}</p>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function Correct({ of, against, finding }: { of: Told; against: Told; finding: string }) {
  return (
    <Link href={paths.correction(of.id, { against: against.id, finding })} className={styles.correct}>
      round {of.round}
      {of.correction ? " (written)" : ""}
    </Link>
  );
}

type Told = PairedExchange["exchange"];

function toDifference(
  { exchange, earlier: [before] }: PairedExchange,
  { key, earlier, current }: PairedExchange["findings"][number],
): Difference {
  return {
    key,
    first: { id: before.id, text: earlier?.text ?? "" },
    second: { id: exchange.id, text: current?.text ?? "" },
  };
}

function source({ interview, askedBy }: Told): string {
  return [interview.heldAt && formatDay(interview.heldAt), askedBy && `to ${askedBy.name}`].filter(Boolean).join(" · ");
}

function outcome({ exchange, earlier: [before], findings }: PairedExchange): string {
  if (exchange.answer.trim() === "" || before.answer.trim() === "") return "one answer is missing";
  const changed = changedFindings(findings).length;
  return changed === 0 ? "nothing contradicts" : `${changed} changed`;
}
