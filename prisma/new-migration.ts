import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import {
  allTables,
  migrationsFolder,
  readMigrations,
  schemaPath,
  toMigrationList,
  withSchemaEngine,
} from "./schema-engine";

/**
 * Writes `<folder>/<UTC timestamp>_<name>/migration.sql`: what leads from the migrations of `folder` to the
 * schema. Answers the new file's path, or null when the migrations already lead there.
 * Throws when the name holds no letter or digit, or when `now` is not later than the newest migration.
 */
export async function newMigration(
  name: string,
  now: Date,
  { folder = migrationsFolder, schema = schemaPath }: { folder?: string; schema?: string } = {},
): Promise<string | null> {
  const slug = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join("_");
  if (slug === "") throw new Error("Expected a name, such as `npm run db:migration -- add-brief`");
  const timestamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  mkdirSync(folder, { recursive: true });
  const newest = readMigrations(folder).at(-1)?.name ?? "";
  if (newest.slice(0, 14) >= timestamp) {
    throw new Error(`Expected a time later than the newest migration's, ${newest}`);
  }

  const script = await pendingChanges(folder, schema);
  if (script === null) return null;
  const migration = join(folder, `${timestamp}_${slug}`);
  mkdirSync(migration);
  writeFileSync(join(migration, "migration.sql"), script);
  writeFileSync(join(folder, "migration_lock.toml"), lockfile);
  return join(migration, "migration.sql");
}

/** The SQL that leads from the migrations of `folder` to the schema, or null when there is no difference. */
export async function pendingChanges(
  folder: string = migrationsFolder,
  schema: string = schemaPath,
): Promise<string | null> {
  const files = [{ path: "schema.prisma", content: readFileSync(schema, "utf8") }];
  return await withSchemaEngine(":memory:", async (engine) => {
    await engine.applyMigrations({
      migrationsList: toMigrationList(folder, readMigrations(folder)),
      filters: allTables,
    });
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: folder },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: allTables,
    });
    return exitCode === 0 ? null : stdout;
  });
}

const lockfile = `# Prisma reads here which kind of database the migrations are for.
provider = "sqlite"
`;

async function main() {
  const name = process.argv.slice(2).join(" ");
  const path = await newMigration(name, new Date());
  console.log(
    path === null
      ? "The migrations already lead to prisma/schema.prisma; nothing was written."
      : `Wrote ${relative(process.cwd(), path)}. Read it before you keep it: a new column without a default fails where rows exist.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
