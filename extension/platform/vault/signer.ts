/** Signs as the device whose keys are held; its key is imported once for each unlocked time. */
import { bytesToHex, type Ed25519, type VaultSecrets } from '@trusted-hands/vault';

type Sign = (message: Uint8Array) => Promise<Uint8Array>;

interface Signer {
  as(secrets: VaultSecrets): Promise<Sign>;
  /** With the keys. */
  forget(): void;
}

export function createSigner(ed25519: Ed25519): Signer {
  let held: { readonly device: string; readonly sign: Sign } | undefined;
  return {
    async as(secrets) {
      const device = bytesToHex(secrets.device.publicKey);
      if (held?.device !== device) held = { device, sign: await ed25519.signer(secrets.device.signingKey) };
      return held.sign;
    },
    forget() {
      held = undefined;
    },
  };
}
