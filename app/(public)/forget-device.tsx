"use client";

import { useEffect } from "react";
import { forgetDevice } from "@/lib/device/store";

/** Removes what this device still holds, after its person has signed out or deleted the account. */
export function ForgetDevice() {
  useEffect(() => {
    forgetDevice();
  }, []);
  return null;
}
