/** Vouches on a computer: fetched with the directory, kept sealed and used offline, another account's never shown. */
import 'fake-indexeddb/auto';
import type { MyVouch } from '@trusted-hands/contract';
import { decodeVouch, isVouchAllowed } from '@trusted-hands/envelope';
import { createEd25519, hexToBytes, type VaultSecrets } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { z } from 'zod';
import { openAnnouncements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { Connection, DirectoryState } from '../platform.ts';
import { openStore } from '../store/open-store.ts';
import { readPinned, requestPin } from '../store/pinned-rows.ts';
import { transact } from '../store/write.ts';
import { base64ToBytes } from './base64.ts';
import { beginRoster } from '../vault/pinned-roster.ts';
import { readRoster } from '../vault/read-roster.ts';
import { openSession } from '../vault/session.ts';
import { createVouchPort } from './create-vouch-port.ts';
import { forgetConnection, keepConnection } from './kept-connection.ts';
import { openDirectoryFiles } from './open-directory.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const ed25519 = createEd25519(crypto.subtle);
let secrets: VaultSecrets;

beforeAll(async () => {
  secrets = await createVaultSecrets({ random, ed25519 });
});
beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.unstubAllGlobals());

const given = { listing: 7, facts: ['replies-to-letters'], givenAtMs: 1 };
const peer = 'ab'.repeat(32);

/** The service as these tests need it: it holds one vouch at the most, and is away where said. */
function standInService() {
  const state = { vouches: [] as MyVouch[], peer, isAway: false, asked: 0, sent: '' };
  let waiting: (() => void)[] | undefined;
  vi.stubGlobal('fetch', (url: string, { body }: { readonly body?: string } = {}) => {
    if (state.isAway) return Promise.reject(new TypeError('It did not answer.'));
    state.asked += 1;
    const name = /vouches\.(\w+)/.exec(url)?.[1];
    if (name === 'give' || name === 'withdraw') state.sent = z.object({ statement: z.string() }).parse(JSON.parse(body ?? '')).statement;
    if (name === 'give') state.vouches = [{ listing: 7, facts: ['replies-to-letters'], givenAtMs: 1, statement: state.sent, peer }];
    if (name === 'withdraw') state.vouches = [];
    const answers: Readonly<Record<string, unknown>> = {
      prepare: { peer, atMs: 4321 },
      give: { vouch: state.vouches[0] },
      withdraw: { withdrawn: true },
      mine: { vouches: state.vouches.map((vouch) => ({ ...vouch, peer: state.peer })), left: 150 - state.vouches.length },
      received: { isListed: false, vouches: [] },
      trust: { trusted: state.vouches.map(({ listing }) => ({ listing, score: 266_667, by: [] })) },
    };
    const answer = Response.json({ result: { data: answers[name ?? ''] } });
    return waiting === undefined ? Promise.resolve(answer) : new Promise((resolve) => waiting?.push(() => resolve(answer)));
  });
  /** Answers to what is asked from now on are ready, and come only when they are released. */
  function hold() {
    const answers: (() => void)[] = [];
    waiting = answers;
    return { count: () => answers.length, pass: () => (waiting = undefined), release: () => answers.forEach((answer) => answer()) };
  }
  return Object.assign(state, { hold });
}

async function signedIn(memberId: string) {
  const store = openStore('anna');
  const pinned = await beginRoster(secrets, { random, ed25519 });
  await transact(store, ['vault'], async (transaction) => void (await requestPin(transaction, pinned)));
  const session = openSession(() => 0, 'anna');
  await session.begin(secrets);
  await keepConnection(store, { serviceUrl: 'https://service.example', bearer: memberId, member: { id: memberId, email: 'anna@example.com' }, demonstration: false }, { secrets, random });
  const listeners = createListeners();
  let [connection, directory]: [Connection, DirectoryState] = [{ type: 'not-connected' }, { type: 'empty' }];
  const vouches = createVouchPort({
    store,
    session,
    announcements: openAnnouncements('anna'),
    random,
    ed25519,
    nowMs: () => 5000,
    service: { connection: () => connection, directory: () => directory, subscribe: (listener) => listeners.add(listener) },
  });
  const tell = (next: Connection, downloaded?: DirectoryState) => {
    connection = next;
    directory = downloaded ?? directory;
    listeners.tell();
  };
  const connected: Connection = { type: 'connected', serviceUrl: 'https://service.example', member: { id: memberId, email: 'anna@example.com' }, demonstration: false };
  tell(connected);
  return { store, session, vouches, tell, connected };
}

const downloaded = (fetchedAtMs: number): DirectoryState => ({ type: 'ready', fetchedAtMs, directory: openDirectoryFiles([]).directory });

