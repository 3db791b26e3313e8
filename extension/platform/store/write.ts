/** Every write: one strict-durability transaction, committed at once, and a failure that is a sentence. */
import type { IDBPTransaction } from 'idb';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Store, StoreDatabase, StoreName, StoreSchema } from './open-store.ts';

export type WriteTransaction<Names extends StoreName[]> = IDBPTransaction<StoreSchema, Names, 'readwrite'>;

/**
 * Runs `work` in one transaction. With the connection open, the requests are made and the commit is asked for before
 * this function returns, so it may be called while the page goes away. Resolves after the commit is on the disk.
 */
export function write<Names extends StoreName[]>(store: Store, names: Names, work: (transaction: WriteTransaction<Names>) => void): Promise<Outcome<undefined, SaveFailure>> {
  const database = store.database();
  const done = database ? commit(database, names, work) : store.opened().then((opened) => commit(opened, names, work));
  return done.then(
    () => ({ ok: true, value: undefined }),
    (cause: unknown) => ({ ok: false, failure: toSaveFailure(cause) }),
  );
}

function commit<Names extends StoreName[]>(database: StoreDatabase, names: Names, work: (transaction: WriteTransaction<Names>) => void): Promise<void> {
  try {
    const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
    // Rejections of the single requests come again, all of them, as `done`.
    work(transaction);
    const done = transaction.done;
    transaction.commit();
    return done;
  } catch (cause) {
    // A closed connection or a value that cannot be stored throws at once; to the caller it is the same failure.
    return Promise.reject(cause instanceof Error ? cause : new Error('The write was refused.'));
  }
}

export const lockedFailure: SaveFailure = {
  type: 'locked',
  message: 'Your notes are locked. Unlock them with your passphrase, then try again.',
};

export function toSaveFailure(cause: unknown): SaveFailure {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') {
    return { type: 'storage-full', message: 'There is no room left on this computer’s disk, so this is not saved yet. Keep this page open and free some space; saving is tried again by itself.' };
  }
  return { type: 'storage-failed', message: 'The browser could not write to this computer’s disk, so this is not saved yet. Keep this page open; saving is tried again by itself. If it goes on, copy your text and restart the browser.' };
}
