/** Takes somebody off the list, where all that lies here of theirs still is as it was seen; their store is removed after it. */
import type { Random } from '@trusted-hands/vault';
import { exclusively } from '../store/exclusively.ts';
import type { Held } from '../store/backed-up.ts';
import { isSameHeld, readHeldIn } from '../store/held.ts';
import { whenUnused } from '../store/in-use.ts';
import { openStore } from '../store/open-store.ts';
import type { Person } from '../store/person.ts';
import { randomId } from '../vault/random-id.ts';
import type { PeopleStore } from './people-store.ts';

const problems = {
  changed: 'Something was written, signed or jotted since you looked. Nothing was taken off. Open your notes and look again.',
  inUse: 'Text in another page is not on this computer’s disk yet. Nothing was taken off. Look at the other pages of Trusted Hands, then try again.',
} as const;

interface Leaving {
  readonly store: PeopleStore;
  readonly seen: Held;
  readonly known: readonly Person[];
  readonly random: Random;
  readonly waitMs: number;
}

/** Undefined where they are in no list any more; else why they stay. Behind the locks of all who write, so that nothing is written in between. */
export async function leaveComputer(id: string, { store, seen, known, random, waitMs }: Leaving): Promise<string | undefined> {
  const left = await whenUnused(id, waitMs, () =>
    exclusively(async () => {
      const own = openStore(id);
      try {
        if (!isSameHeld(seen, await readHeldIn(own))) return { problem: problems.changed };
      } finally {
        own.database()?.close();
      }
      await store.leave(id, known, { id: randomId(random), name: '' });
      return { problem: undefined };
    }),
  );
  return left ? left.problem : problems.inUse;
}
