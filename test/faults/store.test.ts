/**
 * What a failing store may do to the notes of this computer: full, aborted, closed, unreadable, damaged. Nothing typed is
 * lost, nothing is said to be saved that is not, and one record that went bad takes no other with it.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestPage } from '../../extension/platform/browser-test/entrypoints/popup/page.ts';
import { createDraft, names, openDraft, passphrase, putClient, role, status, unlocked, buildPlatformPages, type PlatformBuild } from '../support/platform-page.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: TestPage;

test('a damaged record hides none of the others, is counted, and does not spoil a backup; a lost place in the chain is found again', async () => {
  await using browser = await built.launch('damaged');
  const panel = await unlocked(browser, 'panel');
  for (const name of ['Ana Example', 'Ben Example', 'Cleo Example', 'Dan Example']) await putClient(panel, name);
  await panel.evaluate(async () => {
    const opening = indexedDB.open('trusted-hands');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const transaction = opening.result.transaction(['entries', 'heads'], 'readwrite');
    const entries = transaction.objectStore('entries');
    const altered = new Uint8Array(700).fill(7);
    entries.put({ id: 'altered', bytes: altered }, 2);
    entries.delete(3);
    transaction.objectStore('heads').clear();
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    opening.result.close();
    await page.platform.vault.lock();
  });
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  expect(await names(panel)).toEqual(['Ana Example', 'Dan Example']);
  expect(await status(panel)).toEqual({ type: 'unlocked', backedUp: false, damaged: 2 });
  expect(await putClient(panel, 'Eve Example')).toMatchObject({ ok: true });
  // A second entry of number 1 would be refused by a service for ever.
  expect(await panel.evaluate(async () => {
    const opening = indexedDB.open('trusted-hands');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const request = opening.result.transaction('heads').objectStore('heads').getAll();
    await new Promise((resolve) => (request.onsuccess = resolve));
    opening.result.close();
    return (request.result as { deviceSequence: number }[]).map(({ deviceSequence }) => deviceSequence);
  })).toEqual([5]);
  const backup = await panel.evaluate(async () => {
    const made = await page.platform.vault.backup();
    if (!made.ok) throw new Error(made.failure.message);
    return { file: Array.from(made.value.file), code: made.value.recoveryCode };
  });
  await using fresh = await built.launch('undamaged');
  const restored = await fresh.openPanelTab();
  expect(await restored.evaluate(([file, code, words]) => page.platform.vault.restore(Uint8Array.from(file), code, words), [backup.file, backup.code, passphrase] as const)).toEqual({ ok: true, value: { entries: 3, leftOut: 1 } });
  expect(await names(restored)).toEqual(['Ana Example', 'Dan Example', 'Eve Example']);
});

test('a store that cannot be opened is never taken for a computer without notes', async () => {
  await using browser = await built.launch('unreadable');
  const first = await unlocked(browser, 'panel');
  await putClient(first, 'Ana Example');
  await first.evaluate(() => page.platform.vault.lock());
  await browser.context.addInitScript(() => {
    const real = Object.getOwnPropertyDescriptors(IDBFactory.prototype);
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
    };
    Object.assign(globalThis, { heal: () => Object.defineProperties(IDBFactory.prototype, { open: real.open }) });
  });
  const panel = await browser.openPanelTab();
  expect(await status(panel)).toEqual({ type: 'locked' });
  const unlock = () => panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  expect(await unlock()).toMatchObject({ ok: false, failure: { type: 'storage-failed', message: expect.stringContaining('could not read') } });
  expect(await panel.evaluate((words) => page.platform.vault.create(words), 'another passphrase of mine')).toMatchObject({ ok: false });
  await panel.evaluate(() => (globalThis as unknown as { heal(): void }).heal());
  expect(await unlock()).toMatchObject({ ok: true });
  expect(await names(panel)).toEqual(['Ana Example']);
});

test('what is put while the lock comes is kept once, and said to be', async () => {
  await using browser = await built.launch('put-while-locking');
  const panel = await unlocked(browser, 'panel');
  const outcomes = await panel.evaluate(async () => {
    const puts = Array.from({ length: 12 }, (_, index) => page.platform.vault.put(page.clientRecord, page.clientRecord.body.parse({ name: `Client ${index}` })));
    await puts[0];
    await page.platform.vault.lock();
    return (await Promise.all(puts)).map((put) => (put.ok ? put.value.current.body.name : put.failure.type));
  });
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  expect(outcomes.filter((name) => name !== 'locked')).toEqual(await names(panel));
});

test('a huge note is kept whole; one that is too long for one record is refused with a sentence, and its draft stays', async () => {
  await using browser = await built.launch('huge');
  const panel = await unlocked(browser, 'panel');
  const outcome = await panel.evaluate(async () => {
    const put = (text: string) => page.platform.vault.put(page.sessionNoteRecord, { clientId: 'c', text, visitDate: '2026-11-21', signedAtMs: 0, author: '', amendmentReason: '' });
    // Surrogates, marks, right to left, and the widest characters that JSON has.
    const mixed = '👩🏽‍⚕️é̂ שלום \ud800 '.repeat(20_000).slice(0, 200_000);
    const kept = await put(mixed);
    const controls = await put('\u0001'.repeat(200_000));
    const long = await put('x'.repeat(200_001));
    const draft = await page.platform.drafts.create({ text: 'ж'.repeat(2_000_000) });
    const drafts = await page.platform.drafts.list();
    return {
      kept: kept.ok && kept.value.current.body.text === mixed,
      controls: controls.ok ? 'kept' : controls.failure,
      long: long.ok ? 'kept' : long.failure,
      draft: draft.ok && drafts[0]?.text.length,
    };
  });
  expect(outcome).toMatchObject({ kept: true, controls: { type: 'too-long' }, long: { type: 'too-long', message: expect.stringContaining('Nothing is lost') }, draft: 2_000_000 });
  await panel.evaluate(() => page.platform.vault.lock());
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  expect(await panel.evaluate(() => page.platform.vault.records(page.sessionNoteRecord).map((note) => note.current.body.text.length))).toEqual([200_000]);
  expect(await status(panel)).toMatchObject({ damaged: 0 });
});

test('what a full disk did not take outlives a lock in the page, and is not called saved', async () => {
  await using browser = await built.launch('full-and-locked');
  const panel = await unlocked(browser, 'panel');
  await panel.clock.install();
  const draftId = await createDraft(panel, 'before');
  await panel.evaluate(() => {
    const real = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    Object.assign(globalThis, { heal: () => Object.defineProperties(IDBObjectStore.prototype, { put: real.put }) });
    page.draft?.edit({ text: 'before and after' });
  });
  await panel.waitForFunction(() => page.draft?.saveState().type === 'failed');
  await panel.evaluate(() => page.platform.vault.lock());
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  await openDraft(panel, draftId);
  expect(await panel.evaluate(() => [page.draft?.current().text, page.draft?.saveState().type])).toEqual(['before and after', 'saving']);
  await panel.evaluate(() => page.draft?.edit({ text: 'before, after and more' }));
  await panel.evaluate(() => (globalThis as unknown as { heal(): void }).heal());
  await panel.waitForFunction(() => page.draft?.saveState().type === 'saved');
  // The older text, still to be tried again from before the lock, does not come back over the newer one.
  await panel.clock.fastForward(10_000);
  const other = await browser.openPanelTab();
  expect((await other.evaluate(() => page.platform.drafts.list())).map((draft) => draft.text)).toEqual(['before, after and more']);
});

test('a page whose turn comes while the store cannot be read writes once it can, and never over what it has not seen', async () => {
  await using browser = await built.launch('turn-unread');
  const writer = await unlocked(browser, 'panel');
  const draftId = await createDraft(writer, 'first');
  const follower = await browser.openPanelTab();
  await openDraft(follower, draftId);
  await follower.evaluate(() => {
    const real = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    IDBObjectStore.prototype.get = () => {
      throw new DOMException('', 'UnknownError');
    };
    Object.assign(globalThis, { heal: () => Object.defineProperties(IDBObjectStore.prototype, { get: real.get }), unhandled: [] });
    addEventListener('unhandledrejection', (event) => (globalThis as unknown as { unhandled: string[] }).unhandled.push(String(event.reason)));
  });
  await writer.evaluate(async () => {
    page.draft?.edit({ text: 'first, second' });
    await page.draft?.flush();
  });
  await writer.close();
  expect(await role(follower)).toBe('follower');
  await follower.evaluate(() => (globalThis as unknown as { heal(): void }).heal());
  await follower.waitForFunction(() => page.draft?.role() === 'writer');
  expect(await follower.evaluate(() => page.draft?.current().text)).toBe('first, second');
  expect(await follower.evaluate(() => (globalThis as unknown as { unhandled: string[] }).unhandled)).toEqual([]);
});

test('a connection that the browser closed is opened again; after an update the page says to open it anew', async () => {
  await using browser = await built.launch('closed-connection');
  const panel = await browser.openPanelTab();
  await panel.evaluate(() => {
    const real = Object.getOwnPropertyDescriptors(IDBDatabase.prototype);
    const closing = new WeakSet<IDBDatabase>();
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...values: Parameters<IDBDatabase['transaction']>) {
      // Closed as a browser closes it under a page: without an event.
      if ('closeNext' in globalThis && !closing.has(this)) {
        closing.add(this);
        this.close();
        delete (globalThis as { closeNext?: boolean }).closeNext;
      }
      return Reflect.apply(real.transaction.value as (...values: unknown[]) => IDBTransaction, this, values);
    };
  });
  await panel.evaluate((words) => page.platform.vault.create(words), passphrase);
  await createDraft(panel, 'before');
  await panel.evaluate(() => {
    Object.assign(globalThis, { closeNext: true });
    page.draft?.edit({ text: 'before and after' });
  });
  await panel.waitForFunction(() => page.draft?.saveState().type === 'saved');
  expect((await panel.evaluate(() => page.platform.drafts.list())).map((draft) => draft.text)).toEqual(['before and after']);
  await panel.evaluate(async () => {
    const upgrade = indexedDB.open('trusted-hands', 3);
    await new Promise((resolve) => (upgrade.onsuccess = resolve));
    upgrade.result.close();
    page.draft?.edit({ text: 'typed since' });
  });
  await panel.waitForFunction(() => page.draft?.saveState().type === 'failed');
  expect(await panel.evaluate(() => page.draft?.saveState())).toMatchObject({ failure: { message: expect.stringContaining('updated while this page was open') } });
  expect(await panel.evaluate(() => page.draft?.current().text)).toBe('typed since');
});

test.each(['full', 'aborted'] as const)('a disk that is %s is said; what was typed stays, and is saved when there is room again', async (kind) => {
  await using browser = await built.launch(`disk-${kind}`);
  const panel = await unlocked(browser, 'panel');
  await panel.evaluate(async () => {
    const made = await page.platform.drafts.create({ text: 'before' });
    if (made.ok) page.draft = made.value;
    Object.assign(globalThis, { unhandled: [] });
    addEventListener('unhandledrejection', (event) => (globalThis as unknown as { unhandled: string[] }).unhandled.push(String(event.reason)));
  });
  // The browser lets an extension with unlimitedStorage go past any quota a test could set, so its IndexedDB fails here.
  await panel.evaluate((how) => {
    const real = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    for (const method of ['add', 'put'] as const) {
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...values: Parameters<IDBObjectStore['put']>) {
        if (how === 'full') throw new DOMException('', 'QuotaExceededError');
        const request: unknown = Reflect.apply(real[method].value as (...values: unknown[]) => unknown, this, values);
        this.transaction.abort();
        return request as IDBRequest<IDBValidKey>;
      };
    }
    Object.assign(globalThis, { heal: () => Object.defineProperties(IDBObjectStore.prototype, { add: real.add, put: real.put }) });
  }, kind);
  const type = kind === 'full' ? 'storage-full' : 'storage-failed';
  expect(await putClient(panel, 'Ana Example')).toMatchObject({ ok: false, failure: { type, message: expect.stringContaining('not saved yet') } });
  expect(await names(panel)).toEqual([]);
  await panel.evaluate(() => page.draft?.edit({ text: 'before and after' }));
  await panel.waitForFunction((expected) => {
    const state = page.draft?.saveState();
    return state?.type === 'failed' && state.failure.type === expected;
  }, type);
  expect(await panel.evaluate(() => page.draft?.current().text)).toBe('before and after');
  await panel.evaluate(() => (globalThis as unknown as { heal(): void }).heal());
  await panel.waitForFunction(() => page.draft?.saveState().type === 'saved');
  expect((await panel.evaluate(() => page.platform.drafts.list())).map((draft) => draft.text)).toEqual(['before and after']);
  expect(await putClient(panel, 'Ana Example')).toMatchObject({ ok: true });
  expect(await names(panel)).toEqual(['Ana Example']);
  expect(await panel.evaluate(() => (globalThis as unknown as { unhandled: string[] }).unhandled)).toEqual([]);
});
