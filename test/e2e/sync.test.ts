/**
 * Keeping computers and a real service at one: every page that is open, the service gone, come back, and wiped, another
 * service, and the store of the version before syncing.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keeperLock } from '../../extension/platform/sync/keeper-lock.ts';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { buildPlatformPages, createDraft, names, passphrase, putClient, status, unlocked, type PlatformBuild, type View } from '../support/platform-page.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { stopServiceWorker } from '../support/stop-service-worker.ts';
import { connect, join, type SyncedTestPage } from '../support/synced-pages.ts';
import { waitFor } from '../support/wait-for.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: SyncedTestPage;

test('what is saved on one computer is with the service and on the other one, in every page, without asking', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('clinic');
  await using home = await built.launch('home');
  const first = await unlocked(clinic, 'panel');
  await putClient(first, 'Ana Example');
  expect(await syncStatus(first)).toEqual({ type: 'not-connected' });
  await connect(first, service);
  await becomes(first, 'everywhere');
  expect(await outboxCount(first)).toBe(0);
  expect(await entryCount(service)).toBe(1);

  const second = await join({ from: first, at: home, service });
  await seen(second, ['Ana Example']);
  const otherPage = await home.openPanelTab();
  const draftId = await createDraft(otherPage, 'being written');
  await putClient(first, 'Ben Example');
  for (const panel of [second, otherPage]) await seen(panel, ['Ana Example', 'Ben Example']);
  expect(await otherPage.evaluate(() => [page.draft?.current().text, page.draft?.role()])).toEqual(['being written', 'writer']);
  expect(draftId).not.toBe('');
  await putClient(otherPage, 'Cleo Example');
  await seen(first, ['Ana Example', 'Ben Example', 'Cleo Example']);
  for (const panel of [first, second, otherPage]) await becomes(panel, 'everywhere');
  expect(await outboxCount(second)).toBe(0);
  // The page that kept both at one goes; the other one goes on.
  await second.close();
  await putClient(first, 'Dan Example');
  await seen(otherPage, ['Ana Example', 'Ben Example', 'Cleo Example', 'Dan Example']);

  await otherPage.evaluate(() => page.platform.vault.lock());
  await becomes(otherPage, 'locked');
  await putClient(first, 'Eve Example');
  await becomes(first, 'everywhere');
  expect(await otherPage.evaluate((words) => page.platform.vault.unlock(words), passphrase)).toMatchObject({ ok: true });
  await seen(otherPage, ['Ana Example', 'Ben Example', 'Cleo Example', 'Dan Example', 'Eve Example']);
  expect(await first.evaluate(() => page.violations)).toEqual([]);
});

test('the bell rings in a page and in the real side panel though the service worker was stopped on both computers', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('bell-clinic');
  await using home = await built.launch('bell-home');
  const first = await unlocked(clinic, 'panel');
  await connect(first, service);
  await becomes(first, 'everywhere');
  const second = await join({ from: first, at: home, service });
  for (const panel of [first, second]) await becomes(panel, 'everywhere');
  for (const browser of [clinic, home]) await stopServiceWorker(browser);
  const asked = service.logged.length;
  await putClient(first, 'Ana Example');
  await seen(second, ['Ana Example']);
  // Only a bell: what is new was then fetched, once, and nobody asked again and again.
  expect(service.logged.slice(asked).filter((line) => line.includes('vault.pull')).length).toBeLessThan(6);
  for (const browser of [clinic, home]) await stopServiceWorker(browser);
  await putClient(second, 'Ben Example');
  await seen(first, ['Ana Example', 'Ben Example']);
  // In the real side panel too, and with no tab of ours open beside it.
  await second.close();
  const panel = await home.openSidePanel();
  await panel.waitUntil('its script', () => typeof page !== 'undefined', undefined);
  await becomes(panel, 'everywhere');
  await stopServiceWorker(home);
  await putClient(first, 'Bea Example');
  await seen(panel, ['Ana Example', 'Ben Example', 'Bea Example']);
  await putClient(panel, 'Bob Example');
  await seen(first, ['Ana Example', 'Ben Example', 'Bea Example', 'Bob Example']);
  // A service that went away and came back is listened to again.
  await service.restart();
  for (const open of [first, panel]) await becomes(open, 'everywhere');
  await putClient(first, 'Cleo Example');
  await seen(panel, ['Ana Example', 'Ben Example', 'Bea Example', 'Bob Example', 'Cleo Example']);
});

test('what a newer program wrote is kept, sent, brought to other computers and backed up, and read once a program knows it', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('newer');
  await using home = await built.launch('older');
  await using fresh = await built.launch('upgraded');
  const first = await unlocked(clinic, 'panel');
  await putClient(first, 'Ana Example');
  expect(await first.evaluate(putOfTomorrow)).toBe(true);
  await connect(first, service);
  const second = await join({ from: first, at: home, service });
  await seen(second, ['Ana Example']);
  await becomes(second, 'everywhere');
  expect(await second.evaluate(() => page.platform.vault.status())).toMatchObject({ damaged: 0 });
  const { file, code } = await backup(second);
  await second.close();
  expect(await (await home.openPanelTab()).evaluate(async (words) => {
    await page.platform.vault.unlock(words);
    return page.platform.vault.records({ type: 'of-tomorrow', schema: 7, body: page.clientRecord.body }).length;
  }, passphrase)).toBe(0);
  const third = await fresh.openPanelTab();
  expect(await third.evaluate(([bytes, typed, words]) => page.platform.vault.restore(Uint8Array.from(bytes), typed, words), [file, code, passphrase] as const)).toMatchObject({ ok: true });
  expect(await third.evaluate(readOfTomorrow)).toEqual([{ gait: ['heel', 'toe'], depth: 3 }]);
});

test('a first download that broke off says that notes are missing, until it came to its end', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('complete');
  await using home = await built.launch('partial');
  const first = await unlocked(clinic, 'panel');
  await connect(first, service);
  await putClient(first, 'Ana Example');
  await becomes(first, 'everywhere');
  const second = await join({ from: first, at: home, service, beforeConfirming: () => service.stop() });
  expect(await becomes(second, 'offline')).toMatchObject({ isPartial: true });
  // Another page, and one that unlocks again, know of it too.
  const late = await home.openPanelTab();
  expect(await becomes(late, 'offline')).toMatchObject({ isPartial: true });
  await service.restart();
  await second.evaluate(() => page.platform.sync.syncNow());
  await seen(second, ['Ana Example']);
  // On both, or the other one still tells of the time before.
  for (const panel of [second, late]) await becomes(panel, 'everywhere');
  await service.stop();
  await second.evaluate(() => page.platform.sync.syncNow());
  expect(await becomes(second, 'offline')).not.toHaveProperty('isPartial');
  expect(await becomes(late, 'offline')).not.toHaveProperty('isPartial');
});

test('with the service away, what is written waits and is said to; it arrives when the service is back, and again where the service lost it', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('waiting');
  const panel = await unlocked(clinic, 'panel');
  await connect(panel, service);
  await putClient(panel, 'Ana Example');
  await becomes(panel, 'everywhere');

  await service.stop();
  await putClient(panel, 'Ben Example');
  expect(await becomes(panel, 'offline')).toMatchObject({ waiting: 1, sinceMs: expect.any(Number) });
  const late = await clinic.openPanelTab();
  expect(await becomes(late, 'offline')).toMatchObject({ waiting: 1 });
  await service.restart();
  // Nobody asks: it is tried again by itself.
  await becomes(panel, 'everywhere');
  expect(await entryCount(service)).toBe(2);

  await wipe(service);
  await putClient(panel, 'Cleo Example');
  await waitFor('all of it to be there again', async () => ((await entryCount(service)) === 3 ? true : undefined));
  await becomes(late, 'everywhere');
  expect(await outboxCount(panel)).toBe(0);
  expect(await names(panel)).toEqual(['Ana Example', 'Ben Example', 'Cleo Example']);
});

test('with no page open, an alarm sends what waits while unlocked; once locked nothing is sent', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('background');
  const panel = await unlocked(clinic, 'panel');
  await connect(panel, service);
  await becomes(panel, 'everywhere');
  await service.stop();
  await putClient(panel, 'Ana Example');
  await becomes(panel, 'offline');
  await clinic.context.newPage();
  await panel.close();
  await service.restart();
  await ringAlarm(clinic);
  await waitFor('the background to send it', async () => ((await entryCount(service)) === 1 ? true : undefined), 60_000);

  const again = await clinic.openPanelTab();
  await seen(again, ['Ana Example']);
  await becomes(again, 'everywhere');
  await service.stop();
  await putClient(again, 'Ben Example');
  await becomes(again, 'offline');
  await again.evaluate(() => page.platform.vault.lock());
  await again.close();
  await service.restart();
  const { length: loggedBefore } = service.logged;
  await ringAlarm(clinic);
  expect(service.logged.slice(loggedBefore).filter((line) => line.includes('vault.'))).toEqual([]);
  expect(await entryCount(service)).toBe(1);
});

test('another service gets everything, and disconnecting keeps every note', async () => {
  await using service = await startTestService();
  await using other = await startTestService();
  await using clinic = await built.launch('moving');
  const panel = await unlocked(clinic, 'panel');
  await connect(panel, service);
  for (const name of ['Ana Example', 'Ben Example']) await putClient(panel, name);
  await becomes(panel, 'everywhere');
  expect(await panel.evaluate(() => page.platform.service.signOut())).toMatchObject({ ok: true });
  await becomes(panel, 'not-connected');
  expect(await names(panel)).toEqual(['Ana Example', 'Ben Example']);
  await connect(panel, other);
  await waitFor('everything to be there', async () => ((await entryCount(other)) === 2 ? true : undefined));
  await becomes(panel, 'everywhere');
});

test('a backup from before another computer joined is restored, let in by its code, and fills a service that lost everything', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('backed-up');
  await using home = await built.launch('joined-since');
  await using fresh = await built.launch('restored');
  const first = await unlocked(clinic, 'panel');
  await connect(first, service);
  await putClient(first, 'Ana Example');
  await becomes(first, 'everywhere');
  const { file, code } = await backup(first);
  const second = await join({ from: first, at: home, service });
  await putClient(second, 'Ben Example');
  await becomes(second, 'everywhere');
  await clinic.close();

  const third = await fresh.openPanelTab();
  expect(await third.evaluate(([bytes, typed, words]) => page.platform.vault.restore(Uint8Array.from(bytes), typed, words), [file, code, passphrase] as const)).toMatchObject({ ok: true, value: { entries: 1 } });
  expect(await putClient(third, 'Cleo Example')).toMatchObject({ ok: true });
  await connect(third, service);
  await seen(third, ['Ana Example', 'Ben Example', 'Cleo Example']);
  await becomes(third, 'everywhere');
  await seen(second, ['Ana Example', 'Ben Example', 'Cleo Example']);
  expect(await third.evaluate(() => page.platform.devices.devices().map(({ isThis, isActive }) => [isThis, isActive]))).toEqual([[true, true], [false, true], [false, true]]);
  // The keys are those of the device that was let in after a new unlocking too.
  await third.evaluate(() => page.platform.vault.lock());
  expect(await third.evaluate((words) => page.platform.vault.unlock(words), passphrase)).toMatchObject({ ok: true });
  await putClient(third, 'Dan Example');
  await seen(second, ['Ana Example', 'Ben Example', 'Cleo Example', 'Dan Example']);

  await becomes(third, 'everywhere');
  // With the name that the second computer was given, and the record that it wrote of itself.
  const entries = await entryCount(service);
  expect(entries).toBe(6);
  await home.close();
  await wipe(service);
  await third.evaluate(() => page.platform.sync.syncNow());
  await waitFor('all of it to be there again', async () => ((await entryCount(service)) === entries ? true : undefined));
  await becomes(third, 'everywhere');
  const last = await backup(third);
  await using empty = await built.launch('restored-alone');
  await wipe(service);
  await fresh.close();
  const fourth = await empty.openPanelTab();
  expect(await fourth.evaluate(([bytes, typed, words]) => page.platform.vault.restore(Uint8Array.from(bytes), typed, words), [last.file, last.code, passphrase] as const)).toMatchObject({ ok: true, value: { entries } });
  await connect(fourth, service);
  await waitFor('all of it to be there once more', async () => ((await entryCount(service)) === entries ? true : undefined));
  await becomes(fourth, 'everywhere');
});

test('an account that holds other notes is left alone, and so is who was signed out, each with what to do', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('first-notes');
  await using home = await built.launch('other-notes');
  const first = await unlocked(clinic, 'panel');
  await connect(first, service);
  await putClient(first, 'Ana Example');
  await becomes(first, 'everywhere');
  const second = await unlocked(home, 'panel');
  await putClient(second, 'Ben Example');
  await connect(second, service);
  expect(await becomes(second, 'problem')).toMatchObject({ waiting: 1, message: expect.stringContaining('already holds notes that were begun on another computer') });
  expect([await names(first), await names(second), await entryCount(service)]).toEqual([['Ana Example'], ['Ben Example'], 1]);

  await service.database.deleteFrom('session').execute();
  // So that it remembers nobody.
  await service.restart();
  await putClient(first, 'Cleo Example');
  expect(await becomes(first, 'problem')).toMatchObject({ waiting: 1, message: expect.stringContaining('signed out') });
  await connect(first, service);
  await becomes(first, 'everywhere');
  expect(await entryCount(service)).toBe(2);
});

test('the store of the version before syncing is taken over whole, and all of it waits to be sent', async () => {
  await using service = await startTestService();
  await using browser = await built.launch('version-1');
  const panel = await unlocked(browser, 'panel');
  for (const name of ['Ana Example', 'Ben Example', 'Cleo Example']) await putClient(panel, name);
  await createDraft(panel, 'a draft');
  await panel.evaluate(() => page.platform.vault.lock());
  const manifest = await browser.openPage('manifest.json');
  await panel.close();
  await manifest.evaluate(downgradeStore);
  const upgraded = await browser.openPanelTab();
  expect(await status(upgraded)).toEqual({ type: 'locked' });
  expect(await upgraded.evaluate((words) => page.platform.vault.unlock(words), passphrase)).toMatchObject({ ok: true });
  // The last one's row was lost; its number is not used again.
  expect(await names(upgraded)).toEqual(['Ana Example', 'Ben Example']);
  expect((await upgraded.evaluate(() => page.platform.drafts.list())).map(({ text }) => text)).toEqual(['a draft']);
  expect(await outboxCount(upgraded)).toBe(2);
  expect(await putClient(upgraded, 'Dan Example')).toMatchObject({ ok: true });
  expect(await upgraded.evaluate(() => page.platform.vault.status())).toMatchObject({ damaged: 1 });
  await connect(upgraded, service);
  await waitFor('what can be sent', async () => ((await entryCount(service)) === 3 ? true : undefined));
  await becomes(upgraded, 'everywhere');
});

/** Runs in a page: a record of a type and schema that no part of this program knows. */
async function putOfTomorrow(): Promise<boolean> {
  // Safe: only `safeParse` is asked of it, and what it gives is taken as it is.
  const body = { safeParse: (data: unknown) => ({ success: true, data }) } as unknown as typeof page.clientRecord.body;
  // Safe: the body is not a client's, which is what is shown here.
  return (await page.platform.vault.put({ type: 'of-tomorrow', schema: 7, body }, { gait: ['heel', 'toe'], depth: 3 } as never)).ok;
}

