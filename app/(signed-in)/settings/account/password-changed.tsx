"use client";

import { useField } from "@/app/ui/form";

/** Says that the new password holds. */
export function PasswordChanged() {
  const { value } = useField("done");
  return <p role="status">{value === "" ? null : "Your password is changed. You are signed out everywhere else."}</p>;
}
