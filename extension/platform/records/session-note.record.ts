/** A signed session note. A later version is an amendment with its reason; the signed text is never overwritten. */
import { z } from 'zod';
import { defineRecord } from './record.ts';

const sessionNoteSchema = z.object({
  clientId: z.string().min(1),
  text: z.string().min(1).max(200_000),
  /** The visit's local date, YYYY-MM-DD; stands apart from the time of signing. */
  visitDate: z.iso.date(),
  signedAtMs: z.number().int().nonnegative(),
  /** The author's name as Settings has it, or empty. */
  author: z.string().max(160).default(''),
  /** Why the signed note was amended; empty in the first version. */
  amendmentReason: z.string().max(400).default(''),
});
export type SessionNote = z.infer<typeof sessionNoteSchema>;
export const sessionNoteRecord = defineRecord('session-note', 1, sessionNoteSchema);
