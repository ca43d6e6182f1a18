import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { passwordLength } from "@/lib/schemas/password-rules";
import { choosePassword } from "./actions";
import { PasswordChanged } from "./password-changed";

/** A new password, for who knows the present one. */
export function ChangePassword({ email }: { email: string }) {
  return (
    <details>
      <summary>Change your password</summary>
      <div className="stack" style={{ paddingBlockStart: "var(--s4)" }}>
        <p>You stay signed in here, and are signed out everywhere else.</p>
        <Form action={choosePassword} values={{ done: "" }}>
          <PasswordChanged />
          {/* Tells a password manager whose password this is. */}
          <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
          <TextField name="present" label="Present password" type="password" autoComplete="current-password" />
          <TextField
            name="chosen"
            label="New password"
            type="password"
            autoComplete="new-password"
            hint={`At least ${passwordLength.min} characters. A few words in a row are fine.`}
          />
          <div>
            <SubmitButton look="plain">Change password</SubmitButton>
          </div>
        </Form>
      </div>
    </details>
  );
}
