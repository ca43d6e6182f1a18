import { afterEach, describe, expect, it, vi } from "vitest";
import { authProviders, claimedProfile } from "./auth-providers";
import { findProvider, listProviders } from "./providers";

const some = {
  OIDC_ISSUER: "https://id.example.org",
  OIDC_CLIENT_ID: "a",
  OIDC_CLIENT_SECRET: "b",
  OIDC_NAME: "Harbour ID",
  GITHUB_ID: "c",
  GITHUB_SECRET: "d",
  GOOGLE_ID: "e",
  GOOGLE_SECRET: "f",
};
const given = vi.hoisted(() => ({ settings: {} }));
vi.mock("@/lib/env", () => ({ settings: () => given.settings }));

afterEach(() => {
  given.settings = {};
  vi.unstubAllGlobals();
});

describe("providers", () => {
  it("are none without settings", () => {
    expect([listProviders(), authProviders()]).toEqual([[], []]);
    expect(findProvider("github")).toBeNull();
  });

  it("are those of the settings, next-auth's and ours the same", () => {
    given.settings = some;
    expect(listProviders().map(({ id, name }) => [id, name])).toEqual([
      ["oidc", "Harbour ID"],
      ["github", "GitHub"],
      ["google", "Google"],
    ]);
    expect(authProviders().map(({ id }) => id)).toEqual(listProviders().map(({ id }) => id));
    given.settings = { ...some, OIDC_NAME: undefined };
    expect(findProvider("oidc")).toMatchObject({ name: "id.example.org", key: "https://id.example.org" });
  });

  it("are asked with a proof of who asked, and told nothing but who signs in", () => {
    given.settings = some;
    const [openId, gitHub, google] = authProviders();
    expect(openId).toMatchObject({ checks: ["pkce", "state", "nonce"], idToken: true });
    expect(gitHub).toMatchObject({ checks: ["pkce", "state"] });
    expect(google?.options).toMatchObject({ checks: ["pkce", "state", "nonce"] });
    expect(google?.options?.authorization).toEqual({ params: { scope: "openid email" } });
  });
});

describe("the address that comes along", () => {
  it.each([
    ["is confirmed", { email_verified: true }, "dana@example.org"],
    ["is said not to be", { email_verified: false }, null],
    ["is not said to be", {}, null],
  ])("counts where it %s", (_what, said, email) => {
    expect(claimedProfile({ sub: "s", email: "dana@example.org", ...said })).toEqual({ id: "s", email });
  });

  it.each([
    ["the primary one, where it is confirmed", [own(false, true, "b"), own(true, true, "a")], "a"],
    ["none, where the primary one is not", [own(true, false, "a"), own(false, true, "b")], null],
    ["none, where the answer is something else", { message: "Bad credentials" }, null],
  ])("is at GitHub %s", async (_what, answer, email) => {
    given.settings = some;
    const asked = vi.fn(async (_address: string, _init: RequestInit) => Response.json(answer));
    vi.stubGlobal("fetch", asked);
    const gitHub = authProviders()[1];
    // Of what GitHub says of its people, the id is what is read.
    const read = gitHub?.profile as (said: { id: number }, tokens: object) => Promise<object>;
    expect(await read({ id: 7 }, { access_token: "t" })).toEqual({ id: "7", email });
    expect(asked.mock.calls[0]?.[1].headers).toMatchObject({ Authorization: "Bearer t" });
  });
});

function own(primary: boolean, verified: boolean, email: string) {
  return { primary, verified, email };
}
