import type { Metadata } from "next";
import { ButtonLink } from "@/app/ui/button";
import { Page } from "@/app/ui/page-frame";
import { type BriefPage as BriefPageData, requireBrief } from "@/lib/data/brief";
import { paths } from "@/lib/paths";
import styles from "./brief.module.css";
import { BriefSheet } from "./brief-sheet";
import { OwnQuestions } from "./own-questions";
import { PrintButton } from "./print-button";
import { Promises } from "./promises";

export const metadata: Metadata = { title: "Brief" };

export default async function BriefPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const { application, upcoming } = await requireBrief((await params).applicationId, new Date());
  const back = { href: paths.application(application.id), label: application.company };
  if (!upcoming) {
    return (
      <Page
        title="Brief"
        lead="The brief is one page for the ten minutes before an interview. Say when and whom you meet next, and it is made from what you logged."
        back={back}
      >
        <div>
          <ButtonLink href={paths.plan(application.id)}>Plan the next interview</ButtonLink>
        </div>
      </Page>
    );
  }
  const title = [application.company, application.role].filter((part) => part !== "").join(", ");
  return (
    <Page
      title={<span className={styles.title}>{title}</span>}
      back={back}
      wide
      actions={<Actions upcoming={upcoming} />}
    >
      <BriefSheet upcoming={upcoming} />
      <div className={styles.aside}>
        <Promises promises={upcoming.promises} />
        {upcoming.plan ? <OwnQuestions plan={upcoming.plan} /> : null}
      </div>
    </Page>
  );
}

function Actions({ upcoming: { id, heldAt } }: { upcoming: NonNullable<BriefPageData["upcoming"]> }) {
  return (
    <div className={`cluster ${styles.screen}`}>
      {heldAt ? (
        <ButtonLink href={paths.calendar(id)} look="quiet" prefetch={false} download>
          Add to a calendar
        </ButtonLink>
      ) : null}
      <PrintButton />
    </div>
  );
}
