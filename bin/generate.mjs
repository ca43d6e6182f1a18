import { install } from "./steps/install.mjs";
import { generate } from "./steps/prepare.mjs";
import { openProject, runCommand } from "./steps/project.mjs";

/** `npm run db:generate`: the database client, after a change of prisma/schema.prisma. */
runCommand(async () => {
  openProject();
  await install();
  await generate();
});
