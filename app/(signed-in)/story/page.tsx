import type { Metadata } from "next";
import Link from "next/link";
import { Page } from "@/app/ui/page-frame";
import { Quoted } from "@/app/ui/quoted";
import { compareOwnStories, type ListedStory, listOwnStories, type StoryChanges } from "@/lib/data/story";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ChangedFinding } from "@/lib/practice/review/own-story";
import { shorten } from "@/lib/practice/shorten";
import styles from "./story.module.css";

export const metadata: Metadata = { title: "Your story over time" };

/** So many questions stand on the page at first, and so many more each time. */
const step = 15;
const mostShown = 500;

export default async function StoryPage({ searchParams }: { searchParams: Promise<{ show?: string | string[] }> }) {
  const stories = await listOwnStories();
  const asked = Number((await searchParams).show);
  const show = Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostShown) : step;
  const shown = stories.slice(0, show);
  const changes = await compareOwnStories(shown);
  return (
    <Page
      title="Your story over time"
      lead="Questions you were asked in more than one interview, and how your answer has changed."
      back={{ href: paths.examples(), label: "Examples" }}
    >
      {stories.length === 0 ? (
        <p>
          No question has come up in two interviews yet, as far as is logged. Once one does, the answers stand here in
          order, whichever employers asked it.
        </p>
      ) : null}
      <ul className={styles.stories}>
        {shown.map((story) => (
          <li key={story.tellings[0]?.id}>
            <Story story={story} changes={changes} />
          </li>
        ))}
      </ul>
      {stories.length > show ? (
        <p>
          <Link className={styles.link} href={`${paths.story()}?show=${show + step}`}>
            Show more questions
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

function Story({ story: { question, label, tellings }, changes }: { story: ListedStory; changes: StoryChanges }) {
  const id = `story-${tellings[0]?.id}`;
  const interviews = new Set(tellings.map(({ round }) => round)).size;
  return (
    <article className="stack gap-3" aria-labelledby={id}>
      <header className="stack gap-1">
        <h2 id={id} className={styles.question}>
          {question}
        </h2>
        <p className="small soft">
          {label === null ? "" : `They asked ${label}, `}in {interviews} interviews
        </p>
      </header>
      <ol className={styles.tellings}>
        {tellings.map((telling) => (
          <li key={telling.id} className="stack gap-2">
            <Changes changes={changes.get(telling.id)} />
            <Telling telling={telling} />
          </li>
        ))}
      </ol>
    </article>
  );
}

type StoryTelling = ListedStory["tellings"][number];

function Telling({ telling: { id, answer, question, told } }: { telling: StoryTelling }) {
  const short = shorten(answer, shortLength);
  return (
    <>
      <p className="small soft">
        {[
          `Round ${told.round} at ${told.company}`,
          told.heldAt && formatDay(told.heldAt),
          told.people.length > 0 &&
            `told to ${new Intl.ListFormat("en-GB").format(told.people.map(({ name }) => name))}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className="small">
        <Link className={styles.link} href={paths.exchange(id)}>
          {shorten(question, 120)}
        </Link>
      </p>
      {short === answer.trim() || !short.endsWith("…") ? (
        <p className="said">{answer}</p>
      ) : (
        <details className={styles.answer}>
          <summary>
            <span className={`said ${styles.short}`}>{short}</span>{" "}
            <span className={styles.open}>The whole answer</span>
          </summary>
          <p className="said">{answer}</p>
        </details>
      )}
    </>
  );
}

/** What changed since the time before; nothing where there was none, or too much text to compare. */
function Changes({ changes }: { changes: readonly ChangedFinding[] | undefined }) {
  if (changes === undefined) return null;
  if (changes.length === 0) return <p className={styles.same}>Nothing found that contradicts the time before.</p>;
  return (
    <ul className={styles.changes} aria-label="What changed">
      {changes.slice(0, mostChanges).map(({ certainty, earlier, current }) => (
        <li key={`${earlier.start} ${current.start}`}>
          <span aria-hidden="true">Δ</span> <Quoted text={shorten(earlier.text, 120)} /> before,{" "}
          <Quoted text={shorten(current.text, 120)} /> here
          {certainty === "possible" ? <span className={styles.tag}>Possibly</span> : null}
        </li>
      ))}
    </ul>
  );
}

const shortLength = 220;
const mostChanges = 6;
