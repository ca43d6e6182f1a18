import type { Metadata } from "next";
import { Choices, TextField } from "@/app/ui/fields";
import { Form } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireApplication } from "@/lib/data/applications";
import { momentValue } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { meetingLabels, sessionLengths } from "@/lib/schemas/words";
import { planInterview } from "../../actions";
import { InterviewerRows } from "../../interviewer-rows";
import { KnownInterviewers } from "./known-interviewers";
import { PlanButtons } from "./plan-buttons";

export const metadata: Metadata = { title: "Plan the next interview" };

export default async function PlanPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const application = await requireApplication((await params).applicationId);
  const upcoming = application.interviews.find(({ status }) => status === "upcoming");
  const values = {
    meeting: upcoming?.plan?.meeting ?? "",
    heldAt: momentValue(upcoming?.heldAt ?? null),
    minutes: String(upcoming?.plan?.minutes ?? 20),
    known: upcoming?.seats.map(({ interviewerId }) => interviewerId) ?? [],
  };
  return (
    <Page
      title="Plan the next interview"
      lead="Who you will meet decides what is worth practising. Change it whenever you learn more."
      back={{ href: paths.application(application.id), label: application.company }}
    >
      <Form action={planInterview.bind(null, application.id)} values={values}>
        <Choices name="meeting" label="Who will be there?" options={meetingLabels} />
        <KnownInterviewers people={application.interviewers.map(({ id, name, title }) => ({ id, name, title }))} />
        <InterviewerRows legend="Others you expect" hint="A name, or just “the director”." />
        <TextField name="heldAt" label="When" optional type="datetime-local" />
        <Choices
          name="minutes"
          label="How long may one practice session take?"
          options={Object.fromEntries(sessionLengths.map((minutes) => [minutes, `${minutes} minutes`]))}
        />
        <PlanButtons />
      </Form>
    </Page>
  );
}
