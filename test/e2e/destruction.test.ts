/**
 * A client's file that is destroyed after its date: gone from the store of this computer, from the service and from every
 * other computer, also where a service or an older backup brings it back; what is kept of it is readable everywhere.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPlatformPages, names, passphrase, putClient, unlocked, type PlatformBuild } from '../support/platform-page.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { connect, everywhere, join, type SyncedTestPage } from '../support/synced-pages.ts';
import { waitFor } from '../support/wait-for.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: SyncedTestPage;

test('a destroyed file is gone here, at the service and on the other computer, and nothing of it counts as damaged', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('clinic');
  await using home = await built.launch('home');
  const first = await unlocked(clinic, 'panel');
  await putClient(first, 'Ana Example');
  await putClient(first, 'Ben Example');
  await amendTwice(first, 'Ana Example');
  await connect(first, service);
  await everywhere(first);
  const older = await first.evaluate(async () => {
    const made = await page.platform.vault.backup();
    if (!made.ok) throw new Error(made.failure.message);
    return { file: [...made.value.file], code: made.value.recoveryCode };
  });
  const second = await join({ from: first, at: home, service });
  await waitFor('both clients', async () => ((await names(second)).length === 2 ? true : undefined));
  await everywhere(second);
  expect(await destroyedAtService(service)).toBe(0);
  await service.stop();

  // Three versions of the client, and one of a note of hers.
  expect(await destroy(first, 'Ana Example')).toMatchObject({ ok: true });
  const gone = await destroyedIds(first);
  expect(gone).toHaveLength(4);
  expect(await left(first, gone)).toEqual({ names: ['Ben Example'], notes: 0, whole: 0, kept: ['Ana Example'], damaged: 0 });
  await first.reload();
  expect(await left(first, gone)).toEqual({ names: ['Ben Example'], notes: 0, whole: 0, kept: ['Ana Example'], damaged: 0 });

  await service.restart();
  await everywhere(first);
  await waitFor('the service to have dropped it', async () => {
    await first.evaluate(() => page.platform.sync.syncNow());
    return (await destroyedAtService(service)) === gone.length ? true : undefined;
  });
  await waitFor('the other computer to have dropped it', async () => ((await left(second, gone)).whole === 0 ? true : undefined));
  expect(await left(second, gone)).toEqual({ names: ['Ben Example'], notes: 0, whole: 0, kept: ['Ana Example'], damaged: 0 });
  await waitFor('no statement to wait any more', async () => {
    await Promise.all([first, second].map((panel) => panel.evaluate(() => page.platform.sync.syncNow())));
    return (await statements(first)) + (await statements(second)) === 0 ? true : undefined;
  });

  // A backup that was saved before has all of it again, until it hears of the destruction.
  await using fresh = await built.launch('restored');
  const third = await fresh.openPanelTab();
  expect(await third.evaluate(([bytes, typed, words]) => page.platform.vault.restore(Uint8Array.from(bytes), typed, words), [older.file, older.code, passphrase] as const)).toMatchObject({ ok: true });
  expect((await left(third, gone)).whole).toBe(gone.length);
  await connect(third, service);
  await waitFor('the restored computer to have dropped it', async () => ((await left(third, gone)).whole === 0 ? true : undefined), 60_000);
  expect(await left(third, gone)).toEqual({ names: ['Ben Example'], notes: 0, whole: 0, kept: ['Ana Example'], damaged: 0 });
}, 240_000);

test('a file that was never sent is sent as what is left of it', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('alone');
  const first = await unlocked(clinic, 'panel');
  await putClient(first, 'Ana Example');
  await amendTwice(first, 'Ana Example');
  expect(await destroy(first, 'Ana Example')).toMatchObject({ ok: true });
  await connect(first, service);
  await everywhere(first);
  expect(await destroyedAtService(service)).toBe(4);
  await waitFor('no statement to wait any more', async () => {
    await first.evaluate(() => page.platform.sync.syncNow());
    return (await statements(first)) === 0 ? true : undefined;
  });
});

const amendTwice = (panel: Page, name: string) => panel.evaluate(async (wanted) => {
  const { vault } = page.platform;
  const client = vault.records(page.clientRecord).find(({ current }) => current.body.name === wanted);
  if (!client) throw new Error('There is no such client.');
  await vault.put(page.clientRecord, { ...client.current.body, phone: '1' }, client.recordId);
  await vault.put(page.clientRecord, { ...client.current.body, phone: '2' }, client.recordId);
  await vault.put(page.sessionNoteRecord, page.sessionNoteRecord.body.parse({ clientId: client.recordId, text: 'S: sore', visitDate: '2015-01-02', signedAtMs: 1 }), `note-${client.recordId}`);
}, name);

const destroy = (panel: Page, name: string) => panel.evaluate(async (wanted) => {
  const { vault } = page.platform;
  const client = vault.records(page.clientRecord).find(({ current }) => current.body.name === wanted);
  if (!client) throw new Error('There is no such client.');
  return vault.destroy([client.recordId, `note-${client.recordId}`], { clientName: wanted, firstEntryOn: '2015-01-02', lastEntryOn: '2015-01-02', keptUntil: '2022-01-02', period: '7 years' });
}, name);

const destroyedIds = (panel: Page) => panel.evaluate(() => page.platform.vault.records(page.destructionRecord).flatMap(({ current }) => current.body.entryIds));

/** What a page shows, and how many of these entries the store of its computer still has whole. */
function left(panel: Page, ids: readonly string[]) {
  return panel.evaluate(async (gone) => {
    const { vault } = page.platform;
    await vault.ready();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('trusted-hands');
      request.addEventListener('success', () => resolve(request.result));
    });
    const rows = await new Promise<{ readonly id: string; readonly bytes: Uint8Array }[]>((resolve) => {
      const request: IDBRequest<{ readonly id: string; readonly bytes: Uint8Array }[]> = database.transaction('entries').objectStore('entries').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    database.close();
    const status = vault.status();
    return {
      names: vault.records(page.clientRecord).map(({ current }) => current.body.name),
      notes: vault.records(page.sessionNoteRecord).length,
      // What is left of an entry begins with its own label.
      whole: rows.filter(({ id, bytes }) => gone.includes(id) && !new TextDecoder('latin1').decode(bytes).includes('trusted-hands/entry-destroyed/v1')).length,
      kept: vault.records(page.destructionRecord).map(({ current }) => current.body.clientName),
      damaged: status.type === 'unlocked' ? status.damaged : -1,
    };
  }, ids);
}

const statements = (panel: Page) => panel.evaluate(async () => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('trusted-hands');
    request.addEventListener('success', () => resolve(request.result));
  });
  const keys = await new Promise<IDBValidKey[]>((resolve) => {
    const request = database.transaction('sealed').objectStore('sealed').getAllKeys();
    request.addEventListener('success', () => resolve(request.result));
  });
  database.close();
  return keys.filter((key) => typeof key === 'string' && key.startsWith('destruction-statement')).length;
});

async function destroyedAtService(service: TestService): Promise<number> {
  return (await service.database.selectFrom('vault_entry').select('entry_id').where('destroyed', '=', 1).execute()).length;
}
