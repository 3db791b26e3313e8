/** What other rooms of the platform ask of the vault of this computer, and no page sees. */
import type { VaultSecrets } from '@trusted-hands/vault';
import type { Outcome } from '../platform.ts';
import type { Locking } from './keep-new-vault.ts';

/** What opens and makes a vault by another lock than a passphrase needs of it. */
export interface OpenableVault {
  createLockedBy(locking: Locking): Promise<Outcome<undefined, { readonly message: string }>>;
  open(secrets: VaultSecrets): Promise<Outcome<undefined, { readonly type: 'storage-failed'; readonly message: string }>>;
}

/** What syncing asks of it. */
export interface SyncedVault {
  /** Every entry (hex) that a destruction record names, those that came a moment ago too; undefined while locked. */
  destroyedIds(): Promise<ReadonlySet<string> | undefined>;
}

/** What needs the keys alone asks of it, so that it need not wait for the entries. */
export interface KeyedVault {
  /** Resolves once it is known whether an earlier page left it unlocked: then the session has the keys. */
  keysRead(): Promise<void>;
}
