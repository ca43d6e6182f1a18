import { TextArea } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { saveOwnQuestions } from "./actions";
import { BaseField } from "./base-field";

/** What to ask them, one question a line, written where it will be read. On screen only. */
export function OwnQuestions({ plan: { id, toAsk } }: { plan: { id: string; toAsk: string } }) {
  return (
    <Form
      key={toAsk}
      action={saveOwnQuestions.bind(null, id)}
      values={{ toAsk, base: toAsk }}
      keepAs={`to-ask:${id}`}
      className="stack gap-3"
    >
      <BaseField />
      <TextArea
        name="toAsk"
        label="What do you want to ask them?"
        hint="One question a line. They stand on the page above, printed too."
        rows={4}
      />
      <div>
        <SubmitButton look="plain">Save your questions</SubmitButton>
      </div>
    </Form>
  );
}
