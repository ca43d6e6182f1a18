import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const dynamic = "force-dynamic";

/** The service worker of the build that is being served; see docs/decisions/008-service-worker.md. */
export async function GET(): Promise<Response> {
  const script = await readFile(serviceWorkerFile(), "utf8").catch(() => null);
  // `npm run dev` builds none.
  if (script === null) return new Response("There is no service worker here.\n", { status: 404 });
  return new Response(script, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-cache",
      "service-worker-allowed": "/",
    },
  });
}

/** Written by bin/steps/service-worker.mjs beside the build it belongs to; `distDir` is as in next.config.js. */
function serviceWorkerFile(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), process.env.NEXT_DIST_DIR || ".next", "service-worker.js");
}
