import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

/** Somebody with an account at the provider. */
export type Account = { sub: string; email?: string; email_verified?: boolean };

/** A provider of OpenID Connect on this machine, at the address that bin/serve-for-tests.mjs tells the app. */
export type Provider = {
  /** Who is signed in there; null for somebody who says no. */
  account: Account | null;
  /** Puts something in place of the token it signs, as an attacker would. */
  forge: ((idToken: string) => string) | null;
  end: () => void;
};

/** Serves it on `port`: it asks nothing, and lets in whoever `account` says. Each code works once, with its verifier. */
export async function serveProvider(port: number): Promise<Provider> {
  const issuer = `http://localhost:${port}`;
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, { nonce: string; challenge: string; account: Account }>();
  const provider: Provider = {
    account: null,
    forge: null,
    end: () => {
      server.close();
      server.closeAllConnections();
    },
  };

  const answers: Record<string, (url: URL, form: URLSearchParams) => object | string | null> = {
    "/.well-known/openid-configuration": () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    }),
    "/jwks": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] }),
    "/authorize": (url) => {
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
      if (provider.account === null) back.searchParams.set("error", "access_denied");
      else {
        const code = randomBytes(16).toString("hex");
        codes.set(code, {
          nonce: url.searchParams.get("nonce") ?? "",
          challenge: url.searchParams.get("code_challenge") ?? "",
          account: provider.account,
        });
        back.searchParams.set("code", code);
      }
      return back.href;
    },
    "/token": (_url, form) => {
      const code = form.get("code") ?? "";
      const asked = codes.get(code);
      codes.delete(code);
      const verifier = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      if (!asked || asked.challenge !== verifier) return null;
      const seconds = Math.floor(Date.now() / 1000);
      const claims = { ...asked.account, iss: issuer, aud: "second-round", iat: seconds, exp: seconds + 60 };
      const signed = `${encode({ alg: "RS256", kid: "one" })}.${encode({ ...claims, nonce: asked.nonce })}`;
      const idToken = `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
      return { access_token: "none", token_type: "Bearer", id_token: provider.forge?.(idToken) ?? idToken };
    },
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const answer = answers[url.pathname]?.(url, new URLSearchParams(await readBody(request))) ?? null;
    if (typeof answer === "string") response.writeHead(302, { Location: answer }).end();
    else {
      response.writeHead(answer === null ? 400 : 200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(answer ?? { error: "invalid_grant" }));
    }
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return provider;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer); // a request without an encoding gives bytes
  return Buffer.concat(parts).toString();
}
