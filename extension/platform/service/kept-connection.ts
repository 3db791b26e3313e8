/** The service one is connected to and its bearer, sealed in the store: locked means not connected. */
import { memberSchema } from '@trusted-hands/contract';
import { openBox, sealBox, type Random, type VaultSecrets } from '@trusted-hands/vault';
import { z } from 'zod';
import type { Outcome, SaveFailure } from '../platform.ts';
import type { NamedBytes, Store } from '../store/open-store.ts';
import { serviceLossName } from '../store/service-loss.ts';
import { write } from '../store/write.ts';
import { fetchedName } from './kept-directory.ts';
import { vouchesName } from './kept-vouches.ts';

const connectionSchema = z.object({ serviceUrl: z.string(), bearer: z.string(), member: memberSchema, demonstration: z.boolean().default(false) });
export type KeptConnection = z.infer<typeof connectionSchema>;

const place = { kind: 'connection', name: 'connection' } as const;

export async function readConnection(store: Store, secrets: VaultSecrets): Promise<KeptConnection | undefined> {
  const row = await (await store.opened()).get('sealed', place.name);
  const text = row && openBox(row.bytes, place, secrets);
  return text === undefined ? undefined : connectionSchema.safeParse(JSON.parse(text)).data;
}

/** Whether there is one, sealed as it is. */
export async function hasConnection(store: Store): Promise<boolean> {
  return (await (await store.opened()).getKey('sealed', place.name)) !== undefined;
}

export function keepConnection(store: Store, connection: KeptConnection, using: { readonly secrets: VaultSecrets; readonly random: Random }): Promise<Outcome<undefined, SaveFailure>> {
  return write(store, ['sealed'], [(transaction) => transaction.objectStore('sealed').put(sealConnection(connection, using))]);
}

/** The row as it is kept. */
export function sealConnection(connection: KeptConnection, { secrets, random }: { readonly secrets: VaultSecrets; readonly random: Random }): NamedBytes {
  return { name: place.name, bytes: sealBox(JSON.stringify(connection), place, secrets, random) };
}

/** The row of `times` that says when the service last answered. */
export const syncedName = 'synced';

/** The connection and what came over it, with when it last answered: all or, where the disk fails, nothing. */
export function forgetConnection(store: Store): Promise<Outcome<undefined, SaveFailure>> {
  return write(store, ['sealed', 'files', 'times'], [
    (transaction) => transaction.objectStore('sealed').delete(place.name),
    (transaction) => transaction.objectStore('sealed').delete(vouchesName),
    (transaction) => transaction.objectStore('files').clear(),
    (transaction) => transaction.objectStore('times').delete(fetchedName),
    (transaction) => transaction.objectStore('times').delete(syncedName),
    (transaction) => transaction.objectStore('times').delete(serviceLossName),
  ]);
}
