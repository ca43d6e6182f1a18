import { defineConfig } from "prisma/config";
import { databaseUrl } from "./lib/env";

/** For Prisma's own commands; the app itself applies migrations with prisma/migrate.ts. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: databaseUrl() },
});
