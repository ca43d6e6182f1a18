import { Button } from "@/app/ui/button";
import fields from "@/app/ui/fields.module.css";
import { discard, placeAs, placeIn } from "../actions";
import styles from "./interview.module.css";

/** What the notes held that is no question and no answer: to be placed, or taken off the list. */
export function UnplacedNotes({
  notes,
  exchanges,
}: {
  notes: readonly { id: string; text: string }[];
  exchanges: readonly { id: string; question: string; answer: string }[];
}) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.unplaced} aria-labelledby="unplaced">
      <h2 id="unplaced">Not placed yet</h2>
      <ul className="stack">
        {notes.map(({ id, text }) => (
          <li key={id} className="stack gap-2">
            <p className="said">{text}</p>
            <div className="cluster gap-1">
              <form action={placeAs.bind(null, id, "question")}>
                <Button type="submit" look="quiet">
                  It is a question
                </Button>
              </form>
              <form action={placeAs.bind(null, id, "answer")}>
                <Button type="submit" look="quiet">
                  It is an answer
                </Button>
              </form>
              <form action={discard.bind(null, id)}>
                <Button type="submit" look="quiet">
                  Leave it out
                </Button>
              </form>
            </div>
            {exchanges.length > 0 ? (
              <form action={placeIn.bind(null, id)} className={styles.placeIn}>
                <select name="exchangeId" className={fields.control} aria-label="Add it to the answer to">
                  {exchanges.map((exchange, index) => (
                    <option key={exchange.id} value={exchange.id}>
                      {index + 1}. {(exchange.question || exchange.answer).slice(0, 70)}
                    </option>
                  ))}
                </select>
                <Button type="submit" look="plain">
                  Add to this answer
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
