/**
 * Keeps this device and the service at one. The service is believed nothing that is not signed; what it says it stored is
 * believed when it comes back. Every step is one commit that may be the last: the next round begins where this one stood.
 *
 * All that is held is either seen (it came back from this service) or in the outbox. Where the service turns out to have
 * lost or changed anything, everything goes into the outbox and is pulled anew; what is then left there, it lacks.
 */
import { equalBytes, headOf, type DeviceHead, type Keyring, type Roster, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { Ed25519, Random, Result } from '../primitives.ts';
import type { VaultSecrets } from '../secrets.ts';
import { createRosterFollower, type RosterFollower } from './follow-roster.ts';
import { pushOutbox, resealOutbox } from './outbox.ts';
import { pullEntries } from './pull-entries.ts';
import type { SyncProblem, SyncProgress, SyncReport, SyncService, SyncStore } from './sync-ports.ts';

export interface SyncDependencies {
  readonly store: SyncStore;
  readonly service: SyncService;
  /** Undefined while locked. */
  readonly secrets: () => VaultSecrets | undefined;
  /** Takes new vault keys and the recovery code in force for this session. The pinned keyring gives them again after the next unlock. */
  readonly keepSecrets: (secrets: VaultSecrets) => Promise<void>;
  /** Opens a keyring with this device's age identity (`@trusted-hands/vault/age`). */
  readonly adoptKeyring: (secrets: VaultSecrets, roster: Roster, keyring: Keyring, verify: VerifyEd25519) => Promise<Result<VaultSecrets, unknown>>;
  readonly ed25519: Ed25519;
  readonly random: Random;
}

export interface Sync {
  /**
   * One round, until the outbox is empty or nothing moves any more. Throws what the store or the service throws; whatever
   * was committed until then is kept. One round at a time over all pages.
   */
  round(onProgress?: (progress: SyncProgress) => void): Promise<SyncReport>;
}

export function createSync(dependencies: SyncDependencies): Sync {
  const rosters = createRosterFollower(dependencies);
  return { round: (onProgress = () => undefined) => runRound(onProgress, rosters, dependencies) };
}

async function runRound(onProgress: (progress: SyncProgress) => void, rosters: RosterFollower, dependencies: SyncDependencies): Promise<SyncReport> {
  const { store } = dependencies;
  const found = { pulled: 0, pushed: 0, pushedAgain: 0, hasNewKeys: false };
  /** Each once in a round: a service that shows itself otherwise every time would be asked for ever. */
  let isFromStart = false;
  let isRosterFresh = false;
  let waitedBeforeStart: number | undefined;
  let waitedBeforePush: number | undefined;

  const report = async (problem: SyncProblem | undefined): Promise<SyncReport> => ({ ...found, waiting: await store.outboxCount(), problem });
  const beginAnew = async () => {
    isFromStart = true;
    waitedBeforeStart = await store.outboxCount();
    await store.commit({ nothingSeen: true });
  };

  for (;;) {
    // oxlint-disable no-await-in-loop -- each try follows from what the one before it found
    const followed = await rosters.follow();
    if (!followed.ok) return report(followed.problem);
    const { roster, secrets, state } = followed;
    found.hasNewKeys ||= followed.hasNewKeys;

    const pinned = await store.pinned();
    if (!isFromStart && (state.position < pinned.pulledPosition || isBehind(state.heads, pinned.seenHeads))) await beginAnew();
    const pulled = await pullEntries({ roster, secrets, isRosterFresh, onProgress }, dependencies);
    found.pulled += pulled.added;
    if (pulled.isRosterOld) {
      isRosterFresh = true;
      continue;
    }
    const { seenHeads } = await store.pinned();
    // It lost entries and has others in their place, or it withholds some: known once everything was pulled.
    if (!isFromStart && isBehind(seenHeads, state.heads)) {
      await beginAnew();
      continue;
    }

    const { stranded } = await resealOutbox(roster, secrets, dependencies);
    const waiting = await store.outboxCount();
    // What waited before and did not come back waits still; the rest was there once and is not any more.
    if (waitedBeforeStart !== undefined) found.pushedAgain = Math.max(0, waiting - waitedBeforeStart);
    waitedBeforeStart = undefined;
    if (waitedBeforePush !== undefined) found.pushed += Math.max(0, waitedBeforePush - waiting);
    const missing = pulled.refused > 0 ? pulled.refused : countBehind(seenHeads, state.heads);
    const problem: SyncProblem | undefined = missing > 0 ? { type: 'entries-refused', count: missing } : stranded > 0 ? { type: 'entries-stranded', count: stranded } : undefined;
    if (waiting <= stranded) return report(problem);
    if (waitedBeforePush !== undefined && pulled.added + pulled.confirmed === 0) return report(problem ?? { type: 'entries-not-kept', count: waiting });
    waitedBeforePush = waiting;
    await pushOutbox(roster, dependencies);
    // oxlint-enable no-await-in-loop
  }
}

/** Whether some chain of `heads` stands before, or otherwise than, where it stands in `others`. */
function isBehind(heads: readonly DeviceHead[], others: readonly DeviceHead[]): boolean {
  return others.some((other) => {
    const head = headOf(heads, other.device);
    if (!head || head.deviceSequence < other.deviceSequence) return true;
    return head.deviceSequence === other.deviceSequence && !equalBytes(head.hash, other.hash);
  });
}

/** How many entries `others` has and `heads` has not; at least one for a chain that went another way. */
function countBehind(heads: readonly DeviceHead[], others: readonly DeviceHead[]): number {
  return others.filter((other) => isBehind(heads, [other])).reduce((sum, other) => sum + Math.max(1, other.deviceSequence - (headOf(heads, other.device)?.deviceSequence ?? 0)), 0);
}
