import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { type Progress, requireProgress } from "@/lib/data/practice";
import { type OpenItem, requireItem } from "@/lib/data/practice-items";
import { paths } from "@/lib/paths";
import { minutesLeft } from "@/lib/practice/session/minutes-left";
import { nextPlace } from "../../next-place";
import { AnsweredItemView } from "./answered-item";
import { OpenItemView } from "./open-item";
import styles from "./practice.module.css";
import { type PracticeKey, PracticeKeys } from "./practice-keys";
import { ProgressStrip } from "./progress-strip";

type Props = { params: Promise<{ sessionId: string; position: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Question ${(await params).position}` };
}

export default async function ItemPage({ params }: Props) {
  const { sessionId, position: rawPosition } = await params;
  const position = /^\d{1,4}$/.test(rawPosition) ? Number(rawPosition) : notFound();
  const [progress, found] = await Promise.all([requireProgress(sessionId), requireItem(sessionId, position)]);
  return (
    <main id="main" tabIndex={-1} className={styles.practice}>
      <Head progress={progress} position={position} />
      {found.state === "open" ? (
        <OpenItemView sessionId={sessionId} item={found.item} peeked={found.peeked} />
      ) : (
        <AnsweredItemView
          sessionId={sessionId}
          item={found.item}
          exchange={found.exchange}
          then={describePlace(nextPlace(progress.items, position))}
        />
      )}
      <footer className={styles.end}>
        <p className="small soft">
          When you stop, your place and your words are kept. “Go on practising” waits on the first screen, on any
          device.
        </p>
        <PracticeKeys keys={found.state === "answered" ? answeredKeys : listOpenKeys(found)} />
      </footer>
    </main>
  );
}

function Head({ progress, position }: { progress: Progress; position: number }) {
  const { application, items } = progress;
  const minutes = minutesLeft(items.map((item) => ({ ...item, isAnswered: item.answeredAt !== null })));
  return (
    <header className={styles.head}>
      <div className="cluster spread">
        <Link href={paths.application(application.id)} className={styles.leave}>
          <span aria-hidden="true">←</span> Stop here, go on later
        </Link>
        <p className={`small soft ${styles.left}`}>
          <span>
            Question {position} of {items.length}
          </span>
          {minutes > 0 ? (
            <span>
              about {minutes} minute{minutes === 1 ? "" : "s"} left
            </span>
          ) : null}
        </p>
      </div>
      <ProgressStrip sessionId={progress.id} items={items} current={position} />
    </header>
  );
}

function describePlace(place: ReturnType<typeof nextPlace>) {
  if (place === "review") return "the review";
  return place === "skipped" ? "those you skipped" : "the next question";
}

function listOpenKeys({ item, peeked }: OpenItem): PracticeKey[] {
  const canPeek = item.kind !== "new" && peeked === null;
  return openKeys.filter(({ key }) => key !== "P" || canPeek);
}

const openKeys: readonly PracticeKey[] = [
  { key: "W", does: "Write: go to the box" },
  { key: "Esc", does: "Leave the box" },
  { key: "Ctrl/⌘ Enter", does: "Send the answer" },
  { key: "S", does: "Skip for now" },
  { key: "P", does: "Peek at your earlier answer" },
  { key: "A", does: "Say it aloud instead" },
  { key: "D", does: "Done: I said it aloud" },
];

const answeredKeys: readonly PracticeKey[] = [
  { key: "1 2 3", does: "Rate it weak, fair, solid, and go on" },
  { key: "N", does: "Go on without rating" },
];
