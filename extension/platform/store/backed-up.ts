/** What of a person lies on this computer at one moment, and what of it is in a backup: numbers and hashes, nothing of what was written. */
import { z } from 'zod';

const signedSchema = z.object({
  /** How many signed versions. */
  entries: z.number().int(),
  /** Where each computer's chain stands. */
  heads: z.array(z.string()),
});
const writingSchema = z.record(z.string(), z.string());

/** The same, of a backup: what of it is in the file. */
export const backedUpSchema = z.object({ ...signedSchema.shape, drafts: writingSchema });
export type BackedUp = Readonly<z.infer<typeof backedUpSchema>>;

export interface Held extends BackedUp {
  /** Signed versions that the service was not seen to give back yet. */
  readonly waiting: number;
  /** What was jotted while locked and is no unfinished note yet. Like `drafts`: the hash of its bytes by its name. */
  readonly jots: Readonly<Record<string, string>>;
}

/** Of a person who never began. */
export const nothingHeld: Held = { entries: 0, heads: [], drafts: {}, waiting: 0, jots: {} };
