/** Storing the files that devices download, so that every process serves the same bytes and knows which may no longer be had. */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { isRemovedSince, lockListings } from './listing.queries.ts';
import type { DirectoryFileTable } from './listing.table.ts';

export type FileKind = DirectoryFileTable['kind'];

/** What is known of a file without its content. */
export interface StoredFile {
  readonly sha256: string;
  readonly kind: FileKind;
  readonly region: string;
  readonly position: number;
  readonly rows: number;
  readonly bytes: number;
}

export interface FileToStore extends StoredFile {
  /** Brotli. */
  readonly content: Uint8Array;
}

export async function currentFiles(database: Kysely<Database>): Promise<StoredFile[]> {
  const rows = await database
    .selectFrom('directory_file')
    .select(['sha256', 'kind', 'region', 'position', 'row_count', 'byte_count'])
    .where('replaced_at_ms', 'is', null)
    .orderBy('region')
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({ sha256: row.sha256, kind: row.kind, region: row.region, position: row.position, rows: row.row_count, bytes: row.byte_count }));
}

/** Undefined where there never was such a file; `content` is null where nobody may have it any more. */
export async function storedFile(database: Kysely<Database>, sha256: string): Promise<{ readonly kind: FileKind; readonly content: Uint8Array | null } | undefined> {
  return database.selectFrom('directory_file').select(['kind', 'content']).where('sha256', '=', sha256).executeTakeFirst();
}

interface Replacement {
  readonly region: string;
  /** All of one region, made from the same rows at the same position. */
  readonly files: readonly FileToStore[];
  readonly nowMs: number;
}

/**
 * Puts new files in the place of a region's. Where somebody was removed since the files before, those lose their content
 * at once; else they are kept a while for whoever is in the middle of a download. Answers false, and changes nothing,
 * where somebody was removed while these were made: they may hold them still.
 */
export async function replaceFiles(database: Transaction<Database>, { region, files, nowMs }: Replacement): Promise<boolean> {
  await lockListings(database);
  const position = Math.min(...files.map((file) => file.position));
  const kinds = [...new Set(files.map((file) => file.kind))];
  // Nobody stands in a file of places, and its position is another counter's.
  const isRemoved = async (since: number) => !kinds.includes('places') && (await isRemovedSince(database, region, since));
  if (await isRemoved(position)) return false;
  const before = await database.selectFrom('directory_file').select(['sha256', 'position']).where('region', '=', region).where('kind', 'in', kinds).where('replaced_at_ms', 'is', null).execute();
  // Another process was quicker, with newer ones.
  if (before.some((file) => file.position > position)) return true;
  const holdsRemoved = await isRemoved(Math.min(position, ...before.map((file) => file.position)));
  await database
    .updateTable('directory_file')
    .set(holdsRemoved ? { replaced_at_ms: nowMs, content: null } : { replaced_at_ms: nowMs })
    .where('region', '=', region)
    .where('kind', 'in', kinds)
    .where((where) => where.or([where('replaced_at_ms', 'is', null), ...(holdsRemoved ? [where('content', 'is not', null)] : [])]))
    .execute();
  for (const file of files) {
    const row = { kind: file.kind, region, position: file.position, row_count: file.rows, byte_count: file.bytes, replaced_at_ms: null, content: file.content };
    await database
      .insertInto('directory_file')
      .values({ sha256: file.sha256, ...row })
      .onConflict((conflict) => conflict.column('sha256').doUpdateSet(row))
      .execute();
  }
  return true;
}

/** Drops the content of what was replaced long enough ago, and later the row that says so. */
export async function forgetReplaced(database: Kysely<Database>, { contentBeforeMs, rowBeforeMs }: { readonly contentBeforeMs: number; readonly rowBeforeMs: number }): Promise<void> {
  await database.updateTable('directory_file').set({ content: null }).where('replaced_at_ms', '<', contentBeforeMs).where('content', 'is not', null).execute();
  await database.deleteFrom('directory_file').where('replaced_at_ms', '<', rowBeforeMs).execute();
}
