import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/**
 * Says which route of the app serves a path, as Next writes it ("/interviews/[interviewId]"): an address as it was
 * asked for has ids and tokens in it, and those are nobody's business. What no route serves is "(no route)".
 */
export type RouteOf = (url: string) => string;

/** Reads the routes from what `next build` noted in `folder`; where there is no such note, no route is known. */
export function readRoutes(folder: string): RouteOf {
  let routes: z.infer<typeof manifestSchema>;
  try {
    routes = manifestSchema.parse(
      JSON.parse(readFileSync(join(/* turbopackIgnore: true */ folder, "routes-manifest.json"), "utf8")),
    );
  } catch {
    return () => "(no route)";
  }
  const fixed = new Set(routes.staticRoutes.map(({ page }) => page));
  const others = routes.dynamicRoutes.map(({ page, regex }) => ({ page, matches: new RegExp(regex) }));
  return (url) => {
    const path = url.split("?", 1)[0] ?? "";
    if (path.startsWith("/_next/")) return "/_next/…";
    const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
    if (fixed.has(plain)) return plain;
    return others.find(({ matches }) => matches.test(path))?.page ?? "(no route)";
  };
}

const manifestSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});
