/** What reads one open note. It comes later than the editor, and goes with the note. */
import { contentOfPacks, type PackText } from '@trusted-hands/packs';
import type { NoteContext } from '@trusted-hands/session-note';
import type { WorkerRequest } from './note-reader.worker.ts';
import type { ReadNote, Reading } from './note-reading.ts';
import { createNoteWords } from './note-words.ts';
import { createReading, type ReadingRequest } from './read-note.ts';

export interface NoteReading {
  /** Keeps what has not changed between two readings, whatever else is known of the client meanwhile. */
  with(context: NoteContext): ReadNote;
  close(): void;
}

export function createNoteReading(packs: readonly PackText[]): NoteReading {
  const content = contentOfPacks(packs);
  const read = createReading(content);
  const words = createNoteWords(content);
  let worker: Worker | undefined;

  /** In a thread of its own, for a note as long as a book; made for the first one. */
  function readElsewhere(request: ReadingRequest, done: (reading: Reading) => void): () => void {
    const reader = (worker ??= new Worker(new URL('./note-reader.worker.ts', import.meta.url), { type: 'module' }));
    const controller = new AbortController();
    const { signal } = controller;
    reader.addEventListener('message', ({ data }: MessageEvent<Reading>) => {
      controller.abort();
      done(data);
    }, { signal });
    reader.addEventListener('error', () => {
      controller.abort();
      worker = undefined;
      done(read(request));
    }, { signal });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    reader.postMessage({ ...request, content: packs.length === 0 ? undefined : content } satisfies WorkerRequest);
    return () => {
      if (signal.aborted) return;
      controller.abort();
      // What it is still reading is not wanted any more, and would be in the way of what is.
      reader.terminate();
      worker = undefined;
    };
  }

  return {
    with: (context) => Object.assign((text: string) => read({ text, context }), { words, elsewhere: (text: string, done: (reading: Reading) => void) => readElsewhere({ text, context }, done) }),
    close: () => worker?.terminate(),
  };
}
