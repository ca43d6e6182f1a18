import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { getCurrentUser } from "@/lib/auth/session";
import { canAnybodySignUp } from "@/lib/auth/sign-up";
import { paths } from "@/lib/paths";
import { arrivalProblem } from "@/lib/schemas/arrival";
import { signIn } from "../actions";
import { Entry } from "../entry";
import styles from "../entry.module.css";
import { OtherWays } from "../other-ways";

export const metadata: Metadata = { title: "Sign in" };

type Search = { next?: string | string[]; "new-password"?: string; problem?: string; error?: string };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next, "new-password": newPassword, problem, error } = await searchParams;
  // next-auth says `error` where it did not get as far as asking us.
  const arrived = arrivalProblem(problem ?? error);
  if (await getCurrentUser()) redirect(arrived === null ? paths.applications() : paths.waysIn("failed"));
  return (
    <Entry title="Sign in">
      {newPassword === undefined ? null : (
        <p className={styles.sent}>Your new password is in place. You are signed out everywhere.</p>
      )}
      {arrived === null ? null : (
        <p role="alert" className={styles.problem}>
          {arrived}
        </p>
      )}
      <Form action={signIn}>
        {typeof next === "string" ? <input type="hidden" name="next" value={next} /> : null}
        <TextField name="email" label="Email" type="email" autoComplete="email" />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <OtherWays next={typeof next === "string" ? next : ""} />
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
