/** Every write: one strict-durability transaction, committed at once, and a failure that is a sentence. */
import type { IDBPTransaction } from 'idb';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Store, StoreDatabase, StoreName, StoreSchema } from './open-store.ts';

export type WriteTransaction<Names extends StoreName[]> = IDBPTransaction<StoreSchema, Names, 'readwrite'>;

/**
 * Makes the requests, in order, in one transaction. With the connection open, the commit is asked for before this
 * function returns, so it may be called while the page goes away. Resolves after the commit is on the disk; where any
 * request fails, none of them is kept.
 */
export function write<Names extends StoreName[]>(store: Store, names: Names, requests: readonly Request<Names>[]): Promise<Outcome<undefined, SaveFailure>> {
  const database = store.database();
  const again = async () => commit(await store.opened(), names, requests);
  const done = database
    ? commit(database, names, requests).catch((cause: unknown) => {
        // The browser closed the connection (it does when the disk fails, or memory is short) and need not have said so.
        if (!isClosed(cause)) throw cause;
        store.reopen();
        return again();
      })
    : again();
  return done.then(
    () => ({ ok: true, value: undefined }),
    (cause: unknown) => ({ ok: false, failure: toSaveFailure(cause) }),
  );
}

type Request<Names extends StoreName[]> = (transaction: WriteTransaction<Names>) => Promise<unknown>;

async function commit<Names extends StoreName[]>(database: StoreDatabase, names: Names, requests: readonly Request<Names>[]): Promise<void> {
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const ends: Promise<unknown>[] = [transaction.done];
  try {
    for (const request of requests) ends.push(request(transaction));
    transaction.commit();
  } catch (cause) {
    // A value that cannot be stored throws at once; what was requested before it must not be kept alone.
    abort(transaction);
    await Promise.allSettled(ends);
    throw cause;
  }
  // The requests' rejections are heard too; the first of them says most.
  await Promise.all(ends.toReversed());
}

/**
 * Does the work in one strictly durable transaction and resolves after it is on the disk; throws where it is not, and
 * then none of it is kept. The work waits for nothing but the transaction's own requests.
 */
export async function transact<Names extends StoreName[]>(store: Store, names: Names, work: (transaction: WriteTransaction<Names>) => Promise<void>): Promise<void> {
  const transaction = await beginWriting(store, names);
  const done = transaction.done;
  // Heard below; where the work throws first, its own reason is the one that is told.
  done.catch(() => undefined);
  try {
    await work(transaction);
  } catch (cause) {
    abort(transaction);
    throw toDiskError(cause);
  }
  try {
    await done;
  } catch (cause) {
    throw toDiskError(cause);
  }
}

/** A transaction that the browser ended for no reason that it gives has the name of a call that somebody broke off, which nobody did. */
function toDiskError(cause: unknown): unknown {
  return cause instanceof DOMException && cause.name === 'AbortError' ? new DOMException(cause.message, 'UnknownError') : cause;
}

/** On a connection that is opened again, where the browser closed it without a word. */
async function beginWriting<Names extends StoreName[]>(store: Store, names: Names): Promise<WriteTransaction<Names>> {
  try {
    return (await store.opened()).transaction(names, 'readwrite', { durability: 'strict' });
  } catch (cause) {
    if (!isClosed(cause)) throw cause;
    store.reopen();
    return (await store.opened()).transaction(names, 'readwrite', { durability: 'strict' });
  }
}

/** The browser closed the connection: it does when the disk fails, or memory is short, and need not say so. */
export function isClosed(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'InvalidStateError';
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself.
  }
}

export const lockedFailure: SaveFailure = {
  type: 'locked',
  message: 'Your notes are locked. Unlock them, then try again.',
};

/** Who tries it again. */
const untilSaved = { byHand: 'Then try again.', byItself: 'Saving is tried again by itself.' } as const;

/** Whoever reads it is asked to try again: what is tried again by itself says so with `triedByItself`. */
export function toSaveFailure(cause: unknown): SaveFailure {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') {
    return { type: 'storage-full', message: `There is no room left on this computer’s disk, so this is not saved yet. Keep this page open and free some space. ${untilSaved.byHand}` };
  }
  if (name === 'VersionError') {
    return { type: 'storage-failed', message: 'Trusted Hands was updated while this page was open, so this is not saved yet. Copy your text, close this page and open it again.' };
  }
  return { type: 'storage-failed', message: `The browser could not write to this computer’s disk, so this is not saved yet. Keep this page open and wait a moment. ${untilSaved.byHand} If it goes on, copy what you typed and restart the browser.` };
}

/** The same failure where nobody has to do anything but to make room. */
export function triedByItself(failure: SaveFailure): SaveFailure {
  return { ...failure, message: failure.message.replace(untilSaved.byHand, untilSaved.byItself) };
}
