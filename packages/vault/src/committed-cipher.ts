/**
 * The one authenticated encryption of the vault: XChaCha20-Poly1305 under a key that is used once, derived by
 * HKDF-SHA-256 (RFC 5869) from the vault key, the nonce and a label. The same derivation yields a commitment, so that
 * a ciphertext opens under one key only (Poly1305 alone does not promise that).
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeFields, equalBytes } from '@trusted-hands/envelope';

/** What each derived key is for; no two uses share one. */
export const keyLabels = {
  entry: 'trusted-hands/entry/v1/key',
  box: 'trusted-hands/box/v1/key',
  lockedJot: 'trusted-hands/locked-jot/v1/key',
  wrap: 'trusted-hands/vault-header/v1/key',
  wrapUnderKey: 'trusted-hands/vault-header-under-key/v1/key',
} as const;
type KeyLabel = (typeof keyLabels)[keyof typeof keyLabels];

const labelBytes = new Map<KeyLabel, Uint8Array>(Object.values(keyLabels).map((label) => [label, utf8ToBytes(label)]));

export const nonceBytes = 24;

interface OneTimeKey {
  readonly key: Uint8Array;
  readonly commitment: Uint8Array;
}

/** Derives the 32-byte key and its 32-byte commitment; `context` binds them to what they seal. */
export function deriveOneTimeKey(secret: Uint8Array, nonce: Uint8Array, label: KeyLabel, context: readonly Uint8Array[] = []): OneTimeKey {
  const bytes = hkdf(sha256, secret, nonce, encodeFields([labelBytes.get(label) ?? utf8ToBytes(label), ...context]), 64);
  return { key: bytes.subarray(0, 32), commitment: bytes.subarray(32) };
}

export function encrypt(key: OneTimeKey, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
  return xchacha20poly1305(key.key, nonce, aad).encrypt(plaintext);
}

/** The plaintext, or undefined where the key is another one or a byte was altered. */
export function decrypt(key: OneTimeKey, sealed: { readonly commitment: Uint8Array; readonly nonce: Uint8Array; readonly aad: Uint8Array; readonly ciphertext: Uint8Array }): Uint8Array | undefined {
  if (!equalBytes(key.commitment, sealed.commitment)) return undefined;
  try {
    return xchacha20poly1305(key.key, sealed.nonce, sealed.aad).decrypt(sealed.ciphertext);
  } catch {
    // The library throws on a wrong tag; that is an answer here, not a bug.
    return undefined;
  }
}
