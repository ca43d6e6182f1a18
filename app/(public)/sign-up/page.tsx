import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { NewPasswordField } from "@/app/ui/new-password-field";
import { getCurrentUser } from "@/lib/auth/session";
import { signUpWay } from "@/lib/auth/sign-up";
import { paths } from "@/lib/paths";
import { askForAccount, signUp } from "../actions";
import { Entry } from "../entry";
import styles from "../entry.module.css";
import { MailSent } from "../mail-sent";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  if (await getCurrentUser()) redirect(paths.applications());
  return (
    <Entry title="Create an account">
      {ways[signUpWay()]}
      <p>
        Been here before?{" "}
        <Link href={paths.signIn()} className={styles.link}>
          Sign in
        </Link>
      </p>
    </Entry>
  );
}

const ways = {
  "at-once": (
    <Form action={signUp.bind(null, null)}>
      <TextField name="email" label="Email" type="email" autoComplete="email" />
      <NewPasswordField />
      <SubmitButton>Create account</SubmitButton>
    </Form>
  ),
  "by-mail": (
    <Form action={askForAccount} values={{ sentTo: "" }}>
      <MailSent>Look into your mail. A link to go on, good for a day, is on its way to</MailSent>
      <TextField name="email" label="Email" type="email" autoComplete="email" />
      <SubmitButton>Send me a link</SubmitButton>
    </Form>
  ),
  invited: <p>New accounts are by invitation here. Whoever runs this app can send you a link.</p>,
  closed: <p>This app takes no new accounts.</p>,
};
