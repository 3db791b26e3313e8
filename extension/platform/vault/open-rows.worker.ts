/** Opens many rows away from the page's thread, so that no key that is typed meanwhile waits for it. */
import { openRows } from './open-rows.ts';
import { unpackRows, type PackedRows } from './packed-rows.ts';

self.addEventListener('message', ({ data }: MessageEvent<PackedRows>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
  self.postMessage(openRows(unpackRows(data)));
});
