/** A page that begins with many entries: what it says while they are sealed, and what becomes of them. */
import 'fake-indexeddb/auto';
import { createEd25519 } from '@trusted-hands/vault';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAnnouncements } from '../announcements.ts';
import { clientRecord } from '../records/client.record.ts';
import { openStore } from '../store/open-store.ts';
import { firstPersonId } from '../store/person.ts';
import { createClientsInBrief } from './clients-in-brief.ts';
import { createVaultPort } from './create-vault-port.ts';
import { headerName } from './keep-new-vault.ts';
import { openRows, type OpenAside } from './open-rows.ts';
import { openSession } from './session.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const many = 120;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

function openPage(openAside: OpenAside = (request) => Promise.resolve(openRows(request)), isDrawnFirst = true) {
  const nowMs = () => Date.UTC(2026, 10, 21, 9);
  const session = openSession(nowMs, firstPersonId);
  const clientsInBrief = createClientsInBrief({ person: firstPersonId, secrets: () => session.secrets(), random });
  return createVaultPort({ store: openStore(firstPersonId), session, announcements: openAnnouncements(firstPersonId), random, nowMs, ed25519: createEd25519(crypto.subtle), argon2id: () => Promise.reject(new Error('No passphrase is asked for here.')), openAside, clientsInBrief, isDrawnFirst });
}

async function writeMany() {
  const vault = openPage();
  await vault.ready();
  expect(await vault.createLockedBy(() => Promise.resolve({ ok: true, value: [{ name: headerName, bytes: new Uint8Array(0) }] }))).toMatchObject({ ok: true });
  const clients = Array.from({ length: many }, (_, nth) => ({ recordId: `client-${nth}`, body: clientRecord.body.parse({ name: `Client Number${nth}` }) }));
  expect(await vault.putMany(clientRecord, clients)).toMatchObject({ ok: true });
  await expect.poll(() => fakeBrowser.storage.session.get('clients')).toMatchObject({ clients: { person: firstPersonId } });
  return vault;
}

/** Opens nothing before it is let, and then or never. */
function holding() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => undefined);
  const signals: AbortSignal[] = [];
  const openAside: OpenAside = async (request, signal) => {
    signals.push(signal);
    await promise;
    return openRows(request);
  };
  return { openAside, letOpen: resolve, fail: () => reject(new Error('The worker fails.')), signals };
}

test('is drawable with all clients before any entry is open, and opens the rest once it is drawn', async () => {
  await writeMany();
  const held = holding();
  const vault = openPage(held.openAside);
  await vault.drawable();
  expect(vault.status()).toMatchObject({ type: 'opening' });
  const status = vault.status();
  expect(status.type === 'opening' && status.clients?.map(({ name }) => name)).toEqual(Array.from({ length: many }, (_, nth) => `Client Number${nth}`));
  expect(held.signals).toHaveLength(0);
  vault.drawn();
  held.letOpen();
  await vault.ready();
  expect(vault.status()).toMatchObject({ type: 'unlocked', damaged: 0 });
  expect(vault.records(clientRecord)).toHaveLength(many);
});

test('a page that shows nothing before all is open waits for nobody to draw it', async () => {
  await writeMany();
  // The longest wait never ends.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const vault = openPage(undefined, false);
  await vault.ready();
  vi.useRealTimers();
  expect(vault.records(clientRecord)).toHaveLength(many);
});

test('does not say who the clients are where something came since', async () => {
  const writer = await writeMany();
  // As the background does, which tells nobody what came.
  const before = await fakeBrowser.storage.session.get('clients');
  expect(await writer.put(clientRecord, clientRecord.body.parse({ name: 'Zoe Lindqvale' }), 'zoe')).toMatchObject({ ok: true });
  await expect.poll(async () => JSON.stringify(await fakeBrowser.storage.session.get('clients'))).not.toBe(JSON.stringify(before));
  await fakeBrowser.storage.session.set(before);
  const held = holding();
  const vault = openPage(held.openAside);
  await vault.drawable();
  expect(vault.status()).toEqual({ type: 'opening', clients: undefined });
  held.letOpen();
  await vault.ready();
  expect(vault.record(clientRecord, 'zoe')?.current.body.name).toBe('Zoe Lindqvale');
});

test('what is put meanwhile waits, and is the next version of what there is', async () => {
  await writeMany();
  const held = holding();
  const vault = openPage(held.openAside);
  await vault.drawable();
  vault.drawn();
  const putting = vault.put(clientRecord, clientRecord.body.parse({ name: 'Client Number5, married' }), 'client-5');
  held.letOpen();
  expect(await putting).toMatchObject({ ok: true, value: { current: { revision: 2 } } });
  expect(vault.record(clientRecord, 'client-5')?.tips).toHaveLength(1);
});

test('a lock breaks it off, and nothing of it is shown when it comes all the same', async () => {
  await writeMany();
  const held = holding();
  const vault = openPage(held.openAside);
  await vault.drawable();
  vault.drawn();
  await expect.poll(() => held.signals.length).toBe(1);
  await vault.lock();
  expect(vault.status()).toEqual({ type: 'locked' });
  expect(held.signals.map(({ aborted }) => aborted)).toEqual([true]);
  held.letOpen();
  await vault.ready();
  expect(vault.status()).toEqual({ type: 'locked' });
  expect(vault.records(clientRecord)).toEqual([]);
});

test('where nothing can be opened beside it, the page opens them itself', async () => {
  await writeMany();
  const held = holding();
  const vault = openPage(held.openAside);
  held.fail();
  await vault.ready();
  expect(vault.status()).toMatchObject({ type: 'unlocked', damaged: 0 });
  expect(vault.records(clientRecord)).toHaveLength(many);
});
