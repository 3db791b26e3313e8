/**
 * The one thing on disk that a passphrase opens: the device's secrets, wrapped by XChaCha20-Poly1305 under
 * Argon2id(passphrase). Everything else in the header is authenticated with them, the KDF's parameters too. Beside it
 * there may be the same under a key that the computer itself keeps (fingerprint, face, PIN).
 */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '@trusted-hands/envelope';
import { decrypt, deriveOneTimeKey, encrypt, keyLabels, nonceBytes } from './committed-cipher.ts';
import { isAcceptableKdf, newKdfParameters, stretchPassphrase, type KdfParameters } from './passphrase.ts';
import type { Argon2id, Argon2idFailure, Random, Result } from './primitives.ts';
import { parseSecrets, serializeSecrets } from './secrets-text.ts';
import { type VaultSecrets } from './secrets.ts';

type OpenHeaderFailure =
  | { readonly type: 'header-malformed' }
  /** The KDF's parameters are below the floor in code: somebody altered the header to make guessing cheap. */
  | { readonly type: 'kdf-refused' }
  | { readonly type: 'passphrase-wrong' }
  | Argon2idFailure;

type OpenUnderKeyFailure =
  | { readonly type: 'header-malformed' }
  /** Another key, or a byte was altered. */
  | { readonly type: 'key-wrong' };

const label = utf8ToBytes('trusted-hands/vault-header/v1');
const underKeyLabel = utf8ToBytes('trusted-hands/vault-header-under-key/v1');
const wrappingKeyBytes = 32;

interface VaultHeader {
  readonly vault: Uint8Array;
  readonly device: Uint8Array;
  readonly kdf: KdfParameters;
  readonly nonce: Uint8Array;
  readonly commitment: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** Wraps the secrets under a passphrase with a fresh salt and nonce; the bytes are what is stored. */
export async function wrapSecrets(secrets: VaultSecrets, passphrase: string, using: { readonly random: Random; readonly argon2id: Argon2id }): Promise<Result<Uint8Array, Argon2idFailure>> {
  const kdf = newKdfParameters(using.random);
  const nonce = using.random(nonceBytes);
  const stretched = await stretchPassphrase(passphrase, kdf, using.argon2id);
  if (!stretched.ok) return stretched;
  const key = deriveOneTimeKey(stretched.value, nonce, keyLabels.wrap);
  const visible = { vault: secrets.vault, device: secrets.device.publicKey, kdf, nonce, commitment: key.commitment };
  const wrapped = encrypt(key, nonce, visibleBytes(visible), utf8ToBytes(serializeSecrets(secrets)));
  return { ok: true, value: concatBytes(visibleBytes(visible), encodeFields([wrapped])) };
}

/** Opens what `wrapSecrets` made. Takes a quarter of a second by design, whether the passphrase is right or not. */
export async function unwrapSecrets(bytes: Uint8Array, passphrase: string, argon2id: Argon2id): Promise<Result<VaultSecrets, OpenHeaderFailure>> {
  const header = decodeHeader(bytes);
  if (!header) return { ok: false, failure: { type: 'header-malformed' } };
  if (!isAcceptableKdf(header.kdf)) return { ok: false, failure: { type: 'kdf-refused' } };
  const stretched = await stretchPassphrase(passphrase, header.kdf, argon2id);
  if (!stretched.ok) return stretched;
  const key = deriveOneTimeKey(stretched.value, header.nonce, keyLabels.wrap);
  const opened = decrypt(key, { commitment: header.commitment, nonce: header.nonce, aad: visibleBytes(header), ciphertext: header.wrapped });
  if (!opened) return { ok: false, failure: { type: 'passphrase-wrong' } };
  const secrets = parseSecrets(bytesToUtf8(opened));
  return secrets ? { ok: true, value: secrets } : { ok: false, failure: { type: 'header-malformed' } };
}

/**
 * Wraps the secrets under 32 random bytes instead of a passphrase: what WebAuthn's PRF extension gives this computer. No
 * slow hash, since there is nothing to guess. Its label differs, so that neither kind of header is taken for the other.
 */
export function wrapSecretsUnderKey(secrets: VaultSecrets, key: Uint8Array, random: Random): Uint8Array {
  const nonce = random(nonceBytes);
  const oneTime = deriveOneTimeKey(wholeKey(key), nonce, keyLabels.wrapUnderKey);
  const visible = encodeFields([underKeyLabel, secrets.vault, secrets.device.publicKey, nonce, oneTime.commitment]);
  return concatBytes(visible, encodeFields([encrypt(oneTime, nonce, visible, utf8ToBytes(serializeSecrets(secrets)))]));
}

/** Opens what `wrapSecretsUnderKey` made, at once. */
export function unwrapSecretsUnderKey(bytes: Uint8Array, key: Uint8Array): Result<VaultSecrets, OpenUnderKeyFailure> {
  const [name, vault, device, nonce, commitment, wrapped] = decodeFields(bytes, 6) ?? [];
  if (!name || !vault || !device || !nonce || !commitment || !wrapped || !equalBytes(name, underKeyLabel) || nonce.length !== nonceBytes) return { ok: false, failure: { type: 'header-malformed' } };
  const oneTime = deriveOneTimeKey(wholeKey(key), nonce, keyLabels.wrapUnderKey);
  const opened = decrypt(oneTime, { commitment, nonce, aad: encodeFields([name, vault, device, nonce, commitment]), ciphertext: wrapped });
  if (!opened) return { ok: false, failure: { type: 'key-wrong' } };
  const secrets = parseSecrets(bytesToUtf8(opened));
  return secrets ? { ok: true, value: secrets } : { ok: false, failure: { type: 'header-malformed' } };
}

function wholeKey(key: Uint8Array): Uint8Array {
  if (key.length !== wrappingKeyBytes) throw new Error('A wrapping key has 32 bytes.');
  return key;
}

function visibleBytes(header: Omit<VaultHeader, 'wrapped'>): Uint8Array {
  const { kdf } = header;
  return encodeFields([
    label, header.vault, header.device,
    integerToBytes(kdf.memoryKiB), integerToBytes(kdf.iterations), integerToBytes(kdf.parallelism), kdf.salt,
    header.nonce, header.commitment,
  ]);
}

function decodeHeader(bytes: Uint8Array): VaultHeader | undefined {
  const fields = decodeFields(bytes, 10);
  if (!fields) return undefined;
  // Safe: decodeFields gives exactly ten fields.
  const [name, vault, device, memory, passes, lanes, salt, nonce, commitment, wrapped] = fields as unknown as TenFields;
  const memoryKiB = bytesToInteger(memory);
  const iterations = bytesToInteger(passes);
  const parallelism = bytesToInteger(lanes);
  if (!equalBytes(name, label) || memoryKiB === undefined || iterations === undefined || parallelism === undefined) return undefined;
  if (nonce.length !== nonceBytes) return undefined;
  return { vault, device, kdf: { memoryKiB, iterations, parallelism, salt }, nonce, commitment, wrapped };
}

type Bytes = Uint8Array;
type TenFields = readonly [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes];
