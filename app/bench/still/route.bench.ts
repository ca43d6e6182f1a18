export const dynamic = "force-static";

/** The same as a page made at the build: what only handing out costs. In no build but that of `npm run bench`. */
export function GET(): Response {
  const page = '<!doctype html><html lang="en"><title>Still</title><main><h1>A still page</h1></main></html>';
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
