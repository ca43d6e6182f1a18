import type { Instrumentation } from "next";

/**
 * Next calls this once, before the server answers. Next itself would log a setting that is off and then answer
 * every request with an error; the start stops instead, with the message alone. The start waits neither for the
 * encoder nor for the model of the second opinion.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { stopOnBadSettings } = await import("@/lib/env");
    stopOnBadSettings();
    const { noteSocketAddresses } = await import("@/lib/auth/socket-address");
    noteSocketAddresses();
    if (process.env.NODE_ENV === "production") {
      const { watchServer } = await import("@/lib/serving/watch-server");
      watchServer();
    }
    const { prepareMeanings } = await import("@/lib/encoder/read-meaning");
    prepareMeanings();
    const { prepareOpinion } = await import("@/lib/opinion/second-opinion");
    void prepareOpinion();
  }
}

/** Next calls this for each error that a request ended in. */
export const onRequestError: Instrumentation.onRequestError = (...about) => globalThis.secondRoundLogsError?.(...about);
