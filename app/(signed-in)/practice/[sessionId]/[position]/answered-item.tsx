import { DepthTable } from "@/app/ui/depth-table";
import { FocusOnArrival } from "@/app/ui/focus-on-arrival";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Quoted } from "@/app/ui/quoted";
import { ThenAndNow } from "@/app/ui/then-and-now";
import type { ItemSource } from "@/lib/data/practice-items";
import type { ItemWithFindings } from "@/lib/data/practice-rows";
import { formatDay, formatDuration } from "@/lib/dates";
import { ratings } from "@/lib/practice/types";
import { ratingLabels } from "@/lib/schemas/words";
import { answerAgain, next, rate } from "../../actions";
import { FindingList } from "./finding-list";
import { ItemQuestion } from "./item-question";
import styles from "./practice.module.css";
import { SourceNotes } from "./source-notes";

/** Then and now, what changed, how deep; then rate it and go on. */
export function AnsweredItemView({
  sessionId,
  item,
  exchange,
  then,
}: {
  sessionId: string;
  item: ItemWithFindings;
  exchange: ItemSource;
  /** What comes behind this question. */
  then: "the next question" | "those you skipped" | "the review";
}) {
  const answer = item.answer ?? "";
  const isUnwritten = item.isAloud && answer === "";
  const now = [item.isAloud ? "Said aloud" : "Practice", item.seconds > 0 && formatDuration(item.seconds)];
  return (
    <div className={styles.answered}>
      <ItemQuestion kind={item.kind} question={item.question} why={item.why} />
      {item.kind === "new" ? (
        <section className={styles.alone} aria-label="Your answer">
          <p className={isUnwritten ? "soft" : "said"}>{isUnwritten ? now.filter(Boolean).join(" · ") : answer}</p>
        </section>
      ) : (
        <>
          {item.earlierQuestion !== item.question ? (
            <p className="soft">
              Asked then: <Quoted text={item.earlierQuestion} />
            </p>
          ) : null}
          {item.isPeeked ? (
            <p className={styles.note}>
              You looked at your earlier answer first. That is a fine way to learn it; it counts as not sitting yet, and
              the question comes back.
            </p>
          ) : null}
          <FocusOnArrival>
            {isUnwritten ? (
              <EarlierAlone item={item} exchange={exchange} />
            ) : (
              <ThenAndNow
                then={{ ...earlierHeading(item), source: describeSource(exchange), text: item.earlierAnswer }}
                now={{ source: now.filter(Boolean).join(" · "), text: answer }}
                findings={item.findings}
              />
            )}
          </FocusOnArrival>
          <SourceNotes item={item} exchange={exchange} />
          {isUnwritten ? null : (
            <FindingList
              itemId={item.id}
              findings={item.findings}
              dismissed={item.dismissed}
              exchange={exchange && { id: exchange.id, isCorrected: exchange.correction !== null }}
            />
          )}
        </>
      )}
      {item.depth ? (
        <DepthTable depth={item.depth} hasEarlier={item.kind !== "new" && item.earlierAnswer !== ""} />
      ) : null}
      <section className={styles.rate} aria-labelledby="rate">
        <h2 id="rate">How was this answer?</h2>
        <ActionForm action={rate.bind(null, sessionId, item.position, item.id)} className="cluster">
          {ratings.map((rating, index) => (
            <SubmitButton
              key={rating}
              name="rating"
              value={rating}
              look="plain"
              aria-pressed={item.rating === rating}
              aria-keyshortcuts={String(index + 1)}
            >
              {ratingLabels[rating]}
            </SubmitButton>
          ))}
        </ActionForm>
        <p className="small soft">Then {then}.</p>
        <div className="cluster gap-1">
          <ActionForm action={next.bind(null, sessionId, item.position)}>
            <SubmitButton look="quiet" aria-keyshortcuts="n">
              {item.rating === null ? "Go on without rating" : "Go on"}
            </SubmitButton>
          </ActionForm>
          <ActionForm action={answerAgain.bind(null, item.id)}>
            <SubmitButton look="quiet">Answer it again</SubmitButton>
          </ActionForm>
        </div>
      </section>
    </div>
  );
}

/** What was said aloud is not on the page: the earlier answer stands alone, to be held against it. */
function EarlierAlone({ item, exchange }: { item: ItemWithFindings; exchange: ItemSource }) {
  const time = item.seconds > 0 ? ` (${formatDuration(item.seconds)})` : "";
  return (
    <section className={`${styles.alone} stack gap-3`} aria-label="Your earlier answer">
      <p>
        You said it aloud{time}. Hold it against what you said before: did numbers, names and reasons agree, and was it
        as full?
      </p>
      <p className="small soft">
        {earlierHeading(item).heading} · {describeSource(exchange)}
      </p>
      <p className="said">{item.earlierAnswer || "No answer was noted."}</p>
    </section>
  );
}

function earlierHeading({ isCorrected }: ItemWithFindings): { heading: string } {
  return { heading: isCorrected ? "Your correction" : "Then" };
}

function describeSource(exchange: ItemSource): string {
  if (exchange === null) return "An earlier interview";
  const { interview, askedBy } = exchange;
  return [`Round ${interview.round}`, interview.heldAt && formatDay(interview.heldAt), askedBy && `to ${askedBy.name}`]
    .filter(Boolean)
    .join(" · ");
}
