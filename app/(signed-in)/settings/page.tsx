import type { Metadata } from "next";
import { ButtonLink } from "@/app/ui/button";
import { Page } from "@/app/ui/page-frame";
import { requireAccount } from "@/lib/data/account";
import { findCalendarFeed } from "@/lib/data/calendar";
import { listSignIns } from "@/lib/data/sign-ins";
import { paths } from "@/lib/paths";
import { SignIns } from "./account/sign-ins";
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
        <div className="cluster">
          <ButtonLink href={paths.changePassword()} look="plain">
            Change your password
          </ButtonLink>
          <SignOut />
        </div>
      </section>
      <SignIns signIns={signIns} />
      <Calendar feed={feed} />
      <section className="stack" aria-labelledby="data">
        <h2 id="data">Your data</h2>
        <p>Take everything along as a file, bring it into an empty account, or delete it for good.</p>
        <div>
          <ButtonLink href={paths.yourData()} look="plain">
            Your data
          </ButtonLink>
        </div>
      </section>
    </Page>
  );
}
