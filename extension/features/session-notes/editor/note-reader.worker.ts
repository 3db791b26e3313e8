/** Reads a note as long as a book away from the page's thread, so that keys are never waited for. It serves one set of packs. */
import { contentOfPacks, type PackText } from '@trusted-hands/packs';
import { createReading, type ReadingRequest } from './read-note.ts';

export interface WorkerRequest extends ReadingRequest {
  readonly packs: readonly PackText[];
}

serve();

function serve(): void {
  let read: ReturnType<typeof createReading> | undefined;
  self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
    read ??= createReading(contentOfPacks(data.packs));
    self.postMessage(read(data), { transfer: [] });
  });
}
