import { TextField } from "@/app/ui/fields";
import { ActionForm, Form, SubmitButton } from "@/app/ui/form";
import { confirmIt, signInAgain } from "./ways-in-actions";

/** Asks whether it is still the person who sits here. */
export function ConfirmFirst({ hasPassword }: { hasPassword: boolean }) {
  if (!hasPassword) {
    return (
      <ActionForm action={signInAgain} className="stack">
        <p>To add a way to sign in, or take one away, sign in again. That holds for ten minutes.</p>
        <div>
          <SubmitButton look="plain">Go and sign in again</SubmitButton>
        </div>
      </ActionForm>
    );
  }
  return (
    <details>
      <summary>Add a passkey, or change these</summary>
      <div className="stack drawer">
        <Form action={confirmIt} label="Confirm that it is you">
          <TextField
            name="password"
            label="Account password"
            type="password"
            autoComplete="current-password"
            hint="To be sure that it is you. That holds for ten minutes."
          />
          <div>
            <SubmitButton look="plain">Confirm</SubmitButton>
          </div>
        </Form>
      </div>
    </details>
  );
}
