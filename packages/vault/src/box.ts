/**
 * Seals what stays on this computer and is written over: drafts, the service's bearer. Synchronous from end to end,
 * because a popup that closes gives no time to wait.
 */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { bytesToInteger, decodeFields, encodeFields, equalBytes, integerToBytes } from '@trusted-hands/envelope';
import { decrypt, deriveOneTimeKey, encrypt, keyLabels, nonceBytes } from './committed-cipher.ts';
import { pad, unpad } from './padding.ts';
import type { Random } from './primitives.ts';
import { currentVaultKey, vaultKeyOfEpoch, type VaultSecrets } from './secrets.ts';

const label = utf8ToBytes('trusted-hands/box/v1');

/** What a box is of: its kind and its name. A box moved to another place does not open there. */
export interface BoxPlace {
  readonly kind: string;
  readonly name: string;
}

export function sealBox(text: string, place: BoxPlace, secrets: Pick<VaultSecrets, 'vault' | 'vaultKeys'>, random: Random): Uint8Array {
  const { epoch, key } = currentVaultKey(secrets);
  const nonce = random(nonceBytes);
  const oneTime = deriveOneTimeKey(key, nonce, keyLabels.box, placeFields(place, secrets));
  const visible = encodeFields([label, integerToBytes(epoch), nonce, oneTime.commitment]);
  return concatBytes(visible, encodeFields([encrypt(oneTime, nonce, visible, pad(utf8ToBytes(text)))]));
}

/** The text, or undefined where the bytes are no box, of another place or vault, or altered. */
export function openBox(bytes: Uint8Array, place: BoxPlace, secrets: Pick<VaultSecrets, 'vault' | 'vaultKeys'>): string | undefined {
  const [name, epochBytes, nonce, commitment, ciphertext] = decodeFields(bytes, 5) ?? [];
  if (!name || !epochBytes || !nonce || !commitment || !ciphertext) return undefined;
  const vaultKey = vaultKeyOfEpoch(secrets, bytesToInteger(epochBytes) ?? 0);
  if (!vaultKey || !equalBytes(name, label) || nonce.length !== nonceBytes) return undefined;
  const oneTime = deriveOneTimeKey(vaultKey.key, nonce, keyLabels.box, placeFields(place, secrets));
  const aad = encodeFields([label, epochBytes, nonce, commitment]);
  const padded = decrypt(oneTime, { commitment, nonce, aad, ciphertext });
  const text = padded && unpad(padded);
  return text && bytesToUtf8(text);
}

function placeFields(place: BoxPlace, secrets: Pick<VaultSecrets, 'vault'>): readonly Uint8Array[] {
  return [secrets.vault, utf8ToBytes(place.kind), utf8ToBytes(place.name)];
}
