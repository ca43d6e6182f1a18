import { Elsewhere } from "@/app/ui/elsewhere";
import { TextArea, TextField } from "@/app/ui/fields";
import { Form, type FormAction, SubmitButton } from "@/app/ui/form";
import { type ExampleInput, exampleValues } from "@/lib/schemas/example";

/** A work story by hand. */
export function ExampleForm({
  action,
  values,
  keepAs,
  label,
}: {
  action: FormAction;
  values?: ExampleInput;
  keepAs: string;
  /** What the button says. */
  label: string;
}) {
  return (
    <Form action={action} keepAs={keepAs} {...(values ? { values: exampleValues(values) } : {})}>
      <Elsewhere />
      <TextField
        name="title"
        label="Title"
        hint="A few words that bring it back: “the harvest boxes”."
        maxLength={120}
      />
      <TextArea name="situation" label="Situation" hint="Where, when, and what was at stake." optional />
      <TextArea name="action" label="What you did" hint="Your own part, step by step." optional />
      <TextArea name="result" label="Result" hint="What came of it; a figure if there is one." optional />
      <TextArea name="shows" label="What it shows of you" optional rows={2} />
      <div>
        <SubmitButton>{label}</SubmitButton>
      </div>
    </Form>
  );
}
