import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./steps/project.mjs";
import { run, tool } from "./steps/run.mjs";

/** What the linter must report in a file of this place, and what it must not: modules, or lines of code. */
type Place = { in: string; forbidden: string[]; allowed: string[] };

const database = ["@/lib/database/database", "@prisma/client", "@prisma/client/runtime/client", "better-sqlite3"];
const session = ["next-auth", "next-auth/jwt"];
/** Ways out of a room in lib that end at a file which `@/…` would not have let through. */
const waysOut = ["../x", "..", "../../app/ui/button", "./../x", "./x/../../y", "@/lib/notes/../database/database"];
const impure = ["react", "next", "next/link", "node:fs", "node:crypto", "zod", "server-only", ...database, ...session];
const otherRooms = ["@/lib/data/plans", "@/lib/auth/session", "@/lib/schemas/form", "@/lib/env", "@/lib/paths"];
const screens = ["@/app/ui/button", "@/app/(signed-in)/practice/actions"];

const imports: Place[] = [
  ...["notes", "questions", "consistency"].map((room) => ({
    in: `lib/${room}/x.ts`,
    forbidden: [
      ...[...impure, ...otherRooms, ...screens, ...waysOut, "@/lib/practice/types"],
      ...["notes", "questions", "consistency"].filter((other) => other !== room).map((other) => `@/lib/${other}/types`),
    ],
    allowed: ["./types", "./shapes/shape", `@/lib/${room}/types`, `@/lib/${room}/shapes/shape`],
  })),
  {
    in: "lib/practice/x.ts",
    forbidden: [...impure, ...otherRooms, ...screens, ...waysOut, "@/lib/notes/types"],
    allowed: ["./types", "@/lib/practice/types", "@/lib/questions/types", "@/lib/consistency/types"],
  },
  {
    in: "lib/schemas/x.ts",
    forbidden: ["react", "next", "node:fs", ...database, ...session, ...screens, ...waysOut, "@/lib/data/plans"],
    allowed: ["zod", "./form", "@/lib/schemas/form", "@/lib/practice/types", "@/lib/notes/types"],
  },
  {
    in: "lib/export/x.ts",
    forbidden: ["react", "next", "node:fs", ...database, ...session, ...screens, ...waysOut, "@/lib/data/plans"],
    allowed: ["zod", "./tables", "@/lib/export/tables", "@/lib/schemas/words", "@/lib/practice/types"],
  },
  {
    in: "lib/device/x.ts",
    forbidden: ["react", "next", "node:fs", ...database, ...session, ...screens, ...waysOut, "@/lib/data/plans"],
    allowed: ["idb", "./store", "@/lib/device/store", "@/lib/schemas/draft"],
  },
  {
    in: "lib/database/x.ts",
    forbidden: [...session, ...screens, ...waysOut, "next", "react", "@/lib/data/plans", "@/lib/auth/session"],
    allowed: ["./client/client", "@/lib/env", "@prisma/adapter-better-sqlite3", "@prisma/client", "server-only"],
  },
  {
    in: "lib/encoder/x.ts",
    forbidden: [
      ...database,
      ...session,
      ...screens,
      ...waysOut,
      "next",
      "react",
      "@/lib/data/plans",
      "@/lib/notes/types",
    ],
    allowed: ["./encoder", "@/lib/encoder/encoder", "@/lib/questions/types", "node:fs/promises", "node:path", "zod"],
  },
  {
    in: "lib/opinion/x.ts",
    forbidden: [
      ...database,
      ...session,
      ...screens,
      ...waysOut,
      "next",
      "react",
      "@/lib/data/plans",
      "@/lib/notes/types",
    ],
    allowed: [
      ...["./entailment", "@/lib/opinion/entailment", "@/lib/consistency/types", "@/lib/env"],
      ...["node:child_process", "node:fs/promises", "zod"],
    ],
  },
  {
    in: "lib/auth/x.ts",
    forbidden: [...screens, ...waysOut, "@prisma/client", "better-sqlite3", "@/lib/data/plans", "@/lib/notes/types"],
    allowed: [
      ...["./session", "@/lib/database/database", "@/lib/schemas/account", "@/lib/env", "@/lib/paths", "react"],
      ...["next/headers", "next/navigation", "next-auth", "next-auth/providers/credentials", "@node-rs/argon2"],
    ],
  },
  {
    in: "lib/data/x.ts",
    forbidden: [...screens, ...session, ...waysOut, "@prisma/client", "better-sqlite3", "next/headers", "node:fs"],
    allowed: [
      ...["./plans", "@/lib/auth/session", "@/lib/database/database", "@/lib/schemas/form", "@/lib/practice/types"],
      ...[
        "@/lib/notes/parse-notes",
        "@/lib/encoder/read-meaning",
        "@/lib/opinion/second-opinion",
        "next/navigation",
        "react",
        "node:crypto",
        "zod",
        "server-only",
      ],
    ],
  },
  {
    in: "lib/dates.ts",
    forbidden: [...database, ...session, ...screens, "../app/x", "./database/database", "node:fs", "react"],
    allowed: ["./paths", "zod"],
  },
  { in: "lib/env.ts", forbidden: [...database, "./data/plans", "@/lib/data/plans"], allowed: ["zod", "node:fs"] },
  {
    in: "app/ui/x.tsx",
    forbidden: [
      ...[...database, ...session, "@/lib/data/plans", "@/lib/auth/session", "@/lib/env", "next/headers", "node:fs"],
      ...["../x", "./../x", "../../lib/data/plans", "@/app/(signed-in)/practice/actions"],
    ],
    allowed: [
      ...["./button", "./button.module.css", "@/app/ui/button", "react", "react-dom", "next/link", "next/navigation"],
      ...["@/lib/consistency/types", "@/lib/schemas/form", "@/lib/dates", "@/lib/paths"],
    ],
  },
  {
    in: "app/(signed-in)/plans/[planId]/x.tsx",
    forbidden: [
      ...[...database, ...session, "../../../../lib/database/database", "../../../../lib/data/plans"],
      ...["../../../ui/button", "./x/../../../../../lib/data/plans", "@/app/../lib/data/plans", "@/prisma/migrate"],
    ],
    allowed: ["@/lib/data/plans", "@/lib/auth/session", "@/app/ui/button", "../../actions", "./x", "react", "zod"],
  },
  {
    in: "app/api/auth/[...nextauth]/route.ts",
    forbidden: [...database, "../../../../lib/database/database"],
    allowed: ["next-auth", "@/lib/auth/options"],
  },
  { in: "bin/x.ts", forbidden: [...database, ...session, "../lib/database/database"], allowed: ["node:fs", "./y"] },
  {
    in: "lib/notes/x.test.ts",
    forbidden: ["../asking", "@/app/ui/button"],
    allowed: ["vitest", "fast-check", "node:fs", "./asking"],
  },
];

