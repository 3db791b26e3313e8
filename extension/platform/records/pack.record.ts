/**
 * A pack of words and tests that the therapist added: the file's own text, sealed like a note, so that it follows to other
 * computers and is read anew by whatever program opens it. Nothing is erased: one that was removed is a version without text.
 */
import type { PackText } from '@trusted-hands/packs';
import { z } from 'zod';
import { defineRecord, type StoredRecord } from './record.ts';

export const mostPackCharacters = 200_000;

const packSchema = z.object({
  fileName: z.string().max(200),
  text: z.string().max(mostPackCharacters),
  isOff: z.boolean().default(false),
  /** Absent while it is there. */
  removedAtMs: z.number().int().nonnegative().optional(),
});
export type AddedPack = z.infer<typeof packSchema>;
export const packRecord = defineRecord('pack', 1, packSchema);

/** Those that are there, in the order in which they came. */
export function packsThere(records: readonly StoredRecord<AddedPack>[]): readonly StoredRecord<AddedPack>[] {
  return records.filter(({ current }) => current.body.removedAtMs === undefined);
}

/** Those that notes are read with, each named by its record. */
export function packsInUse(records: readonly StoredRecord<AddedPack>[]): readonly PackText[] {
  return packsThere(records).filter(({ current }) => !current.body.isOff).map(({ recordId, current }) => ({ name: recordId, text: current.body.text }));
}