/** Runs in a page, as the program that knows the type would. */
function readOfTomorrow(): unknown[] {
  // Safe: as above.
  const body = { safeParse: (data: unknown) => ({ success: true, data }) } as unknown as typeof page.clientRecord.body;
  return page.platform.vault.records({ type: 'of-tomorrow', schema: 7, body }).map(({ current }) => current.body);
}

const syncStatus = (panel: View) => panel.evaluate(async () => {
  await page.platform.vault.ready();
  return page.platform.sync.status();
}, '');

/** Waits, without asking for a round, until the page shows this. */
const becomes = (panel: View, type: string) => waitFor(`the status ${type}`, async () => {
  const told = await syncStatus(panel);
  // A moment after something was written the page may still show what was so before.
  return told.type === type && (type !== 'everywhere' || (await outboxCount(panel)) === 0) ? told : undefined;
}, 30_000);

const seen = (panel: View, wanted: readonly string[]) => waitFor(`the clients ${wanted.join(', ')}`, async () => ((await names(panel)).join() === wanted.join() ? true : undefined), 30_000);

const outboxCount = (panel: View) => panel.evaluate(async () => {
  const opening = indexedDB.open('trusted-hands');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const request = opening.result.transaction('outbox').objectStore('outbox').count();
  await new Promise((resolve) => (request.onsuccess = resolve));
  opening.result.close();
  return request.result;
}, '');