const ways = [
  `import { x } from "@/lib/data/plans";`,
  `import type { X } from "@/lib/data/plans";`,
  `export * from "@/lib/data/plans";`,
  `export const x = await import("@/lib/data/plans");`,
  `export const x = require("@/lib/data/plans");`,
  `import "@/lib/data/plans";`,
  `export type X = import("@/lib/data/plans").Plan;`,
];

const code: Place[] = [
  ...["lib/notes/x.ts", "lib/questions/x.ts", "lib/consistency/x.ts", "lib/practice/x.ts", "lib/export/x.ts"].map(
    (file) => ({
      in: file,
      forbidden: [
        ...["new Date()", "new Date", "Date()", "Date.now()", "[1].map(Date.now)", "performance.now()"],
        ...["Math.random()", "[1].map(Math.random)", "crypto.randomUUID()", "globalThis.crypto.randomUUID()"],
        ...["globalThis.performance.now()", "process.env.HOME", `fetch("/")`, "window.name", "localStorage.length"],
      ],
      allowed: [
        "new Date(0)",
        `new Date("2027-05-04")`,
        "Date.UTC(2027, 4)",
        `Date.parse("2027-05-04")`,
        "Math.max(1, 2)",
      ],
    }),
  ),
  { in: "lib/data/x.ts", forbidden: [], allowed: ["new Date()", "Math.random()", "process.env.HOME"] },
];

const folder = mkdtempSync(join(tmpdir(), "second-round-lint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What one run of the linter under our rules reports, as `key` has it. */
const reported = await lint([
  ...imports.flatMap((place) => linesOf(place).map((name) => ({ file: place.in, line: importing(name) }))),
  ...ways.map((line) => ({ file: "lib/notes/x.ts", line })),
  ...code.flatMap((place) => linesOf(place).map((expression) => ({ file: place.in, line: using(expression) }))),
]);

describe.each(imports)("$in", (place) => {
  test.each(place.forbidden)("may not import %s", (name) => expect(reported).toContain(key(place.in, importing(name))));
  test.each(place.allowed)("may import %s", (name) => expect(reported).not.toContain(key(place.in, importing(name))));
});

describe("in whatever way a module is imported", () => {
  test.each(ways)("%s", (line) => expect(reported).toContain(key("lib/notes/x.ts", line)));
});

describe.each(code)("$in", (place) => {
  test.each(place.forbidden)("has no %s", (text) => expect(reported).toContain(key(place.in, using(text))));
  test.each(place.allowed)("may have %s", (text) => expect(reported).not.toContain(key(place.in, using(text))));
});

function linesOf(place: Place): string[] {
  return [...place.forbidden, ...place.allowed];
}

function importing(name: string): string {
  return `import * as x from "${name}";`;
}

function using(expression: string): string {
  return `export const x = ${expression};`;
}

function key(file: string, line: string): string {
  return `${file}: ${line}`;
}

/** Writes each file with its lines, outside the project, and lints them all. */
async function lint(cases: { file: string; line: string }[]): Promise<Set<string>> {
  const rules: object = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  // The temporary folder is no repository.
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...rules, vcs: { enabled: false } }));
  for (const plugin of ["biome-imports.grit", "biome-pure-rooms.grit"])
    cpSync(join(root, plugin), join(folder, plugin));
  const files = new Map<string, string[]>();
  for (const { file, line } of cases) files.set(file, [...(files.get(file) ?? []), line]);
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    // Each line declares a name of its own, or the file would not parse.
    writeFileSync(join(folder, file), lines.map((line, at) => line.replace(/\bx\b/i, `x${at}`)).join("\n"));
  }
  const { output } = await run(
    tool("biome", "lint", `--config-path=${folder}`, "--reporter=github", "--max-diagnostics=none", folder),
  );
  const found = new Set<string>();
  const report =
    /title=(?:lint\/style\/(?:noRestrictedImports|noRestrictedGlobals|noCommonJs)|plugin),file=(.+?),line=(\d+)/g;
  for (const [, path = "", number] of output.matchAll(report)) {
    const file = relative(realpathSync(folder), path);
    found.add(key(file, files.get(file)?.[Number(number) - 1] ?? ""));
  }
  return found;
}
