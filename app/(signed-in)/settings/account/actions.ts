"use server";

import { refresh } from "next/cache";
import { endOtherSignIns, endSignIn } from "@/lib/data/sign-ins";
import { readId } from "@/lib/schemas/ids";

export async function signOutBrowser(signInId: string): Promise<void> {
  await endSignIn(readId(signInId));
  refresh();
}

export async function signOutElsewhere(): Promise<void> {
  await endOtherSignIns();
  refresh();
}
