/// <reference lib="webworker" />
import { NetworkOnly, type PrecacheEntry, Serwist } from "serwist";
import {
  captureInsteadOf,
  isAnswer,
  isAppAway,
  isBroughtToCapture,
  isBuildFile,
  isCapture,
  isPage,
  sharePath,
} from "./addresses";
import { receiveShare } from "./share";

/**
 * The service worker: opens the capture page without a network, and takes in what other apps share. It keeps the
 * files of one build and the empty capture page, nothing of a person; all else goes to the network as if it were not
 * there. See docs/decisions/008-service-worker.md.
 */

declare const self: ServiceWorkerGlobalScope;

// Both are written into the file when it is built, by bin/steps/service-worker.mjs.
/** The capture page under an address that nobody opens, so that opening it asks the network first. */
declare const captureShell: string;
declare const buildFiles: PrecacheEntry[];

/** How long a page may take before the capture page stands in for it. */
const patienceSeconds = 4;

// A new worker waits until the pages of the old build are closed (no `skipWaiting`): they may still need its files.
const serwist = new Serwist({
  precacheEntries: buildFiles,
  clientsClaim: true,
  navigationPreload: true,
  runtimeCaching: [
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && isBuildFile(url),
      handler: ({ request }) => fromAnyBuild(request),
    },
    {
      matcher: ({ url, request, sameOrigin }) => sameOrigin && isPage(url, request) && isBroughtToCapture(url),
      // Where the network has just failed, it is not waited for again.
      handler: async ({ request }) => (await serwist.matchPrecache(captureShell)) ?? fetch(request),
    },
    {
      matcher: ({ url, request, sameOrigin }) => sameOrigin && isPage(url, request),
      handler: new NetworkOnly({
        networkTimeoutSeconds: patienceSeconds,
        plugins: [
          {
            handlerDidError: ({ request }) => withoutNetwork(new URL(request.url)),
            handlerWillRespond: async ({ request, response }) =>
              (isAppAway(response) && (await withoutNetwork(new URL(request.url)))) || response,
          },
        ],
      }),
    },
    // It hands on what the browser has asked for already.
    { matcher: ({ url, request, sameOrigin }) => sameOrigin && isAnswer(url, request), handler: new NetworkOnly() },
    {
      method: "POST",
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname === sharePath,
      handler: ({ request }) => receiveShare(request),
    },
  ],
});

serwist.addEventListeners();

/** A build's file, of whichever build this device still holds: a page may be newer than its worker. */
async function fromAnyBuild(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** The capture page is answered at its own address only, where its script expects to run. */
async function withoutNetwork(url: URL): Promise<Response | undefined> {
  const shell = await serwist.matchPrecache(captureShell);
  return shell === undefined || isCapture(url) ? shell : Response.redirect(captureInsteadOf(url));
}
