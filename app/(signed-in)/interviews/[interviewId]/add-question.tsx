import { TextArea } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { addQuestion } from "../actions";
import styles from "./interview.module.css";

/** One more question, typed by hand. */
export function AddQuestion({ interviewId }: { interviewId: string }) {
  return (
    <details className={styles.add}>
      <summary className={styles.summary}>+ Add a question</summary>
      <Form keepAs={`question:${interviewId}`} action={addQuestion.bind(null, interviewId)} label="Add a question">
        <TextArea name="question" label="Question" rows={2} />
        <TextArea name="answer" label="What you said" rows={5} />
        <div>
          <SubmitButton look="plain">Add it</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
