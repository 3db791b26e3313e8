/** Whether the notes of a computer that joined were all here once: until then, what is missing must not look like nothing. */
import type { Store, StoreName } from './open-store.ts';
import { write, type WriteTransaction } from './write.ts';

const name = 'first-pull';

/** With the commit that makes this computer one of the vault's. */
export const beginFirstPull = (atMs: number) => (transaction: WriteTransaction<StoreName[]>) => transaction.objectStore('times').put({ name, atMs });

export async function isFirstPull(store: Store): Promise<boolean> {
  return (await (await store.opened()).getKey('times', name)) !== undefined;
}

/** After the first round that met no problem. Where it cannot be noted, it is said once more at the next opening. */
export async function endFirstPull(store: Store): Promise<void> {
  await write(store, ['times'], [(transaction) => transaction.objectStore('times').delete(name)]);
}
