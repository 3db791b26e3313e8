/**
 * What syncing asks of the device's store and of the service. The engine (`sync.ts`) is pure: IndexedDB and tRPC stand
 * behind these in the extension, memory and a hostile service in the tests.
 *
 * All entries are encoded bytes of `envelope`; nothing here is trusted but what the store gives.
 */
import type { DeviceHead } from '@trusted-hands/envelope';
import type { PushResult } from '@trusted-hands/contract';

/** What the device believes of the vault, as kept: pinned, so that it never goes back. */
export interface PinnedVault {
  /** Every encoded roster step from the first. */
  readonly rosterSteps: readonly Uint8Array[];
  /** The encoded keyring of the last step; it opens with the device's age identity. */
  readonly keyring: Uint8Array;
  /** Up to where this service was pulled. Connecting to another service is a commit of `nothingSeen`, which makes it 0. */
  readonly pulledPosition: number;
  /**
   * Where every chain stood on the service when it was last pulled: the engine's own note, empty at first, kept and given
   * back as it is. Not where this device writes on: that is behind its unsent entries.
   */
  readonly seenHeads: readonly DeviceHead[];
  /** Ids (hex) of entries of which this service gave only what is left, without a destruction that is known: the engine's own note too. */
  readonly withheld?: readonly string[];
}

/**
 * One change of the store: all of it in one strictly durable commit, or none, in the order of the fields. Every held
 * entry is either seen (the service gave it back) or in the outbox. No two have one id; two may have one device and
 * sequence number for a while, of which at most one is seen, until the other is sealed again.
 */
export interface StoreChange {
  /** The service lost entries, or is another one: every held entry goes into the outbox, `seenHeads` and `withheld` are empty and `pulledPosition` is 0. */
  readonly nothingSeen?: true;
  /** Entries the service gave: each is kept, in the place of the one with its id where there is one, and is not in the outbox. */
  readonly seen?: readonly Uint8Array[];
  /** Ids (hex) of held entries that came back with the same hash: they leave the outbox. */
  readonly confirmed?: readonly string[];
  /** Held entries sealed again: each takes the place of the one with its id and is in the outbox. Its device may be another than before. */
  readonly resealed?: readonly Uint8Array[];
  /** Ids (hex) of entries in the name of a device that was removed which turned out not to be its own: they are gone. */
  readonly dropped?: readonly string[];
  /** Ids (hex) of entries whose content is dropped, keeping what is left of them. The engine itself never drops any. */
  readonly destroyed?: readonly string[];
  readonly pinned?: Partial<PinnedVault>;
}

export interface HeldEntry {
  /** Whole, or what is left of it. */
  readonly bytes: Uint8Array;
  readonly isInOutbox: boolean;
}

export interface SyncStore {
  pinned(): Promise<PinnedVault>;
  /** What is held under these ids (hex), in their order. */
  held(ids: readonly string[]): Promise<readonly (HeldEntry | undefined)[]>;
  /** What is held of a device (hex) with these sequence numbers, the first and the last included. */
  chain(device: string, first: number, last: number): Promise<readonly Uint8Array[]>;
  /** What was not seen to come back yet, by device and then by sequence number, after the first `skip` of them. */
  outbox(skip: number, limit: number): Promise<readonly Uint8Array[]>;
  outboxCount(): Promise<number>;
  /** Throws where it could not be kept: the next sync begins where this one stood. */
  commit(change: StoreChange): Promise<void>;
  /** One writer of this device's chain at a time, over all pages: whoever seals entries and whoever seals them again. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** `VaultState` of the contract, decoded. */
export interface SyncState {
  readonly id: Uint8Array;
  /** Encoded steps after the caller's. */
  readonly steps: readonly Uint8Array[];
  readonly rosterSequence: number;
  readonly keyring: Uint8Array;
  readonly heads: readonly DeviceHead[];
  readonly position: number;
}

/**
 * The calls of the contract, decoded from base64 and hex. Each throws where the service does not answer, fails, or
 * answers in another shape; bytes that are no entry, step or keyring are the engine's to notice.
 */
export interface SyncService {
  /** Undefined where the account has no vault there. */
  state(rosterSequence: number): Promise<SyncState | undefined>;
  /** False where it answers `conflict`. */
  change(steps: readonly Uint8Array[], keyring: Uint8Array, wereInForce?: boolean): Promise<boolean>;
  push(entries: readonly Uint8Array[]): Promise<readonly PushResult[]>;
  pull(after: number, limit: number): Promise<{ readonly entries: readonly { readonly position: number; readonly entry: Uint8Array }[]; readonly position: number }>;
}

/**
 * What is wrong with what the service answers, to be said plainly. None of them loses anything: what is held stays, and
 * is sent again where it lacks there.
 */
export type SyncProblem =
  /** The notes are locked: nothing was asked. */
  | { readonly type: 'locked' }
  /** The account holds another vault than this device's: its notes were begun elsewhere. */
  | { readonly type: 'other-vault' }
  /** This device was removed from the vault by another one. Its notes stay readable here. */
  | { readonly type: 'removed' }
  /** The service shows another history of devices than the one that was seen before, or a planted step or keyring. */
  | { readonly type: 'roster-forged'; readonly reason: string }
  /** Entries that were altered, forged, reordered, replaced, or left out; `count` of them were not taken in, or are known to be missing. */
  | { readonly type: 'entries-refused'; readonly count: number }
  /**
   * This many entries are kept here and cannot be sent: what came before them in their chain is missing on the service
   * and here. Another computer that holds it fills it in when it syncs; if none does, they stay on this one.
   */
  | { readonly type: 'entries-stranded'; readonly count: number }
  /** The service gives only what is left of entries that nobody destroyed. Those that are held here stay in the outbox. */
  | { readonly type: 'entries-withheld'; readonly count: number }
  /** The service took entries, or refused entries that it has to take, and does not give them back: they stay in the outbox. `reasons`: what it said no for. */
  | { readonly type: 'entries-not-kept'; readonly count: number; readonly reasons: readonly string[] };

/** What one round of syncing found and did. */
export interface SyncReport {
  /** New entries taken in. */
  readonly pulled: number;
  /** Entries that were sent and came back. */
  readonly pushed: number;
  /** How many wait to be seen back. */
  readonly waiting: number;
  /** Entries that the service had given back once and then lacked, sent again; more than none means that it was wiped or rolled back. */
  readonly pushedAgain: number;
  readonly problem: SyncProblem | undefined;
  /** True where vault keys came that were not there before: what could not be opened may open now. */
  readonly hasNewKeys: boolean;
}

/** On the way: `pulled` of about `total` positions. */
export interface SyncProgress {
  readonly pulled: number;
  readonly total: number;
}
