/**
 * Reads a note as long as a book away from the page's thread, so that keys are never waited for. It serves one set of packs, which
 * come to it read already: it carries no schema.
 */
import { type Content, shippedContent } from '@trusted-hands/packs';
import { createReading, type ReadingRequest } from './read-note.ts';

export interface WorkerRequest extends ReadingRequest {
  /** Undefined where it is what ships. */
  readonly content: Content | undefined;
}

serve();

function serve(): void {
  let read: ReturnType<typeof createReading> | undefined;
  self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
    read ??= createReading(data.content ?? shippedContent);
    self.postMessage(read(data), { transfer: [] });
  });
}
