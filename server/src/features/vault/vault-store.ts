/**
 * What the vault asks of the database. Every change reads, decides and writes in one durable transaction; the decision
 * itself is a plain function of what was found, so that it is the same on both engines and holds up nothing.
 */
import { equalBytes } from '@trusted-hands/envelope';

export interface VaultRow {
  /** The service's own; the id is what its devices call it. */
  readonly key: number;
  readonly id: Buffer;
  readonly rosterSequence: number;
  readonly rosterHash: Buffer;
  readonly position: number;
  readonly storedBytes: number;
}

export interface HeadRow {
  readonly device: Uint8Array;
  readonly deviceSequence: number;
  readonly hash: Uint8Array;
}

/**
 * What is held of an entry: all of it, or what is left of one. `destroyed`: by a statement, so its content is never taken
 * again. `missing`: only what is left was ever sent, so the whole one with the same hash takes its place.
 */
export const entryContents = ['whole', 'destroyed', 'missing'] as const;
type EntryContent = (typeof entryContents)[number];

export interface EntryFound {
  readonly id: Buffer;
  readonly position: number;
  readonly hash: Buffer;
  readonly content: EntryContent;
  /** Where they were asked for. */
  readonly bytes: Buffer | null;
}

/** What a decision looks at; nobody else changes it until the transaction ends. */
export interface Found {
  readonly vault: VaultRow | null;
  readonly heads: readonly HeadRow[];
  /** Those of the asked entries that are held. */
  readonly entries: readonly EntryFound[];
}

export interface EntryRow {
  readonly position: number;
  readonly id: Uint8Array;
  readonly device: Uint8Array;
  readonly deviceSequence: number;
  readonly hash: Uint8Array;
  readonly content: EntryContent;
  readonly bytes: Uint8Array;
}

/** Where the chain of a device ends: null where nothing of it was seen. */
export interface ChainEnd {
  readonly device: Uint8Array;
  readonly end: HeadRow | null;
}

/** What a decision writes. The vault's row is made where there was none. */
export interface VaultWrite {
  readonly vault: { readonly id: Uint8Array; readonly rosterSequence: number; readonly rosterHash: Uint8Array; readonly position: number; readonly storedBytes: number };
  readonly steps?: readonly { readonly sequence: number; readonly bytes: Uint8Array }[];
  readonly keyring?: Uint8Array;
  readonly heads?: readonly HeadRow[];
  readonly entries?: readonly EntryRow[];
  /** Entries that are held already, of which there is less now, or more. */
  readonly contents?: readonly { readonly position: number; readonly content: EntryContent; readonly bytes: Uint8Array }[];
  /** The entries behind these ends are dropped, and all of a device where it is another's hash that stands at the end. */
  readonly ends?: readonly ChainEnd[];
  /** Devices that were removed: their sessions are ended. */
  readonly revoked?: readonly Uint8Array[];
}

export interface VaultTransaction<Answer> {
  readonly memberId: string;
  /** Ids of entries to be looked for. */
  readonly entryIds?: readonly Uint8Array[];
  readonly isContentAsked?: boolean;
  readonly decide: (found: Found) => { readonly answer: Answer; readonly write?: VaultWrite };
}

export interface VaultSnapshot {
  readonly vault: VaultRow;
  readonly steps: readonly Buffer[];
  readonly keyring: Buffer;
  readonly heads: readonly HeadRow[];
}

export interface PullRequest {
  readonly memberId: string;
  readonly after: number;
  readonly limit: number;
  /** Entries end before they would take more than this, but for the first one. */
  readonly mostBytes: number;
}

export interface Pulled {
  readonly entries: readonly { readonly position: number; readonly bytes: Buffer }[];
  readonly position: number;
}

export interface VaultStore {
  /** All of one moment: the steps after this one, the keyring, the heads. Null where the member has no vault. */
  snapshot(memberId: string, afterStep: number): Promise<VaultSnapshot | null>;
  vaultOf(memberId: string): Promise<VaultRow | null>;
  pull(request: PullRequest): Promise<Pulled>;
  /** Answers once the change is on disk; throws where it could not be kept, and then nothing of it was. */
  transact<Answer>(transaction: VaultTransaction<Answer>): Promise<Answer>;
}

/** Whether a chain stands at this end or before it. Before it, what it holds is not known to lead there. */
export function isUpTo(head: HeadRow, end: HeadRow): boolean {
  return head.deviceSequence < end.deviceSequence || (head.deviceSequence === end.deviceSequence && equalBytes(head.hash, end.hash));
}
