import type { Metadata } from "next";
import Link from "next/link";
import { Form, SubmitButton } from "@/app/ui/form";
import { NewPasswordField } from "@/app/ui/new-password-field";
import { findReset } from "@/lib/auth/reset-password";
import { paths } from "@/lib/paths";
import { chooseNewPassword } from "../../actions";
import { Entry } from "../../entry";
import styles from "../../entry.module.css";

// The address of this page is a secret. Not "no-referrer": browsers then hide from our own server too where a form comes from.
export const metadata: Metadata = { title: "A new password", referrer: "same-origin", robots: "noindex" };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reset = await findReset(token, new Date());
  if (reset === null) {
    return (
      <Entry title="A new password">
        <p>This link was used already, or is too old.</p>
        <p>
          <Link href={paths.forgotPassword()} className={styles.link}>
            Ask for another one
          </Link>
        </p>
      </Entry>
    );
  }
  return (
    <Entry title="A new password">
      <p>
        For <strong>{reset.email}</strong>. You will be signed out everywhere.
      </p>
      <Form action={chooseNewPassword.bind(null, token)}>
        {/* Tells a password manager whose password this is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={reset.email} readOnly hidden />
        <NewPasswordField label="New password" />
        <SubmitButton>Set the new password</SubmitButton>
      </Form>
    </Entry>
  );
}