async function entryCount(service: TestService): Promise<number> {
  return (await service.database.selectFrom('vault_entry').select('position').execute()).length;
}

/** Accounts stay, all notes are gone. */
async function wipe(service: TestService): Promise<void> {
  for (const table of ['vault_entry', 'vault_device_head', 'vault_keyring', 'vault_roster_step', 'vault'] as const) await service.database.deleteFrom(table).execute();
  await service.restart();
}

const backup = (panel: Page) => panel.evaluate(async () => {
  const made = await page.platform.vault.backup();
  if (!made.ok) throw new Error(made.failure.message);
  return { file: Array.from(made.value.file), code: made.value.recoveryCode };
});

/** Once, at once: what the browser does every few minutes. Resolves when it rang and what it began is over. */
async function ringAlarm(browser: ExtensionBrowser): Promise<void> {
  const rang = await (await browser.worker()).evaluate(async (lock) => {
    const ringing = new Promise((resolve) => chrome.alarms.onAlarm.addListener(({ name }) => name === 'sync' && resolve(undefined)));
    await chrome.alarms.create('sync', { when: Date.now() });
    await ringing;
    // The script's own listener came first, and holds this lock while it syncs.
    return navigator.locks.request(lock, () => true);
  }, keeperLock);
  expect(rang).toBe(true);
}

