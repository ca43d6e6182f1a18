import Link from "next/link";
import { Elsewhere } from "@/app/ui/elsewhere";
import { TextArea } from "@/app/ui/fields";
import { ActionForm, Form, SubmitButton } from "@/app/ui/form";
import { paths } from "@/lib/paths";
import { shorten } from "@/lib/practice/shorten";
import { ownValues } from "@/lib/schemas/interview";
import { addOwn, editOwn, removeOwn, restoreOwn } from "../actions";
import styles from "./interview.module.css";
import { OwnQuestionId } from "./own-question-fields";

type Asked = { id: string; question: string; reply: string; removedAt: Date | null };

/** What the person asked the employer, and what they replied; from the notes, by hand, and from the debrief. */
export function OwnQuestions({
  interviewId,
  asked,
  debrief,
}: {
  interviewId: string;
  asked: readonly Asked[];
  /** What the debrief says of them, as one text. */
  debrief: string;
}) {
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">What you asked them</h2>
      {asked.length > 0 ? (
        <ul className={styles.exchanges}>
          {asked.map((each) =>
            each.removedAt === null ? (
              <OwnQuestionCard key={each.id} asked={each} />
            ) : (
              <li key={each.id} className={`${styles.removed} ${styles.unnumbered}`}>
                <p className="small soft">Removed: {shorten(each.question || each.reply, 80)}</p>
                <ActionForm action={restoreOwn.bind(null, each.id)}>
                  <SubmitButton look="quiet">Undo</SubmitButton>
                </ActionForm>
              </li>
            ),
          )}
        </ul>
      ) : null}
      {debrief === "" ? null : (
        <div className="stack gap-1">
          <p className="said">{debrief}</p>
          <p className="small soft">
            From your <Link href={paths.debrief(interviewId)}>debrief</Link>
          </p>
        </div>
      )}
      <AddOwnQuestion interviewId={interviewId} />
    </section>
  );
}

function OwnQuestionCard({ asked: { id, question, reply } }: { asked: Asked }) {
  return (
    <li>
      <article className={`${styles.exchange} ${styles.unnumbered}`} aria-labelledby={`own-${id}`}>
        <h3 id={`own-${id}`} className={styles.ownQuestion}>
          {question || <span className="soft">No question noted</span>}
        </h3>
        {reply ? <p className="said">{reply}</p> : <p className="soft">No reply noted</p>}
        {/* Closes once it was saved. */}
        <details key={`${question}\n${reply}`} className={styles.drawer}>
          <summary className={styles.summary} aria-label={`Change what you asked: ${shorten(question || reply, 60)}`}>
            Change
          </summary>
          <div className="stack">
            <Form
              keepAs={`own:${id}`}
              action={editOwn.bind(null, id)}
              values={ownValues({ question, reply })}
              label="Change what you asked"
            >
              <Elsewhere />
              <TextArea name="question" label="What you asked" rows={2} />
              <TextArea name="reply" label="What they said" rows={3} />
              <div>
                <SubmitButton look="plain">Save</SubmitButton>
              </div>
            </Form>
            <ActionForm action={removeOwn.bind(null, id)}>
              <SubmitButton look="quiet">Remove</SubmitButton>
            </ActionForm>
          </div>
        </details>
      </article>
    </li>
  );
}

/** One more, typed by hand. */
function AddOwnQuestion({ interviewId }: { interviewId: string }) {
  return (
    <details className={styles.add}>
      <summary className={styles.summary}>+ Add what you asked</summary>
      <Form keepAs={`asked:${interviewId}`} action={addOwn.bind(null, interviewId)} label="Add what you asked">
        <OwnQuestionId made={crypto.randomUUID()} />
        <TextArea name="question" label="What you asked" rows={2} />
        <TextArea name="reply" label="What they said" rows={3} />
        <div>
          <SubmitButton look="plain">Add it</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
