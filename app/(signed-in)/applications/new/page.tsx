import type { Metadata } from "next";
import { Choices, TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { formatLabels } from "@/lib/schemas/words";
import { logFirstInterview } from "../actions";
import { InterviewerRows } from "../interviewer-rows";

export const metadata: Metadata = { title: "Log a first interview" };

export default async function NewApplicationPage() {
  await requireUser();
  return (
    <Page
      title="Log a first interview"
      lead="Only the company is needed. The rest can wait; your memory cannot."
      back={{ href: paths.applications(), label: "Applications" }}
    >
      <Form action={logFirstInterview}>
        <TextField name="company" label="Company" autoComplete="organization" />
        <TextField name="role" label="Role" optional autoComplete="organization-title" />
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