/** What this program writes, in the shape that version 1 had; the row of the last entry is gone. */
async function downgradeStore(): Promise<void> {
  const done = (request: IDBRequest) => new Promise((resolve, reject) => {
    request.addEventListener('success', resolve);
    request.addEventListener('error', reject);
  });
  const opening = indexedDB.open('trusted-hands');
  await done(opening);
  const readAll = async (name: string) => {
    const request = opening.result.transaction(name).objectStore(name).getAll();
    await done(request);
    return request.result as Record<string, unknown>[];
  };
  const [vault, entries, heads, drafts] = [await readAll('vault'), await readAll('entries'), await readAll('heads'), await readAll('drafts')];
  opening.result.close();
  await done(indexedDB.deleteDatabase('trusted-hands'));
  const old = indexedDB.open('trusted-hands', 1);
  old.onupgradeneeded = () => {
    for (const name of ['vault', 'drafts', 'sealed', 'times']) old.result.createObjectStore(name, { keyPath: 'name' });
    old.result.createObjectStore('files', { keyPath: 'sha256' });
    old.result.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
  };
  await done(old);
  const transaction = old.result.transaction(['vault', 'entries', 'drafts'], 'readwrite');
  const [head] = heads;
  if (!head) throw new Error('Nothing was written.');
  const sequence = new Uint8Array(12);
  new DataView(sequence.buffer).setUint32(0, 8);
  new DataView(sequence.buffer).setBigUint64(4, BigInt(head['deviceSequence'] as number));
  const chain = new Uint8Array([...sequence, 0, 0, 0, 32, ...(head['hash'] as Uint8Array)]);
  transaction.objectStore('vault').add({ name: 'chain', bytes: chain });
  for (const row of vault.filter(({ name }) => name === 'header')) transaction.objectStore('vault').add(row);
  for (const { id, bytes } of entries.slice(0, -1)) transaction.objectStore('entries').add({ id, bytes });
  // A row that went bad stops none of the others.
  transaction.objectStore('entries').add({ id: 'altered', bytes: new Uint8Array(700).fill(7) });
  for (const row of drafts) transaction.objectStore('drafts').add(row);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  old.result.close();
}
