import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Quoted } from "@/app/ui/quoted";
import { type CorrectionRow, findCorrection } from "@/lib/data/corrections";
import { paths } from "@/lib/paths";
import { tell } from "./actions";
import styles from "./correction.module.css";

/** For the page of an exchange: its correction, or the way to write one. */
export async function ExchangeCorrection({ exchangeId }: { exchangeId: string }) {
  const correction = await findCorrection(exchangeId);
  if (correction) return <CorrectionNote correction={correction} />;
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">Was something off?</h2>
      <p className="soft">Keep what you said as it is, and write beside it what you should have said.</p>
      <Link href={paths.correction(exchangeId)} className={styles.link}>
        Correct the record
      </Link>
    </section>
  );
}

/** A correction as it is read: the answer as it should have been, and whether they were told. */
export function CorrectionNote({ correction }: { correction: CorrectionRow }) {
  const { exchangeId, quote, answer, bringUp, toldAt } = correction;
  return (
    <section className={styles.note} aria-label="Your correction">
      <p className={styles.head}>Your correction</p>
      {quote ? (
        <p className="soft">
          Instead of <Quoted text={quote} />:
        </p>
      ) : null}
      <p className="said">{answer}</p>
      {bringUp ? <p className="soft">How you will bring it up: {bringUp}</p> : null}
      <div className="cluster gap-1">
        <ActionForm action={tell.bind(null, exchangeId, toldAt === null)} className="cluster gap-1">
          <span>{toldAt === null ? "They have not been told yet." : "✓ They have been told."}</span>
          <SubmitButton look="quiet">{toldAt === null ? "They know now" : "Not yet told"}</SubmitButton>
        </ActionForm>
        <Link href={paths.correction(exchangeId)} className={styles.link}>
          Change it
        </Link>
      </div>
    </section>
  );
}
