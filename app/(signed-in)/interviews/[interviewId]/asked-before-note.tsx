import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Quoted } from "@/app/ui/quoted";
import type { AskedBefore } from "@/lib/data/asked-before";
import { sayBefore } from "../actions";
import styles from "./interview.module.css";

/** Says that a question was asked before, and shows the earlier answer on demand. One tap links or unlinks. */
export function AskedBeforeNote({
  exchangeId,
  before,
  applicationId,
}: {
  exchangeId: string;
  before: AskedBefore;
  applicationId: string;
}) {
  const { interview, question, answer, state } = before;
  const where =
    interview.applicationId === applicationId
      ? `in round ${interview.round}`
      : `by ${interview.application.company}, round ${interview.round}`;
  if (state === "unlinked") {
    return (
      <ActionForm action={sayBefore.bind(null, exchangeId, true)} className="cluster gap-1 small soft">
        <span>Not the question asked {where}.</span>
        <SubmitButton look="quiet">Undo</SubmitButton>
      </ActionForm>
    );
  }
  return (
    <details className={styles.before}>
      <summary className={styles.summary}>
        {state === "maybe" ? "Perhaps asked before" : "Asked before"} {where}
      </summary>
      <div className="stack gap-2">
        <p className="soft">
          <Quoted text={question} />
        </p>
        <p className="said">{answer || "No answer was noted."}</p>
        <div className="cluster gap-1">
          {state === "maybe" ? (
            <ActionForm action={sayBefore.bind(null, exchangeId, true)}>
              <SubmitButton look="quiet">It is the same question</SubmitButton>
            </ActionForm>
          ) : null}
          <ActionForm action={sayBefore.bind(null, exchangeId, false)}>
            <SubmitButton look="quiet">It is another question</SubmitButton>
          </ActionForm>
        </div>
      </div>
    </details>
  );
}
