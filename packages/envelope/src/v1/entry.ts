/**
 * An entry of version 1: one sealed, signed version of one record. Everything but the ciphertext's inside is visible,
 * to the service too, and says nothing about which record it is of, of which type, or for which client.
 */

/** Lengths in bytes of the fields that have one length only. */
export const entryLengths = {
  vault: 16,
  id: 16,
  device: 32,
  previousHash: 32,
  keyCommitment: 32,
  nonce: 24,
  signature: 64,
} as const;

/** The longest ciphertext, in bytes: a push carries at most 1 MiB, and one entry has to fit into it in base64, which is a third longer. */
export const maximumCiphertextBytes = 700_000;

/** What stands before the ciphertext: authenticated with it (AAD), and signed. */
export interface EntryHeader {
  readonly v: 1;
  /** The vault, random. */
  readonly vault: Uint8Array;
  /** The entry, random; a re-sealed entry keeps it. */
  readonly id: Uint8Array;
  /** The device that wrote it: its raw Ed25519 public key, so that a signature needs nothing else to be checked. */
  readonly device: Uint8Array;
  /** Counts this device's entries from 1. */
  readonly deviceSequence: number;
  /** The hash of this device's entry before, all zero in its first: nothing can be left out or swapped unnoticed. */
  readonly previousHash: Uint8Array;
  /** Which vault key sealed it. */
  readonly epoch: number;
  /** Binds the ciphertext to one key: without it, one ciphertext could open to two texts under two keys. */
  readonly keyCommitment: Uint8Array;
  readonly nonce: Uint8Array;
}

export interface Entry extends EntryHeader {
  readonly ciphertext: Uint8Array;
  /** The device's Ed25519 signature over `signedBytes`. */
  readonly signature: Uint8Array;
}

export type UnsignedEntry = Omit<Entry, 'signature'>;
