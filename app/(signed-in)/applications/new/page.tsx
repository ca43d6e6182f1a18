import type { Metadata } from "next";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { StartHere } from "@/app/ui/start-here";
import { requireUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { logFirstInterview } from "../actions";
import { InterviewFields } from "../interview-fields";
import { MoreFields } from "../more-fields";

export const metadata: Metadata = { title: "Log a first interview" };

export default async function NewApplicationPage() {
  const user = await requireUser();
  return (
    <Page
      title="Log a first interview"
      lead="Only the company is needed. The rest can wait; your memory cannot."
      back={{ href: paths.applications(), label: "Applications" }}
    >
      <Form keepAs="application" action={logFirstInterview}>
        <input type="hidden" name="ownerId" value={user.id} />
        <StartHere>
          <TextField name="company" label="Company" autoComplete="organization" />
        </StartHere>
        <MoreFields
          summary="Role, when, how, who was there: optional"
          names={["role", "heldAt", "format", "interviewerName", "interviewerTitle"]}
        >
          <TextField name="role" label="Role" optional autoComplete="organization-title" />
          <InterviewFields />
        </MoreFields>
        <div>
          <SubmitButton>Next: write it down</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
