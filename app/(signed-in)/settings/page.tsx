import type { Metadata } from "next";
import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { Page } from "@/app/ui/page-frame";
import { requireAccount } from "@/lib/data/account";
import { findCalendarFeed } from "@/lib/data/calendar";
import { listSignIns } from "@/lib/data/sign-ins";
import { ChangePassword } from "./account/change-password";
import { SignIns } from "./account/sign-ins";
import { removeAccount } from "./actions";
import { Calendar } from "./calendar";
import { SignOut } from "./sign-out";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { email } = await requireAccount();
  const feed = await findCalendarFeed();
  const signIns = await listSignIns(new Date());
  return (
    <Page title="Settings">
      <section className="stack" aria-labelledby="account">
        <h2 id="account">Account</h2>
        <p>
          Signed in as <strong>{email}</strong>
        </p>
        <SignOut />
      </section>
      <SignIns signIns={signIns} />
      <ChangePassword email={email} />
      <Calendar feed={feed} />
      <details>
        <summary>Delete your account</summary>
        <div className="stack" style={{ paddingBlockStart: "var(--s4)" }}>
          <p>This deletes your account and everything in it, at once and for good.</p>
          <Form action={removeAccount}>
            <TextField name="password" label="Your password" type="password" autoComplete="current-password" />
            <div>
              <SubmitButton look="danger">Delete everything</SubmitButton>
            </div>
          </Form>
        </div>
      </details>
    </Page>
  );
}
