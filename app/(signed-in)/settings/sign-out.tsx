"use client";

import { Button } from "@/app/ui/button";
import { dropAllDrafts } from "@/app/ui/use-draft";
import { signOut } from "./actions";

/** Signs out, and leaves nothing typed on the device. */
export function SignOut() {
  return (
    <form action={signOut} onSubmit={dropAllDrafts}>
      <Button type="submit" look="plain">
        Sign out
      </Button>
    </form>
  );
}
