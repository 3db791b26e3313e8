/** What lies on this computer and in no other place that is known of, told apart from a backup by what is in both. */
import type { DraftKind } from '../drafts/draft-kind.ts';
import { isBegun, noteDrafts } from '../drafts/draft-kind.ts';
import type { LockedJotPort } from '../jots/locked-jot-port.ts';
import type { DraftPort, Outcome, SaveFailure } from '../platform.ts';
import { isSameSigned, readHeldIn } from '../store/held.ts';
import type { Store } from '../store/open-store.ts';
import { readBackup } from '../vault/keep-new-vault.ts';
import { unreadable } from '../vault/vault-failures.ts';
import type { LeavingFacts } from './leaving-port.ts';

export interface LeavingPortParts {
  readonly store: Store;
  readonly draftsOf: <Writing>(kind: DraftKind<Writing>) => Pick<DraftPort<Writing>, 'list'>;
  readonly lockedJots: Pick<LockedJotPort, 'news'>;
}

export async function readLeavingFacts({ store, draftsOf, lockedJots }: LeavingPortParts): Promise<Outcome<LeavingFacts, SaveFailure>> {
  try {
    // First: what is written while the rest is read makes it another moment, and is found at removing.
    const held = await readHeldIn(store);
    const { held: backedUp } = await readBackup(store);
    const notes = await draftsOf(noteDrafts).list();
    const empty = new Set(notes.filter((note) => !isBegun(note)).map(({ draftId }) => draftId));
    // By the rows, so that what cannot be opened counts too.
    const unfinished = Object.entries(held.drafts).filter(([name, hash]) => backedUp?.drafts[name] !== hash && !empty.has(name));
    return {
      ok: true,
      value: {
        held,
        isSignedKept: held.entries === 0 || (backedUp !== undefined && isSameSigned(held, backedUp)),
        waiting: held.waiting,
        unfinished: unfinished.length,
        jots: Object.keys(held.jots).length + lockedJots.news().notYet,
      },
    };
  } catch (cause) {
    return { ok: false, failure: { type: 'storage-failed', message: unreadable(cause) } };
  }
}
