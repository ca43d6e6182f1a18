import type { Metadata } from "next";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireApplication } from "@/lib/data/applications";
import { paths } from "@/lib/paths";
import { logNextInterview } from "../../../actions";
import { InterviewFields } from "../../../interview-fields";

export const metadata: Metadata = { title: "Log another interview" };

export default async function NewInterviewPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const application = await requireApplication((await params).applicationId);
  return (
    <Page
      title="Log another interview"
      lead={`A round at ${application.company} that was held already.`}
      back={{ href: paths.application(application.id), label: application.company }}
    >
      <Form keepAs={`round:${application.id}`} action={logNextInterview.bind(null, application.id)}>
        <InterviewFields />
        <div>
          <SubmitButton>Next: write it down</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
