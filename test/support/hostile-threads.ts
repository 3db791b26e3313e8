/** Meets hostile services in as many threads as there are processors: each meeting is nearly all computing, and knows of no other. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

const answerSchema = z.object({ seed: z.number(), failure: z.string().optional() });

export interface HostileThreads extends AsyncDisposable {
  /** Rejects with the first meeting that went otherwise than it should, and names its seed. */
  meet(kind: string, seeds: readonly number[]): Promise<void>;
}

export function startHostileThreads(): HostileThreads {
  const threads = Array.from({ length: availableParallelism() }, () => new Worker(new URL('hostile.worker.ts', import.meta.url)));
  return {
    async meet(kind, seeds) {
      await Promise.all(threads.map((thread, place) => meetIn(thread, kind, seeds.filter((_, index) => index % threads.length === place))));
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

async function meetIn(thread: Worker, kind: string, seeds: readonly number[]): Promise<void> {
  for (const seed of seeds) {
    // oxlint-disable-next-line no-await-in-loop -- a thread does one after the other
    const { failure } = await ask(thread, kind, seed);
    if (failure !== undefined) throw new Error(`At seed ${String(seed)}: ${failure}`);
  }
}

function ask(thread: Worker, kind: string, seed: number): Promise<z.infer<typeof answerSchema>> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      thread.off('message', answered);
      thread.off('error', failed);
    };
    const answered = (message: unknown) => {
      stop();
      resolve(answerSchema.parse(message));
    };
    const failed = (cause: unknown) => {
      stop();
      reject(cause instanceof Error ? cause : new Error(String(cause)));
    };
    thread.on('message', answered);
    thread.on('error', failed);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
    thread.postMessage({ kind, seed });
  });
}
