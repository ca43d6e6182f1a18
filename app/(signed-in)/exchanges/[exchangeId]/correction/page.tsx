import type { Metadata } from "next";
import { Elsewhere } from "@/app/ui/elsewhere";
import { TextArea } from "@/app/ui/fields";
import { ActionForm, Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { type CorrectionStart, requireCorrection } from "@/lib/data/corrections";
import { paths } from "@/lib/paths";
import { readId } from "@/lib/schemas/ids";
import { remove, save } from "./actions";
import styles from "./correction.module.css";

export const metadata: Metadata = { title: "Correct the record" };

type Props = {
  params: Promise<{ exchangeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where the honest correction of an answer is written, once. */
export default async function CorrectionPage({ params, searchParams }: Props) {
  const start = readStart(await searchParams);
  const { id, question, answer, interview, correction, begin } = await requireCorrection(
    (await params).exchangeId,
    start,
  );
  const { quote, answer: right, bringUp } = correction ?? { ...begin, bringUp: "" };
  return (
    <Page
      title="Correct the record"
      lead="Write the honest answer once. It is what you practise from then on."
      back={{
        href: paths.interview(interview.id),
        label: `Round ${interview.round} at ${interview.application.company}`,
      }}
    >
      <section className={styles.then} aria-labelledby="then">
        <h2 id="then">{question || "The question was not noted"}</h2>
        <p className="small soft">What you said in round {interview.round}</p>
        <p className="said">{answer || "No answer was noted."}</p>
      </section>
      <Form
        action={save.bind(null, id, start && "itemId" in start ? start.itemId : null)}
        keepAs={`correction:${id}`}
        values={{ quote, answer: right, bringUp, base: correction?.changedAt.toISOString() ?? "" }}
      >
        <Elsewhere />
        <TextArea name="quote" label="What was off" hint="In the words you used then." optional rows={2} />
        <TextArea
          name="answer"
          label="The answer as it should have been"
          hint="True, complete, and no longer than it needs to be."
          rows={5}
        />
        <TextArea
          name="bringUp"
          label="How you will bring it up"
          hint="Early in the conversation, plainly and once: what you said, what is right, and how the slip came about if that helps. No long apology is needed. A plain correction makes the rest easier to believe."
          optional
          rows={3}
          placeholder="Before we start: last time I gave you a figure from memory. I have looked it up since, and it is …"
        />
        <div>
          <SubmitButton>Save the correction</SubmitButton>
        </div>
      </Form>
      {correction ? (
        <details>
          <summary className="soft small">Remove this correction</summary>
          <ActionForm action={remove.bind(null, id)} className="stack gap-3">
            <p>What you said in round {interview.round} is practised again.</p>
            <div>
              <SubmitButton look="danger">Remove it</SubmitButton>
            </div>
          </ActionForm>
        </details>
      ) : null}
    </Page>
  );
}

/** Which finding led here, if one did. The address carries ids only, never words. */
function readStart(query: Record<string, string | string[] | undefined>): CorrectionStart | null {
  const { finding, item, against } = query;
  if (typeof finding !== "string") return null;
  if (typeof item === "string") return { finding, itemId: readId(item) };
  return typeof against === "string" ? { finding, againstId: readId(against) } : null;
}
