/** What an unlocked device holds. It exists in memory, in the session's memory, in the wrapped header, and nowhere else. */
import type { Random } from './primitives.ts';

interface VaultKey {
  readonly epoch: number;
  readonly key: Uint8Array;
}

export interface VaultSecrets {
  readonly vault: Uint8Array;
  /** One random 256-bit key per epoch; the last one seals, all open. */
  readonly vaultKeys: readonly VaultKey[];
  /** 160 random bits as the person sees them: opens the backup. */
  readonly recoveryCode: string;
  readonly device: {
    /** Raw Ed25519 public key: the device's name in every entry. */
    readonly publicKey: Uint8Array;
    /** PKCS #8. */
    readonly signingKey: Uint8Array;
    /** `AGE-SECRET-KEY-1…` (X25519): what is sealed to this device opens with it. */
    readonly ageIdentity: string;
  };
}

export const vaultKeyBytes = 32;

export function createVaultKey(epoch: number, random: Random): VaultKey {
  return { epoch, key: random(vaultKeyBytes) };
}

/** The key that seals now: the newest epoch's. */
export function currentVaultKey(secrets: Pick<VaultSecrets, 'vaultKeys'>): VaultKey {
  const newest = secrets.vaultKeys.at(-1);
  if (!newest) throw new Error('A vault without a key was made.');
  return newest;
}

export function vaultKeyOfEpoch(secrets: Pick<VaultSecrets, 'vaultKeys'>, epoch: number): VaultKey | undefined {
  return secrets.vaultKeys.find((key) => key.epoch === epoch);
}
