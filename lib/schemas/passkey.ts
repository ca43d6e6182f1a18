import { z } from "zod";
import { requiredLine } from "./form";
import { passkeyNameLength } from "./limits";

export const passkeyNameSchema = z.object({ name: requiredLine(passkeyNameLength, "A name") });

/**
 * The id of a passkey in an action's arguments: base64url of at most 1023 bytes (WebAuthn Level 3, section 4). What cannot
 * be one becomes one that no row has.
 */
export function readPasskeyId(value: unknown): string {
  return base64url(1364).catch("none").parse(value);
}

/** What a browser answers when it was asked for a new passkey. Limits on length keep the reading of it cheap. */
export const newPasskeySchema = z.object({
  id: base64url(1364),
  rawId: base64url(1364),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url(8_000),
    attestationObject: base64url(64_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,30}$/))
      .max(10)
      .exactOptional(),
  }),
  clientExtensionResults: z.object({}),
});

/** What a browser answers when it was asked for a passkey that is there. */
export const usedPasskeySchema = z.object({
  id: base64url(1364),
  rawId: base64url(1364),
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: base64url(8_000),
    authenticatorData: base64url(8_000),
    signature: base64url(8_000),
    userHandle: base64url(128),
  }),
  clientExtensionResults: z.object({}),
});

export type NewPasskeyAnswer = z.infer<typeof newPasskeySchema>;
export type UsedPasskeyAnswer = z.infer<typeof usedPasskeySchema>;

function base64url(max: number) {
  return z
    .string()
    .max(max)
    .regex(/^[\w-]+$/);
}
