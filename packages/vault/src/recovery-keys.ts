/**
 * The keys that a recovery code stands for: whoever has nothing but the code can sign a step of the roster and open the
 * keyring. Only their public halves are ever kept.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { bech32 } from '@scure/base';
import type { PublicKeys } from '@trusted-hands/envelope';
import { identityToRecipient } from 'age-encryption';
import { recoveryCodeBytes } from './recovery-code.ts';

export interface RecoveryKeys {
  readonly publicKeys: PublicKeys;
  /** Ed25519, PKCS #8. */
  readonly signingKey: Uint8Array;
  /** `AGE-SECRET-KEY-1…`. */
  readonly ageIdentity: string;
}

/** What each derived key is for: the "info" of RFC 5869, 2.3. Changing one would make every kit worthless. */
const seedLabel = utf8ToBytes('trusted-hands/recovery-code/v1/ed25519-seed');
const ageLabel = utf8ToBytes('trusted-hands/recovery-code/v1/age-identity');
/** RFC 8410, 7: version 0, the algorithm id-Ed25519 (1.3.101.112), and the seed as an octet string in an octet string. */
const pkcs8Prefix = hexToBytes('302e020100300506032b657004220420');

/**
 * From the code as it is printed: HKDF-SHA-256 (RFC 5869, no salt: the 160 bits are random already) gives the seed of an
 * Ed25519 key (RFC 8032, 5.1.5) and the scalar of an X25519 one, written as an age identity (age-encryption.org/v1, "The
 * X25519 recipient type": Bech32 of the 32 bytes). Throws on a code with a slip: `parseRecoveryCode` comes first.
 */
export async function deriveRecoveryKeys(recoveryCode: string): Promise<RecoveryKeys> {
  const secret = recoveryCodeBytes(recoveryCode);
  const seed = hkdf(sha256, secret, undefined, seedLabel, 32);
  const ageIdentity = bech32.encodeFromBytes('AGE-SECRET-KEY-', hkdf(sha256, secret, undefined, ageLabel, 32)).toUpperCase();
  return {
    publicKeys: { verifyingKey: ed25519.getPublicKey(seed), ageRecipient: await identityToRecipient(ageIdentity) },
    signingKey: concatBytes(pkcs8Prefix, seed),
    ageIdentity,
  };
}
