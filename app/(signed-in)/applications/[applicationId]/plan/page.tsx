import type { Metadata } from "next";
import { Checkboxes, Choices, TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireApplication } from "@/lib/data/applications";
import { listPreparations } from "@/lib/data/preparations";
import { momentValue } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { explainMeeting } from "@/lib/practice/session/explain-meeting";
import { type ExpectedInterviewer, meetings } from "@/lib/practice/types";
import { meetingLabels, sessionLengths } from "@/lib/schemas/words";
import { planInterview } from "../../actions";
import { InterviewerRows } from "../../interviewer-rows";
import styles from "./plan.module.css";

export const metadata: Metadata = { title: "Plan the next interview" };

export default async function PlanPage({ params }: { params: Promise<{ applicationId: string }> }) {
  const application = await requireApplication((await params).applicationId);
  const [preparation] = await listPreparations(application.id);
  const plan = preparation?.plan;
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
      <Form keepAs={`plan:${application.id}`} action={planInterview.bind(null, application.id)} values={values}>
        <Choices name="meeting" label="Who will be there?" options={meetingLabels} />
        <Meaning interviewers={plan?.interviewers ?? []} />
        {application.interviewers.length > 0 ? (
          <Checkboxes
            name="known"
            label="Of those you know"
            optional
            options={application.interviewers.map(({ id, name, title }) => ({
              value: id,
              text: title ? `${name}, ${title}` : name,
            }))}
          />
        ) : null}
        <InterviewerRows
          legend={application.interviewers.length > 0 ? "Others you expect" : "Who do you expect?"}
          hint="A name, or just “the director”."
        />
        <TextField name="heldAt" label="When" optional type="datetime-local" />
        <Choices
          name="minutes"
          label="How much time do you have to prepare?"
          hint="A practice session is made to fit. You can make as many as you like."
          options={Object.fromEntries(sessionLengths.map((minutes) => [minutes, `${minutes} minutes`]))}
        />
        <div className="cluster">
          <SubmitButton name="then" value="practise">
            Make a practice session
          </SubmitButton>
          <SubmitButton name="then" value="save" look="plain">
            Save the plan only
          </SubmitButton>
        </div>
      </Form>
    </Page>
  );
}

/**
 * What the follow-up that is chosen above usually means. All five are there and the style sheet shows the one that is
 * ticked, so that it works before scripts have loaded.
 */
function Meaning({ interviewers }: { interviewers: readonly ExpectedInterviewer[] }) {
  return (
    <div>
      {meetings.map((meeting) => {
        const explanation = explainMeeting({ meeting, interviewers });
        return (
          <p key={meeting} data-meeting={meeting} className={styles.meaning}>
            {explanation.meaning} {explanation.expect}
          </p>
        );
      })}
    </div>
  );
}
