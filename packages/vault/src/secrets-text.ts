/** The secrets as text, and read again by their schema: apart, so that whoever only opens entries need not carry one. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { vaultKeyBytes, type VaultSecrets } from './secrets.ts';

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/).transform((text) => hexToBytes(text));
const hexOf = (bytes: number) => z.string().length(bytes * 2).pipe(hex);
const secretsSchema = z.object({
  vault: hexOf(16),
  vaultKeys: z.array(z.object({ epoch: z.number().int().min(1), key: hexOf(vaultKeyBytes) })).min(1),
  recoveryCode: z.string().min(1),
  device: z.object({ publicKey: hexOf(32), signingKey: hex, ageIdentity: z.string().min(1) }),
});

/** As JSON text, for sealing or for the session's memory. */
export function serializeSecrets(secrets: VaultSecrets): string {
  return JSON.stringify(secrets, (_key, value: unknown) => (value instanceof Uint8Array ? bytesToHex(value) : value));
}

export function parseSecrets(text: string): VaultSecrets | undefined {
  try {
    return secretsSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
