import type { Metadata } from "next";
import { TextArea, TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireInterview } from "@/lib/data/interviews";
import { dayValue } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { debrief } from "../../actions";

export const metadata: Metadata = { title: "Debrief" };

export default async function DebriefPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const interview = await requireInterview((await params).interviewId);
  const { importantToThem, concernsRaised, salaryStated, noticeStated, startDateStated, nextStep, promised } =
    interview;
  const values = {
    importantToThem,
    concernsRaised,
    salaryStated,
    noticeStated,
    startDateStated,
    nextStep,
    nextStepBy: dayValue(interview.nextStepBy),
    promised,
  };
  return (
    <Page
      title="Debrief"
      lead="What people forget by the next morning. Fill in what you know."
      back={{
        href: paths.interview(interview.id),
        label: `Round ${interview.round} at ${interview.application.company}`,
      }}
    >
      <Form keepAs={`debrief:${interview.id}`} action={debrief.bind(null, interview.id)} values={values}>
        <input type="hidden" name="served" value={JSON.stringify(values)} />
        <TextArea name="importantToThem" label="What seemed important to them?" />
        <TextArea name="concernsRaised" label="What concerned them?" />
        <TextField name="salaryStated" label="The salary you named" hint="As you said it: “around 38,000”." />
        <TextField name="noticeStated" label="The notice period you named" />
        <TextField name="startDateStated" label="The start date you named" />
        <TextArea name="nextStep" label="What happens next?" rows={2} />
        <TextField name="nextStepBy" label="By when?" type="date" />
        <TextArea name="promised" label="What was promised, by you or by them?" rows={2} />
        <div>
          <SubmitButton>Save</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
