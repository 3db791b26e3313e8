/**
 * Reads pushed entries and checks signatures on threads of their own: for an entry that takes about as long as all else
 * that a push asks of the thread that answers. Work goes over many at a time, since each message wakes a thread; and enough
 * of it lies with every thread that none waits while the one that answers is busy with something long.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { encodeFields, type VerifyEd25519 } from '@trusted-hands/envelope';
import { answerOf, type CheckedEntry, type CheckItem, type CheckAnswer } from './check-messages.ts';

export interface Checks {
  readonly verify: VerifyEd25519;
  /** One for each, in order; whoever signed it, and whatever is wrong with it. */
  readonly checkEntries: CheckEntries;
  close(): Promise<void>;
}

/** @param entries as they were sent: base64. */
export type CheckEntries = (entries: readonly string[]) => Promise<readonly CheckedEntry[]>;

interface Work {
  readonly item: CheckItem;
  done(answer: CheckAnswer): void;
  failed(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  /** Sent and not answered yet, in order. */
  readonly sent: (readonly Work[])[];
  /** What they weigh together. */
  load: number;
}

const mostThreads = Math.min(4, availableParallelism());
/** Of these and the next: a signature is one, as is an entry of the usual size; a large entry is as many as it takes time and memory. */
const mostAtOnce = 32;
/** Fewer than this wait for more to come along where their thread has something to do. */
const fewAtOnce = 8;
/**
 * So many before another thread has any: one keeps up with whatever comes an entry at a time, since the thread that answers
 * takes longer for each, and on two processors a second one would take its place from it.
 */
const plentyForOne = 128;
/** What one thread works off in some twenty milliseconds: more than a commit of many batches takes. */
const mostSentToOne = 512;

/** What is read lives until its message is answered: with the usual few megabytes a thread would look through it again for every other message. */
const maxYoungGenerationSizeMb = 48;

const charactersOfOne = 16 * 1024;

function weightOf({ item }: Work): number {
  return 1 + Math.floor(item.length / charactersOfOne);
}

/** How much has to wait for a thread with so much to do. */
function leastToSend({ load }: Thread): number {
  if (load === 0) return 1;
  return load < mostAtOnce ? fewAtOnce : mostAtOnce;
}

/** Threads start with the first work that needs them. */
export function createChecks(): Checks {
  const threads: Thread[] = [];
  let waiting: Work[] = [];
  let isSending = false;
  let isClosed = false;

  const start = (): Thread => {
    const worker = new Worker(new URL('checks.worker.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb } });
    worker.unref();
    const thread: Thread = { worker, sent: [], load: 0 };
    worker.on('message', (answers) => {
      const work = thread.sent.shift() ?? [];
      for (const one of work) thread.load -= weightOf(one);
      // First of all, so that it goes on while the answers are looked at.
      sendWaiting();
      // Safe: the worker answers this alone.
      const answerAt = answerOf(answers as Uint8Array, work.length);
      for (const [index, one] of work.entries()) one.done(answerAt(index));
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
    for (const work of thread.sent.splice(0).flat()) work.failed(error);
    // What was not sent to it goes to another, but for the end.
    if (!isClosed) sendWaiting();
    else for (const work of waiting.splice(0)) work.failed(error);
  };

  /**
   * The first, while it has little to do or enough waits for it, so that little work wakes few threads; the next only where
   * those before it have plenty; then a new one, then the idlest.
   */
  const nextThread = (): Thread | undefined => {
    const next = threads.find(({ load }) => load < plentyForOne);
    if (next !== undefined) return waiting.length >= leastToSend(next) ? next : undefined;
    if (threads.length < mostThreads) return start();
    const idlest = threads.toSorted((left, right) => left.load - right.load)[0];
    return idlest !== undefined && idlest.load < mostSentToOne && waiting.length >= mostAtOnce ? idlest : undefined;
  };

  const sendWaiting = () => {
    while (waiting.length > 0) {
      const thread = nextThread();
      if (thread === undefined) return;
      const work: Work[] = [];
      let weight = 0;
      for (const one of waiting) {
        if (weight >= mostAtOnce) break;
        work.push(one);
        weight += weightOf(one);
      }
      waiting = waiting.slice(work.length);
      thread.sent.push(work);
      thread.load += weight;
      const items: readonly CheckItem[] = work.map(({ item }) => item);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of ours, and no page of a browser
      thread.worker.postMessage(items);
    }
  };

  const take = (work: readonly Work[]) => {
    if (isClosed) throw new Error('Signatures are not checked any more: the service stops.');
    waiting.push(...work);
    if (isSending) return;
    isSending = true;
    // What arrives in the same turn of the event loop goes along.
    setImmediate(() => {
      isSending = false;
      sendWaiting();
    });
  };

  return {
    verify: (publicKey, signature, message) =>
      new Promise((resolve, reject) => {
        take([{ item: encodeFields([publicKey, signature, message]), done: (answer) => { resolve(answer.type === 'signed'); }, failed: reject }]);
      }),
    checkEntries: (entries) =>
      new Promise((resolve, reject) => {
        const checked: CheckedEntry[] = [];
        let left = entries.length;
        take(entries.map((item, index) => ({
          item,
          done: (answer) => {
            checked[index] = answer;
            left -= 1;
            if (left === 0) resolve(checked);
          },
          failed: reject,
        })));
      }),
    async close() {
      isClosed = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
