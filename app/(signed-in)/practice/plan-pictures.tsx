import { ProgressDays } from "@/app/ui/pictures/progress-days";
import { StateLegend, StateStrip, stateWords } from "@/app/ui/pictures/state-strip";
import { type PlanProgress, requirePlanProgress } from "@/lib/data/plan-progress";
import { shorten } from "@/lib/practice/shorten";
import { describeProgress } from "./describe-progress";
import styles from "./plan-pictures.module.css";

/** How practice for a plan goes, to look at: what sits day by day, and what mattered to them. Nothing while there is nothing. */
export async function PlanPictures({ planId }: { planId: string }) {
  const { round, heldAt, days, covered } = await requirePlanProgress(planId);
  const last = days.at(-1);
  if (last === undefined) return null;
  return (
    <section className={styles.pictures} aria-labelledby="progress">
      <h2 id="progress">On the way to round {round}</h2>
      <div className="stack gap-2">
        <p>{describeProgress(last)}</p>
        <ProgressDays days={days} heldAt={heldAt} />
      </div>
      {covered.length > 0 ? <Coverage covered={covered} /> : null}
    </section>
  );
}

function Coverage({ covered }: Pick<PlanProgress, "covered">) {
  const missing = covered.filter(({ state }) => state === null);
  const states = covered.map(({ state }) => state ?? "unanswered");
  const practised = covered.length - missing.length;
  return (
    <div className="stack gap-2">
      <p>
        Of {covered.length === 1 ? "the one question" : `the ${covered.length} questions`} that mattered to them,{" "}
        {practised === 0 ? "none is" : practised === 1 ? "one is" : `${practised} are`} practised.
      </p>
      <StateStrip title="What mattered to them" states={states} words={words} />
      <StateLegend states={states} words={words} />
      {missing.length > 0 ? (
        <p className="small soft">
          Not yet:{" "}
          {missing
            .slice(0, 3)
            .map(({ question }) => `“${shorten(question, 70)}”`)
            .join(", ")}
          {missing.length > 3 ? ` and ${missing.length - 3} more` : ""}
        </p>
      ) : null}
    </div>
  );
}

/** What mattered may not have been practised at all. */
const words = { ...stateWords, unanswered: "not practised" };
