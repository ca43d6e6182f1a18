import type { Metadata } from "next";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { NewPasswordField } from "@/app/ui/new-password-field";
import { Page } from "@/app/ui/page-frame";
import { requireAccount } from "@/lib/data/account";
import { paths } from "@/lib/paths";
import { choosePassword } from "./actions";
import { PasswordChanged } from "./password-changed";

export const metadata: Metadata = { title: "Change your password" };

/** A new password, for who knows the present one. */
export default async function ChangePasswordPage() {
  const { email } = await requireAccount();
  return (
    <Page
      title="Change your password"
      lead="You stay signed in here, and are signed out everywhere else."
      back={{ href: paths.settings(), label: "Settings" }}
    >
      <Form action={choosePassword} values={{ done: "" }}>
        <PasswordChanged />
        {/* Tells a password manager whose password this is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <TextField name="present" label="Present password" type="password" autoComplete="current-password" />
        <NewPasswordField name="chosen" label="New password" />
        <div>
          <SubmitButton>Change password</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
