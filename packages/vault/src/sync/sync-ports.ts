/**
 * What syncing asks of the device's store and of the service. The engine (`sync.ts`) is pure: IndexedDB and tRPC stand
 * behind these in the extension, memory and a hostile service in the tests.
 *
 * All entries are encoded bytes of `envelope`; nothing here is trusted but what the store gives.
 */
import type { DeviceHead } from '@trusted-hands/envelope';
import type { PushResult, VaultState } from '@trusted-hands/contract';

/** What the device believes of the vault, as kept: pinned, so that it never goes back. */
export interface PinnedVault {
  /** Every encoded roster step from the first. */
  readonly rosterSteps: readonly Uint8Array[];
  /** The encoded keyring of the last step; it opens with the device's age identity. */
  readonly keyring: Uint8Array;
  /** Up to where this service was pulled; 0 after connecting to another one. */
  readonly pulledPosition: number;
}

/** One change of the store: all of it in one strictly durable commit, or none. */
export interface StoreChange {
  /** Entries not held yet, in order. */
  readonly add?: readonly Uint8Array[];
  /** An entry sealed again takes the place of the one with its id. */
  readonly replace?: readonly Uint8Array[];
  /** Ids (hex) that came back with the same hash: they leave the outbox. */
  readonly confirmed?: readonly string[];
  /** Ids (hex) that the service turned out to lack: they go into the outbox again. */
  readonly missing?: readonly string[];
  /** Ids (hex) of entries whose content is dropped, keeping what is left of them. */
  readonly destroyed?: readonly string[];
  readonly pinned?: Partial<PinnedVault>;
}

export interface SyncStore {
  pinned(): Promise<PinnedVault>;
  /** Where each device's chain stands here, own entries not sent yet included. */
  heads(): Promise<readonly DeviceHead[]>;
  /** The held entry with this id (hex), whole or destroyed. */
  entry(id: string): Promise<Uint8Array | undefined>;
  /** The held entries of one device from a sequence number on, in its order, at most `limit`. */
  chain(device: Uint8Array, fromSequence: number, limit: number): Promise<readonly Uint8Array[]>;
  /** What was not seen to come back yet, each device's in its chain's order, at most `limit`. */
  outbox(limit: number): Promise<readonly Uint8Array[]>;
  outboxCount(): Promise<number>;
  /** Throws where it could not be kept: the next sync begins where this one stood. */
  commit(change: StoreChange): Promise<void>;
  /** One writer of this device's chain at a time, over all pages: whoever seals entries and whoever seals them again. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** The calls of the contract, decoded from base64. Each throws where the service does not answer or fails. */
export interface SyncService {
  state(rosterSequence: number): Promise<(Omit<VaultState, 'steps' | 'keyring' | 'heads' | 'id'> & { readonly id: Uint8Array; readonly steps: readonly Uint8Array[]; readonly keyring: Uint8Array; readonly heads: readonly DeviceHead[] }) | undefined>;
  /** False where it answers `conflict`. */
  change(steps: readonly Uint8Array[], keyring: Uint8Array): Promise<boolean>;
  push(entries: readonly Uint8Array[]): Promise<readonly PushResult[]>;
  pull(after: number, limit: number): Promise<{ readonly entries: readonly { readonly position: number; readonly entry: Uint8Array }[]; readonly position: number }>;
}

/**
 * What is wrong with what the service answers, to be said plainly. None of them loses anything: what is held stays, and
 * is sent again where it lacks there.
 */
export type SyncProblem =
  /** The account holds another vault than this device's: its notes were begun elsewhere. */
  | { readonly type: 'other-vault' }
  /** This device was removed from the vault by another one. Its notes stay readable here. */
  | { readonly type: 'removed' }
  /** The service shows another history of devices than the one that was seen before, or a planted step or keyring. */
  | { readonly type: 'roster-forged'; readonly reason: string }
  /** Entries that were altered, forged, reordered, left out, or replaced; `count` of them were not taken in. */
  | { readonly type: 'entries-refused'; readonly count: number };

/** What one round of syncing found and did. */
export interface SyncReport {
  /** New entries taken in. */
  readonly pulled: number;
  readonly pushed: number;
  /** How many wait to be seen back. */
  readonly waiting: number;
  /** Entries that the service had lost and that were pushed again; more than none means that it was wiped or rolled back. */
  readonly pushedAgain: number;
  readonly problem: SyncProblem | undefined;
  /** True where vault keys came that were not there before: what could not be opened may open now. */
  readonly hasNewKeys: boolean;
}
