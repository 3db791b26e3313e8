/** Whom one vouches for and has reason to trust, as last fetched: for members only, so it is sealed like the bearer. */
import { myVouchesOutput, receivedVouchesOutput, trustOutput } from '@trusted-hands/contract';
import { openBox, sealBox, type Random, type VaultSecrets } from '@trusted-hands/vault';
import { z } from 'zod';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import type { KeptVouches } from './vouch-port.ts';
import { vouchStandings } from './vouch-standing.ts';

export const vouchesName = 'vouches';
const place = { kind: 'vouches', name: vouchesName } as const;

const keptSchema = z.object({
  /** Whose they are: another account of the same person has others. */
  memberId: z.string(),
  fetchedAtMs: z.number(),
  given: z.array(myVouchesOutput.shape.vouches.element.omit({ statement: true, peer: true }).extend({ standing: z.enum(vouchStandings) })),
  left: myVouchesOutput.shape.left,
  isListed: z.boolean(),
  received: receivedVouchesOutput.shape.vouches,
  trusted: trustOutput.shape.trusted,
});

/** Undefined where there are none of this member, or they cannot be read: then they are fetched again. */
export async function readVouches(store: Store, secrets: VaultSecrets, memberId: string): Promise<KeptVouches | undefined> {
  const row = await (await store.opened()).get('sealed', place.name);
  const text = row && openBox(row.bytes, place, secrets);
  const kept = text === undefined ? undefined : keptSchema.safeParse(JSON.parse(text)).data;
  if (kept?.memberId !== memberId) return undefined;
  const { memberId: _memberId, ...vouches } = kept;
  return vouches;
}

export function keepVouches(store: Store, vouches: KeptVouches & { readonly memberId: string }, { secrets, random }: { readonly secrets: VaultSecrets; readonly random: Random }): Promise<Outcome<undefined, SaveFailure>> {
  const bytes = sealBox(JSON.stringify(vouches), place, secrets, random);
  return write(store, ['sealed'], [(transaction) => transaction.objectStore('sealed').put({ name: place.name, bytes })]);
}
