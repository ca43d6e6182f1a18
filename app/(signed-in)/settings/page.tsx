import type { Metadata } from "next";
import { ButtonLink } from "@/app/ui/button";
import { Page } from "@/app/ui/page-frame";
import { requireAccount } from "@/lib/data/account";
import { findCalendarFeed } from "@/lib/data/calendar";
import { listSignIns } from "@/lib/data/sign-ins";
import { listWaysIn } from "@/lib/data/ways-in";
import { paths } from "@/lib/paths";
import { SignIns } from "./account/sign-ins";
import { WaysIn } from "./account/ways-in";
import { Calendar } from "./calendar";
import { SignOut } from "./sign-out";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ searchParams }: { searchParams: Promise<{ problem?: string }> }) {
  const { email } = await requireAccount();
  const feed = await findCalendarFeed();
  const signIns = await listSignIns(new Date());
  const waysIn = await listWaysIn(new Date());
  const { problem } = await searchParams;
  return (
    <Page title="Settings">
      <section className="stack" aria-labelledby="account">
        <h2 id="account">Account</h2>
        <p>
          Signed in as <strong>{email}</strong>
        </p>
        <div className="cluster">
          {waysIn.hasPassword ? (
            <ButtonLink href={paths.changePassword()} look="plain">
              Change your password
            </ButtonLink>
          ) : null}
          <SignOut />
        </div>
      </section>
      <SignIns signIns={signIns} />
      <WaysIn waysIn={waysIn} problem={problem} />
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
