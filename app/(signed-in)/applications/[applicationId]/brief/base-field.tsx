"use client";

import { useField } from "@/app/ui/form";

/** Carries along what the form began with; where what was typed comes back from this device, what it began with then. */
export function BaseField() {
  return <input type="hidden" name="base" value={useField("base").value} />;
}
