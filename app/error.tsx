"use client";

import { Button } from "./ui/button";
import { Page } from "./ui/page-frame";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
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
