/** When the service was found to lack what it once had: said until somebody has read it, whichever page or script found it. */
import type { Outcome, SaveFailure } from '../platform.ts';
import type { Store } from './open-store.ts';
import { write } from './write.ts';

export const serviceLossName = 'service-loss';

export async function noteServiceLoss(store: Store, atMs: number): Promise<void> {
  // Where the disk is full it is not kept: it would be no reason not to send again what is lacking there.
  await write(store, ['times'], [(transaction) => transaction.objectStore('times').put({ name: serviceLossName, atMs })]);
}

export async function readServiceLoss(store: Store): Promise<number | undefined> {
  return (await (await store.opened()).get('times', serviceLossName))?.atMs;
}

export function forgetServiceLoss(store: Store): Promise<Outcome<undefined, SaveFailure>> {
  return write(store, ['times'], [(transaction) => transaction.objectStore('times').delete(serviceLossName)]);
}
