/**
 * The IndexedDB of this computer. Confidential rows are sealed bytes; the directory's files are public and plain. The
 * connection is opened once and kept, so that a page that closes can still begin a write on it.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One thing that is kept and written over, by its name. */
interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A downloaded, immutable file of the directory, by its content's hash. */
export interface StoredFile {
  readonly sha256: string;
  readonly kind: 'listings' | 'places';
  readonly bytes: Uint8Array;
}

export interface StoreSchema extends DBSchema {
  /** `header`: the wrapped secrets. `chain`: where this device's entries stand. */
  vault: { key: string; value: NamedBytes };
  /** Encoded entries in order of arrival; `id` in hex. Rows are added, never put. */
  entries: { key: number; value: { readonly id: string; readonly bytes: Uint8Array }; indexes: { id: string } };
  drafts: { key: string; value: NamedBytes };
  /** Boxes: the service's bearer. */
  sealed: { key: string; value: NamedBytes };
  files: { key: string; value: StoredFile };
  /** When what happened, in milliseconds: nothing that says who or what. */
  times: { key: string; value: { readonly name: string; readonly atMs: number } };
}

export type StoreDatabase = IDBPDatabase<StoreSchema>;
export type StoreName = 'vault' | 'entries' | 'drafts' | 'sealed' | 'files' | 'times';

const databaseName = 'trusted-hands';
const databaseVersion = 1;

export interface Store {
  /** The open connection; undefined before the first opening ended or while it is opened again. */
  database(): StoreDatabase | undefined;
  opened(): Promise<StoreDatabase>;
  /** Drops a connection that the browser closed, so that the next use opens another. */
  reopen(): void;
}

export function openStore(): Store {
  let database: StoreDatabase | undefined;
  let opening: Promise<StoreDatabase> | undefined;

  function opened(): Promise<StoreDatabase> {
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
    database = await openDB<StoreSchema>(databaseName, databaseVersion, {
      upgrade(db) {
        db.createObjectStore('vault', { keyPath: 'name' });
        db.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
        db.createObjectStore('drafts', { keyPath: 'name' });
        db.createObjectStore('sealed', { keyPath: 'name' });
        db.createObjectStore('files', { keyPath: 'sha256' });
        db.createObjectStore('times', { keyPath: 'name' });
      },
      blocking: () => forget(true),
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
