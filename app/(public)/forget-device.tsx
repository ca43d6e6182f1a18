"use client";

import { useEffect } from "react";
import { dropAllFromDevice } from "@/app/ui/device-drafts";

/** Removes what this device still holds, after its person has signed out or deleted the account. */
export function ForgetDevice() {
  useEffect(dropAllFromDevice, []);
  return null;
}
