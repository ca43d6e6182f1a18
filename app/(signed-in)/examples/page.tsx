import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { type ListedExamples, listExamples } from "@/lib/data/examples";
import { paths } from "@/lib/paths";
import { shorten } from "@/lib/practice/shorten";
import { bringBack, restore } from "./actions";
import styles from "./examples.module.css";
import { FoundStory } from "./found-story";
import { Gaps } from "./gaps";
import { Kept } from "./kept-example";

export const metadata: Metadata = { title: "Examples" };

/** So many suggestions stand on the page; so many more come with each click. */
const firstFound = 5;
const moreFound = 15;
/** Up to so many examples lie open. */
const openUpTo = 3;

export default async function ExamplesPage({ searchParams }: { searchParams: Promise<{ found?: string | string[] }> }) {
  const { kept, found, gaps, removed, dismissed } = await listExamples();
  const asked = Number((await searchParams).found);
  const shown = found.slice(0, Number.isInteger(asked) && asked > firstFound ? asked : firstFound);
  return (
    <Page
      title="Examples"
      lead="Your work stories: what each one shows, where it fits, and who has heard it."
      actions={
        <ButtonLink href={paths.newExample()} look="plain">
          Write one
        </ButtonLink>
      }
    >
      {kept.length === 0 && found.length === 0 ? (
        <p>
          Stories in the answers you log are found here by themselves. You can also write one now: a situation, what you
          did, and what came of it.
        </p>
      ) : null}
      {kept.length > 0 || removed.length > 0 ? (
        <section className="stack" aria-labelledby="kept">
          <h2 id="kept">Your examples</h2>
          <ul className={styles.list}>
            {kept.map((example) => (
              <li key={example.id}>
                <Kept example={example} isOpen={kept.length <= openUpTo} />
              </li>
            ))}
            {removed.map(({ id, title }) => (
              <li key={id} className={styles.removed}>
                <p className="small soft">Removed: {title}</p>
                <ActionForm action={restore.bind(null, id)}>
                  <SubmitButton look="quiet" aria-label={`Undo: put back ${title}`}>
                    Undo
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {found.length > 0 ? (
        <section className="stack" aria-labelledby="found">
          <div className="stack gap-1">
            <h2 id="found">Found in your answers</h2>
            <p className="soft">They look like work stories, in your own words. Keep those that are.</p>
          </div>
          <ul className={styles.list}>
            {shown.map((story) => (
              <li key={story.exchangeIds[0]}>
                <FoundStory story={story} />
              </li>
            ))}
          </ul>
          {shown.length < found.length ? (
            <p>
              <Link className={styles.more} href={`${paths.examples()}?found=${shown.length + moreFound}#found`}>
                Show more of {found.length}
              </Link>
            </p>
          ) : null}
        </section>
      ) : null}
      <Gaps gaps={gaps} />
      <p>
        <Link className={styles.more} href={paths.story()}>
          How your answers have changed over time
        </Link>
      </p>
      <Dismissed dismissed={dismissed} />
    </Page>
  );
}

function Dismissed({ dismissed }: { dismissed: ListedExamples["dismissed"] }) {
  if (dismissed.length === 0) return null;
  return (
    <details>
      <summary className="soft small">Not stories, as you said ({dismissed.length})</summary>
      <ul>
        {dismissed.map(({ id, answer }) => (
          <li key={id} className={styles.removed}>
            <p className="small soft">{shorten(answer, 90)}</p>
            <ActionForm action={bringBack.bind(null, id)}>
              <SubmitButton look="quiet" aria-label={`Find it again: ${shorten(answer, 40)}`}>
                Find it again
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
