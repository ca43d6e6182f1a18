/**
 * Next calls this once, before the server answers. Next itself would log a setting that is off and then answer
 * every request with an error; the start stops instead, with the message alone.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readEnv } = await import("@/lib/env");
  try {
    readEnv();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
