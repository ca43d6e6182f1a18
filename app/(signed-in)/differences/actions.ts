"use server";

import { refresh } from "next/cache";
import { dismissDifference, takeBackDismissal } from "@/lib/data/pair-dismissals";
import { readId, readStatementId } from "@/lib/schemas/ids";

export async function dismiss(firstId: string, secondId: string, key: string): Promise<void> {
  await dismissDifference(readDifference(firstId, secondId, key));
  refresh();
}

export async function takeBack(firstId: string, secondId: string, key: string): Promise<void> {
  await takeBackDismissal(readDifference(firstId, secondId, key));
  refresh();
}

function readDifference(firstId: string, secondId: string, key: string) {
  return { firstId: readStatementId(firstId), secondId: readStatementId(secondId), key: readId(key) };
}
