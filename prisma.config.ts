import { defineConfig } from "prisma/config";
import { loadSettings } from "./bin/steps/project.mjs";
import { settings } from "./lib/env";

loadSettings();

/** For Prisma's own commands; the app itself applies migrations with prisma/migrate.ts. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: settings().DATABASE_URL },
});
