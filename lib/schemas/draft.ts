import { z } from "zod";
import { captureSchema } from "./capture";
import { notesDraftSchema } from "./interview";
import { draftSchema } from "./practice";

/** A text that is still being written, on its way to the account of whoever wrote it (`ownerId`). */
export const draftRequestSchema = z.discriminatedUnion("of", [
  notesDraftSchema.extend({ of: z.literal("notes"), id: z.string(), ownerId: z.string() }),
  draftSchema.extend({ of: z.literal("answer"), id: z.string(), ownerId: z.string() }),
  captureSchema.extend({ of: z.literal("capture") }),
]);
export type Draft = z.output<typeof draftRequestSchema>;
export type DraftRequest = z.input<typeof draftRequestSchema>;

/** How the account answers: taken; or it holds another text; or takes no more. */
export type DraftSaved = { kind: "saved" } | { kind: "elsewhere"; text: string } | { kind: "closed" };
