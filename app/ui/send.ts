import { unstable_rethrow } from "next/navigation";
import { readTrouble, troubleCauses } from "@/lib/schemas/trouble";
import { isTaken, type Owner } from "./owner";

/** What became of a call to a server action. */
export type Sent<T> =
  | { kind: "answered"; answer: T }
  | { kind: "left"; to: string }
  | { kind: "failed"; message: string };

/**
 * Calls a server action so that a lost network, a server that is down or an error there leaves the page as it is:
 * the caller shows a message, and everything typed stays. A missing row still shows the page for that.
 */
export async function send<T>(call: () => Promise<T>): Promise<Sent<T>> {
  try {
    return { kind: "answered", answer: await call() };
  } catch (error) {
    const to = redirectOf(error);
    // Next is on its way there already.
    if (to !== null) return { kind: "left", to };
    unstable_rethrow(error);
    const trouble = readTrouble(error);
    const message = trouble === null ? failedMessage : notSavedMessage(troubleCauses[trouble]);
    return { kind: "failed", message };
  }
}

/** As `send`, unless somebody else has signed in in this browser since the page was served: then nothing is sent. */
export async function sendAs<T>(
  owner: Owner | null,
  call: () => Promise<T>,
): Promise<Sent<T> | { kind: "other-person" }> {
  return (await isTaken(owner)) ? { kind: "other-person" } : send(call);
}

/** Whether the person was sent to sign in: what they typed was not taken. */
export function isToSignIn(sent: Sent<unknown>): boolean {
  return sent.kind === "left" && sent.to.startsWith("/sign-in");
}

const failedMessage = "That did not go through. Nothing you typed is lost: try again in a moment.";

function notSavedMessage(cause: string): string {
  return `Could not be saved: ${cause}. What you typed is still here: try again in a moment.`;
}

/** The address in Next's redirect error, whose digest reads "NEXT_REDIRECT;how;address;status;". */
function redirectOf(error: unknown): string | null {
  if (!(error instanceof Error && "digest" in error && typeof error.digest === "string")) return null;
  const [code, , ...rest] = error.digest.split(";");
  return code === "NEXT_REDIRECT" ? rest.slice(0, -2).join(";") : null;
}
