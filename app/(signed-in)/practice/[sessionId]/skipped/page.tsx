import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { listSkipped } from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import { minutesLeft } from "@/lib/practice/session/minutes-left";
import { finish, takeSkipped } from "../../actions";
import styles from "./skipped.module.css";

export const metadata: Metadata = { title: "Skipped" };

/** Offers what was skipped once more, before the review. */
export default async function SkippedPage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { id, application, items } = await listSkipped((await params).sessionId);
  if (items.length === 0) redirect(paths.session(id));
  const minutes = minutesLeft(items.map((item) => ({ ...item, isAnswered: false })));
  const isOne = items.length === 1;
  return (
    <Page
      title={isOne ? "One you skipped" : `${items.length} you skipped`}
      lead={`${isOne ? "It takes" : "They take"} about ${minutes} minute${minutes === 1 ? "" : "s"}. Or leave ${isOne ? "it" : "them"} for another day.`}
      back={{ href: paths.application(application.id), label: "Stop here, go on later" }}
    >
      <ul className={styles.questions}>
        {items.map(({ position, question }) => (
          <li key={position}>
            <Link href={paths.item(id, position)}>{question}</Link>
          </li>
        ))}
      </ul>
      <div className="cluster">
        <ActionForm action={takeSkipped.bind(null, id)}>
          <SubmitButton>{isOne ? "Take it now" : "Take them now"}</SubmitButton>
        </ActionForm>
        <ActionForm action={finish.bind(null, id)}>
          <SubmitButton look="plain">Leave {isOne ? "it" : "them"}, go to the review</SubmitButton>
        </ActionForm>
      </div>
    </Page>
  );
}
