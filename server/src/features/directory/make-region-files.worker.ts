/** A thread that makes one region's files: it is given the stored rows page by page, and answers the compressed files. */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants } from 'node:zlib';
import { encodeContactFile, encodeSearchFile, type ListingContact, type ListingSummary } from '@trusted-hands/directory';
import type { MadeFile } from './make-region-files.ts';
import { fileRowsOf, type RegionRow } from './region-rows.ts';

const summaries: ListingSummary[] = [];
const contacts: ListingContact[] = [];

parentPort?.on('message', (page: readonly RegionRow[]) => {
  for (const row of page) {
    const { summary, contact } = fileRowsOf(row);
    summaries.push(summary);
    contacts.push(contact);
  }
  // An empty page is the end.
  parentPort?.postMessage(page.length > 0 ? 'next' : [made('search', encodeSearchFile(summaries)), made('contact', encodeContactFile(contacts))], []);
});

function made(kind: MadeFile['kind'], bytes: Uint8Array): MadeFile {
  // Once for every download to come, so as small as it gets.
  const content = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { kind, content, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, rows: summaries.length };
}
