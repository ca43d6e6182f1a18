import fields from "@/app/ui/fields.module.css";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { shorten } from "@/lib/practice/shorten";
import { discard, placeAs, placeIn } from "../actions";
import styles from "./interview.module.css";

/** What the notes held that is no question and no answer: to be placed, or taken off the list. */
export function UnassignedNotes({
  notes,
  exchanges,
}: {
  notes: readonly { id: string; text: string }[];
  exchanges: readonly { id: string; question: string; answer: string }[];
}) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.unassigned} aria-labelledby="unassigned">
      <h2 id="unassigned">Not placed yet</h2>
      <ul className="stack">
        {notes.map(({ id, text }) => (
          <li key={id} className="stack gap-2">
            <p className="said">{text}</p>
            <div className="cluster gap-1">
              <ActionForm action={placeAs.bind(null, id, "question")}>
                <SubmitButton look="quiet">It is a question</SubmitButton>
              </ActionForm>
              <ActionForm action={placeAs.bind(null, id, "answer")}>
                <SubmitButton look="quiet">It is an answer</SubmitButton>
              </ActionForm>
              <ActionForm action={discard.bind(null, id)}>
                <SubmitButton look="quiet">Leave it out</SubmitButton>
              </ActionForm>
            </div>
            {exchanges.length > 0 ? (
              <ActionForm action={placeIn.bind(null, id)} className={styles.placeIn}>
                <select name="exchangeId" className={fields.control} aria-label="Add it to the answer to">
                  {exchanges.map((exchange, index) => (
                    <option key={exchange.id} value={exchange.id}>
                      {index + 1}. {shorten(exchange.question || exchange.answer, 70)}
                    </option>
                  ))}
                </select>
                <SubmitButton look="plain">Add to this answer</SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
