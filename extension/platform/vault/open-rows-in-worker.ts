/** Opens rows in a worker of its own, which takes the keys with it when it is done or broken off. */
import type { OpenAside, OpenedRows } from './open-rows.ts';
import { packRows } from './packed-rows.ts';

export const openRowsInWorker: OpenAside = (request, signal) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./open-rows.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', breakOff);
    };
    const breakOff = () => {
      end();
      reject(new Error('Opening was broken off.'));
    };
    signal.addEventListener('abort', breakOff);
    worker.addEventListener('message', ({ data }: MessageEvent<OpenedRows>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', breakOff);
    const packed = packRows(request);
    worker.postMessage(packed, { transfer: [packed.bytes.buffer] });
  });
