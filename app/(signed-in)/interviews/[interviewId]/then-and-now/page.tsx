import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { Quoted } from "@/app/ui/quoted";
import { changedFindings } from "@/app/ui/then-and-now";
import { type Rounds, requireRounds } from "@/lib/data/rounds";
import { paths } from "@/lib/paths";
import { sayBefore } from "../../actions";
import { Pair } from "./pair";
import { Score } from "./score";
import styles from "./then-and-now.module.css";
import { Untold } from "./untold";

export const metadata: Metadata = { title: "Then and now" };

/** A round beside the rounds before it: what came again and how it was told, what was new, what did not return. */
type Props = {
  params: Promise<{ interviewId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ThenAndNowPage({ params, searchParams }: Props) {
  const rounds = await requireRounds((await params).interviewId);
  const search = await searchParams;
  const isWhole = search.whole !== undefined;
  const open = [search.open ?? []].flat();
  const { id, round, application, applicationId, pairs, perhaps, fresh, notReturned, untold, score } = rounds;
  return (
    <Page
      wide
      title={`Round ${round} beside ${round === 2 ? "round 1" : "the rounds before"}`}
      lead={summarise(rounds)}
      back={{ href: paths.interview(id), label: `Round ${round} at ${application.company}` }}
    >
      {pairs.length > 0 ? (
        <section className="stack" aria-labelledby="again">
          <h2 id="again">Came again</h2>
          <ol className="stack gap-3">
            {pairs.map((pair) => (
              <li key={pair.exchange.id}>
                {/* What was just called no conflict can be taken back where it stood. */}
                <Pair
                  pair={pair}
                  isOpen={
                    open.includes(pair.exchange.id) || changedFindings([...pair.findings, ...pair.dismissed]).length > 0
                  }
                  hrefOpen={`${paths.thenAndNow(id, [...open, pair.exchange.id])}#pair-${pair.exchange.id}`}
                />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {perhaps.length > 0 ? (
        <section className="stack" aria-labelledby="perhaps">
          <h2 id="perhaps">Perhaps came again</h2>
          <ul className="stack gap-3">
            {perhaps.map(({ exchange, earlier }) => (
              <li key={exchange.id}>
                <p>{exchange.question}</p>
                <div className="cluster gap-1">
                  <p className="small soft">
                    In round {earlier.round}: <Quoted text={earlier.question} />
                  </p>
                  {/* Where the doubt is about a link further back, there is nothing to say of this one. */}
                  {exchange.before === "maybe" ? (
                    <>
                      <ActionForm action={sayBefore.bind(null, exchange.id, true)}>
                        <SubmitButton look="quiet">It is the same question</SubmitButton>
                      </ActionForm>
                      <ActionForm action={sayBefore.bind(null, exchange.id, false)}>
                        <SubmitButton look="quiet">It is another question</SubmitButton>
                      </ActionForm>
                    </>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Untold untold={untold} round={round} />
      {score ? <Score score={score} /> : null}
      <div className={styles.lists}>
        {fresh.length > 0 ? (
          <section className="stack gap-3" aria-labelledby="fresh">
            <h2 id="fresh">New in round {round}</h2>
            <Questions of={fresh} isWhole={isWhole} whole={paths.wholeThenAndNow(id)}>
              {(exchange) => exchange.question}
            </Questions>
          </section>
        ) : null}
        {notReturned.length > 0 ? (
          <section className="stack gap-3" aria-labelledby="not-returned">
            <h2 id="not-returned">Did not come again</h2>
            <Questions of={notReturned} isWhole={isWhole} whole={paths.wholeThenAndNow(id)}>
              {(exchange) => (
                <>
                  {exchange.question} <span className="small soft">Round {exchange.round}</span>
                </>
              )}
            </Questions>
          </section>
        ) : null}
      </div>
      <div>
        <ButtonLink href={paths.plan(applicationId)} look="plain">
          Plan the next interview
        </ButtonLink>
      </div>
    </Page>
  );
}

/** A list of questions; of a long one the first, and a link to the same page with all of them. */
function Questions<Question extends { id: string }>({
  of: questions,
  isWhole,
  whole,
  children,
}: {
  of: readonly Question[];
  isWhole: boolean;
  whole: string;
  children: (question: Question) => React.ReactNode;
}) {
  const shown = isWhole ? questions : questions.slice(0, mostListed);
  return (
    <>
      <ul className={styles.plain}>
        {shown.map((question) => (
          <li key={question.id}>{children(question)}</li>
        ))}
      </ul>
      {shown.length < questions.length ? (
        <p>
          <Link href={whole} scroll={false} prefetch={false} className={styles.correct}>
            All {questions.length}
          </Link>
        </p>
      ) : null}
    </>
  );
}

/** So much of a list that only says what there was. */
const mostListed = 10;

function summarise({ pairs, perhaps, fresh, round }: Rounds): string {
  if (round === 1) return "There is no round before this one.";
  if (pairs.length + perhaps.length + fresh.length === 0) return "No questions are logged for this round yet.";
  if (pairs.length === 0) return "None of these questions was surely asked in an earlier round.";
  const changed = pairs.filter(({ findings }) => changedFindings(findings).length > 0).length;
  const again = `${pairs.length === 1 ? "One question" : `${pairs.length} questions`} came again`;
  if (changed === 0) return `${again}, and nothing in your answers contradicts what you said before.`;
  return `${again}; in ${changed === 1 ? "one answer" : `${changed} answers`} something changed. That happens to everybody. Where it matters, correct it openly.`;
}
