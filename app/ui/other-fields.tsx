import { Button } from "./button";
import styles from "./draft-notices.module.css";

/** Another text for the same form, from another tab: to be put into the fields or dropped. */
export function OtherFields({ text, onChoose }: { text: string; onChoose: (isWanted: boolean) => void }) {
  return (
    <section className={styles.other} aria-label="Another text">
      <p>This device holds another text for this form, typed in another tab and not saved yet:</p>
      <blockquote className="said">{text || "(nothing)"}</blockquote>
      <div className="cluster gap-1">
        <Button look="plain" onClick={() => onChoose(true)}>
          Use that one
        </Button>
        <Button look="quiet" onClick={() => onChoose(false)}>
          Drop that one
        </Button>
      </div>
    </section>
  );
}
