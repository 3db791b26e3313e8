/**
 * The people who share this browser profile, for one page. What one page changes every page shows: the choice by the
 * memory of the browser, the list by a ping.
 */
import type { Random } from '@trusted-hands/vault';
import { createListeners } from '../listeners.ts';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Held } from '../store/backed-up.ts';
import { deleteStore, storedPeople } from '../store/open-store.ts';
import { firstPersonId, type Person } from '../store/person.ts';
import { toSaveFailure } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import { chooseList, choosePerson, onChosen, readChosen, type Chosen } from './chosen-person.ts';
import type { PeoplePort } from './people-port.ts';
import { openPeopleStore } from './people-store.ts';

interface PeoplePortParts {
  readonly random: Random;
  readonly nowMs: () => number;
  /** How long other pages have to write what they have, and to let go. */
  readonly waitMs?: number;
}

/** Where nothing lies here: whoever begins. */
const onlyTheFirst: readonly Person[] = [{ id: firstPersonId, name: '' }];

export function createPeoplePort({ random, nowMs, waitMs = 5000 }: PeoplePortParts): PeoplePort {
  const listeners = createListeners();
  const store = openPeopleStore();
  const channel = new BroadcastChannel('trusted-hands-people');
  /** Undefined until it could be read. */
  let people: readonly Person[] | undefined;
  let kept: Chosen = { type: 'not-yet' };
  let problem: string | undefined;

  onChosen(() => void look());
  channel.addEventListener('message', () => void look());
  let looking: Promise<void> = Promise.resolve();
  const start = readChosen().catch((): Chosen => ({ type: 'not-yet' })).then((chosen) => {
    kept = chosen;
    const looked = look().then(finishLeaving);
    // Where somebody was chosen, their notes need not wait for the list.
    return kept.type === 'not-yet' ? looked : undefined;
  });

  /** One after the other, so that what is older is never shown over what is newer. */
  function look(): Promise<void> {
    looking = lookAfter(looking);
    return looking;
  }

  async function lookAfter(before: Promise<void>): Promise<void> {
    await before;
    // What cannot be read now stays as it was read last.
    [people, kept] = await Promise.all([readPeople().catch(() => people ?? readStored()), readChosen().catch(() => kept)]);
    listeners.tell();
  }

  /** Whoever is listed, and whoever has a store here and is in no list: their notes must not be out of reach. */
  async function readPeople(): Promise<readonly Person[]> {
    // In this order: a store is gone before its row is.
    const { people: listed, leaving } = await store.all();
    const stored = await storedPeople().catch(() => []);
    const others = stored.filter((id) => !leaving.includes(id) && !listed.some((person) => person.id === id)).map((id) => ({ id, name: '' }));
    const all = [...listed, ...others];
    return all.length === 0 ? onlyTheFirst : all;
  }

  /** Whose notes are here, without a name, where the list cannot be read; undefined where that is not to be known either. */
  async function readStored(): Promise<readonly Person[] | undefined> {
    const stored = await storedPeople().catch(() => []);
    return stored.length === 0 ? undefined : stored.map((id) => ({ id, name: '' }));
  }

  /** The store of whoever left goes also where another page kept it open, or the browser was closed over it. */
  async function finishLeaving(): Promise<void> {
    const { leaving } = await store.all().catch(() => ({ leaving: [] }));
    for (const id of leaving) void finish(id).catch(() => undefined);
  }

  async function finish(id: string): Promise<void> {
    await deleteStore(id);
    await store.remove(id);
  }

  async function change(work: () => Promise<unknown>): Promise<Outcome<undefined, SaveFailure>> {
    problem = undefined;
    try {
      await work();
    } catch (cause) {
      return { ok: false, failure: toSaveFailure(cause) };
    }
    await look();
    tellOthers();
    return { ok: true, value: undefined };
  }

  function tellOthers(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none: it never leaves its origin
    channel.postMessage('changed');
  }

  async function remove(id: string, seen: Held): Promise<Outcome<undefined, SaveFailure>> {
    problem = undefined;
    // Seldom needed: the popup opens without it.
    const { leaveComputer } = await import('./leave-computer.ts');
    const left = await leaveComputer(id, { store, seen, known: async () => people ?? readPeople(), random, waitMs, finish });
    problem = left.problem;
    await look();
    tellOthers();
    return left.outcome;
  }

  return {
    ready: () => start,
    isRead: () => people !== undefined,
    look,
    people: () => people ?? [],
    chosen() {
      switch (kept.type) {
        case 'person': {
          const { id } = kept;
          // Whoever was taken off a moment ago is nobody's choice.
          return people === undefined || people.some((one) => one.id === id) ? id : undefined;
        }
        case 'list':
          return undefined;
        case 'not-yet':
          return people?.length === 1 ? people[0]?.id : undefined;
      }
    },
    async choose(id) {
      problem = undefined;
      await choosePerson(id);
    },
    showList: () => chooseList(),
    add: (name) =>
      change(async () => {
        const id = randomId(random);
        await store.add({ id, name }, people ?? (await readPeople()), nowMs());
        await choosePerson(id);
      }),
    rename: (person) => change(() => store.rename(person)),
    remove,
    problem: () => problem,
    subscribe: (listener) => listeners.add(listener),
  };
}
