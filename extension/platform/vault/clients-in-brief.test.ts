import { createEd25519 } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createClientsInBrief } from './clients-in-brief.ts';
import { clearUnlocked, sessionLock, writeUnlocked } from './session-storage.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const secrets = await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) });
const ada = { clientId: 'ada', name: 'Ada Lindqvale', secondIdentifier: 'born 3 February 1980', dateOfBirth: '1980-02-03' };
const bo = { clientId: 'bo', name: 'Bo Lindqvale', secondIdentifier: '' };

beforeEach(() => fakeBrowser.reset());

const openPage = (person = 'anna', keys = secrets) => createClientsInBrief({ person, secrets: () => keys, random });
const unlock = (person: string) => writeUnlocked({ person, secrets: 'the keys', unlockedAtMs: 1, lastActivityMs: 1 });
const stored = async () => Object.values(await fakeBrowser.storage.session.get('clients')).filter((value) => value !== undefined && value !== null);
const isWritten = () => expect.poll(() => stored()).toHaveLength(1);

test('another page reads them, for the position up to which they are known and no other', async () => {
  await unlock('anna');
  openPage().keep(7, [ada, bo]);
  await isWritten();
  expect(await openPage().read(7)).toEqual([ada, bo]);
  expect(await openPage().read(8)).toBeUndefined();
});

test('they lie there sealed: without the keys, and for somebody else, they are nothing', async () => {
  await unlock('anna');
  openPage().keep(7, [ada]);
  await isWritten();
  expect(JSON.stringify(await stored())).not.toContain('Ada');
  expect(await openPage('berta').read(7)).toBeUndefined();
  expect(await openPage('anna', await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) })).read(7)).toBeUndefined();
});

test('of several at once the last one stays', async () => {
  await unlock('anna');
  const page = openPage();
  page.keep(7, [ada]);
  page.keep(8, [bo]);
  page.keep(9, [ada, bo]);
  await expect.poll(() => openPage().read(9)).toEqual([ada, bo]);
});

test('they go with the keys, come with the next ones, and are never written beside none', async () => {
  await unlock('anna');
  const page = openPage();
  page.keep(7, [ada]);
  await isWritten();
  await clearUnlocked();
  expect(await stored()).toEqual([]);
  page.keep(8, [ada]);
  // Behind whoever writes.
  await navigator.locks.request(sessionLock, () => undefined);
  expect(await stored()).toEqual([]);
  page.forget();
  await unlock('anna');
  page.keep(8, [ada]);
  await isWritten();
  expect(await openPage().read(8)).toEqual([ada]);
});

test('a lock in the middle of writing leaves nothing of them behind', async () => {
  await unlock('anna');
  const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
  const writing = vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
    await fakeBrowser.storage.session.remove('unlocked');
    await set(items);
  });
  openPage().keep(7, [ada]);
  await navigator.locks.request(sessionLock, () => undefined);
  expect(writing).toHaveBeenCalledOnce();
  writing.mockRestore();
  expect(await stored()).toEqual([]);
});
