/** The bytes of the directory files. The same rows give the same bytes, so what did not change keeps its name. */
import { createHash } from 'node:crypto';
import { placesToFile, type Place } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { publishedAfter } from './listing.queries.ts';

export interface FileContent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly rows: number;
}

/** Small enough that other requests are answered between two pages. */
const pageSize = 500;

/** Listing[] as JSON in the order of their numbers. */
export async function listingsFile(database: Kysely<Database>, region: string): Promise<FileContent> {
  const file = createFileWriter();
  let rows = 0;
  let afterNumber = 0;
  for (;;) {
    const page = await publishedAfter(database, { region, afterNumber, limit: pageSize });
    const last = page.at(-1);
    if (last === undefined) break;
    const text = page.map(({ number: _number, ...listing }) => JSON.stringify(listing)).join(',');
    file.write(rows === 0 ? `[${text}` : `,${text}`);
    rows += page.length;
    afterNumber = last.number;
    await new Promise((resolve) => setImmediate(resolve));
  }
  file.write(rows === 0 ? '[]' : ']');
  return { ...file.finish(), rows };
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
