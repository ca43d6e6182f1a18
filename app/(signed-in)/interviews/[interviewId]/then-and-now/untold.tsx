import Link from "next/link";
import { tell } from "@/app/(signed-in)/exchanges/[exchangeId]/correction/actions";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Quoted } from "@/app/ui/quoted";
import type { Rounds } from "@/lib/data/rounds";
import { paths } from "@/lib/paths";
import { shorten } from "@/lib/practice/shorten";
import styles from "./then-and-now.module.css";

/** Corrections of earlier rounds that may have been told in this one; what was not stays open. */
export function Untold({ untold, round }: Pick<Rounds, "untold" | "round">) {
  if (untold.length === 0) return null;
  return (
    <section className="stack gap-3" aria-labelledby="untold">
      <div className="stack gap-1">
        <h2 id="untold">Did you tell them?</h2>
        <p className="soft">Corrections from before round {round}. One that has not come up yet stays open.</p>
      </div>
      <ul className="stack gap-3">
        {untold.map(({ exchangeId, round: of, question, was, right }) => (
          <li key={exchangeId}>
            <p className="small soft">
              Round {of}: {shorten(question, 120) || "the question was not noted"}
            </p>
            <p className="said">
              {was === "" ? "" : `“${shorten(was, 120)}” → `}
              <Quoted text={shorten(right, 200)} />
            </p>
            <div className="cluster gap-1">
              <ActionForm action={tell.bind(null, exchangeId, true)}>
                <SubmitButton look="plain">
                  They know now
                  <span className="visually-hidden"> – {shorten(question, 80)}</span>
                </SubmitButton>
              </ActionForm>
              <Link href={paths.correction(exchangeId)} className={styles.correct}>
                Your correction
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
