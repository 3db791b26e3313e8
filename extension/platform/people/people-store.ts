/** The list of who has notes in this browser profile: a small database beside theirs, with ids and names and nothing else. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { firstPersonId, type Person } from '../store/person.ts';
import { isClosed } from '../store/write.ts';

interface PersonRow extends Person {
  /** Their place in the list. */
  readonly addedAtMs: number;
}

interface PeopleSchema extends DBSchema {
  people: { key: string; value: PersonRow };
}

type Writing = (people: { readonly rows: readonly PersonRow[]; readonly put: (row: PersonRow) => void; readonly remove: (id: string) => void }) => void;

const databaseName = 'trusted-hands-people';
const firstRow: PersonRow = { id: firstPersonId, name: '', addedAtMs: 0 };

export interface PeopleStore {
  /** In the order in which they came; one at the least: until there is another, whoever begins is the first. */
  all(): Promise<readonly Person[]>;
  add(person: Person, addedAtMs: number): Promise<void>;
  rename(person: Person): Promise<void>;
  remove(id: string): Promise<void>;
}

export function openPeopleStore(): PeopleStore {
  let opening: Promise<IDBPDatabase<PeopleSchema>> | undefined;

  function opened(): Promise<IDBPDatabase<PeopleSchema>> {
    const forget = () => {
      opening = undefined;
    };
    opening ??= openDB<PeopleSchema>(databaseName, 1, {
      upgrade: (database) => void database.createObjectStore('people', { keyPath: 'id' }),
      blocking: (_current, _blocked, event) => {
        // Safe: the event of a connection comes from that connection.
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((cause: unknown) => {
      forget();
      throw cause;
    });
    return opening;
  }

  /** On a connection that is opened again, where the browser closed it without a word. */
  async function begin<Mode extends 'readonly' | 'readwrite'>(mode: Mode) {
    try {
      return (await opened()).transaction('people', mode, { durability: 'strict' });
    } catch (cause) {
      if (!isClosed(cause)) throw cause;
      opening = undefined;
      return (await opened()).transaction('people', mode, { durability: 'strict' });
    }
  }

  /** One strictly durable transaction, in which the rows are read first. */
  async function write(work: Writing): Promise<void> {
    const transaction = await begin('readwrite');
    // Heard below; where a request fails first, its own reason is the one that is told.
    transaction.done.catch(() => undefined);
    const { store } = transaction;
    const rows = await store.getAll();
    const requests: Promise<unknown>[] = [];
    try {
      work({ rows, put: (row) => void requests.push(store.put(row)), remove: (id) => void requests.push(store.delete(id)) });
    } catch (cause) {
      // A row that is refused at once: those before it are not kept alone.
      transaction.abort();
      await Promise.allSettled(requests);
      throw cause;
    }
    await Promise.all([...requests, transaction.done]);
  }

  return {
    async all() {
      const rows = await (await begin('readonly')).store.getAll();
      return (rows.length === 0 ? [firstRow] : rows.toSorted((left, right) => left.addedAtMs - right.addedAtMs)).map(({ id, name }) => ({ id, name }));
    },
    add: (person, addedAtMs) =>
      write(({ rows, put }) => {
        // Until now nobody had to be told apart from the first.
        if (rows.length === 0) put(firstRow);
        put({ ...person, addedAtMs });
      }),
    rename: (person) => write(({ rows, put }) => put({ ...(rows.find(({ id }) => id === person.id) ?? firstRow), ...person })),
    remove: (id) => write(({ remove }) => remove(id)),
  };
}
