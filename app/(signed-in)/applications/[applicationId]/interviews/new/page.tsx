import type { Metadata } from "next";
import { Choices, TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireApplication } from "@/lib/data/applications";
import { paths } from "@/lib/paths";
import { formatLabels } from "@/lib/schemas/words";
import { logNextInterview } from "../../../actions";
import { InterviewerRows } from "../../../interviewer-rows";

export const metadata: Metadata = { title: "Log another interview" };

export default async function NewInterviewPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const application = await requireApplication((await params).applicationId);
  return (
    <Page
      title="Log another interview"
      lead={`A round at ${application.company} that was held already.`}
      back={{ href: paths.application(application.id), label: application.company }}
    >
      <Form action={logNextInterview.bind(null, application.id)}>
        <TextField name="heldAt" label="When it was" optional type="datetime-local" />
        <Choices name="format" label="How" optional options={formatLabels} />
        <InterviewerRows legend="Who was there" />
        <div>
          <SubmitButton>Next: write it down</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
