import { ActionForm, SubmitButton } from "@/app/ui/form";
import type { SuggestedExample } from "@/lib/data/examples";
import { dismiss, keep } from "./actions";
import styles from "./examples.module.css";
import { StoryParts } from "./story-parts";
import { ToldAtList } from "./told-at";

/** A story found in the answers: read it, keep it, or say that it is none. */
export function FoundStory({ story }: { story: SuggestedExample }) {
  const { title, exchangeIds, situation, action, result, told } = story;
  const [first = ""] = exchangeIds;
  return (
    <article className={styles.found} aria-labelledby={`found-${first}`}>
      <h3 id={`found-${first}`}>{title}</h3>
      <ToldAtList told={told} />
      <details>
        <summary className={styles.summary}>Read it</summary>
        <StoryParts
          situation={situation?.span.text ?? ""}
          action={action?.span.text ?? ""}
          result={result?.span.text ?? ""}
          missing="Not found in these answers. You can add it once it is kept."
        />
      </details>
      <div className="cluster gap-2">
        <ActionForm action={keep.bind(null, first)}>
          <SubmitButton look="plain" aria-label={`Keep: ${title}`}>
            Keep
          </SubmitButton>
        </ActionForm>
        <ActionForm action={dismiss.bind(null, first)}>
          <SubmitButton look="quiet" aria-label={`Not a story: ${title}`}>
            Not a story
          </SubmitButton>
        </ActionForm>
      </div>
    </article>
  );
}
