/** Two pages of one browser that change one record at once: on a real IndexedDB in memory, with real entries. */
import 'fake-indexeddb/auto';
import { createEd25519 } from '@trusted-hands/vault';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAnnouncements } from '../announcements.ts';
import { complaintRecord } from '../records/complaint.record.ts';
import { openStore } from '../store/open-store.ts';
import { firstPersonId } from '../store/person.ts';
import { createVaultPort } from './create-vault-port.ts';
import { headerName } from './keep-new-vault.ts';
import { openSession } from './session.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const complaint = complaintRecord.body.parse({ clientId: 'ada', title: 'right shoulder', openedOn: '2026-11-01' });

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

async function openPage() {
  const nowMs = () => Date.UTC(2026, 10, 21, 9);
  const session = openSession(nowMs, firstPersonId);
  const vault = createVaultPort({ store: openStore(firstPersonId), session, announcements: openAnnouncements(firstPersonId), random, nowMs, ed25519: createEd25519(crypto.subtle), argon2id: () => Promise.reject(new Error('No passphrase is asked for here.')), openAside: () => Promise.reject(new Error('There are few records here.')), clientsInBrief: { read: () => Promise.resolve(undefined), keep: () => undefined, forget: () => undefined }, isDrawnFirst: false });
  await vault.ready();
  return vault;
}

async function openTwo() {
  const one = await openPage();
  expect(await one.createLockedBy(() => Promise.resolve({ ok: true, value: [{ name: headerName, bytes: new Uint8Array(0) }] }))).toMatchObject({ ok: true });
  expect(await one.put(complaintRecord, complaint, 'shoulder')).toMatchObject({ ok: true });
  return [one, await openPage()] as const;
}

test('two parts changed at the same moment are both there', async () => {
  const [one, other] = await openTwo();
  const saved = await Promise.all([
    one.change(complaintRecord, 'shoulder', (now) => ({ ...(now ?? complaint), title: 'left shoulder' })),
    other.change(complaintRecord, 'shoulder', (now) => ({ ...(now ?? complaint), closedOn: '2026-11-21' })),
  ]);
  expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
  const third = (await openPage()).record(complaintRecord, 'shoulder');
  expect(third?.tips).toHaveLength(1);
  expect(third?.current.body).toMatchObject({ title: 'left shoulder', closedOn: '2026-11-21' });
});

test('where it is locked, nothing is asked of the change and nothing is written', async () => {
  const [one] = await openTwo();
  await one.lock();
  let asked = 0;
  const saved = await one.change(complaintRecord, 'shoulder', (now) => {
    asked += 1;
    return now ?? complaint;
  });
  expect(saved).toMatchObject({ ok: false, failure: { type: 'locked' } });
  expect(asked).toBe(0);
});

test('a change of a record that is not there yet is its first version', async () => {
  const [one] = await openTwo();
  expect(await one.change(complaintRecord, 'knee', (now) => now ?? { ...complaint, title: 'knee' })).toMatchObject({ ok: true, value: { recordId: 'knee', current: { revision: 1 } } });
});
