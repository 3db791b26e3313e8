/** A file of the places of one country: the same places give the same bytes, and so the same name. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { placesToFile, type Place } from '@trusted-hands/directory';
import type { FileToStore } from './directory-file.queries.ts';

/** Near gzip's speed and smaller: places are imported seldom, and a country may have 100,000. */
const brotliQuality = 6;

export async function placesFile(country: string, places: readonly Place[], position: number): Promise<FileToStore> {
  const bytes = new TextEncoder().encode(JSON.stringify(placesToFile(country, places)));
  const content = await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } });
  return { kind: 'places', region: country, position, sha256: createHash('sha256').update(bytes).digest('hex'), rows: places.length, bytes: bytes.byteLength, content };
}
