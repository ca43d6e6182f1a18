import type { Metadata } from "next";
import { Page } from "@/app/ui/page-frame";
import { requireInterview } from "@/lib/data/interviews";
import { paths } from "@/lib/paths";
import { NotesForm } from "./notes-form";

export const metadata: Metadata = { title: "Write it down" };

export default async function CapturePage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { id, application, round, notes, notesDraft, exchanges } = await requireInterview((await params).interviewId);
  const isMore = exchanges.length > 0;
  return (
    <Page
      wide
      title={isMore ? "Add to your notes" : "What did they ask, and what did you say?"}
      lead="Write or paste all you remember, in any order. Questions and answers are found as you type."
      back={
        isMore
          ? { href: paths.interview(id), label: `Round ${round} at ${application.company}` }
          : { href: paths.application(application.id), label: application.company }
      }
    >
      <NotesForm interviewId={id} text={notesDraft} takenBefore={notes.length} served={crypto.randomUUID()} />
    </Page>
  );
}
