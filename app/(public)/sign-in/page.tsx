import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { getCurrentUser } from "@/lib/auth/session";
import { canAnybodySignUp } from "@/lib/auth/sign-up";
import { paths } from "@/lib/paths";
import { signIn } from "../actions";
import { Entry } from "../entry";
import styles from "../entry.module.css";

export const metadata: Metadata = { title: "Sign in" };

type Search = { next?: string | string[]; "new-password"?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  if (await getCurrentUser()) redirect(paths.applications());
  const { next, "new-password": newPassword } = await searchParams;
  return (
    <Entry title="Sign in">
      {newPassword === undefined ? null : (
        <p className={styles.sent}>Your new password is in place. You are signed out everywhere.</p>
      )}
      <Form action={signIn}>
        {typeof next === "string" ? <input type="hidden" name="next" value={next} /> : null}
        <TextField name="email" label="Email" type="email" autoComplete="email" />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <div>
        <p>
          <Link href={paths.forgotPassword()} className={styles.link}>
            Password forgotten?
          </Link>
        </p>
        {canAnybodySignUp() ? (
          <p>
            New here?{" "}
            <Link href={paths.signUp()} className={styles.link}>
              Create an account
            </Link>
          </p>
        ) : null}
      </div>
    </Entry>
  );
}
