/** What would be lost by taking somebody off: on a real IndexedDB in memory, with real entries, drafts and backups. */
import 'fake-indexeddb/auto';
import { createEd25519 } from '@trusted-hands/vault';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAnnouncements } from '../announcements.ts';
import { createDraftPorts } from '../drafts/create-draft-port.ts';
import { noteDrafts } from '../drafts/draft-kind.ts';
import type { VaultPort } from '../platform.ts';
import { deviceRecord } from '../records/device.record.ts';
import { openInUse } from '../store/in-use.ts';
import { openStore } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import { createVaultPort } from '../vault/create-vault-port.ts';
import { headerName } from '../vault/keep-new-vault.ts';
import { openSession } from '../vault/session.ts';
import { createLeavingPort } from './create-leaving-port.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
let nowMs = 0;

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  nowMs = 1_000_000;
});

async function begin(person: string) {
  const store = openStore(person);
  // A clock of its own: one that is set back locks.
  const session = openSession(() => 0, person);
  const shared = { store, session, announcements: openAnnouncements(person), random, nowMs: () => nowMs };
  const vault = createVaultPort({ ...shared, ed25519: createEd25519(crypto.subtle), argon2id: () => Promise.reject(new Error('No passphrase is asked for here.')), openAside: () => Promise.reject(new Error('There are few records here.')), clientsInBrief: { read: () => Promise.resolve(undefined), keep: () => undefined, forget: () => undefined }, isDrawnFirst: false });
  await vault.ready();
  expect(await vault.createLockedBy(() => Promise.resolve({ ok: true, value: [{ name: headerName, bytes: new Uint8Array(0) }] }))).toMatchObject({ ok: true });
  const inUse = openInUse(person);
  const draftsOf = createDraftPorts({ ...shared, inUse, ready: () => vault.ready() });
  let notYet = 0;
  const leaving = createLeavingPort({ store, draftsOf, lockedJots: { news: () => ({ taken: 0, unreadable: 0, notYet }) } });
  return {
    store,
    vault,
    notes: draftsOf(noteDrafts),
    leaving,
    leaveNotYet: (count: number) => (notYet = count),
    facts: async () => {
      const found = await leaving.facts();
      if (!found.ok) throw new Error(found.failure.message);
      return found.value;
    },
  };
}

async function sign(vault: VaultPort): Promise<void> {
  expect(await vault.put(deviceRecord, { deviceId: '0'.repeat(64), name: 'At the clinic', addedAtMs: 0 })).toMatchObject({ ok: true });
}

async function backup(vault: VaultPort) {
  const made = await vault.backup();
  if (!made.ok) throw new Error(made.failure.message);
  return made.value.made;
}

test('a backup counts for what was in it when it was read, whenever its owner says that it is kept', async () => {
  const { vault, notes, facts } = await begin('a'.repeat(32));
  expect(await facts()).toMatchObject({ isSignedKept: true, waiting: 0, unfinished: 0, jots: 0 });
  await sign(vault);
  const note = await notes.create({ text: 'S: Half a sentence' });
  if (!note.ok) throw new Error(note.failure.message);
  expect(await facts()).toMatchObject({ isSignedKept: false, waiting: 1, unfinished: 1 });

  const before = await backup(vault);
  expect(await facts()).toMatchObject({ isSignedKept: false, unfinished: 1 });
  await vault.confirmBackup(before);
  expect(await facts()).toMatchObject({ isSignedKept: true, unfinished: 0 });

  // Saved and not confirmed yet, and meanwhile written on.
  const made = await backup(vault);
  nowMs += 1000;
  note.value.edit({ text: 'S: Half a sentence, and the other half' });
  await note.value.flush();
  await vault.confirmBackup(made);
  expect(await facts()).toMatchObject({ isSignedKept: true, unfinished: 1 });
  await sign(vault);
  nowMs += 1000;
  await vault.confirmBackup(made);
  expect(await facts()).toMatchObject({ isSignedKept: false, unfinished: 1 });
  expect(vault.status()).toMatchObject({ backedUpAtMs: made.atMs });
});

test('a clock that is set back makes nothing written since part of a backup', async () => {
  const { vault, notes, facts } = await begin('b'.repeat(32));
  await vault.confirmBackup(await backup(vault));
  nowMs -= 900_000;
  await sign(vault);
  await notes.create({ text: 'S: Written later' });
  expect(await facts()).toMatchObject({ isSignedKept: false, unfinished: 1 });
});

test('a note that stands open with nothing in it is lost by nobody, and what cannot be opened counts', async () => {
  const { store, notes, facts } = await begin('c'.repeat(32));
  await notes.create({});
  expect(await facts()).toMatchObject({ unfinished: 0 });
  await write(store, ['drafts'], [(transaction) => transaction.objectStore('drafts').put({ name: 'damaged', bytes: random(40) })]);
  expect(await facts()).toMatchObject({ unfinished: 1 });
});

test('every jot counts: waiting, not to be opened, and not on the disk yet', async () => {
  const { store, facts, leaveNotYet } = await begin('d'.repeat(32));
  await write(store, ['sealed'], ['jot:1', 'unreadable-jot:2', 'connection'].map((name) => (transaction) => transaction.objectStore('sealed').put({ name, bytes: random(9) })));
  expect(await facts()).toMatchObject({ jots: 2 });
  leaveNotYet(1);
  expect(await facts()).toMatchObject({ jots: 3 });
});

test('what cannot be read is a failure, and not nothing', async () => {
  const { leaving } = await begin('e'.repeat(32));
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  expect(await leaving.facts()).toMatchObject({ ok: false });
  refusing.mockRestore();
  expect(await leaving.facts()).toMatchObject({ ok: true });
});
