/** The roster that is pinned now, read once for each time that it changed. */
import { equalBytes, type Roster, type VerifyEd25519 } from '@trusted-hands/envelope';
import { readRoster } from './read-roster.ts';
import type { Store } from '../store/open-store.ts';
import { readRosterSteps } from '../store/pinned-rows.ts';

/** Undefined where there is none yet: a vault of the time before syncing, until its next unlock. */
export function createNewestRoster(store: Store, verify: VerifyEd25519): () => Promise<Roster | undefined> {
  let known: { readonly lastStep: Uint8Array; readonly roster: Roster } | undefined;
  return async () => {
    const rosterSteps = await readRosterSteps((await store.opened()).transaction(['vault']));
    const lastStep = rosterSteps.at(-1);
    if (!lastStep) return undefined;
    if (known && equalBytes(known.lastStep, lastStep)) return known.roster;
    const roster = await readRoster(rosterSteps, verify);
    known = roster && { lastStep, roster };
    return roster;
  };
}
