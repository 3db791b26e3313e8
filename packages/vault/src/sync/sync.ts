/**
 * Keeps this device and the service at one. The service is believed nothing that is not signed; what it says it stored is
 * believed when it comes back. Every step is one commit that may be the last: the next round begins where this one stood.
 *
 * All that is held is either seen (it came back from this service) or in the outbox. Where the service turns out to have
 * lost or changed anything, everything goes into the outbox and is pulled anew; what is then left there, it lacks.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { equalBytes, headOf, sortedHeads, type DeviceHead, type Keyring, type Roster, type VerifyEd25519 } from '@trusted-hands/envelope';
import type { Ed25519, Random, Result } from '../primitives.ts';
import type { VaultSecrets } from '../secrets.ts';
import { createRosterFollower, type RosterFollower } from './follow-roster.ts';
import { pushOutbox, resealOutbox } from './outbox.ts';
import { closedEnds } from './closed-chains.ts';
import { pullEntries, stillWithheld } from './pull-entries.ts';
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
  /**
   * The entries (hex) that a destruction record names which opened here, with those that were just pulled. Asked only where
   * the service gave what is left of an entry. Undefined where records are not open: then it stays noted, and unsaid.
   */
  readonly destroyedIds: () => Promise<ReadonlySet<string> | undefined>;
  /**
   * The service is found to lack what it had given back once: it was wiped or set back, or withholds it. Called as soon as it
   * is known and before anything is sent again, perhaps twice in a round: no later failure keeps it from being said.
   */
  readonly noteLoss?: () => Promise<void>;
  /** To be kept by a page that makes an engine for each round; else the engine has one of its own. */
  readonly memory?: SyncMemory;
}

/** What is remembered from one round to the next, so that what a service holds back is asked for anew ever more seldom, and not in every round. */
export interface SyncMemory {
  /** All was pulled anew because its chains could not be followed to where the service said that they stand. */
  begunForHeads?: BegunAnew;
  /** The same, because it gave only what is left of entries. */
  begunForWithheld?: BegunAnew;
}

interface BegunAnew {
  /** Where the service said that its chains stand. */
  readonly served: string;
  /** Rounds until it is asked for anew though it says the same: it may be honest again. */
  readonly roundsLeft: number;
  readonly nextRounds: number;
}

const firstPatience = 4;
const longestPatience = 64;

/** Whether all is to be pulled anew in this round; notes that it is, or that a round went by. */
function isDue(memory: SyncMemory, reason: keyof SyncMemory, served: string): boolean {
  const before = memory[reason];
  const isOther = before?.served !== served;
  const due = isOther || before.roundsLeft <= 1;
  const nextRounds = isOther ? firstPatience : before.nextRounds;
  memory[reason] = due ? { served, roundsLeft: nextRounds, nextRounds: Math.min(longestPatience, 2 * nextRounds) } : { ...before, roundsLeft: before.roundsLeft - 1 };
  return due;
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
  const memory = dependencies.memory ?? {};
  return { round: (onProgress = () => undefined) => runRound({ onProgress, rosters, memory }, dependencies) };
}

async function runRound({ onProgress, rosters, memory }: { readonly onProgress: (progress: SyncProgress) => void; readonly rosters: RosterFollower; readonly memory: SyncMemory }, dependencies: SyncDependencies): Promise<SyncReport> {
  const { store } = dependencies;
  const found = { pulled: 0, pushed: 0, pushedAgain: 0, hasNewKeys: false };
  /** Each once in a round: a service that shows itself otherwise every time would be asked for ever. */
  let isFromStart = false;
  let isRosterFresh = false;
  const lookedAt = new Map<keyof SyncMemory, string>();
  let waitedBeforeStart: number | undefined;
  let waitedBeforePush: number | undefined;
  let reasons: readonly string[] = [];

  const report = async (problem: SyncProblem | undefined): Promise<SyncReport> => ({ ...found, waiting: await store.outboxCount(), problem });
  const isDueNow = (reason: keyof SyncMemory, served: string) => {
    if (lookedAt.get(reason) === served) return false;
    lookedAt.set(reason, served);
    return isDue(memory, reason, served);
  };
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
    if (!isFromStart && (state.position < pinned.pulledPosition || isBehind(state.heads, pinned.seenHeads))) {
      await dependencies.noteLoss?.();
      await beginAnew();
    }
    const pulled = await pullEntries({ roster, secrets, isRosterFresh, onProgress }, dependencies);
    found.pulled += pulled.added;
    if (pulled.isRosterOld) {
      isRosterFresh = true;
      continue;
    }
    const { seenHeads } = await store.pinned();
    // It lost entries and has others in their place, or it withholds some: known once everything was pulled.
    const served = nameOf(state.heads);
    const isShort = isBehind(seenHeads, state.heads);
    if (!isShort) delete memory.begunForHeads;
    else if (!isFromStart && isDueNow('begunForHeads', served)) {
      await beginAnew();
      continue;
    }

    const withheld = await stillWithheld(dependencies);
    const { stranded, withheld: waitingWithheld } = await resealOutbox(roster, secrets, dependencies);
    if (withheld?.length === 0) delete memory.begunForWithheld;
    else if (withheld && isDueNow('begunForWithheld', served)) {
      // Whoever holds the content gives it, and then it is asked for from everybody.
      if (waitingWithheld > 0) reasons = await pushOutbox(roster, dependencies);
      await beginAnew();
      continue;
    }
    const waiting = await store.outboxCount();
    // What waited before and did not come back waits still; the rest was there once and is not any more.
    if (waitedBeforeStart !== undefined) found.pushedAgain = Math.max(0, waiting - waitedBeforeStart);
    // What it altered is another thing to say.
    if (waitedBeforeStart !== undefined && found.pushedAgain > 0 && pulled.refused === 0) await dependencies.noteLoss?.();
    waitedBeforeStart = undefined;
    if (waitedBeforePush !== undefined) found.pushed += Math.max(0, waitedBeforePush - waiting);
    const missing = pulled.refused > 0 ? pulled.refused : countBehind(seenHeads, state.heads) || countBehind(seenHeads, closedEnds(roster));
    const problem = worst({ missing, withheld: withheld?.length ?? 0, stranded });
    if (waiting <= stranded + waitingWithheld) return report(problem);
    if (waitedBeforePush !== undefined && pulled.added + pulled.confirmed === 0) return report(problem ?? { type: 'entries-not-kept', count: waiting, reasons });
    waitedBeforePush = waiting;
    reasons = await pushOutbox(roster, dependencies);
    // oxlint-enable no-await-in-loop
  }
}

function worst({ missing, withheld, stranded }: { readonly missing: number; readonly withheld: number; readonly stranded: number }): SyncProblem | undefined {
  if (missing > 0) return { type: 'entries-refused', count: missing };
  if (withheld > 0) return { type: 'entries-withheld', count: withheld };
  return stranded > 0 ? { type: 'entries-stranded', count: stranded } : undefined;
}

function nameOf(heads: readonly DeviceHead[]): string {
  return sortedHeads(heads).map(({ device, deviceSequence, hash }) => `${bytesToHex(device)} ${String(deviceSequence)} ${bytesToHex(hash)}`).join();
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
