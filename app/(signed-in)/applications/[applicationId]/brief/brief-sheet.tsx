import Link from "next/link";
import { Quoted } from "@/app/ui/quoted";
import { Until } from "@/app/ui/until";
import type { BriefPage } from "@/lib/data/brief";
import { formatMoment } from "@/lib/dates";
import { invitesQuestions } from "@/lib/notes/own-questions";
import { paths } from "@/lib/paths";
import type { BriefAnswer, BriefCorrected, BriefNumber, BriefPerson } from "@/lib/practice/brief/brief-types";
import { joinNames } from "@/lib/practice/join-names";
import { formatLabels, matterLabels, numberLabels, partLabels } from "@/lib/schemas/words";
import styles from "./brief.module.css";
import { Section } from "./section";

type Upcoming = NonNullable<BriefPage["upcoming"]>;

/** The page itself, as it is printed and as a phone shows it. lib/practice/brief/brief-layout.ts keeps it to one page. */
export function BriefSheet({ upcoming }: { upcoming: Upcoming }) {
  const { brief } = upcoming;
  const { more } = brief;
  return (
    <article className={styles.sheet} aria-label="Brief">
      <Head upcoming={upcoming} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title="What matters to them" more={more.matters}>
            {withKeys(brief.matters).map(({ key, kind, round, text }) => (
              <li key={key}>
                <span className={styles.label}>
                  {matterLabels[kind]}, round {round}:
                </span>{" "}
                {text}
              </li>
            ))}
          </Section>
          <Section
            title={brief.answers.length === 5 ? "Five answers to have ready" : "Answers to have ready"}
            more={more.answers}
            isNumbered
          >
            {brief.answers.map((answer) => (
              <Answer key={answer.exchangeId} answer={answer} />
            ))}
          </Section>
          <Section title="To put right, openly" more={more.corrections}>
            {brief.corrections.map((correction) => (
              <Correction key={correction.exchangeId} correction={correction} />
            ))}
          </Section>
          {brief.answers.length === 0 ? (
            <p className={`${styles.screen} soft`}>
              Nothing is logged yet. Write down what they asked before, and the answers to have ready come by
              themselves.
            </p>
          ) : null}
        </div>
        <div className={styles.column}>
          <Section title="Numbers, as you gave them" more={more.numbers}>
            {withKeys(brief.numbers).map(({ key, ...number }) => (
              <Stated key={key} number={number} />
            ))}
          </Section>
          <Section title="Examples, and who heard them" more={more.examples}>
            {brief.examples.map(({ id, title, heardBy }) => (
              <li key={id}>
                {title}
                <span className={styles.under}>{heardBy === "" ? "not told here yet" : `told to ${heardBy}`}</span>
              </li>
            ))}
          </Section>
          <Section title="Promised, still open" more={more.promises}>
            {brief.promises.map(({ interviewId, round, text }) => (
              <li key={interviewId}>
                <span className={styles.label}>Round {round}:</span> {text}
              </li>
            ))}
          </Section>
          <Section title="To ask them" more={more.toAsk}>
            {withKeys(brief.toAsk).map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </Section>
          <Section title="Asked already" more={more.asked}>
            {withKeys(brief.asked).map(({ key, question, reply, round }) => (
              <li key={key}>
                <span className={styles.label}>Round {round}:</span> {question}
                {reply === "" ? null : <span className={styles.under}>{reply}</span>}
              </li>
            ))}
          </Section>
        </div>
      </div>
    </article>
  );
}

/** By place: two entries may read the same once they are shortened. */
function withKeys<Entry extends object>(entries: readonly Entry[]): (Entry & { key: string })[] {
  return entries.map((entry, place) => ({ ...entry, key: String(place) }));
}

function Head({ upcoming: { round, heldAt, format, brief } }: { upcoming: Upcoming }) {
  return (
    <div className={styles.head}>
      {brief.isLastDay ? (
        <p className={styles.calm}>
          You have done the work. Read this once, slowly, then put it away.
          <br />
          If something comes out differently from last time, just say so: an honest correction is fine.
        </p>
      ) : null}
      <p className={styles.when}>
        <strong>Round {round}</strong>
        {heldAt ? (
          <>
            {" · "}
            {formatMoment(heldAt)}
            <span className={styles.screen}>
              {" · "}
              <Until at={heldAt.toISOString()} now={new Date().toISOString()} />
            </span>
          </>
        ) : (
          " · no date yet"
        )}
        {format === "other" ? null : ` · ${formatLabels[format]}`}
      </p>
      {brief.people.length > 0 ? (
        <ul className={styles.people} aria-label="Who you will meet">
          {brief.people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      ) : null}
      {brief.others === "" ? null : <p className={styles.others}>And {brief.others}</p>}
    </div>
  );
}

function Person({ person: { name, title, part, metIn } }: { person: BriefPerson }) {
  const known = [
    title,
    part === "other" || partLabels[part] === title ? "" : partLabels[part],
    metIn.length === 0
      ? "not met yet"
      : `met in ${metIn.length === 1 ? "round" : "rounds"} ${joinNames(metIn.map(String))}`,
  ];
  return (
    <li>
      <strong className={styles.line}>{name}</strong>
      <span className={styles.line}>{known.filter((part) => part !== "").join(" · ")}</span>
    </li>
  );
}

const sources: Record<BriefAnswer["source"], string> = {
  corrected: "corrected",
  practised: "as practised",
  logged: "",
};

function Answer({ answer: { exchangeId, question, answer, source, round, otherwise } }: { answer: BriefAnswer }) {
  return (
    <li>
      <h3 className={styles.question}>
        <Link href={paths.exchange(exchangeId)}>{question || "A question that was not noted"}</Link>
      </h3>
      <p className={styles.answer}>
        {answer !== ""
          ? answer
          : invitesQuestions(question)
            ? "Your turn to ask."
            : `No answer noted in round ${round}.`}
        {sources[source] === "" ? null : <span className={styles.label}> ({sources[source]})</span>}
      </p>
      {otherwise ? (
        <p className={styles.note}>
          Check: round {otherwise.round} <Quoted text={otherwise.earlier} />, later <Quoted text={otherwise.current} />.
        </p>
      ) : null}
    </li>
  );
}

function Correction({
  correction: { was, round, answer, isChange, answerAt, bringUp },
}: {
  correction: BriefCorrected;
}) {
  const above = answerAt === null ? null : <span className={styles.label}> (answer {answerAt} above)</span>;
  return (
    <li>
      {isChange ? (
        <p>
          <span className={styles.label}>Round {round}:</span> <Quoted text={was} /> → <Quoted text={answer} />
          {above}
        </p>
      ) : (
        <>
          <p className={styles.line}>
            <span className={styles.label}>Round {round} heard:</span> <Quoted text={was} />
          </p>
          <p>
            <span className={styles.label}>Right is:</span> {answer}
            {above}
          </p>
        </>
      )}
      {bringUp === "" ? null : (
        <p>
          <span className={styles.label}>Say:</span> {bringUp}
        </p>
      )}
    </li>
  );
}

function Stated({ number: { kind, round, text, before } }: { number: BriefNumber }) {
  return (
    <li>
      {numberLabels[kind] === "" ? null : <span className={styles.label}>{numberLabels[kind]}: </span>}
      {kind === "said" ? <Quoted text={text} /> : <bdi>{text}</bdi>}{" "}
      <span className={styles.round}>(round {round})</span>
      {before ? (
        <span className={styles.under}>
          Round {before.round}: {before.text}
        </span>
      ) : null}
    </li>
  );
}
