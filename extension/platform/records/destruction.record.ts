/**
 * What stays of a client's file that was destroyed after its date: whose it was, the time it covered, and that it is gone.
 * Whichever computer receives this record drops what it names.
 */
import { z } from 'zod';
import { defineRecord } from './record.ts';

const destructionSchema = z.object({
  clientName: z.string().min(1).max(160),
  /** The days of the first and the last entry, YYYY-MM-DD. */
  firstEntryOn: z.iso.date(),
  lastEntryOn: z.iso.date(),
  /** The last day on which it had to be there, and why. */
  keptUntil: z.iso.date(),
  period: z.string().max(600),
  /** The random id of the client's record, by which other computers find what is unfinished of it; not written by the first program. */
  clientId: z.string().min(1).max(160).optional(),
  destroyedAtMs: z.number().int().nonnegative(),
  /** The sealed entries whose content is gone (hex). */
  entryIds: z.array(z.string().regex(/^[0-9a-f]{32}$/)).min(1),
});
export type DestroyedFile = z.infer<typeof destructionSchema>;
export const destructionRecord = defineRecord('destruction', 1, destructionSchema);
