/** Reads a note as long as a book away from the page's thread, so that keys are never waited for. */
import { createReading, type ReadingRequest } from './read-note.ts';

const read = createReading();

self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  self.postMessage(read(data), { transfer: [] });
});
