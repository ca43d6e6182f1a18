import type { Metadata } from "next";
import Link from "next/link";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { sendsMail } from "@/lib/auth/mail";
import { paths } from "@/lib/paths";
import { askForPassword } from "../actions";
import { Entry } from "../entry";
import styles from "../entry.module.css";
import { MailSent } from "../mail-sent";

export const metadata: Metadata = { title: "Password forgotten" };

/** Rendered anew each time: whether mail is sent is a setting of the running app, not of its build. */
export const dynamic = "force-dynamic";

export default function ForgotPasswordPage() {
  return (
    <Entry title="Password forgotten">
      {sendsMail() ? (
        <Form action={askForPassword} values={{ sentTo: "" }}>
          <MailSent>
            Look into your mail. If there is an account, a link to choose a new password, good for an hour, is on its
            way to
          </MailSent>
          <TextField name="email" label="Email" type="email" autoComplete="email" />
          <SubmitButton>Send me a link</SubmitButton>
        </Form>
      ) : (
        <>
          <p>This app sends no mail. Ask whoever runs it: they can make a link with which you choose a new password.</p>
          <div className="soft">
            <p>That is you? In the app’s folder, run</p>
            <code className={styles.command}>npm run reset-password -- your-address</code>
          </div>
        </>
      )}
      <p>
        <Link href={paths.signIn()} className={styles.link}>
          Back to sign in
        </Link>
      </p>
    </Entry>
  );
}
