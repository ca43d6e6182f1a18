import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { getCurrentUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { passwordLength } from "@/lib/schemas/password-rules";
import { signUp } from "../actions";
import styles from "../entry.module.css";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  if (await getCurrentUser()) redirect(paths.applications());
  return (
    <main id="main" tabIndex={-1} className={styles.entry}>
      <Link href={paths.home()} className={styles.name}>
        Second Round
      </Link>
      <h1>Create an account</h1>
      <Form action={signUp}>
        <TextField name="email" label="Email" type="email" autoComplete="email" />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${passwordLength.min} characters. A few words in a row are fine.`}
        />
        <SubmitButton>Create account</SubmitButton>
      </Form>
      <p>
        Been here before? <Link href={paths.signIn()}>Sign in</Link>
      </p>
    </main>
  );
}
