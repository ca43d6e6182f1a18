import { ActionForm, SubmitButton } from "@/app/ui/form";
import type { OpenItem } from "@/lib/data/practice-items";
import { finish, peek, skip } from "../../actions";
import { AnswerForm } from "./answer-form";
import { ItemQuestion } from "./item-question";
import styles from "./practice.module.css";

/** A question to answer now. What was said before is not on the page, unless the person asked to look. */
export function OpenItemView({ sessionId, item, peeked }: { sessionId: string } & Pick<OpenItem, "item" | "peeked">) {
  const { id, kind, draft, attempt, seconds } = item;
  return (
    <div className={styles.open}>
      <ItemQuestion kind={kind} question={item.question} why={item.why} />
      {peeked === null ? null : <PeekedAnswer answer={peeked} isCorrected={item.isCorrected} />}
      <AnswerForm key={`${id} ${attempt}`} item={{ id, kind, draft, attempt, seconds }} served={crypto.randomUUID()} />
      <div className="stack gap-2">
        <div className="cluster gap-1">
          <ActionForm action={skip.bind(null, sessionId, item.position, id)}>
            <SubmitButton look="quiet" aria-keyshortcuts="s">
              Skip for now
            </SubmitButton>
          </ActionForm>
          {kind === "new" || peeked !== null ? null : (
            <ActionForm action={peek.bind(null, id)}>
              <SubmitButton look="quiet" aria-keyshortcuts="p">
                Peek at your earlier answer
              </SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={finish.bind(null, sessionId)}>
            <SubmitButton look="quiet">Finish here and review</SubmitButton>
          </ActionForm>
        </div>
        {kind === "new" || peeked !== null ? null : (
          <p className="small soft">
            Your earlier answer stays hidden until you have answered. A peek is noted, and the question comes back.
          </p>
        )}
      </div>
    </div>
  );
}

function PeekedAnswer({ answer, isCorrected }: { answer: string; isCorrected: boolean }) {
  return (
    <details className={styles.peeked} open>
      <summary className={styles.summary}>{isCorrected ? "Your correction" : "Your earlier answer"}</summary>
      <div className="stack gap-2">
        <p className="said">{answer || "No answer was noted."}</p>
        <p className="small soft">
          Looking is fine. Fold it away and say it in your own words; the question comes back until it sits without.
        </p>
      </div>
    </details>
  );
}
