/** Runs Argon2id in a worker of its own, which takes its 64 MiB with it when it is done. */
import type { Argon2id } from '@trusted-hands/vault';

export const argon2idInWorker: Argon2id = (request) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon2id.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Uint8Array>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error('This browser could not run the key derivation: WebAssembly or 64 MiB of memory is missing.'));
    });
    worker.postMessage(request);
  });
