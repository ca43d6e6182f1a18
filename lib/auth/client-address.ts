import "server-only";
import { isIP } from "node:net";
import { headers } from "next/headers";
import { settings } from "@/lib/env";
import { socketAddressOf } from "./socket-address";

/** Whom the limits on tries take this request to come from: see `clientNetwork`. */
export async function readClientNetwork(): Promise<string> {
  const sent = await headers();
  return clientNetwork(socketAddressOf(sent), sent.get("x-forwarded-for"), settings().TRUST_PROXY);
}

/**
 * The network a request comes from: an IPv4 address, the /64 of an IPv6 address (one household or machine has that many to
 * choose from), or "unknown".
 *
 * @param socket the address of the connection.
 * @param forwardedFor the header of that name. Each proxy adds at its end whom it was reached by; what stands before the
 * entries of our own proxies is whatever the sender wrote.
 * @param proxies how many proxies of ours stand in front: 0 believes the connection alone.
 */
export function clientNetwork(socket: string, forwardedFor: string | null, proxies: number): string {
  const named = proxies === 0 ? [] : (forwardedFor ?? "").split(",");
  return networkOf(named.at(-proxies) ?? "") ?? networkOf(socket) ?? "unknown";
}

function networkOf(written: string): string | null {
  const address = withoutPort(written.trim()).replace(/^::ffff:(?=\d+\.)/i, "");
  const version = isIP(address);
  if (version === 0) return null;
  return version === 4 ? address : `${firstGroups(address).join(":")}::/64`;
}

/** Some proxies write "192.0.2.1:4711" and "[2001:db8::1]:4711". */
function withoutPort(address: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;
}

/** The first four of the eight groups of an IPv6 address, however it is shortened. */
function firstGroups(address: string): string[] {
  const [front = "", back] = address.split("::");
  const before = front.split(":").filter(Boolean);
  const after = (back ?? "").split(":").filter(Boolean);
  const between = back === undefined ? 0 : Math.max(8 - before.length - after.length, 0);
  const groups = [...before, ...Array<string>(between).fill("0"), ...after];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
