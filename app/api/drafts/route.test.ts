import { expect, it, vi } from "vitest";
import { bring } from "@/lib/device/bring";
import { digestOf, troubles } from "@/lib/schemas/trouble";

const account = vi.hoisted(() => ({ save: vi.fn(), user: vi.fn() }));
vi.mock("@/lib/auth/session", () => ({ getCurrentUser: account.user }));
vi.mock("@/lib/data/captures", () => ({ saveCapture: account.save }));
vi.mock("@/lib/data/interviews", () => ({ saveNotesDraft: account.save }));
vi.mock("@/lib/data/practice-items", () => ({ saveAnswerDraft: account.save }));
const { PUT } = await import("./route");

const draft = {
  ownerId: "u1",
  of: "notes",
  id: "i1",
  notes: "They asked about pay",
  base: "",
  takenBefore: 0,
} as const;

/** What the browser's side makes of what the route answers. */
async function bringThrough() {
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => PUT(new Request(`http://localhost${url}`, init)));
  return await bring(draft).finally(() => vi.unstubAllGlobals());
}

it.each(troubles)("of the database (%s) is told with its cause, from every place where it may strike", async (why) => {
  const trouble = Object.assign(new Error("pay"), { digest: digestOf(why) });
  account.user.mockResolvedValue({ id: "u1" });
  account.save.mockRejectedValue(trouble);
  expect(await bringThrough()).toEqual({ kind: "not-saved", why });
  account.user.mockRejectedValue(trouble);
  expect(await bringThrough()).toEqual({ kind: "not-saved", why });
});

it("of any other kind is none of the browser's", async () => {
  account.user.mockResolvedValue({ id: "u1" });
  account.save.mockRejectedValue(new Error("a fault of ours"));
  await expect(bringThrough()).rejects.toThrow("a fault of ours");
  vi.stubGlobal("fetch", async () => new Response("Bad gateway", { status: 503 }));
  await expect(bring(draft)).rejects.toThrow("503");
  vi.unstubAllGlobals();
});
