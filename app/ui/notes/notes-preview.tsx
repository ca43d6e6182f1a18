import { invitesQuestions } from "@/lib/notes/own-questions";
import type { ParsedNotes } from "@/lib/notes/types";
import styles from "./notes-preview.module.css";

/** What was understood of the notes so far, what could not be placed, and what is said of `repeats`. */
export function NotesPreview({ parsed, repeats = null }: { parsed: ParsedNotes; repeats?: React.ReactNode }) {
  const { exchanges, ownQuestions, unassigned } = parsed;
  const isEmpty = exchanges.length + ownQuestions.length + unassigned.length === 0 && repeats === null;
  return (
    <section className={styles.preview} aria-labelledby="understood">
      <h2 id="understood">What was understood</h2>
      {isEmpty ? (
        <p className="soft">
          Start a line with Q: and A:, number the questions, end them with a question mark, or write “They asked … I
          said …”. A transcript with names works too.
        </p>
      ) : null}
      {repeats}
      <ol className={styles.understood}>
        {exchanges.slice(0, mostShown).map((exchange, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is read anew from the text each time
          <li key={index}>
            <p className={styles.question}>
              {exchange.question || <span className="soft">No question</span>}
              {exchange.askedBy ? <span className="small soft"> {exchange.askedBy}</span> : null}
            </p>
            {exchange.answer ? (
              <p className={styles.answer}>{exchange.answer}</p>
            ) : (
              <p className="soft small">{invitesQuestions(exchange.question) ? "Your turn to ask" : "No answer yet"}</p>
            )}
          </li>
        ))}
      </ol>
      {exchanges.length > mostShown ? <p className="soft">And {exchanges.length - mostShown} more.</p> : null}
      {ownQuestions.length > 0 ? (
        <section className="stack gap-2" aria-labelledby="you-asked">
          <h3 id="you-asked">You asked them</h3>
          <ul className={`stack ${styles.asked}`}>
            {ownQuestions.slice(0, mostShown).map(({ question, reply, askedOf }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index}>
                <p className={styles.question}>{question}</p>
                {reply ? (
                  <p className={styles.answer}>
                    {askedOf ? <span className="small soft">{askedOf}: </span> : null}
                    {reply}
                  </p>
                ) : (
                  <p className="soft small">No reply noted</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {unassigned.length > 0 ? (
        <div className="stack gap-2">
          <h3>Not placed yet</h3>
          <p className="small soft">Kept as it is. You can place it after saving.</p>
          <ul className="stack gap-2">
            {unassigned.slice(0, mostShown).map((passage, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index} className={styles.passage}>
                {passage}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** More than anybody is asked in one interview; beyond it, laying them out would hold up the typing. */
const mostShown = 200;
