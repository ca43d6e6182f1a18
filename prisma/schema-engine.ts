import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

export const migrationsFolder = join(import.meta.dirname, "migrations");
export const schemaPath = join(import.meta.dirname, "schema.prisma");

/** How long the engine waits for a database that something else is writing to. */
const patienceMs = 2_000;

/** No table and no enum is managed by anything else. */
export const allTables = { externalTables: [], externalEnums: [] };

/**
 * Runs `work` with Prisma's schema engine connected to one database ("file:/…" or ":memory:").
 * The engine is its WebAssembly build: the same that Prisma's command downloads, without the download.
 * It locks the database for as long as it is connected, so the connection ends with `work`.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine: Engine } = await loadBindings();
  const adapters = new PrismaBetterSqlite3({ url: databaseUrl, timeout: patienceMs });
  const opened: SqlDriverAdapter[] = [];
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: adapters.provider,
    adapterName: adapters.adapterName,
    connectToShadowDb: () => adapters.connectToShadowDb(),
    connect: async () => {
      const adapter = await adapters.connect();
      opened.push(adapter);
      return adapter;
    },
  });
  try {
    const datamodels: [string, string][] = [["schema.prisma", readFileSync(schemaPath, "utf8")]];
    const engine = await Engine.new({ datamodels }, ignoreLog, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    for (const adapter of opened) await adapter.dispose();
  }
}

/** A migration as it lies on disk: `<timestamp>_<name>/migration.sql`. */
export type Migration = { name: string; script: string };

/** The migrations of a folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, script: readFileSync(join(folder, name, "migration.sql"), "utf8") }));
}

/** The same migrations in the shape the engine reads. */
export function toMigrationList(folder: string, migrations: Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: script } },
    })),
  };
}

let bindings: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | undefined;

function loadBindings() {
  bindings ??= (async () => {
    const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    // The package imports its .wasm file as a module, which Node 20 does only behind a flag.
    const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const wasm = await WebAssembly.compile(readFileSync(glue.replace(/\.js$/, ".wasm")));
    const instance = await WebAssembly.instantiate(wasm, {
      "./schema_engine_bg.js": { ...engine },
    });
    engine.__wbg_set_wasm(instance.exports);
    // WebAssembly's own types know exports only as "some value"; this one is the package's start function.
    (instance.exports.__wbindgen_start as () => void)();
    return engine;
  })();
  return bindings;
}

function ignoreLog() {}
