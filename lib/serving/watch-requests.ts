import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { requestIdOf } from "./request-id";
import type { RouteOf } from "./route-of";
import { currentRequest } from "./watch-console";

/**
 * Gives each request of this process an id, which its answer names (`x-request-id`) and under which whatever happens
 * meanwhile is logged, and logs a line once it was answered: a server error as a warning, everything else as "info".
 *
 * Answers `hasBegun` (whether there was a request yet) and `endAll`, to be called when the server is asked to stop: the
 * connections of those under way end with their answer, so that the stop waits for nothing else.
 */
export function watchRequests(log: Logger, routeOf: RouteOf): { hasBegun: () => boolean; endAll: () => void } {
  const open = new Set<ServerResponse>();
  let hasBegun = false;
  let isStopping = false;

  // Published by Node for each request, before anybody answers it.
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }; // as Node documents it
    const start = performance.now();
    const requestId = requestIdOf(request.headers["x-request-id"]);
    request.headers["x-request-id"] = requestId;
    response.setHeader("x-request-id", requestId);
    if (isStopping) response.setHeader("connection", "close");
    currentRequest.enterWith(requestId);
    hasBegun = true;
    open.add(response);
    response.once("close", () => {
      open.delete(response);
      const status = response.statusCode;
      log[status >= 500 ? "warn" : "info"](
        {
          requestId,
          method: request.method,
          route: routeOf(request.url ?? ""),
          status,
          ms: Math.round(performance.now() - start),
          ...(response.writableFinished ? {} : { aborted: true }),
        },
        "request",
      );
    });
  });

  return {
    hasBegun: () => hasBegun,
    endAll: () => {
      isStopping = true;
      for (const response of open) if (!response.headersSent) response.setHeader("connection", "close");
    },
  };
}
