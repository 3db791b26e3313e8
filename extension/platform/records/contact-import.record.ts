/**
 * Practitioners that came in from a file of contacts together. Taking an import back hides those of them with whom nothing
 * was done since; nothing is erased, so it can be brought back.
 */
import { z } from 'zod';
import { defineRecord } from './record.ts';

const contactImportSchema = z.object({
  importedAtMs: z.number().int().nonnegative(),
  added: z.number().int().nonnegative(),
  /** Absent while it stands. */
  takenBackAtMs: z.number().int().nonnegative().optional(),
});
export type ContactImport = z.infer<typeof contactImportSchema>;
export const contactImportRecord = defineRecord('contact-import', 1, contactImportSchema);

/** The id of an import's n-th practitioner tells which import it came with. */
export function importedPractitionerId(importId: string, number: number): string {
  return `contact-${importId}-${number}`;
}

/** Undefined where it came with none. */
export function contactImportIdOf(recordId: string): string | undefined {
  return /^contact-([0-9a-f]+)-\d+$/.exec(recordId)?.[1];
}
