import { ActionForm, SubmitButton } from "@/app/ui/form";
import type { ItemKind } from "@/lib/practice/types";
import { finish, skip } from "../../actions";
import { AnswerForm } from "./answer-form";
import { ItemQuestion } from "./item-question";
import styles from "./practice.module.css";

type Item = {
  id: string;
  position: number;
  kind: ItemKind;
  question: string;
  why: string;
  draft: string;
  attempt: number;
  seconds: number;
};

/** A question to answer now. What was said before is not on the page. */
export function OpenItem({ sessionId, item }: { sessionId: string; item: Item }) {
  return (
    <div className={styles.open}>
      <ItemQuestion kind={item.kind} question={item.question} why={item.why} />
      <AnswerForm key={`${item.id} ${item.attempt}`} item={item} served={crypto.randomUUID()} />
      <div className="cluster gap-1">
        <ActionForm action={skip.bind(null, sessionId, item.position, item.id)}>
          <SubmitButton look="quiet">Skip for now</SubmitButton>
        </ActionForm>
        <ActionForm action={finish.bind(null, sessionId)}>
          <SubmitButton look="quiet">Finish here and review</SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
