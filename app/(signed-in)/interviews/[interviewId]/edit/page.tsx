import type { Metadata } from "next";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireInterview } from "@/lib/data/interviews";
import { momentValue } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { InterviewFields } from "../../../applications/interview-fields";
import { editInterview } from "../../actions";

export const metadata: Metadata = { title: "When and who" };

export default async function EditInterviewPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const { id, round, application, heldAt, format, seats } = await requireInterview((await params).interviewId);
  const people = seats.map(({ interviewer }) => interviewer);
  const values = {
    heldAt: momentValue(heldAt),
    format,
    interviewerId: people.map((person) => person.id),
    interviewerName: people.map((person) => person.name),
    interviewerTitle: people.map((person) => person.title),
    interviewerPart: people.map((person) => person.part),
  };
  return (
    <Page title="When and who" back={{ href: paths.interview(id), label: `Round ${round} at ${application.company}` }}>
      <Form keepAs={`when-and-who:${id}`} action={editInterview.bind(null, id)} values={values}>
        <InterviewFields />
        <div>
          <SubmitButton>Save</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
