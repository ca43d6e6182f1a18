import { join } from "node:path";
import type { Instrumentation } from "next";
import { settings } from "@/lib/env";
import { describeError } from "./describe-error";
import { createLog } from "./log";
import { requestIdOf } from "./request-id";
import { readRoutes } from "./route-of";
import { watchConsole } from "./watch-console";
import { watchRequests } from "./watch-requests";

/** To be called once, before the server answers: logs what it does, and lets it stop without cutting anybody off. */
export function watchServer(): void {
  const log = createLog(settings().LOG_LEVEL);
  const requests = watchRequests(log, readRoutes(join(process.cwd(), process.env.NEXT_DIST_DIR || ".next")));
  const noteLogged = watchConsole(log, requests.hasBegun);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, requests.endAll);

  globalThis.secondRoundLogsError = (error, request, context) => {
    noteLogged(error);
    log.error(
      {
        requestId: requestIdOf(request.headers["x-request-id"]),
        method: request.method,
        // The pattern of the route, not the address.
        route: context.routePath,
        during: context.routeType,
        err: describeError(error),
      },
      "failed",
    );
  };
}

declare global {
  /** Next calls the two functions of instrumentation.ts in builds of their own, which share nothing else. */
  var secondRoundLogsError: Instrumentation.onRequestError | undefined;
}
