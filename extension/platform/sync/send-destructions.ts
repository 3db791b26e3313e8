/** Sends the statements of destruction that wait on this computer, until the service says that all they name is gone there. */
import { destroyOutput } from '@trusted-hands/contract';
import { decodeDestruction } from '@trusted-hands/envelope';
import { hexToBytes, openBox, type VaultSecrets } from '@trusted-hands/vault';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import { statementKind, statementPlace } from '../vault/destroy-records.ts';
import { bytesToBase64 } from '../service/base64.ts';

/** `destroy` is the service's call. Throws what it throws; what was not answered waits for the next round. */
export async function sendDestructions(store: Store, secrets: VaultSecrets, destroy: (input: { readonly statement: string }) => Promise<unknown>): Promise<void> {
  const rows = await (await store.opened()).getAll('sealed', IDBKeyRange.bound(`${statementKind}-`, `${statementKind}-\uffff`));
  for (const { name, bytes } of rows) {
    const hex = openBox(bytes, statementPlace(name), secrets);
    const statement = hex === undefined ? undefined : hexToBytes(hex);
    const read = statement && decodeDestruction(statement);
    if (!statement || !read?.ok) continue;
    // oxlint-disable-next-line no-await-in-loop -- nearly always one, and each is large
    const { destroyed } = destroyOutput.parse(await destroy({ statement: bytesToBase64(statement) }));
    // Less where an entry is still on its way there: then it is said again after the next round.
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (destroyed >= read.value.entryIds.length) await write(store, ['sealed'], [(transaction) => transaction.objectStore('sealed').delete(name)]);
  }
}
