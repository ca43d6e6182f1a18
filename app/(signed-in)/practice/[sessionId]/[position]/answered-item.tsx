import { DepthTable } from "@/app/ui/depth-table";
import { FocusOnArrival } from "@/app/ui/focus-on-arrival";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { ThenAndNow } from "@/app/ui/then-and-now";
import type { ItemWithFindings } from "@/lib/data/practice-rows";
import { formatDay, formatDuration } from "@/lib/dates";
import { ratings } from "@/lib/practice/types";
import { ratingLabels } from "@/lib/schemas/words";
import { answerAgain, rate } from "../../actions";
import { FindingList } from "./finding-list";
import { ItemQuestion } from "./item-question";
import styles from "./practice.module.css";

type Source = {
  askedBy: { name: string } | null;
  interview: { round: number; heldAt: Date | null };
} | null;

/** Then and now, what changed, how deep; then rate it and go on. */
export function AnsweredItemView({
  sessionId,
  item,
  exchange,
  isLast,
}: {
  sessionId: string;
  item: ItemWithFindings;
  exchange: Source;
  isLast: boolean;
}) {
  const answer = item.answer ?? "";
  const duration = item.seconds > 0 ? formatDuration(item.seconds) : null;
  return (
    <div className={styles.answered}>
      <ItemQuestion kind={item.kind} question={item.question} why={item.why} />
      {item.kind === "new" ? (
        <section className={styles.alone} aria-label="Your answer">
          <p className="said">{answer}</p>
        </section>
      ) : (
        <>
          {item.earlierQuestion !== item.question ? <p className="soft">Asked then: “{item.earlierQuestion}”</p> : null}
          <FocusOnArrival>
            <ThenAndNow
              then={{ source: describeSource(exchange), text: item.earlierAnswer }}
              now={{ source: ["Practice", duration].filter(Boolean).join(" · "), text: answer }}
              findings={item.findings}
            />
          </FocusOnArrival>
          <FindingList itemId={item.id} findings={item.findings} dismissed={item.dismissed} />
        </>
      )}
      {item.depth ? (
        <DepthTable depth={item.depth} hasEarlier={item.kind !== "new" && item.earlierAnswer !== ""} />
      ) : null}
      <section className={styles.rate} aria-labelledby="rate">
        <h2 id="rate">How was this answer?</h2>
        <ActionForm action={rate.bind(null, sessionId, item.position, item.id)} className="cluster">
          {ratings.map((rating) => (
            <SubmitButton key={rating} name="rating" value={rating} look="plain" aria-pressed={item.rating === rating}>
              {ratingLabels[rating]}
            </SubmitButton>
          ))}
        </ActionForm>
        <p className="small soft">{isLast ? "Then the review." : "Then the next question."}</p>
        <ActionForm action={answerAgain.bind(null, item.id)}>
          <SubmitButton look="quiet">Answer it again</SubmitButton>
        </ActionForm>
      </section>
    </div>
  );
}

function describeSource(exchange: Source): string {
  if (exchange === null) return "An earlier interview";
  const { interview, askedBy } = exchange;
  return [`Round ${interview.round}`, interview.heldAt && formatDay(interview.heldAt), askedBy && `to ${askedBy.name}`]
    .filter(Boolean)
    .join(" · ");
}
