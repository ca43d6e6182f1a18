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
import styles from "./exchange.module.css";

export const metadata: Metadata = { title: "Edit a question" };

export default async function ExchangePage({ params }: { params: Promise<{ exchangeId: string }> }) {
  const { id, question, answer, interview, revisions } = await requireExchange((await params).exchangeId);
  const [current, ...earlier] = revisions;
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
      {current && earlier.length > 0 ? (
        <details>
          <summary className="soft">How it read before ({earlier.length})</summary>
          <ol className={styles.revisions}>
            {earlier.map((revision) => (
              <li key={revision.id} className="stack gap-2">
                <p className="small soft">
                  {causeLabels[revision.cause]}, <When at={revision.createdAt.toISOString()} />
                </p>
                <p className={styles.question}>{revision.question || "No question"}</p>
                <p className={styles.answer}>{revision.answer || "No answer"}</p>
                <ActionForm action={goBackTo.bind(null, id, revision.id)}>
                  <SubmitButton look="quiet">Go back to this</SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </Page>
  );
}