test('are fetched with the directory, change with what is given, and hold offline in the next page', async () => {
  const service = standInService();
  const first = await signedIn('1');
  first.tell(first.connected, downloaded(4000));
  await expect.poll(() => first.vouches.vouches()).toMatchObject({ given: [], left: 150 });
  const asked = service.asked;
  // The same directory, heard of again, asks for nothing.
  first.tell(first.connected, downloaded(4000));
  expect(await first.vouches.give(7, ['replies-to-letters'])).toMatchObject({ ok: true });
  expect(first.vouches.vouches()).toMatchObject({ given: [given], trusted: [{ listing: 7 }] });
  expect(service.asked).toBe(asked + 5);

  service.isAway = true;
  expect(await first.vouches.withdraw(7)).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  expect(first.vouches.vouches()).toMatchObject({ given: [given] });
  const next = await signedIn('1');
  await expect.poll(() => next.vouches.vouches()).toMatchObject({ given: [given], trusted: [{ listing: 7, score: 266_667, by: [] }] });
});

test('that are asked for while one vouches never take away what was vouched meanwhile, and what is as before is no news', async () => {
  const service = standInService();
  const { vouches } = await signedIn('1');
  await vouches.refresh();
  let told = 0;
  vouches.subscribe(() => (told += 1));
  const before = vouches.vouches();
  await vouches.refresh();
  expect([vouches.vouches() === before, told]).toEqual([true, 0]);

  // The answer to the first is held back until the vouch is given and shown.
  const held = service.hold();
  const early = vouches.refresh();
  await expect.poll(() => held.count()).toBe(3);
  held.pass();
  expect(await vouches.give(7, ['replies-to-letters'])).toMatchObject({ ok: true });
  held.release();
  expect(await early).toMatchObject({ ok: true });
  expect(vouches.vouches()).toMatchObject({ given: [given], trusted: [{ listing: 7 }] });
});

test('are sealed in the store, not shown once it is locked, and gone with the connection', async () => {
  standInService();
  const { store, session, vouches, tell } = await signedIn('1');
  await vouches.give(7, ['replies-to-letters']);
  const row = await (await store.opened()).get('sealed', 'vouches');
  expect(new TextDecoder().decode(row?.bytes)).not.toContain('replies');
  await session.end();
  tell({ type: 'not-connected' });
  await expect.poll(() => vouches.vouches()).toBeUndefined();
  await forgetConnection(store);
  expect(await (await store.opened()).getAllKeys('sealed')).toEqual([]);
});

test('of another account are not shown to this one', async () => {
  const service = standInService();
  const first = await signedIn('1');
  await first.vouches.give(7, ['replies-to-letters']);
  service.isAway = true;
  const second = await signedIn('2');
  expect(second.vouches.vouches()).toBeUndefined();
  expect(await second.vouches.refresh()).toMatchObject({ ok: false });
  expect(second.vouches.vouches()).toBeUndefined();
});

test('are signed by this computer with the fingerprint of the other one, and one that was not, or is now for another account, is told apart', async () => {
  const service = standInService();
  const { vouches, store } = await signedIn('1');
  await vouches.give(7, ['replies-to-letters']);
  expect(vouches.vouches()?.given).toMatchObject([{ standing: 'signed' }]);
  const read = decodeVouch(base64ToBytes(service.sent));
  if (!read.ok) throw new Error(read.failure.reason);
  expect(read.value).toMatchObject({ act: 'give', listing: 7, facts: ['replies-to-letters'], atMs: 4321, peer: hexToBytes(peer), writer: secrets.device.publicKey });
  const roster = await readRoster((await readPinned((await store.opened()).transaction(['vault']))).rosterSteps, (...signed) => ed25519.verify(...signed));
  if (!roster) throw new Error('There is no roster.');
  expect(await isVouchAllowed(roster, read.value, (...signed) => ed25519.verify(...signed))).toBe(true);

  const standing = async () => {
    await vouches.refresh();
    return vouches.vouches()?.given[0]?.standing;
  };
  service.peer = 'cd'.repeat(32);
  expect(await standing()).toBe('other-account');
  service.peer = peer;
  const [own] = service.vouches;
  if (!own) throw new Error('There is no vouch.');
  service.vouches = [{ ...own, listing: 8 }];
  expect(await standing()).toBe('other-listing');
  for (const more of [{ facts: ['trained-together'] }, { statement: 'AAAA' }] satisfies Partial<MyVouch>[]) {
    service.vouches = [{ ...own, ...more }];
    expect(await standing()).toBe('altered');
  }
  service.vouches = [{ ...own, statement: null }];
  expect(await standing()).toBe('unsigned');

  await vouches.withdraw(7);
  expect(decodeVouch(base64ToBytes(service.sent))).toMatchObject({ ok: true, value: { act: 'withdraw', listing: 7, facts: [] } });
});
