/** Makes the secrets of a new vault, of a new device, or of a new device of a vault whose keys are known (a restored backup). */
import { generateX25519Identity } from 'age-encryption';
import { entryLengths } from '@trusted-hands/envelope';
import type { Ed25519, Random } from './primitives.ts';
import { createRecoveryCode } from './recovery-code.ts';
import { createVaultKey, type VaultSecrets } from './secrets.ts';

export interface Making {
  readonly random: Random;
  readonly ed25519: Ed25519;
}

export async function createVaultSecrets(making: Making): Promise<VaultSecrets> {
  return createDeviceSecrets(
    { vault: making.random(entryLengths.vault), vaultKeys: [createVaultKey(1, making.random)], recoveryCode: createRecoveryCode(making.random) },
    making,
  );
}

/** Fresh device keys: two computers never write under one name, or their chains would fork. */
export async function createDeviceSecrets(vault: Omit<VaultSecrets, 'device'>, making: Making): Promise<VaultSecrets> {
  return { ...vault, device: await createDeviceKeys(making) };
}

export async function createDeviceKeys(making: Making): Promise<VaultSecrets['device']> {
  const pair = await making.ed25519.generate();
  // The age library takes its random bytes from `crypto.getRandomValues` itself.
  const ageIdentity = await generateX25519Identity();
  return { publicKey: pair.publicKey, signingKey: pair.privateKey, ageIdentity };
}
