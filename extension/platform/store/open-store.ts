/**
 * The IndexedDB of one person on this computer. Confidential rows are sealed bytes; the directory's files are public and plain. The
 * connection is opened once and kept, so that a page that closes can still begin a write on it.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { firstPersonId } from './person.ts';
import type { ChainRow, EntryRow, HeadRow } from './entry-rows.ts';
import { upgradeStore } from './upgrade-store.ts';

/** One thing that is kept and written over, by its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was downloaded of the directory, in the bytes in which it is searched. */
export interface StoredFile {
  /** An immutable file's is its content's hash; of what changed since, and of who was removed, a name with what it belongs to. */
  readonly sha256: string;
  readonly kind: 'search' | 'contact' | 'places' | 'search-changes' | 'contact-changes' | 'removed' | 'offered';
  /** The country that it is of; none of what the service offers. */
  readonly country: string;
  readonly bytes: Uint8Array;
  /** Of what changed: up to where in the service's log. */
  readonly position?: number | undefined;
}

export interface StoreSchema extends DBSchema {
  /** `header`: the wrapped secrets. `roster`, `keyring`, `pulled`, `seen-heads`: what is believed of the vault (pinned-rows.ts). `age-recipient`: what jots are sealed to. */
  vault: { key: string; value: NamedBytes };
  /**
   * Encoded entries, whole or destroyed, in order of arrival. A row is never put over: what is sealed again or destroyed
   * is taken out and added at the end, so that whoever reads on from where they were reads it.
   */
  entries: { key: number; value: EntryRow; indexes: { id: string; chain: [string, number] } };
  /** The entries that the service was not seen to give back yet, by id (hex); read in the order of each device's chain. */
  outbox: { key: string; value: Omit<ChainRow, 'bytes'>; indexes: { chain: [string, number] } };
  /** Where each device's chain stands, by device (hex). */
  heads: { key: string; value: HeadRow };
  drafts: { key: string; value: NamedBytes };
  /** Boxes: the service's bearer, which service was synced with, `vouches`, `age-recipient`. Locked jots: `jot:`, `unreadable-jot:` and an id. */
  sealed: { key: string; value: NamedBytes };
  files: { key: string; value: StoredFile };
  /** When what happened, in milliseconds: nothing that says who or what. */
  times: { key: string; value: { readonly name: string; readonly atMs: number } };
}

export type StoreDatabase = IDBPDatabase<StoreSchema>;
export type StoreName = 'vault' | 'entries' | 'outbox' | 'heads' | 'drafts' | 'sealed' | 'files' | 'times';

/** The first one's has the name that it had when there was only one. */
const databaseOf = (person: string) => (person === firstPersonId ? 'trusted-hands' : `trusted-hands-${person}`);
const databaseVersion = 2;

export interface Store {
  /** The open connection; undefined before the first opening ended or while it is opened again. */
  database(): StoreDatabase | undefined;
  opened(): Promise<StoreDatabase>;
  /** Drops a connection that the browser closed, so that the next use opens another. */
  reopen(): void;
}


/** @param person whose notes they are: each has a database of their own. */
export function openStore(person: string): Store {
  let database: StoreDatabase | undefined;
  let opening: Promise<StoreDatabase> | undefined;
  let isTakenOff = false;

  function opened(): Promise<StoreDatabase> {
    // Nothing of theirs is written any more, or their store would be there again, empty.
    if (isTakenOff) return Promise.reject(new Error('taken off'));
    if (!opening) {
      const connecting = connect();
      opening = connecting;
      // Tried anew at the next use; what the browser throws at once must not be kept for ever either.
      connecting.catch(() => {
        if (opening === connecting) opening = undefined;
      });
    }
    return opening;
  }

  async function connect(): Promise<StoreDatabase> {
    database = await openDB<StoreSchema>(databaseOf(person), databaseVersion, {
      upgrade: (db, oldVersion, _newVersion, transaction) => upgradeStore(db, oldVersion, transaction),
      blocking: (_current, next) => {
        // No version comes after: it is being removed.
        isTakenOff ||= next === null;
        forget(true);
      },
      terminated: () => forget(false),
    });
    return database;
  }

  function forget(close: boolean): void {
    if (close) database?.close();
    database = undefined;
    opening = undefined;
  }

  return { database: () => database, opened, reopen: () => forget(true) };
}

/** Everything in it goes, for good. Pages that have it open let go of it when they are told. */
export function deleteStore(person: string): Promise<void> {
  return deleteDB(databaseOf(person));
}

/** Whose stores there are in this browser, whatever the list says. */
export async function storedPeople(): Promise<readonly string[]> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names.flatMap((name) => (name === databaseOf(firstPersonId) ? firstPersonId : (/^trusted-hands-([0-9a-f]{32})$/.exec(name)?.[1] ?? [])));
}
