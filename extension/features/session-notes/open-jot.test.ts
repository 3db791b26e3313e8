/** The popup's note, opened before there is a page to show it in: on a real IndexedDB in memory, with a real vault. */
import 'fake-indexeddb/auto';
import { createEd25519 } from '@trusted-hands/vault';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAnnouncements } from '../../platform/announcements.ts';
import { createDraftPorts } from '../../platform/drafts/create-draft-port.ts';
import { noteDrafts } from '../../platform/drafts/draft-kind.ts';
import { createJotPort } from '../../platform/jots/create-jot-port.ts';
import { openInUse } from '../../platform/store/in-use.ts';
import { openStore } from '../../platform/store/open-store.ts';
import { firstPersonId } from '../../platform/store/person.ts';
import { createVaultPort } from '../../platform/vault/create-vault-port.ts';
import { headerName } from '../../platform/vault/keep-new-vault.ts';
import { openSession } from '../../platform/vault/session.ts';
import { beginJot } from './open-jot.ts';
import type { JotRequest } from './use-jot.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const goOn: JotRequest = { wish: { type: 'go-on' } };

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

/** A page of the same browser: the second finds what the first left. */
function openPage() {
  const store = openStore(firstPersonId);
  const nowMs = () => Date.UTC(2026, 10, 21, 9);
  const session = openSession(nowMs, firstPersonId);
  const shared = { store, session, announcements: openAnnouncements(firstPersonId), random, nowMs, inUse: openInUse(firstPersonId) };
  const vault = createVaultPort({ ...shared, ed25519: createEd25519(crypto.subtle), argon2id: () => Promise.reject(new Error('No passphrase is asked for here.')), openAside: () => Promise.reject(new Error('There are few records here.')), clientsInBrief: { read: () => Promise.resolve(undefined), keep: () => undefined, forget: () => undefined }, isDrawnFirst: false });
  const parts = { ...shared, ready: () => vault.keysRead() };
  return { vault, nowMs, drafts: createDraftPorts(parts)(noteDrafts), lockedJots: createJotPort(parts) };
}

async function beginNotes() {
  const page = openPage();
  await page.vault.ready();
  expect(await page.vault.createLockedBy(() => Promise.resolve({ ok: true, value: [{ name: headerName, bytes: new Uint8Array(0) }] }))).toMatchObject({ ok: true });
  const note = await page.drafts.create({ visitDate: '2026-11-21', text: 'sore shoulder' });
  if (!note.ok) throw new Error(note.failure.message);
  note.value.close();
  return page;
}

test('goes on with the unfinished note, once and for its own request alone', async () => {
  await beginNotes();
  const first = beginJot(openPage(), goOn);
  await first.settled;
  expect(first.opened({ wish: { type: 'go-on' } })).toBeUndefined();
  expect(first.opened(goOn)?.current().text).toBe('sore shoulder');
  const taken = first.take(goOn);
  expect(taken?.role()).toBe('writer');
  expect(first.take(goOn)).toBeUndefined();
  // Whoever took it has it.
  first.drop();
  expect(taken?.role()).toBe('writer');
});

test('opens nothing where the notes are locked', async () => {
  const page = await beginNotes();
  await page.vault.lock();
  const first = beginJot(openPage(), goOn);
  await first.settled;
  expect(first.take(goOn)).toBeUndefined();
});

test('gives nothing out that was opened before a lock', async () => {
  await beginNotes();
  const page = openPage();
  const first = beginJot(page, goOn);
  await Promise.all([first.settled, page.vault.ready()]);
  await page.vault.lock();
  expect(first.take(goOn)).toBeUndefined();
});
