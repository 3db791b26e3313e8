/**
 * What the vault asks of the database. Every change reads, decides and writes in one durable transaction; the decision
 * itself is a plain function of what was found, so that it is the same on both engines and holds up nothing.
 */
export interface VaultRow {
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

/** An entry that is asked for: its bytes come only where the hash is another, or none is given. */
export interface EntryAsked {
  readonly id: Uint8Array;
  readonly hash?: Uint8Array;
}

export interface EntryFound {
  readonly id: Buffer;
  readonly position: number;
  readonly hash: Buffer;
  readonly isDestroyed: boolean;
  readonly bytes: Buffer | null;
}

/** What a decision looks at; nobody else changes it until the transaction ends. */
export interface Found {
  readonly vault: VaultRow | null;
  readonly heads: readonly HeadRow[];
  /** Those of the asked entries that are held. */
  readonly entries: readonly EntryFound[];
  /** Where `newVaultId` was given: whether another account has a vault of this id. */
  readonly isVaultIdTaken: boolean;
}

export interface EntryRow {
  readonly position: number;
  readonly id: Uint8Array;
  readonly device: Uint8Array;
  readonly deviceSequence: number;
  readonly hash: Uint8Array;
  readonly isDestroyed: boolean;
  readonly bytes: Uint8Array;
}

/** What a decision writes. The vault's row is made where there was none. */
export interface VaultWrite {
  readonly vault: { readonly id: Uint8Array; readonly rosterSequence: number; readonly rosterHash: Uint8Array; readonly position: number; readonly storedBytes: number };
  readonly steps?: readonly { readonly sequence: number; readonly bytes: Uint8Array }[];
  readonly keyring?: Uint8Array;
  readonly heads?: readonly HeadRow[];
  readonly entries?: readonly EntryRow[];
  /** What is left of entries whose content is dropped. */
  readonly destroyed?: readonly { readonly position: number; readonly bytes: Uint8Array }[];
}

export interface VaultTransaction<Answer> {
  readonly memberId: string;
  readonly entries?: readonly EntryAsked[];
  readonly newVaultId?: Uint8Array;
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
