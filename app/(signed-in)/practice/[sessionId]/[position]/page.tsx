import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { type Progress, requireItem, requireProgress } from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import { nextOpen } from "../../next-open";
import { AnsweredItemView } from "./answered-item";
import { OpenItem } from "./open-item";
import styles from "./practice.module.css";
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
        <OpenItem sessionId={sessionId} item={found.item} />
      ) : (
        <AnsweredItemView
          sessionId={sessionId}
          item={found.item}
          exchange={found.exchange}
          isLast={nextOpen(progress.items) === null}
        />
      )}
    </main>
  );
}

function Head({ progress, position }: { progress: Progress; position: number }) {
  const { application, items } = progress;
  return (
    <header className={styles.head}>
      <div className="cluster spread">
        <Link href={paths.application(application.id)} className={styles.leave}>
          <span aria-hidden="true">←</span> Leave, it is saved
        </Link>
        <p className="small soft">
          Question {position} of {items.length}
        </p>
      </div>
      <ProgressStrip sessionId={progress.id} items={items} current={position} />
    </header>
  );
}
