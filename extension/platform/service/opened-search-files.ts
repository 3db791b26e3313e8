/**
 * Search files that are open, by the hash that names them: one that was opened to check it as it came is searched as it
 * stands, and one whose changes came is not opened anew.
 */
import { openSearchFile, type SearchFile } from '@trusted-hands/directory';
import type { StoredFile } from '../store/open-store.ts';

export type OpenedSearchFiles = Map<string, SearchFile>;

/** Undefined where the bytes are damaged. `isIntact`: they were just compared with their hash. */
export function openOnce({ sha256, bytes }: Pick<StoredFile, 'sha256' | 'bytes'>, opened: OpenedSearchFiles, { isIntact } = { isIntact: false }): SearchFile | undefined {
  const before = opened.get(sha256);
  if (before !== undefined) return before;
  const now = openSearchFile(bytes, { isIntact });
  if (!now.ok) return undefined;
  opened.set(sha256, now.file);
  return now.file;
}
