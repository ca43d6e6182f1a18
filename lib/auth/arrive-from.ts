import "server-only";
import { paths } from "@/lib/paths";
import { localPath } from "@/lib/schemas/account";
import { comeBackFrom } from "./errands";
import { arrive, linkIdentity } from "./identities";
import { findProvider, type Profile } from "./providers";
import { getCurrentUser, startSession } from "./session";

/**
 * Where to go on to once next-auth has checked who comes back from a provider. From here on it is this app's own session
 * that counts, begun as by every other way of signing in; next-auth's is never begun.
 */
export async function arriveFrom(providerId: string, profile: Profile): Promise<string> {
  const provider = findProvider(providerId);
  const errand = await comeBackFrom("elsewhere");
  if (!provider || errand?.provider !== provider.id) return paths.signInProblem("failed");
  const { ownerId, next } = errand;
  if (ownerId) {
    if ((await getCurrentUser())?.id !== ownerId) return paths.signInProblem("failed");
    const linked = await linkIdentity(ownerId, provider, profile);
    return linked.kind === "welcome" ? paths.waysIn() : paths.waysIn(linked.kind);
  }
  const arrival = await arrive(provider, profile);
  if (arrival.kind !== "welcome") return paths.signInProblem(arrival.kind);
  await startSession(arrival.userId);
  return localPath(next) ?? paths.applications();
}
