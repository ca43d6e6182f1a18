import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { settings, stopOnBadSettings } from "@/lib/env";
import { backUp, nameCopy, usualFolder } from "@/prisma/back-up";
import { runCommand, StepFailure } from "./steps/project.mjs";
import { seconds } from "./steps/run.mjs";

/** `npm run backup [-- --to folder]`: a checked copy of the database, also while the app runs. */
runCommand(async () => {
  const start = performance.now();
  stopOnBadSettings();
  const { values } = readArguments();
  const { DATABASE_URL, BACKUP_FOLDER } = settings();
  const folder = resolve(values.to ?? BACKUP_FOLDER ?? usualFolder(DATABASE_URL));
  const { path, bytes } = await backUp(DATABASE_URL, folder, nameCopy(DATABASE_URL, folder, new Date()));
  console.log(`${path}\nCopied and checked: ${(bytes / 1_000_000).toFixed(1)} MB in ${seconds(start)}.`);
});

function readArguments() {
  try {
    return parseArgs({ options: { to: { type: "string" } } });
  } catch {
    throw new StepFailure("Expected nothing, or where to put the copy: npm run backup -- --to folder");
  }
}
