/**
 * Next calls this once, before the server answers. Next itself would log a setting that is off and then answer
 * every request with an error; the start stops instead, with the message alone. The start does not wait for the encoder.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { stopOnBadSettings } = await import("@/lib/env");
    stopOnBadSettings();
    const { prepareMeanings } = await import("@/lib/encoder/read-meaning");
    prepareMeanings();
  }
}
