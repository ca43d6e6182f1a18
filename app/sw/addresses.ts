import { paths } from "@/lib/paths";

/** Which requests the service worker answers, and where it sends a person. No browser is needed here. */

/** Where the manifest has the phone post what is shared. */
export const sharePath = "/share";

/**
 * Whether a page is being opened. Not so a form that is sent: answered here, what was typed in it would be gone, while
 * the browser offers to send it again. Nor an address of `/api`: those are files and protocol answers.
 */
export function isPage(url: URL, { mode, method }: Pick<Request, "mode" | "method">): boolean {
  return mode === "navigate" && method === "GET" && !url.pathname.startsWith("/api/");
}

/**
 * Whether the browser goes to an address of `/api` itself, such as the way back from a sign-in elsewhere. It has asked for it
 * by then (navigation preload): asked for once more, what works once would have been used up.
 */
export function isAnswer(url: URL, { mode, method }: Pick<Request, "mode" | "method">): boolean {
  return mode === "navigate" && method === "GET" && url.pathname.startsWith("/api/");
}

/** Whether this is a file of a build: its name changes with its content, so any kept copy is the right one. */
export function isBuildFile(url: URL): boolean {
  return url.pathname.startsWith("/_next/static/");
}

export function isCapture(url: URL): boolean {
  return url.pathname === paths.deviceCapture();
}

/** Whether the capture page is opened because another page could not be reached. */
export function isBroughtToCapture(url: URL): boolean {
  return isCapture(url) && url.searchParams.has("from");
}

/** The capture page in place of one that could not be reached, and which that was. */
export function captureInsteadOf(url: URL): string {
  return `${paths.deviceCapture()}?from=${encodeURIComponent(url.pathname + url.search)}`;
}

/** The interview in place of whose notes the capture page is opened; null where it stands for another page. */
export function notesInsteadOf(url: URL): string | null {
  const from = url.searchParams.get("from")?.split("?")[0] ?? "";
  const [, interviewId = ""] = /^\/interviews\/([^/]{1,64})\/capture$/.exec(from) ?? [];
  return interviewId === "" ? null : interviewId;
}

/**
 * Where a share leads: "1" when it is in the inbox, "again" when no worker was there to take it, "refused" when this
 * browser keeps nothing or has no room left.
 */
export function captureAfterShare(outcome: "1" | "again" | "refused"): string {
  return `${paths.deviceCapture()}?shared=${outcome}`;
}

/** Whether a proxy answered in place of the app, which is down or starting. */
export function isAppAway({ status }: Pick<Response, "status">): boolean {
  return status === 502 || status === 503 || status === 504;
}
