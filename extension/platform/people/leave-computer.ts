/** Takes somebody off this computer, where all that lies here of theirs still is as it was seen. */
import type { Random } from '@trusted-hands/vault';
import type { Outcome, SaveFailure } from '../platform.ts';
import { exclusively } from '../store/exclusively.ts';
import type { Held } from '../store/backed-up.ts';
import { isSameHeld, readHeldIn } from '../store/held.ts';
import { openStore } from '../store/open-store.ts';
import type { Person } from '../store/person.ts';
import { whenUnused } from '../store/when-unused.ts';
import { toSaveFailure } from '../store/write.ts';
import { randomId } from '../vault/random-id.ts';
import { chooseList, forgetChosen } from './chosen-person.ts';
import type { PeopleStore } from './people-store.ts';

const problems = {
  changed: 'Something was written, signed or jotted since you looked. Nothing was taken off. Open your notes and look again.',
  inUse: 'Text in another page is not on this computer’s disk yet. Nothing was taken off. Look at the other pages of Trusted Hands, then try again.',
  heldOpen: 'You are off the list. What is on the disk goes as soon as the other pages of Trusted Hands are closed.',
} as const;

interface Leaving {
  readonly store: PeopleStore;
  readonly seen: Held;
  readonly known: () => Promise<readonly Person[]>;
  readonly random: Random;
  readonly waitMs: number;
  /** Removes their store and then their row. */
  readonly finish: (id: string) => Promise<void>;
}

interface Left {
  readonly outcome: Outcome<undefined, SaveFailure>;
  readonly problem: string | undefined;
}

export async function leaveComputer(id: string, leaving: Leaving): Promise<Left> {
  try {
    // Every page of theirs writes what it has, and has no keys from here on.
    await chooseList();
    const problem = await leaveList(id, leaving);
    if (problem !== undefined) return { outcome: { ok: false, failure: { type: 'storage-failed', message: problem } }, problem };
    const isGone = await Promise.race([leaving.finish(id).then(() => true, () => false), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), leaving.waitMs))]);
    // Where one is left, there is nothing to choose from.
    await forgetChosen();
    return { outcome: { ok: true, value: undefined }, problem: isGone ? undefined : problems.heldOpen };
  } catch (cause) {
    const failure = toSaveFailure(cause);
    return { outcome: { ok: false, failure }, problem: `Nothing was taken off. ${failure.message}` };
  }
}

/** Undefined where they are in no list any more; else why they stay. Behind the locks of all who write, so that nothing is written in between. */
async function leaveList(id: string, { store, seen, known, random, waitMs }: Leaving): Promise<string | undefined> {
  const left = await whenUnused(id, waitMs, () =>
    exclusively(async () => {
      const own = openStore(id);
      try {
        if (!isSameHeld(seen, await readHeldIn(own))) return { problem: problems.changed };
      } finally {
        own.database()?.close();
      }
      await store.leave(id, await known(), { id: randomId(random), name: '' });
      return { problem: undefined };
    }),
  );
  return left ? left.problem : problems.inUse;
}
