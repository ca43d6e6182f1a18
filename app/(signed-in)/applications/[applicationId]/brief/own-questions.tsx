import { Elsewhere } from "@/app/ui/elsewhere";
import { Form, SubmitButton } from "@/app/ui/form";
import { saveOwnQuestions } from "./actions";
import { ToAskBox } from "./to-ask-box";

/** What to ask them, one question a line, written where it will be read. On screen only. */
export function OwnQuestions({ plan: { id, toAsk } }: { plan: { id: string; toAsk: string } }) {
  return (
    <Form
      action={saveOwnQuestions.bind(null, id)}
      values={{ toAsk, base: toAsk }}
      keepAs={`to-ask:${id}`}
      className="stack gap-3"
    >
      <Elsewhere />
      <ToAskBox />
      <div>
        <SubmitButton look="plain">Save your questions</SubmitButton>
      </div>
    </Form>
  );
}
