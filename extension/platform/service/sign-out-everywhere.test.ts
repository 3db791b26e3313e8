/** Signing out everywhere where the answer is lost on its way: no false word about it, and a way on. */
import 'fake-indexeddb/auto';
import type { Failure } from '@trusted-hands/contract';
import { createEd25519, type VaultSecrets } from '@trusted-hands/vault';
import { createVaultSecrets } from '@trusted-hands/vault/age';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openAnnouncements } from '../announcements.ts';
import { openStore } from '../store/open-store.ts';
import { openSession } from '../vault/session.ts';
import { createServicePort } from './create-service-port.ts';
import { keepConnection } from './kept-connection.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
let secrets: VaultSecrets;

beforeAll(async () => {
  secrets = await createVaultSecrets({ random, ed25519: createEd25519(crypto.subtle) });
});
beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.unstubAllGlobals());

async function signedIn() {
  const store = openStore('anna');
  const session = openSession(() => 0, 'anna');
  await session.begin(secrets);
  await keepConnection(store, { serviceUrl: 'https://service.example', bearer: 'anna', member: { id: '1', email: 'anna@example.com' }, demonstration: false }, { secrets, random });
  const service = createServicePort({ store, session, announcements: openAnnouncements('anna'), countryWishes: () => ({ chosen: undefined, own: [] }), hostPermission: { request: () => undefined }, random, nowMs: () => 0, ready: () => Promise.resolve() });
  await service.ready();
  expect(service.connection()).toMatchObject({ type: 'connected' });
  return service;
}

/** What the service answers, one call after the other. */
function answers(...all: readonly ('nothing' | Failure)[]): void {
  const left = [...all];
  vi.stubGlobal('fetch', () => {
    const next = left.shift();
    if (next === undefined || next === 'nothing') return Promise.reject(new TypeError('It did not answer.'));
    return Promise.resolve(Response.json({ error: { message: next.message, code: -32001, data: { code: 'UNAUTHORIZED', httpStatus: 401, failure: next } } }, { status: 401 }));
  });
}

const notSignedIn: Failure = { code: 'not-signed-in', message: 'Sign in first.' };

test('is finished where the service did it and only its answer was lost', async () => {
  const service = await signedIn();
  answers('nothing', notSignedIn);
  expect(await service.signOutEverywhere()).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  expect(service.connection()).toMatchObject({ type: 'connected' });
  expect(await service.signOutEverywhere()).toMatchObject({ ok: true });
  expect(service.connection()).toEqual({ type: 'not-connected' });
});

test('says what to do where this computer’s session had ended before: others may go on', async () => {
  const service = await signedIn();
  answers(notSignedIn, notSignedIn);
  for (let tries = 0; tries < 2; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await service.signOutEverywhere()).toMatchObject({ ok: false, failure: { code: 'not-signed-in', message: expect.stringContaining('connect again') } });
  }
  expect(service.connection()).toMatchObject({ type: 'connected' });
});
