/**
 * The people who share this browser profile, for one page. What one page changes every page shows: the choice by the
 * memory of the browser, the list by a ping.
 */
import type { Random } from '@trusted-hands/vault';
import { createListeners } from '../listeners.ts';
import type { Outcome, SaveFailure } from '../platform.ts';
import { deleteStore } from '../store/open-store.ts';
import { firstPersonId, type Person } from '../store/person.ts';
import { toSaveFailure } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import { forgetChosen, nobody, onChosen, readChosen, writeChosen } from './chosen-person.ts';
import type { PeoplePort } from './people-port.ts';
import { openPeopleStore } from './people-store.ts';

interface PeoplePortParts {
  readonly random: Random;
  readonly nowMs: () => number;
}

/** The store of the first is there under its old name, whatever becomes of the list. */
const onlyTheFirst: readonly Person[] = [{ id: firstPersonId, name: '' }];

export function createPeoplePort({ random, nowMs }: PeoplePortParts): PeoplePort {
  const listeners = createListeners();
  const store = openPeopleStore();
  const channel = new BroadcastChannel('trusted-hands-people');
  let people = onlyTheFirst;
  let kept: string | undefined;

  onChosen(() => void look());
  channel.addEventListener('message', () => void look());
  let looking: Promise<void> = Promise.resolve();
  const start = readChosen().catch(() => undefined).then((chosen) => {
    kept = chosen;
    const looked = look();
    // Where somebody was chosen, their notes need not wait for the list.
    return kept === undefined ? looked : undefined;
  });

  /** One after the other, so that what is older is never shown over what is newer. */
  function look(): Promise<void> {
    looking = lookAfter(looking);
    return looking;
  }

  async function lookAfter(before: Promise<void>): Promise<void> {
    await before;
    // What cannot be read now stays as it was read last.
    [people, kept] = await Promise.all([store.all().catch(() => people), readChosen().catch(() => kept)]);
    listeners.tell();
  }

  async function change(work: () => Promise<unknown>): Promise<Outcome<undefined, SaveFailure>> {
    try {
      await work();
    } catch (cause) {
      return { ok: false, failure: toSaveFailure(cause) };
    }
    await look();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel takes none: it never leaves its origin
    channel.postMessage('changed');
    return { ok: true, value: undefined };
  }

  return {
    ready: () => start,
    people: () => people,
    chosen() {
      if (kept !== undefined) return kept === nobody ? undefined : kept;
      const [only, ...others] = people;
      return others.length === 0 ? only?.id : undefined;
    },
    choose: (id) => writeChosen(id),
    showList: () => writeChosen(nobody),
    add: (name) =>
      change(async () => {
        const id = randomId(random);
        await store.add({ id, name }, nowMs());
        await writeChosen(id);
      }),
    rename: (person) => change(() => store.rename(person)),
    remove: (id) =>
      change(async () => {
        await writeChosen(nobody);
        // First: a name in the list without notes can be taken away again, notes that are in no list cannot.
        await deleteStore(id);
        await store.remove(id);
        // Where one is left, there is nothing to choose from.
        await forgetChosen();
      }),
    subscribe: (listener) => listeners.add(listener),
  };
}
