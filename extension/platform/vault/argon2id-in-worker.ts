/** Runs Argon2id in a worker of its own, which takes its 64 MiB with it when it is done. */
import type { Argon2id } from '@trusted-hands/vault';

export const argon2idInWorker: Argon2id = (request) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./argon2id.worker.ts', import.meta.url), { type: 'module' });
    const answer = (result: Awaited<ReturnType<Argon2id>>) => {
      worker.terminate();
      resolve(result);
    };
    worker.addEventListener('message', (event: MessageEvent<Awaited<ReturnType<Argon2id>>>) => answer(event.data));
    worker.addEventListener('error', () => answer({ ok: false, failure: { type: 'argon2id-unavailable' } }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    worker.postMessage(request);
  });
