import { afterAll, describe, expect, it, vi } from "vitest";
import { makeTemporaryDatabase } from "@/lib/data/testing/temporary-database";

const temporary = await makeTemporaryDatabase();
vi.stubEnv("DATABASE_URL", temporary.url);
const { database } = await import("@/lib/database/database");
const { closeSignIn, closeSignIns, findSignedIn, mostSignIns, openSignIn, sessionSeconds } = await import("./sign-ins");

afterAll(async () => {
  await database.$disconnect();
  temporary.remove();
});

const noon = new Date("2026-11-06T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

let count = 0;

async function signInSomebody() {
  count += 1;
  const user = await database.user.create({ data: { email: `s${count}@example.org`, passwordHash: "none" } });
  const { signInId } = await openSignIn(user.id, "Firefox on Linux", noon);
  return { userId: user.id, signInId };
}

describe("a sign-in", () => {
  it("says whose it is until it expires, however often it is used", async () => {
    const claim = await signInSomebody();
    expect(await findSignedIn(claim, noon)).toEqual({
      id: claim.userId,
      email: "s1@example.org",
      spokenAs: "",
      signInId: claim.signInId,
    });
    expect(await findSignedIn(claim, later(sessionSeconds - 1))).not.toBeNull();
    expect(await findSignedIn(claim, later(sessionSeconds))).toBeNull();
  });

  it("is nobody's once it was ended, once the account is gone, or in somebody else's name", async () => {
    const [ended, gone, mine] = [await signInSomebody(), await signInSomebody(), await signInSomebody()];
    await closeSignIn(ended.userId, ended.signInId);
    await database.user.delete({ where: { id: gone.userId } });
    expect(await findSignedIn(ended, noon)).toBeNull();
    expect(await findSignedIn(gone, noon)).toBeNull();
    expect(await findSignedIn({ ...mine, userId: ended.userId }, noon)).toBeNull();
    await closeSignIn(ended.userId, mine.signInId);
    expect(await findSignedIn(mine, noon)).not.toBeNull();
  });

  it("is noted as seen once an hour, not with every request", async () => {
    const claim = await signInSomebody();
    const seenAt = async (seconds: number) => {
      await findSignedIn(claim, later(seconds));
      return (await database.signIn.findFirstOrThrow({ where: { id: claim.signInId } })).lastSeenAt;
    };
    expect(await seenAt(3599)).toEqual(noon);
    expect(await seenAt(3600)).toEqual(later(3600));
    expect(await seenAt(5000)).toEqual(later(3600));
  });

  it("ends with all the others of the person, but for the one to keep", async () => {
    const first = await signInSomebody();
    const stranger = await signInSomebody();
    const second = { userId: first.userId, ...(await openSignIn(first.userId, "", noon)) };
    await closeSignIns(database, first.userId, second.signInId);
    expect(await findSignedIn(first, noon)).toBeNull();
    expect(await findSignedIn(second, noon)).not.toBeNull();
    await closeSignIns(database, first.userId);
    expect(await findSignedIn(second, noon)).toBeNull();
    expect(await findSignedIn(stranger, noon)).not.toBeNull();
  });

  it("takes those that expired along when the next one is opened", async () => {
    const { userId } = await signInSomebody();
    await openSignIn(userId, "", later(sessionSeconds));
    expect(await database.signIn.count({ where: { ownerId: userId } })).toBe(1);
  });

  it("ends the one that was not seen for longest where there are too many, and nobody else's", async () => {
    const stranger = await signInSomebody();
    const oldest = await signInSomebody();
    const seen = { ...oldest, ...(await openSignIn(oldest.userId, "", noon)) };
    await findSignedIn(seen, later(4000));
    for (let second = 1; second < mostSignIns; second += 1) await openSignIn(oldest.userId, "", later(second));
    expect(await database.signIn.count({ where: { ownerId: oldest.userId } })).toBe(mostSignIns);
    expect(await findSignedIn(oldest, later(4000))).toBeNull();
    expect(await findSignedIn(seen, later(4000))).not.toBeNull();
    expect(await findSignedIn(stranger, later(4000))).not.toBeNull();
  });
});
