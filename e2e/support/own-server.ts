import { makeOwnServer } from "@/bin/steps/own-server";

/** The built app once more, with settings and a database of its own. */
export type OwnServer = {
  address: string;
  /** Runs one of the project's TypeScript commands on the same database; answers what it printed. */
  command: (file: string, ...args: string[]) => Promise<string>;
  stop: () => Promise<void>;
};

export async function startOwnServer(settings: Record<string, string>): Promise<OwnServer> {
  const server = await makeOwnServer(".next-check", settings);
  await server.start();
  return { address: server.origin, command: server.command, stop: server.remove };
}
