/** Drafts that a failing disk has not taken: for as long, nobody takes their owner off this computer. */
import 'fake-indexeddb/auto';
import { createEd25519 } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { expect, test, vi } from 'vitest';
import { openInUse } from '../store/in-use.ts';
import { openStore } from '../store/open-store.ts';
import { whenUnused } from '../store/when-unused.ts';
import { noteDrafts } from './draft-kind.ts';
import { createDraftStore } from './draft-store.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const isUnused = async () => (await whenUnused('anna', 30, () => Promise.resolve('unused'))) === 'unused';

test('words that are not on the disk keep their owner here, until they are or were thrown away', async () => {
  const secrets = await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) });
  const drafts = createDraftStore(noteDrafts, { store: openStore('anna'), random, inUse: openInUse('anna') });
  const [one, two] = ['one', 'two'].map((draftId) => drafts.seal({ ...noteDrafts.blank, draftId, text: 'S: calf', updatedAtMs: 0 }, secrets));
  if (!one || !two) throw new Error('Two were made.');
  expect(await isUnused()).toBe(true);
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  for (const sealed of [one, two]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await drafts.save(sealed)).toMatchObject({ ok: false });
  }
  expect(await isUnused()).toBe(false);
  refusing.mockRestore();
  expect(await drafts.save(one)).toMatchObject({ ok: true });
  expect(await isUnused()).toBe(false);
  await drafts.remove('two');
  expect(await isUnused()).toBe(true);
});
