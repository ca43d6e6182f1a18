import { createServer, request } from "node:http";
import { describe, expect, it, vi } from "vitest";

vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
const { clientNetwork } = await import("./client-address");
const { noteSocketAddresses, socketAddressOf } = await import("./socket-address");

describe("whom a request comes from", () => {
  const proxy = "10.0.0.1";
  it.each([
    ["the connection, where no proxy is trusted", "198.51.100.7", "203.0.113.9", 0, "198.51.100.7"],
    ["whom our proxy was reached by", proxy, "203.0.113.9", 1, "203.0.113.9"],
    ["not whom the sender says before that", proxy, "192.0.2.1, 203.0.113.9", 1, "203.0.113.9"],
    ["whom the first of our two proxies was reached by", proxy, "192.0.2.1, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
    ["the connection, where the header names too few", proxy, "203.0.113.9", 2, proxy],
    ["the connection, where there is no header", proxy, null, 1, proxy],
    ["the connection, where the header holds anything else", proxy, "<script>", 1, proxy],
    ["an address without its port", proxy, "203.0.113.9:4711", 1, "203.0.113.9"],
    ["an address without brackets", proxy, "[2001:db8:1:2::9]:4711", 1, "2001:db8:1:2::/64"],
    ["IPv4 in the clothes of IPv6", "::ffff:198.51.100.7", null, 0, "198.51.100.7"],
    ["the network of an IPv6 address", "2001:DB8:0001:2:3:4:5:6", null, 0, "2001:db8:1:2::/64"],
    ["the same, shortened", "2001:db8::6", null, 0, "2001:db8:0:0::/64"],
    ["this machine", "::1", null, 0, "0:0:0:0::/64"],
    ["nobody that is known", "", null, 0, "unknown"],
  ])("is %s", (_what, socket, forwardedFor, proxies, network) => {
    expect(clientNetwork(socket, forwardedFor, proxies)).toBe(network);
  });

  it("is not told by a sender: the connection's address is noted over theirs, and read only once it is", async () => {
    expect(socketAddressOf(new Headers({ "x-socket-address": "192.0.2.1" }))).toBe("");
    noteSocketAddresses();
    const server = createServer((asked, answer) => answer.end(String(asked.headers["x-socket-address"])));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const noted = await new Promise((resolve) => {
      const headers = { "X-Socket-Address": "192.0.2.1" };
      request({ port, host: "127.0.0.1", headers }, (answer) => answer.setEncoding("utf8").on("data", resolve)).end();
    });
    server.close();
    expect(noted).toBe("127.0.0.1");
  });
});
