/** The only secrets: keys, sealing and opening, the recovery code, the backup. Pure: random, the slow hash and Ed25519 are passed in. */
export * from './box.ts';
export { kdfFloor, minimumPassphraseCharacters, passphraseLength } from './passphrase.ts';
export * from './primitives.ts';
export * from './recovery-code.ts';
export * from './recovery-code-mark.ts';
export * from './secrets.ts';
export * from './secrets-text.ts';
export * from './v1/seal-entry.ts';
export * from './v1/seal-locked-jot.ts';
export * from './vault-header.ts';
export * from './web-crypto-ed25519.ts';
export { createSync, type Sync, type SyncDependencies, type SyncMemory } from './sync/sync.ts';
export { createVoucher } from './sync/closed-chains.ts';
export type * from './sync/sync-ports.ts';
export { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
