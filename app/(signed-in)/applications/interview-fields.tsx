import { Choices, TextField } from "@/app/ui/fields";
import { formatLabels } from "@/lib/schemas/words";
import { InterviewerRows } from "./interviewer-rows";

/** When an interview was, how it was held, and who was there. */
export function InterviewFields() {
  return (
    <>
      <TextField name="heldAt" label="When it was" optional type="datetime-local" />
      <Choices name="format" label="How" optional options={formatLabels} />
      <InterviewerRows legend="Who was there" />
    </>
  );
}
