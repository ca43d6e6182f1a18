import { captureAfterShare } from "@/app/sw/addresses";

/**
 * A share arrives here only while the device has no service worker yet. What was shared is not read: the app it comes
 * from still has it, and the page that opens says to share it once more. By then the worker is there.
 */
export function POST(): Response {
  return new Response(null, { status: 303, headers: { location: captureAfterShare("again") } });
}
