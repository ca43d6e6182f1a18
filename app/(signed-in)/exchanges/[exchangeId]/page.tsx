import type { Metadata } from "next";
import { TextArea } from "@/app/ui/fields";
import { ActionForm, Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { When } from "@/app/ui/when";
import { requireExchange } from "@/lib/data/exchanges";
import { paths } from "@/lib/paths";
import { causeLabels } from "@/lib/schemas/words";
import { editExchange, goBackTo } from "../actions";
import { AnswerBox } from "./answer-box";
import { ExchangeCorrection } from "./correction/correction-note";
import styles from "./exchange.module.css";

export const metadata: Metadata = { title: "Edit a question" };

export default async function ExchangePage({ params }: { params: Promise<{ exchangeId: string }> }) {
  const { id, question, answer, interview, revisions } = await requireExchange((await params).exchangeId);
  return (
    <Page
      title="Edit a question"
      back={{
        href: paths.interview(interview.id),
        label: `Round ${interview.round} at ${interview.application.company}`,
      }}
    >
      <Form
        keepAs={`exchange:${id}`}
        action={editExchange.bind(null, id)}
        values={{ question, answer, base: JSON.stringify({ question, answer }) }}
      >
        <TextArea name="question" label="Question" rows={2} />
        <AnswerBox />
      </Form>
      <ExchangeCorrection exchangeId={id} />
      {revisions.length > 1 ? (
        <details>
          <summary className="soft">Every version ({revisions.length})</summary>
          <ol className={styles.revisions}>
            {revisions.map(({ id: revisionId, cause, createdAt, device, question, answer, isNow }) => (
              <li key={revisionId} className="stack gap-2" aria-current={isNow ? "true" : undefined}>
                <p className="small soft">
                  {isNow ? <strong className={styles.now}>Shown now. </strong> : null}
                  {causeLabels[cause]} on <When at={createdAt.toISOString()} />
                  {device === "" ? "" : `, in ${device}`}
                </p>
                <p className={styles.question}>{question || "No question"}</p>
                <p className={styles.answer}>{answer || "No answer"}</p>
                {isNow ? null : (
                  <ActionForm action={goBackTo.bind(null, id, revisionId)}>
                    <SubmitButton look="quiet">Go back to this</SubmitButton>
                  </ActionForm>
                )}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </Page>
  );
}
