import { AsyncLocalStorage } from "node:async_hooks";
import type { Logger } from "pino";
import { describeError } from "./describe-error";

/** The id of the request that is being answered. */
export const currentRequest = new AsyncLocalStorage<string>();

/**
 * What Next, its libraries and our own rooms print while requests are answered becomes lines of the log, less what they
 * quote: of errors what `describeError` leaves, of sentences only those that are known to be the same whatever people write.
 * `isServing`: until the first request, what is printed is about the start, and stays as it is.
 *
 * Answers what tells that an error was logged already, with more about its request than is known here.
 */
export function watchConsole(log: Logger, isServing: () => boolean): (error: unknown) => void {
  const logged = new WeakSet<Error>();
  const methods = { error: "error", warn: "warn", log: "info", info: "info", debug: "debug" } as const;
  for (const [method, level] of Object.entries(methods) as [keyof typeof methods, (typeof methods)["error"]][]) {
    const print = console[method].bind(console);
    console[method] = (...said: unknown[]) => {
      if (!isServing()) {
        print(...said);
        return;
      }
      const error = said.find((part) => part instanceof Error);
      const requestId = currentRequest.getStore();
      const write = () => {
        if (error && logged.has(error)) return;
        if (error) logged.add(error);
        const about = error ? { err: describeError(error) } : { at: describeError(here).at.slice(0, 3) };
        log[level]({ ...(requestId ? { requestId } : {}), ...about }, knownWords(said));
      };
      const here = new Error();
      // Next prints an error before it tells of the request in which it was thrown.
      if (error && requestId) setTimeout(write, patienceMs);
      else write();
    };
  }
  return (error) => {
    if (error instanceof Error) logged.add(error);
  };
}

const patienceMs = 50;

/** Beginnings of sentences that name nothing a person wrote; what follows them is left out. */
const known = [
  "The database does not answer",
  "No second opinion on two sentences; the rules stand.",
  "The sentence encoder could not be read; logging a question will say so again.",
  "Failed to find Server Action",
  "Second opinion: the model is loaded",
];

function knownWords(said: unknown[]): string {
  const words = typeof said[0] === "string" ? said[0].trim() : "";
  const sentence = known.find((beginning) => words.startsWith(beginning));
  if (sentence) return sentence;
  const codes = /^(?:\[[A-Za-z_-]{1,40}\]){1,4}/.exec(words)?.[0];
  return codes ?? "Printed by a library; its words are left out";
}
