import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The header in which every request carries the address of its connection, whatever its sender put there. */
const socketHeader = "x-socket-address";

/**
 * Makes every request carry the address of its connection. Next hands requests on without their socket, and believes an
 * `x-forwarded-for` that anybody may send; Node says when a request has arrived, before Next sees it.
 */
export function noteSocketAddresses(): void {
  if (globalThis.secondRoundNotesSockets) return;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage }; // what Node documents for this channel
    request.headers[socketHeader] = request.socket.remoteAddress ?? "";
  });
  globalThis.secondRoundNotesSockets = true;
}

/** The address of the connection a request came by; "" where nobody noted it. */
export function socketAddressOf(headers: { get: (name: string) => string | null }): string {
  return globalThis.secondRoundNotesSockets ? (headers.get(socketHeader) ?? "") : "";
}

// Of the process: Next bundles the start apart from the pages.
declare global {
  var secondRoundNotesSockets: boolean | undefined;
}
