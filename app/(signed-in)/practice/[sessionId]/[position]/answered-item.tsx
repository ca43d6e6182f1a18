import { Button } from "@/app/ui/button";
import { DepthTable } from "@/app/ui/depth-table";
import { ThenAndNow } from "@/app/ui/then-and-now";
import type { ItemWithFindings } from "@/lib/data/practice-rows";
import { formatDay } from "@/lib/dates";
import { ratings } from "@/lib/practice/types";
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
  const duration =
    item.seconds > 0 ? `${Math.floor(item.seconds / 60)}:${String(item.seconds % 60).padStart(2, "0")}` : null;
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
          <ThenAndNow
            then={{ source: describeSource(exchange), text: item.earlierAnswer }}
            now={{ source: ["Practice", duration].filter(Boolean).join(" · "), text: answer }}
            findings={item.findings}
          />
          <FindingList itemId={item.id} findings={item.findings} dismissed={item.dismissed} />
        </>
      )}
      {item.depth ? (
        <DepthTable depth={item.depth} hasEarlier={item.kind !== "new" && item.earlierAnswer !== ""} />
      ) : null}
      <section className={styles.rate} aria-labelledby="rate">
        <h2 id="rate">How was this answer?</h2>
        <form action={rate.bind(null, sessionId, item.position, item.id)} className="cluster">
          {ratings.map((rating) => (
            <Button
              key={rating}
              type="submit"
              name="rating"
              value={rating}
              look="plain"
              aria-pressed={item.rating === rating}
            >
              {ratingWords[rating]}
            </Button>
          ))}
        </form>
        <p className="small soft">{isLast ? "Then the review." : "Then the next question."}</p>
        <form action={answerAgain.bind(null, item.id)}>
          <Button type="submit" look="quiet">
            Answer it again
          </Button>
        </form>
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

const ratingWords = { weak: "Weak", fair: "Fair", solid: "Solid" };
