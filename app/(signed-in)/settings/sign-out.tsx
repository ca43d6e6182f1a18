"use client";

import { useState } from "react";
import { Button } from "@/app/ui/button";
import { countOnDevice } from "@/app/ui/device-drafts";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { signOut } from "./actions";

/** Signs out. Words that only this device has go with it, so it asks first where there are any. */
export function SignOut() {
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
      onSubmit={(event) => {
        if (countOnDevice() === 0) return;
        event.preventDefault();
        setIsAsking(true);
      }}
    >
      <SubmitButton look="plain">Sign out</SubmitButton>
    </form>
  );
}
