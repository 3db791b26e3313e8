/**
 * Ed25519 (RFC 8032) by libsodium, which takes half the time of Node's own OpenSSL, on threads of its own: a check takes
 * about as long as much else that a push asks of the thread that answers. They go over several at a time, so that pushes which came together also reach the
 * disk together, and no more than that, so that the threads do not wait for one another.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { encodeFields, type VerifyEd25519 } from '@trusted-hands/envelope';

export interface Ed25519Checks {
  readonly verify: VerifyEd25519;
  close(): Promise<void>;
}

interface Check {
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
  readonly message: Uint8Array;
  done(isSigned: boolean): void;
  failed(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  /** Sent and not answered yet, in order. */
  readonly sent: (readonly Check[])[];
}

const mostThreads = Math.min(4, availableParallelism());
const mostChecksAtOnce = 32;
/** One being checked and one to go on with. */
const mostSentToOne = 2;

/** Threads start with the first checks that need them. */
export function createEd25519Checks(): Ed25519Checks {
  const threads: Thread[] = [];
  let waiting: Check[] = [];
  let isSending = false;
  let isClosed = false;

  const start = (): Thread => {
    const worker = new Worker(new URL('verify-ed25519.worker.ts', import.meta.url));
    worker.unref();
    const thread: Thread = { worker, sent: [] };
    worker.on('message', (answers) => {
      // Safe: the worker answers one byte per check, in order.
      for (const [index, check] of (thread.sent.shift() ?? []).entries()) check.done((answers as Uint8Array)[index] === 1);
      sendWaiting();
    });
    worker.on('error', (error) => {
      end(thread, error);
    });
    worker.on('exit', () => {
      end(thread, new Error('A thread that checks signatures ended.'));
    });
    threads.push(thread);
    return thread;
  };

  const end = (thread: Thread, error: unknown) => {
    if (threads.includes(thread)) threads.splice(threads.indexOf(thread), 1);
    for (const check of thread.sent.splice(0).flat()) check.failed(error);
    // Those that were not sent to it go to another, but for the end.
    if (!isClosed) sendWaiting();
    else for (const check of waiting.splice(0)) check.failed(error);
  };

  /** The idlest thread that can take more; a new one where all are busy and there may be more. */
  const nextThread = (): Thread | undefined => {
    const idlest = threads.toSorted((left, right) => left.sent.length - right.sent.length)[0];
    if (idlest !== undefined && (idlest.sent.length === 0 || threads.length >= mostThreads)) return idlest.sent.length < mostSentToOne ? idlest : undefined;
    return start();
  };

  const sendWaiting = () => {
    while (waiting.length > 0) {
      const thread = nextThread();
      if (thread === undefined) return;
      const checks = waiting.slice(0, mostChecksAtOnce);
      waiting = waiting.slice(mostChecksAtOnce);
      thread.sent.push(checks);
      const bytes = encodeFields(checks.flatMap(({ publicKey, signature, message }) => [publicKey, signature, message]));
      // Safe: made a line before, on a buffer of its own; it is handed over, not copied.
      thread.worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
    }
  };

  return {
    verify: (publicKey, signature, message) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Error('Signatures are not checked any more: the service stops.');
        waiting.push({ publicKey, signature, message, done: resolve, failed: reject });
        if (isSending) return;
        isSending = true;
        // What arrives in the same turn of the event loop goes along.
        setImmediate(() => {
          isSending = false;
          sendWaiting();
        });
      }),
    async close() {
      isClosed = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
