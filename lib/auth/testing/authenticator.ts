import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What a browser is asked, of which an authenticator needs this. */
type Asked = { challenge: string };

/** How a use can differ from an honest one. */
type Otherwise = { origin?: string; rpId?: string; isVerified?: boolean; counter?: number; userHandle?: string };

/** A passkey held in memory, as a browser and its device would answer for it. With the address it is bound to. */
export function makeAuthenticator(appUrl: string) {
  const { origin, hostname } = new URL(appUrl);
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let userHandle = "";
  let uses = 0;

  function answer(type: string, { challenge }: Asked, otherwise: Otherwise) {
    const client = { type, challenge, origin: otherwise.origin ?? origin, crossOrigin: false };
    const flags = (otherwise.isVerified ?? true) ? 0b101 : 0b001; // user present, user verified
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(otherwise.counter ?? uses);
    return {
      clientDataJSON: Buffer.from(JSON.stringify(client)),
      rpIdHash: sha256(Buffer.from(otherwise.rpId ?? hostname)),
      flags,
      counter,
    };
  }

  return {
    id: id.toString("base64url"),

    /** Answers what `askForNewPasskey` asked. */
    make(asked: Asked & { user: { id: string } }, otherwise: Otherwise = {}) {
      userHandle = asked.user.id;
      const { clientDataJSON, rpIdHash, flags, counter } = answer("webauthn.create", asked, otherwise);
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      // COSE: key type 2 (EC2), algorithm -7 (ES256), curve 1 (P-256), x, y.
      const key = Buffer.concat([
        Buffer.from("a5010203262001215820", "hex"),
        Buffer.from(x, "base64url"),
        Buffer.from("225820", "hex"),
        Buffer.from(y, "base64url"),
      ]);
      // 0x40: the credential's data follows. 16 zero bytes: a device that does not say which it is.
      const data = Buffer.concat([
        rpIdHash,
        Buffer.from([flags | 0x40]),
        counter,
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        key,
      ]);
      // CBOR of { fmt: "none", attStmt: {}, authData }.
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([data.length]),
        data,
      ]);
      return credential({
        clientDataJSON: clientDataJSON.toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal", "hybrid"],
      });
    },

    /** Answers what `askForPasskey` asked; each use counts. */
    use(asked: Asked, otherwise: Otherwise = {}) {
      uses += 1;
      const { clientDataJSON, rpIdHash, flags, counter } = answer("webauthn.get", asked, otherwise);
      const data = Buffer.concat([rpIdHash, Buffer.from([flags]), counter]);
      return credential({
        clientDataJSON: clientDataJSON.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, sha256(clientDataJSON)]), privateKey).toString("base64url"),
        userHandle: otherwise.userHandle ?? userHandle,
      });
    },
  };

  function credential<Response>(response: Response) {
    const rawId = id.toString("base64url");
    return { id: rawId, rawId, type: "public-key" as const, response, clientExtensionResults: {} };
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
