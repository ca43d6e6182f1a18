import type { Metadata } from "next";
import { TextArea, TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireInterview } from "@/lib/data/interviews";
import { dayValue } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { debriefFields } from "@/lib/schemas/interview";
import { debrief } from "../../actions";

export const metadata: Metadata = { title: "Debrief" };

export default async function DebriefPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const interview = await requireInterview((await params).interviewId);
  const asked = interview.asked.filter(({ removedAt }) => removedAt === null).length;
  const values = Object.fromEntries(
    debriefFields.map((name) => {
      const value = interview[name];
      return [name, value instanceof Date ? dayValue(value) : (value ?? "")];
    }),
  );
  return (
    <Page
      title="Debrief"
      lead="What people forget by the next morning. Everything can stay empty."
      back={{
        href: paths.interview(interview.id),
        label: `Round ${interview.round} at ${interview.application.company}`,
      }}
    >
      <Form keepAs={`debrief:${interview.id}`} action={debrief.bind(null, interview.id)} values={values}>
        <input type="hidden" name="served" value={JSON.stringify(values)} />
        <Group title="What you told them">
          <TextField name="salaryStated" label="The salary you named" hint="As you said it: “around 38,000”." />
          <TextField name="noticeStated" label="The notice period you named" />
          <TextField name="startDateStated" label="The start date you named" />
          <TextArea name="reasonStated" label="The reason you gave for leaving" rows={2} />
          <TextArea name="numbersStated" label="Other numbers and dates you gave" rows={2} />
        </Group>
        <Group title="What you heard and saw">
          <TextArea name="importantToThem" label="What seemed important to them?" />
          <TextArea name="concernsRaised" label="What concerned them?" />
          <TextArea name="reactions" label="When did they nod, frown or write something down?" rows={2} />
          <TextArea name="theirWords" label="Words of theirs worth keeping" rows={2} />
        </Group>
        <Group title="What you would add">
          <TextArea name="wishSaid" label="What do you wish you had said?" rows={2} />
          <TextArea name="neverCameUp" label="What never came up?" rows={2} />
          <TextArea
            name="ownQuestions"
            label="What did you ask them, and what did they answer?"
            rows={2}
            {...(asked > 0
              ? { hint: `${asked === 1 ? "One is" : `${asked} are`} there from your notes already.` }
              : {})}
          />
        </Group>
        <Group title="What comes next">
          <TextArea name="nextStep" label="What happens next?" rows={2} />
          <TextField name="nextStepBy" label="By when?" type="date" />
          <TextArea name="promised" label="What was promised, by you or by them?" rows={2} />
        </Group>
        <div>
          <SubmitButton>Save</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
