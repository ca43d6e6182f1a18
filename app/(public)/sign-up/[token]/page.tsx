import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { NewPasswordField } from "@/app/ui/new-password-field";
import { getCurrentUser } from "@/lib/auth/session";
import { findOpenInvitation } from "@/lib/auth/sign-up";
import { paths } from "@/lib/paths";
import { signUp } from "../../actions";
import { Entry } from "../../entry";
import styles from "../../entry.module.css";

// The address of this page is a secret. Not "no-referrer": browsers then hide from our own server too where a form comes from.
export const metadata: Metadata = { title: "Create an account", referrer: "same-origin", robots: "noindex" };

export default async function InvitedPage({ params }: { params: Promise<{ token: string }> }) {
  if (await getCurrentUser()) redirect(paths.applications());
  const { token } = await params;
  const invitation = await findOpenInvitation(token, new Date());
  if (invitation === null) {
    return (
      <Entry title="Create an account">
        <p>This link was used already, or is too old.</p>
        <p>
          <Link href={paths.signUp()} className={styles.link}>
            How to get another one
          </Link>
        </p>
      </Entry>
    );
  }
  return (
    <Entry title="Create an account">
      <Form action={signUp.bind(null, token)} values={{ email: invitation.email ?? "" }}>
        <TextField
          name="email"
          label="Email"
          type="email"
          autoComplete="email"
          {...(invitation.email === null ? {} : { readOnly: true, hint: "This link is for this address." })}
        />
        <NewPasswordField />
        <SubmitButton>Create account</SubmitButton>
      </Form>
    </Entry>
  );
}
