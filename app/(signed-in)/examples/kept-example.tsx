import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import type { KeptExample } from "@/lib/data/examples";
import { paths } from "@/lib/paths";
import { listFacts } from "@/lib/practice/examples/example-facts";
import type { Overtold } from "@/lib/practice/examples/example-tellings";
import type { ExampleUse } from "@/lib/practice/examples/example-uses";
import { shorten } from "@/lib/practice/shorten";
import { remove, saidThere } from "./actions";
import styles from "./examples.module.css";
import { StoryParts } from "./story-parts";
import { ToldAtList } from "./told-at";

/** One of the person's examples: the story, the facts in it, where it fits, and who has heard it. */
export function Kept({ example, isOpen }: { example: KeptExample; isOpen: boolean }) {
  const { id, title, situation, action, result, shows, uses, told, perhaps, overtold } = example;
  const facts = listFacts([situation, action, result].join("\n"));
  return (
    <article className={styles.kept} aria-labelledby={`example-${id}`}>
      <h3 id={`example-${id}`}>{title}</h3>
      {overtold.map((notice) => (
        <p key={describeOvertold(notice)} className={styles.notice}>
          {describeOvertold(notice)}
        </p>
      ))}
      <details open={isOpen}>
        <summary className={styles.summary}>The story</summary>
        <StoryParts
          situation={situation}
          action={action}
          result={result}
          shows={shows}
          missing="Not written yet. A story is easier to believe with it."
        />
      </details>
      {facts.length > 0 ? (
        <div>
          <h4 className={styles.label}>Facts in it</h4>
          <ul className={styles.facts}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Uses uses={uses} />
      <div>
        <h4 className={styles.label}>Who has heard it</h4>
        {told.length === 0 ? <p className="soft">Nobody yet, as far as is noted.</p> : null}
        <ToldAtList told={told} />
      </div>
      {perhaps.length > 0 ? (
        <div>
          <h4 className={styles.label}>Perhaps also told</h4>
          <ToldAtList
            told={perhaps}
            tools={({ exchangeId, question }) => (
              <div className="cluster gap-1">
                <Say exampleId={id} exchangeId={exchangeId} isTold label="Yes, told there" about={question} />
                <Say exampleId={id} exchangeId={exchangeId} isTold={false} label="No" about={question} />
              </div>
            )}
          />
        </div>
      ) : null}
      <div className="cluster gap-1">
        <ButtonLink href={paths.example(id)} look="quiet" aria-label={`Edit ${title}`}>
          Edit
        </ButtonLink>
        <ActionForm action={remove.bind(null, id)}>
          <SubmitButton look="quiet" aria-label={`Remove ${title}`}>
            Remove
          </SubmitButton>
        </ActionForm>
      </div>
    </article>
  );
}

function Uses({ uses }: { uses: readonly ExampleUse[] }) {
  if (uses.length === 0) return null;
  return (
    <div>
      <h4 className={styles.label}>Fits when they ask</h4>
      <ul className={styles.uses}>
        {uses.map(({ intentId, label, because }) => (
          <li key={intentId}>
            {label}
            <span className="small soft">
              {because.kind === "told" ? " (told there)" : ` (you say “${shorten(because.words, 40)}”)`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Say({
  exampleId,
  exchangeId,
  isTold,
  label,
  about,
}: {
  exampleId: string;
  exchangeId: string;
  isTold: boolean;
  label: string;
  about: string;
}) {
  return (
    <ActionForm action={saidThere.bind(null, exampleId, exchangeId, isTold)}>
      <SubmitButton look="quiet" aria-label={`${label}: ${shorten(about, 60)}`}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

function describeOvertold(notice: Overtold): string {
  const list = new Intl.ListFormat("en-GB");
  if (notice.kind === "same-person") {
    const rounds = list.format(notice.rounds.map(String));
    return `${notice.name} at ${notice.company} has heard it in rounds ${rounds}. Next time, add something new or tell another one.`;
  }
  return `${list.format(notice.names)} at ${notice.company} have all heard it. They may compare notes: another example would show more of you.`;
}
