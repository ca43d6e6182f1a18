import type { Metadata } from "next";
import { Page } from "@/app/ui/page-frame";
import { requireAccount } from "@/lib/data/account";
import { requireInterview } from "@/lib/data/interviews";
import { paths } from "@/lib/paths";
import { NotesForm } from "./notes-form";

export const metadata: Metadata = { title: "Write it down" };

export default async function CapturePage({ params }: { params: Promise<{ interviewId: string }> }) {
  const [interview, { spokenAs }] = await Promise.all([requireInterview((await params).interviewId), requireAccount()]);
  const { id, application, round, notes, notesDraft, exchanges, seats } = interview;
  const seated = seats.map(({ interviewer }) => interviewer);
  const others = application.interviewers.filter((person) => !seated.some(({ id }) => id === person.id));
  const people = [...seated, ...others].map(({ id, name, spokenAs }) => ({ id, name, spokenAs }));
  const there = {
    exchanges: exchanges
      .filter(({ removedAt, mergedIntoId }) => removedAt === null || mergedIntoId !== null)
      .map(({ question, answer }) => ({ question, answer })),
    ownQuestions: interview.asked
      .filter(({ removedAt }) => removedAt === null)
      .map(({ question, reply }) => ({ question, reply })),
    unassigned: interview.unassigned.map(({ text }) => text),
  };
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
      <NotesForm
        interviewId={id}
        company={application.company}
        text={notesDraft}
        takenBefore={notes.length}
        served={crypto.randomUUID()}
        there={there}
        people={people}
        spokenAs={spokenAs}
      />
    </Page>
  );
}
