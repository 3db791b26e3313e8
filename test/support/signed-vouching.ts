/** Vouching as an extension does it: asks what to sign, signs it with a device of the member's vault, and sends it. */
import type { MyVouch } from '@trusted-hands/contract';
import { encodeVouch, vouchSignedBytes, type UnsignedVouch } from '@trusted-hands/envelope';
import { vouchFacts, type VouchFact } from '@trusted-hands/trust';
import type { Client } from './service.ts';
import { base64, beginVault, making, type VaultWriter } from './vault-writer.ts';

export interface Voucher {
  readonly writer: VaultWriter;
  /** Signed; `more` is what to say otherwise than one should. */
  sign(act: 'give' | 'withdraw', listing: number, facts: readonly VouchFact[], more?: Partial<UnsignedVouch>): Promise<string>;
  give(listing: number, facts: readonly VouchFact[]): Promise<{ readonly vouch: MyVouch }>;
  withdraw(listing: number): Promise<{ readonly withdrawn: boolean }>;
}

/** @param writer a device of the member's; without one a vault is made. */
export async function voucherOf(client: Client, writer?: VaultWriter): Promise<Voucher> {
  const by = writer ?? (await beginVault(client));
  const signer = await making.ed25519.signer(by.secrets.device.signingKey);
  const sign: Voucher['sign'] = async (act, listing, facts, more = {}) => {
    const { peer, atMs } = await client.vouches.prepare.mutate({ listing });
    const unsigned: UnsignedVouch = { v: 1, vault: by.secrets.vault, act, listing, facts: vouchFacts.filter((fact) => facts.includes(fact)), peer: new Uint8Array(Buffer.from(peer ?? '', 'hex')), atMs, writer: by.secrets.device.publicKey, ...more };
    return base64(encodeVouch({ ...unsigned, signature: await signer(vouchSignedBytes(unsigned)) }));
  };
  return {
    writer: by,
    sign,
    give: async (listing, facts) => client.vouches.give.mutate({ listing, facts: [...facts], statement: await sign('give', listing, facts) }),
    withdraw: async (listing) => client.vouches.withdraw.mutate({ listing, statement: await sign('withdraw', listing, []) }),
  };
}
