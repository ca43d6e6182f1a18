import { z } from "zod";
import { speakerLabel } from "./interview";
import { limits } from "./limits";
import { keptText, withoutTurns } from "./storable";

/** An interview that is logged on a device before the account knows it. The ids are made on the device. */
export const captureSchema = z.object({
  /** The interview's id. */
  id: z.uuid(),
  applicationId: z.uuid(),
  /** Whose it is. */
  ownerId: z.string(),
  company: keptText().overwrite(withoutTurns).trim().max(200),
  notes: keptText().max(limits.notes),
  /** What the account holds of the notes, as far as this device knows. */
  base: keptText().max(limits.notes),
  /** The speaker of a transcript that the person says they are. */
  speaker: speakerLabel.optional(),
  /** When it was begun, in milliseconds since 1970. */
  startedAt: z.number(),
});
export type Capture = z.infer<typeof captureSchema>;
