/** The list of who has notes in this browser profile: a small database beside theirs, with ids and names and nothing else. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Person } from '../store/person.ts';
import { isClosed } from '../store/write.ts';

interface PersonRow extends Person {
  /** Their place in the list. */
  readonly addedAtMs: number;
  /** Shown to nobody any more: their store is being removed. */
  readonly isLeaving?: boolean;
}

interface PeopleSchema extends DBSchema {
  people: { key: string; value: PersonRow };
}

type Writing = (people: { readonly rows: readonly PersonRow[]; readonly put: (row: PersonRow) => void; readonly remove: (id: string) => void }) => void;

const databaseName = 'trusted-hands-people';

interface ListedPeople {
  /** In the order in which they came; empty until there was more than one. */
  readonly people: readonly Person[];
  /** The ids of those whose store is being removed. */
  readonly leaving: readonly string[];
}

export interface PeopleStore {
  all(): Promise<ListedPeople>;
  /** @param known whoever is here already: until now nobody had to tell them apart. */
  add(person: Person, known: readonly Person[], addedAtMs: number): Promise<void>;
  rename(person: Person): Promise<void>;
  /** From here on they are in no list. Where nobody of `known` stays, there is a place for the next one. */
  leave(id: string, known: readonly Person[], next: Person): Promise<void>;
  /** Their store is gone. */
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
      const listed = rows.filter((row) => row.isLeaving !== true).toSorted((left, right) => left.addedAtMs - right.addedAtMs);
      return { people: listed.map(({ id, name }) => ({ id, name })), leaving: rows.flatMap((row) => (row.isLeaving === true ? row.id : [])) };
    },
    add: (person, known, addedAtMs) =>
      write(({ rows, put }) => {
        for (const row of unlisted(known, rows)) put(row);
        put({ ...person, addedAtMs });
      }),
    rename: (person) => write(({ rows, put }) => put({ addedAtMs: 0, ...rows.find(({ id }) => id === person.id), ...person })),
    leave: (id, known, next) =>
      write(({ rows, put }) => {
        const all = [...rows, ...unlisted(known, rows)];
        for (const row of all.filter((row) => row.id === id)) put({ ...row, isLeaving: true });
        if (all.every((row) => row.id === id || row.isLeaving === true)) put({ ...next, addedAtMs: 0 });
      }),
    remove: (id) => write(({ remove }) => remove(id)),
  };
}

/** Before those who came later. */
function unlisted(known: readonly Person[], rows: readonly PersonRow[]): readonly PersonRow[] {
  return known.filter((person) => !rows.some(({ id }) => id === person.id)).map((person) => ({ ...person, addedAtMs: 0 }));
}
