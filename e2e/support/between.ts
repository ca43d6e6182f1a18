import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Something between the browser and the app, as a proxy or a bad line is: it can answer in the app's place. */
export type Between = {
  origin: string;
  /** From now on this answers what is asked of the path. A function that does nothing leaves it unanswered. */
  answer: (path: string, answer: (response: ServerResponse) => void) => void;
  end: () => void;
};

/** Stands between the browser and the app at `target`; whatever it has no answer for, it passes on unchanged. */
export async function standBetween(target: string): Promise<Between> {
  const answers = new Map<string, (response: ServerResponse) => void>();
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", target);
    const answer = answers.get(url.pathname);
    if (answer) {
      answer(outgoing);
      return;
    }
    const { method, headers } = incoming;
    const passed = request(url, { ...(method ? { method } : {}), headers }, (answered) => {
      outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    answer: (path, answer) => {
      answers.set(path, answer);
    },
    end: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
