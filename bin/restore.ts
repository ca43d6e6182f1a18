import { settings, stopOnBadSettings } from "@/lib/env";
import { restore } from "@/prisma/restore";
import { runCommand, StepFailure } from "./steps/project.mjs";

/** `npm run restore -- file`: puts a copy in the place of the database, once it was checked. */
runCommand(async () => {
  stopOnBadSettings();
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || more.length > 0) throw new StepFailure("Expected one file: npm run restore -- copy.db");
  const { replaced, pending } = await restore(settings().DATABASE_URL, file, new Date());
  console.log(`Restored from ${file}; it was checked first.`);
  if (replaced) console.log(`The database that was there is kept at ${replaced}; remove it once you are content.`);
  if (pending.length > 0) console.log(`It is of an older version: the next start adds ${pending.join(", ")}.`);
});
