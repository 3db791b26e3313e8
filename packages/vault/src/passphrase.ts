/** From a passphrase to a wrapping secret: Argon2id, with a floor in code that no stored header can lower. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Argon2id, Random } from './primitives.ts';

export interface KdfParameters {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly salt: Uint8Array;
}

/** RFC 9106, 4, second recommended option: 64 MiB and 3 passes; one lane, since a browser has one thread for it. */
export const kdfFloor = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1, saltBytes: 16 } as const;
/** A header asking for more than this is not ours; honouring it would hang or crash the page. */
const kdfCeiling = { memoryKiB: 1024 * 1024, iterations: 16, parallelism: 4 } as const;

/** Shorter ones are refused: a stolen disk may be guessed at for as long as somebody likes. */
export const minimumPassphraseCharacters = 12;

export function newKdfParameters(random: Random): KdfParameters {
  return { memoryKiB: kdfFloor.memoryKiB, iterations: kdfFloor.iterations, parallelism: kdfFloor.parallelism, salt: random(kdfFloor.saltBytes) };
}

/** False for parameters weaker than the floor, or absurdly above it: such a header was tampered with. */
export function isAcceptableKdf(kdf: KdfParameters): boolean {
  return (
    kdf.memoryKiB >= kdfFloor.memoryKiB && kdf.memoryKiB <= kdfCeiling.memoryKiB &&
    kdf.iterations >= kdfFloor.iterations && kdf.iterations <= kdfCeiling.iterations &&
    kdf.parallelism >= kdfFloor.parallelism && kdf.parallelism <= kdfCeiling.parallelism &&
    kdf.salt.length >= kdfFloor.saltBytes
  );
}

/**
 * As RFC 8265 (OpaqueString) has it: every space is a plain space, and NFC, so that an accent or a space typed on another
 * keyboard is the same one; not NFKC, which would make one of characters that a person sees as two. Spaces at the ends,
 * which nobody sees and paste brings along, do not count.
 */
function canonicalPassphrase(passphrase: string): string {
  return passphrase.replace(/\p{Space_Separator}/gu, ' ').normalize('NFC').trim();
}

export function passphraseBytes(passphrase: string): Uint8Array {
  return utf8ToBytes(canonicalPassphrase(passphrase));
}

export function passphraseLength(passphrase: string): number {
  return Array.from(canonicalPassphrase(passphrase)).length;
}

/** 32 bytes that only the passphrase and the salt give. */
export function stretchPassphrase(passphrase: string, kdf: KdfParameters, argon2id: Argon2id): ReturnType<Argon2id> {
  return argon2id({ ...kdf, password: passphraseBytes(passphrase), outputBytes: 32 });
}
