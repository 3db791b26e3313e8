/** The member's word, signed by this computer: what the service is to keep of a vouch, or to check of one that is taken back. */
import { prepareVouchOutput } from '@trusted-hands/contract';
import { encodeVouch, vouchSignedBytes, type UnsignedVouch } from '@trusted-hands/envelope';
import { hexToBytes, type Ed25519, type VaultSecrets } from '@trusted-hands/vault';
import { bytesToBase64 } from './base64.ts';

interface Said {
  readonly act: UnsignedVouch['act'];
  readonly listing: number;
  /** In the contract's order. */
  readonly facts: readonly string[];
}

/** `prepare` is the service's call. Base64, as the contract wants it. */
export async function signVouch(said: Said, prepare: (input: { readonly listing: number }) => Promise<unknown>, { secrets, ed25519 }: { readonly secrets: VaultSecrets; readonly ed25519: Ed25519 }): Promise<string> {
  const { peer, atMs } = prepareVouchOutput.parse(await prepare({ listing: said.listing }));
  const unsigned: UnsignedVouch = { v: 1, vault: secrets.vault, ...said, peer: peer === null ? new Uint8Array() : hexToBytes(peer), atMs, writer: secrets.device.publicKey };
  const sign = await ed25519.signer(secrets.device.signingKey);
  return bytesToBase64(encodeVouch({ ...unsigned, signature: await sign(vouchSignedBytes(unsigned)) }));
}
