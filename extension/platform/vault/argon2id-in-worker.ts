/** Runs Argon2id in a worker of its own, which takes its 64 MiB with it when it is done. */
import type { Argon2id } from '@trusted-hands/vault';

export const argon2idInWorker: Argon2id = (request) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon2id.worker.ts', import.meta.url), { type: 'module' });
    const fail = () => {
      worker.terminate();
      reject(new Error('This browser could not check the passphrase: WebAssembly is switched off, or 64 MiB of memory are missing. Close some tabs and try again.'));
    };
    worker.addEventListener('message', (event: MessageEvent<{ readonly hash: Uint8Array | null }>) => {
      if (event.data.hash === null) return fail();
      worker.terminate();
      resolve(event.data.hash);
    });
    worker.addEventListener('error', fail);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes none
    worker.postMessage(request);
  });
