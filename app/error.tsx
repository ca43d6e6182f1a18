"use client";

import { readTrouble, troubleCauses } from "@/lib/schemas/trouble";
import { Button } from "./ui/button";
import { Page } from "./ui/page-frame";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const trouble = readTrouble(error);
  if (trouble !== null) {
    return (
      <Page
        title="Not just now"
        lead={`That did not work: ${troubleCauses[trouble]}. Nothing you saved is lost. If you had just sent a form, go back: what you typed is still there.`}
      >
        <div>
          <Button onClick={reset}>Try again</Button>
        </div>
      </Page>
    );
  }
  return (
    <Page title="That did not work" lead="Something went wrong on our side. Nothing you saved is lost.">
      <div className="stack">
        <div>
          <Button onClick={reset}>Try again</Button>
        </div>
        {error.digest ? (
          <p className="small soft">If it happens again, this number helps to find out why: {error.digest}</p>
        ) : null}
      </div>
    </Page>
  );
}
