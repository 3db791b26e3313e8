/** A signed session note. A later version is an amendment with its reason; the signed text is never overwritten. */
import { z } from 'zod';
import { defineRecord } from './record.ts';

/** A problem that was found in the note and set aside, as it was said, and why. */
const dismissedProblemSchema = z.object({
  /** The same while the note goes on saying the same. */
  key: z.string().min(1).max(400),
  message: z.string().max(1_000),
  reason: z.string().min(1).max(400),
  atMs: z.number().int().nonnegative(),
});
export type DismissedProblem = z.infer<typeof dismissedProblemSchema>;

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
  /** What the visit was for; absent where nobody said it, and in notes of before there were complaints. */
  complaintIds: z.array(z.string().min(1).max(64)).max(20).optional(),
  /** Where the visit was opened before its note: which, and its local time, HH:MM. */
  visitId: z.string().min(1).max(64).optional(),
  visitTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(),
  /** Absent where none was, and in notes of before there were any. */
  dismissedProblems: z.array(dismissedProblemSchema).max(100).optional(),
});
export type SessionNote = z.infer<typeof sessionNoteSchema>;
export const sessionNoteRecord = defineRecord('session-note', 1, sessionNoteSchema);
