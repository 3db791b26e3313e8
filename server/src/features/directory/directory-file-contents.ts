/** The bytes of the directory files. The same rows give the same bytes, so every process names them alike. */
import { createHash } from 'node:crypto';
import { placesToFile, type Place } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { publishedListingsAfter } from './listing.queries.ts';

export interface FileContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly rows: number;
}

/** Small enough that other requests are answered between two pages. */
const pageSize = 500;

/** Listing[] as JSON in the order of their ids, and the countries that they are in. */
export async function listingsFile(database: Kysely<Database>): Promise<FileContent & { readonly countries: readonly string[] }> {
  const file = createFileWriter();
  let rows = 0;
  const countries = new Set<string>();
  let afterId = '';
  for (;;) {
    const page = await publishedListingsAfter(database, afterId, pageSize);
    const last = page.at(-1);
    if (last === undefined) break;
    const text = page.map((listing) => JSON.stringify(listing)).join(',');
    file.write(rows === 0 ? `[${text}` : `,${text}`);
    for (const { country } of page.flatMap((listing) => listing.locations)) countries.add(country);
    rows += page.length;
    afterId = last.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
  file.write(rows === 0 ? '[]' : ']');
  return { ...file.finish(), rows, countries: [...countries].toSorted() };
}

export function placesFile(country: string, places: readonly Place[]): FileContent {
  const file = createFileWriter();
  file.write(JSON.stringify(placesToFile(country, places)));
  return { ...file.finish(), rows: places.length };
}

/** Encodes and hashes as the text comes, so that a large file does not hold up other requests at its end. */
function createFileWriter() {
  const hash = createHash('sha256');
  const parts: Uint8Array[] = [];
  return {
    write(text: string): void {
      const part = new TextEncoder().encode(text);
      hash.update(part);
      parts.push(part);
    },
    finish(): Pick<FileContent, 'bytes' | 'sha256'> {
      const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.byteLength;
      }
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
