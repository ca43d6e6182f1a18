import { type DestinationStream, type Logger, pino } from "pino";
import type { Settings } from "@/lib/env";

/** One JSON line for each thing worth noting, to the standard output. Nothing of a person is ever handed to it. */
export function createLog(level: Settings["LOG_LEVEL"], to?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return to ? pino(options, to) : pino(options);
}
