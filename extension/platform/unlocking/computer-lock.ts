/** The row beside the passphrase's: the same secrets, wrapped under the key that this computer keeps behind fingerprint, face or PIN. */
import { decodeFields, encodeFields } from '@trusted-hands/envelope';
import type { ComputerKeyName } from './computer-key.ts';

export const computerLockName = 'computer-lock';

export interface ComputerLock extends ComputerKeyName {
  /** By `wrapSecretsUnderKey`. */
  readonly wrapped: Uint8Array;
}

const label = new TextEncoder().encode('trusted-hands/computer-lock/v1');

export function encodeComputerLock({ credentialId, salt, wrapped }: ComputerLock): Uint8Array {
  return encodeFields([label, credentialId, salt, wrapped]);
}

/** Undefined where the bytes are damaged. What is damaged inside `wrapped` is found at opening it. */
export function decodeComputerLock(bytes: Uint8Array): ComputerLock | undefined {
  const [name, credentialId, salt, wrapped] = decodeFields(bytes, 4) ?? [];
  if (!name || !credentialId || !salt || !wrapped || new TextDecoder().decode(name) !== new TextDecoder().decode(label)) return undefined;
  return { credentialId, salt, wrapped };
}
