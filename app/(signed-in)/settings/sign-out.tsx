"use client";

import { useEffect, useState } from "react";
import { Button } from "@/app/ui/button";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { countKept } from "@/lib/device/store";
import { signOut } from "./actions";

/** Signs out. Words that only this device has go with it, so it asks first where there are any. */
export function SignOut() {
  const [isAsking, setIsAsking] = useState(false);
  const [kept, setKept] = useState(0);
  useEffect(() => {
    countKept().then(setKept);
  }, []);
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
        if (kept === 0) return;
        event.preventDefault();
        setIsAsking(true);
      }}
    >
      <SubmitButton look="plain">Sign out</SubmitButton>
    </form>
  );
}
