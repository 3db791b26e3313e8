/** What changed in one region since its files were made, gathered as it comes and written anew only where there is more. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { encodeChanges, encodeContactFile, openChanges, type DirectoryChanges, type ListingContact, type ListingSummary, type SearchFile } from '@trusted-hands/directory';
import { fileRowsOf, type RegionRow } from './region-rows.ts';

export interface ChangeFile {
  /** Brotli. */
  readonly content: Uint8Array;
  readonly sha256: string;
  readonly bytes: number;
}

export interface RegionChanges {
  /** Up to which position of the change log everything is in here. */
  readonly position: number;
  readonly count: number;
  readonly hasRemovals: boolean;
  /** As the search takes them. */
  readonly opened: DirectoryChanges;
  /** For download: against the search file, and a contact file of the rows that changed. Made when first asked for. */
  files(): Promise<{ readonly search: ChangeFile; readonly contact: ChangeFile }>;
}

export interface ChangedRows {
  readonly position: number;
  readonly removed: readonly number[];
  /** Published, and newer than what was known. */
  readonly rows: readonly RegionRow[];
}

export interface ChangeGatherer {
  current(): RegionChanges;
  add(changed: ChangedRows): void;
}

export function createRegionChanges(base: SearchFile, position: number): ChangeGatherer {
  const removed = new Set<number>();
  const summaries = new Map<number, ListingSummary>();
  const contacts = new Map<number, ListingContact>();
  let current = changesOf(base, { position, removed, summaries, contacts });

  return {
    current: () => current,
    add(changed) {
      // Removals before rows: whoever came back is in both, and in the files as they are now.
      for (const number of changed.removed) {
        removed.add(number);
        summaries.delete(number);
        contacts.delete(number);
      }
      for (const row of changed.rows) {
        const { summary, contact } = fileRowsOf(row);
        removed.delete(row.number);
        summaries.set(row.number, summary);
        contacts.set(row.number, contact);
      }
      current = changesOf(base, { position: changed.position, removed, summaries, contacts });
    },
  };
}

interface Gathered {
  readonly position: number;
  readonly removed: ReadonlySet<number>;
  readonly summaries: ReadonlyMap<number, ListingSummary>;
  readonly contacts: ReadonlyMap<number, ListingContact>;
}

function changesOf(base: SearchFile, { position, removed, summaries, contacts }: Gathered): RegionChanges {
  const bytes = encodeChanges(base, { erased: [...removed], rows: [...summaries.values()] });
  const opened = openChanges(base, bytes);
  if (!opened.ok) throw new Error(`Changes that were written a moment ago cannot be read: ${opened.reason}`);
  const contactRows = [...contacts.values()];
  let files: ReturnType<RegionChanges['files']> | undefined;
  return {
    position,
    count: removed.size + summaries.size,
    hasRemovals: removed.size > 0,
    opened: opened.changes,
    files: () => (files ??= Promise.all([compressed(bytes), compressed(encodeContactFile(contactRows))]).then(([search, contact]) => ({ search, contact }))),
  };
}

async function compressed(bytes: Uint8Array): Promise<ChangeFile> {
  const content = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { content, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}
