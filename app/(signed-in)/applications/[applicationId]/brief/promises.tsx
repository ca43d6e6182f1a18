import { ActionForm, SubmitButton } from "@/app/ui/form";
import type { BriefPage } from "@/lib/data/brief";
import { keepPromise } from "./actions";
import styles from "./brief.module.css";

type PromiseMade = NonNullable<BriefPage["upcoming"]>["promises"][number];

/** What was promised, by whomever, each kept or not with one tap. On screen only. */
export function Promises({ promises }: { promises: readonly PromiseMade[] }) {
  if (promises.length === 0) return null;
  return (
    <section className="stack gap-3" aria-labelledby="promises">
      <h2 id="promises">What was promised</h2>
      <ul className={styles.promises}>
        {promises.map((promise) => (
          <Made key={promise.interviewId} promise={promise} />
        ))}
      </ul>
    </section>
  );
}

function Made({ promise: { interviewId, round, text, isKept } }: { promise: PromiseMade }) {
  return (
    <li>
      <p>
        {text} <span className="soft small">(round {round})</span>
      </p>
      <ActionForm action={keepPromise.bind(null, interviewId, !isKept)} className="cluster">
        {isKept ? <span className="soft">Kept</span> : null}
        <SubmitButton look={isKept ? "quiet" : "plain"}>
          {isKept ? "Not yet after all" : "Kept"}
          <span className="visually-hidden"> – {text}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
