import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { getCurrentUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { signIn } from "../actions";
import styles from "../entry.module.css";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  if (await getCurrentUser()) redirect(paths.applications());
  const { next } = await searchParams;
  return (
    <main id="main" tabIndex={-1} className={styles.entry}>
      <Link href={paths.home()} className={styles.name}>
        Second Round
      </Link>
      <h1>Sign in</h1>
      <Form action={signIn}>
        {typeof next === "string" ? <input type="hidden" name="next" value={next} /> : null}
        <TextField name="email" label="Email" type="email" autoComplete="email" />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <SubmitButton>Sign in</SubmitButton>
      </Form>
      <p>
        New here? <Link href={paths.signUp()}>Create an account</Link>
      </p>
    </main>
  );
}
