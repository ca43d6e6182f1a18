import { Button } from "@/app/ui/button";
import { skip } from "../../actions";
import { AnswerForm } from "./answer-form";
import { ItemQuestion } from "./item-question";
import styles from "./practice.module.css";

type Item = {
  id: string;
  position: number;
  kind: string;
  question: string;
  why: string;
  draft: string;
  seconds: number;
};

/** A question to answer now. What was said before is not on the page. */
export function OpenItem({ sessionId, item }: { sessionId: string; item: Item }) {
  return (
    <div className={styles.open}>
      <ItemQuestion kind={item.kind} question={item.question} why={item.why} />
      <AnswerForm key={item.id} itemId={item.id} kind={item.kind} draft={item.draft} seconds={item.seconds} />
      <form action={skip.bind(null, sessionId, item.position, item.id)}>
        <Button type="submit" look="quiet">
          Skip for now
        </Button>
      </form>
    </div>
  );
}
