/** A visit that was opened before its note: the client is here, or was. It is listed until the note is written. */
import { z } from 'zod';
import { mergeFields } from './field-history.ts';
import { defineRecord } from './record.ts';

export const visitSchema = z.object({
  clientId: z.string().min(1).max(64),
  /** Local date and time, YYYY-MM-DD and HH:MM. */
  date: z.iso.date(),
  time: z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.literal('')]).default(''),
  /** Empty where it was not said what for. */
  complaintId: z.string().max(64).default(''),
  /** Why there will be no note; empty while one is waited for. */
  noNoteReason: z.string().trim().max(300).default(''),
});
export type Visit = z.infer<typeof visitSchema>;
export const visitRecord = defineRecord('visit', 1, visitSchema, mergeFields);
