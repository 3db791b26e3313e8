/**
 * Clients that came in from a file together. Taking an import back hides those of its clients for whom nothing was written
 * since; nothing is erased, so it can be brought back.
 */
import { z } from 'zod';
import { defineRecord } from './record.ts';

const clientImportSchema = z.object({
  importedAtMs: z.number().int().nonnegative(),
  added: z.number().int().nonnegative(),
  /** Absent while it stands. */
  takenBackAtMs: z.number().int().nonnegative().optional(),
  /** Clients that were in use when it was taken back, and stay. */
  keptIds: z.array(z.string()).max(20_000).optional(),
});
export type ClientImport = z.infer<typeof clientImportSchema>;
export const clientImportRecord = defineRecord('client-import', 1, clientImportSchema);

/** The id of an import's n-th client tells which import it came with. */
export function importedClientId(importId: string, number: number): string {
  return `import-${importId}-${number}`;
}

/** Undefined where it came with none. */
export function importIdOf(clientId: string): string | undefined {
  return /^import-([0-9a-f]+)-\d+$/.exec(clientId)?.[1];
}
