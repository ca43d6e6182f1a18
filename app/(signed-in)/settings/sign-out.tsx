"use client";

import { startTransition, useState } from "react";
import { Button } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { useSomebody } from "@/app/ui/owner";
import { countKept } from "@/lib/device/store";
import { signOut } from "./actions";

/** Signs out. Words that only this device has go with it, so it asks first where there are any. */
export function SignOut() {
  const { id: ownerId } = useSomebody();
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) {
    return (
      <ActionForm action={signOut} className="stack gap-3">
        <p role="alert">
          This device holds words that have not reached your account. Signing out removes them from it.
        </p>
        <div className="cluster">
          <SubmitButton look="danger">Sign out and remove them</SubmitButton>
          <Button look="plain" onClick={() => setIsAsking(false)}>
            Stay
          </Button>
        </div>
      </ActionForm>
    );
  }
  return (
    <form
      action={signOut}
      onSubmit={async (event) => {
        event.preventDefault();
        // Counted now: words may have been typed in another tab since this page was opened.
        if ((await countKept(ownerId)) > 0) setIsAsking(true);
        else startTransition(() => signOut());
      }}
    >
      <SubmitButton look="plain">Sign out</SubmitButton>
    </form>
  );
}
