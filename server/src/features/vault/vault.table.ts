/** The vault's tables. All bytes are the envelope's encodings; positions of a vault are contiguous from 1. */
export interface VaultTables {
  vault: VaultTable;
  vault_roster_step: { vault_id: Buffer; sequence: number; bytes: Buffer };
  /** Of the newest step alone. */
  vault_keyring: { vault_id: Buffer; bytes: Buffer };
  /** Where each device's chain stands; without a row where it wrote nothing. */
  vault_device_head: { vault_id: Buffer; device: Buffer; device_sequence: number; hash: Buffer };
  vault_entry: VaultEntryTable;
}

interface VaultTable {
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
  vault_id: Buffer;
  position: number;
  entry_id: Buffer;
  device: Buffer;
  device_sequence: number;
  /** The envelope's hash of the entry; the same after it was destroyed. */
  hash: Buffer;
  /** 1 where `bytes` is what is left of a destroyed entry. */
  destroyed: number;
  bytes: Buffer;
}
