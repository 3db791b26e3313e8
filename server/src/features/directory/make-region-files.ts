/**
 * Makes a region's search and contact file from the stored listings, in a thread of its own: encoding and compressing a
 * country take seconds, in which the service goes on answering.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { publishedRowsAfter } from './listing.queries.ts';

export interface MadeFile {
  readonly kind: 'search' | 'contact';
  /** Brotli. */
  readonly content: Uint8Array;
  /** Of the bytes before they were compressed; lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Small enough that other requests are answered between two pages. */
const pageSize = 500;

/** Throws where the database is away, or once `signal` is aborted. */
export async function makeRegionFiles(database: Kysely<Database>, region: string, signal: AbortSignal): Promise<readonly MadeFile[]> {
  const worker = new Worker(new URL('make-region-files.worker.ts', import.meta.url));
  worker.unref();
  try {
    for (let afterNumber = 0; ; ) {
      const page = await publishedRowsAfter(database, { region, afterNumber, limit: pageSize });
      const answered = once(worker, 'message', { signal });
      worker.postMessage(page, []);
      const [answer] = await answered;
      // Safe: the worker answers 'next' after each page, and the files after the empty one.
      if (page.length === 0) return answer as readonly MadeFile[];
      afterNumber = page.at(-1)?.number ?? afterNumber;
    }
  } finally {
    await worker.terminate();
  }
}
