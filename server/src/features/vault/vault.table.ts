/** The vault's tables, keyed by the service's own key of the account's vault. All bytes are the envelope's encodings. */
import type { Generated } from 'kysely';

export interface VaultTables {
  vault: VaultTable;
  vault_roster_step: { vault_key: number; sequence: number; bytes: Buffer };
  /** Of the newest step alone. */
  vault_keyring: { vault_key: number; bytes: Buffer };
  /** Where each device's chain stands; without a row where it wrote nothing. */
  vault_device_head: { vault_key: number; device: Buffer; device_sequence: number; hash: Buffer };
  vault_entry: VaultEntryTable;
}

interface VaultTable {
  key: Generated<number>;
  /** As its first device named it: another account's may have the same. */
  id: Buffer;
  member_id: string;
  /** Of the newest roster step, with its hash. */
  roster_sequence: number;
  roster_hash: Buffer;
  /** The newest entry's; 0 where there is none. */
  position: number;
  /** What its entries take, for the account's limit. */
  stored_bytes: number;
}

interface VaultEntryTable {
  vault_key: number;
  /** From 1, each one more than the newest before it. Missing are those of a removed device behind its end. */
  position: number;
  entry_id: Buffer;
  device: Buffer;
  device_sequence: number;
  /** The envelope's hash of the entry; the same after it was destroyed. */
  hash: Buffer;
  /** 0 where `bytes` is the whole entry, otherwise it is what is left of one: 1 by a statement, 2 as it was sent. */
  destroyed: number;
  bytes: Buffer;
}
