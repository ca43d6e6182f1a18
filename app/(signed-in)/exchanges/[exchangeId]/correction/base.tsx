"use client";

import { useField } from "@/app/ui/form";

/** Carries along which text the form began from. */
export function Base() {
  return <input type="hidden" name="base" value={useField("base").value} />;
}
