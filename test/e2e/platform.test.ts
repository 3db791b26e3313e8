/**
 * The platform in a real Chromium, under the released manifest and background script: the real popup closes in
 * mid-sentence, pages race for one draft, the browser restarts, the service goes away.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestPage } from '../../extension/platform/browser-test/entrypoints/popup/page.ts';
import { createDraft, names, openDraft, passphrase, putClient, role, status, unlocked, buildPlatformPages, type PlatformBuild } from '../support/platform-page.ts';
import { startTestService, type TestService } from '../support/service.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: TestPage;

test('a vault is made, unlocked and locked; its records outlive the browser', async () => {
  const profile = 'vault';
  {
    await using browser = await built.launch(profile);
    const popup = await browser.openPopup();
    expect(await status(popup)).toEqual({ type: 'absent' });
    expect(await popup.evaluate((words) => page.platform.vault.create(words), 'short')).toMatchObject({ ok: false, failure: { type: 'passphrase-short' } });
    expect(await popup.evaluate((words) => page.platform.vault.create(words), passphrase)).toMatchObject({ ok: true });
    expect(await status(popup)).toEqual({ type: 'unlocked', backedUp: false, damaged: 0 });
    expect(await putClient(popup, 'Ümit Example')).toMatchObject({ ok: true });
    await popup.evaluate(() => page.platform.vault.lock());
    expect(await status(popup)).toEqual({ type: 'locked' });
    expect(await names(popup)).toEqual([]);
    expect(await putClient(popup, 'Nobody')).toMatchObject({ ok: false, failure: { type: 'locked' } });
    expect(await popup.evaluate((words) => page.platform.vault.unlock(words), `${passphrase}.`)).toMatchObject({ ok: false, failure: { type: 'passphrase-wrong' } });
    expect(await popup.evaluate((words) => page.platform.vault.unlock(words), passphrase)).toMatchObject({ ok: true });
    expect(await names(popup)).toEqual(['Ümit Example']);
    expect(await popup.evaluate(() => page.violations)).toEqual([]);
  }
  await using browser = await built.launch(profile);
  const popup = await browser.openPopup();
  expect(await status(popup)).toEqual({ type: 'locked' });
  expect(await popup.evaluate((words) => page.platform.vault.unlock(words), passphrase)).toMatchObject({ ok: true });
  expect(await names(popup)).toEqual(['Ümit Example']);
});

test('a popup that closes in mid-sentence leaves what was saved, and nearly always the last word too', async () => {
  await using browser = await built.launch('closing');
  let popup = await unlocked(browser);
  let lastWords = 0;
  const closings = 8;
  for (let closing = 0; closing < closings; closing += 1) {
    await popup.evaluate(async (text) => {
      const made = await page.platform.drafts.create({ text });
      if (made.ok) page.draft = made.value;
    }, `saved ${closing}`);
    await popup.evaluate((text) => {
      page.draft?.edit({ text });
      window.close();
    }, `saved ${closing} and typed`).catch(() => undefined);
    await popup.closed();
    popup = await browser.openPopup();
    const newest = (await popup.evaluate(() => page.platform.drafts.list()))[0]?.text;
    expect(newest).toMatch(new RegExp(`^saved ${closing}`));
    if (newest === `saved ${closing} and typed`) lastWords += 1;
  }
  // Best effort, and the promise is the 250 ms: but with the save on pagehide gone it would be none at all.
  expect(lastWords).toBeGreaterThan(closings / 2);
});

test('of two pages with one draft one writes, the other follows and can take over', async () => {
  await using browser = await built.launch('two-pages');
  const panel = await unlocked(browser, 'panel');
  const draftId = await panel.evaluate(async () => {
    const made = await page.platform.drafts.create({ text: 'first' });
    if (!made.ok) throw new Error(made.failure.message);
    page.draft = made.value;
    return made.value.current().draftId;
  });
  const other = await browser.openPanelTab();
  await other.evaluate(async (id) => {
    page.draft = await page.platform.drafts.open(id);
  }, draftId);
  expect(await role(panel)).toBe('writer');
  expect(await role(other)).toBe('follower');

  await panel.evaluate(() => page.draft?.edit({ text: 'first, second' }));
  await other.waitForFunction(() => page.draft?.current().text === 'first, second');
  await other.evaluate(() => page.draft?.edit({ text: 'ignored' }));
  await panel.evaluate(() => page.draft?.edit({ text: 'first, second, third' }));
  await other.evaluate(() => page.draft?.takeOver());
  expect(await role(panel)).toBe('follower');
  expect(await role(other)).toBe('writer');
  expect(await other.evaluate(() => page.draft?.current().text)).toBe('first, second, third');

  await other.evaluate(() => page.draft?.edit({ text: 'fourth' }));
  await other.waitForFunction(() => page.draft?.saveState().type === 'saved');
  await other.close();
  await panel.waitForFunction(() => page.draft?.role() === 'writer');
  expect(await panel.evaluate(() => page.draft?.current().text)).toBe('fourth');
});

test('the page that asks is the one that writes, though another one has waited longer', async () => {
  await using browser = await built.launch('three-pages');
  const { writer, waiting, asking } = await threePages(browser);
  await writer.evaluate(() => page.draft?.edit({ text: 'first, second' }));
  await asking.evaluate(() => page.draft?.takeOver());
  expect([await role(writer), await role(waiting), await role(asking)]).toEqual(['follower', 'follower', 'writer']);
  expect(await asking.evaluate(() => page.draft?.current().text)).toBe('first, second');
  // Back and forth, and twice at once: there is one writer all the time, and in the end the last one to ask.
  await writer.evaluate(() => page.draft?.takeOver());
  expect([await role(writer), await role(waiting), await role(asking)]).toEqual(['writer', 'follower', 'follower']);
  await Promise.all([waiting, asking].map((view) => view.evaluate(() => page.draft?.takeOver())));
  const all = [writer, waiting, asking];
  await expect.poll(async () => (await Promise.all(all.map(role))).filter((one) => one === 'writer').length).toBe(1);
  expect(await role(writer)).toBe('follower');
  // The writer goes away: one of the others writes.
  await all[(await Promise.all(all.map(role))).indexOf('writer')]?.close();
  const left = all.filter((view) => !view.isClosed());
  await expect.poll(async () => (await Promise.all(left.map(role))).filter((one) => one === 'writer').length).toBe(1);
});

test('a page that asks while the writer goes away becomes the writer all the same', async () => {
  await using browser = await built.launch('writer-goes');
  const { writer, waiting, asking } = await threePages(browser);
  await Promise.all([writer.close(), asking.evaluate(() => page.draft?.takeOver())]);
  expect(await role(asking)).toBe('writer');
  expect(await role(waiting)).toBe('follower');
});

test('of two pages that make a vault at once one does, and the other says that there is one', async () => {
  await using browser = await built.launch('two-vaults');
  const [one, other] = [await browser.openPanelTab(), await browser.openPanelTab()];
  await Promise.all([names(one), names(other)]);
  const make = (view: Page, words: string) => view.evaluate((typed) => page.platform.vault.create(typed), words);
  const made = await Promise.all([make(one, passphrase), make(other, 'other words of the other page')]);
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(made.find(({ ok }) => !ok)).toMatchObject({ failure: { message: expect.stringContaining('notes on this computer already') } });
  expect(await putClient(one, 'Ana Example')).toMatchObject({ ok: true });
  await other.waitForFunction(() => page.platform.vault.records(page.clientRecord).length === 1);
});

test('locking in one page takes keys and texts from every page, after saving what was typed', async () => {
  await using browser = await built.launch('locking');
  const panel = await unlocked(browser, 'panel');
  await putClient(panel, 'Ana Example');
  const other = await browser.openPanelTab();
  expect(await names(other)).toEqual(['Ana Example']);
  await panel.evaluate(async () => {
    const made = await page.platform.drafts.create({ text: '' });
    if (made.ok) page.draft = made.value;
  });
  await panel.evaluate(() => page.draft?.edit({ text: 'typed just before' }));
  await other.evaluate(() => page.platform.vault.lock());
  await panel.waitForFunction(() => page.platform.vault.status().type === 'locked');
  expect(await panel.evaluate(() => page.draft?.current().text)).toBe('');
  expect(await names(panel)).toEqual([]);
  expect(await panel.evaluate(() => chrome.storage.session.get())).toEqual({});
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  expect((await panel.evaluate(() => page.platform.drafts.list())).map((draft) => draft.text)).toEqual(['typed just before']);
});

test('the key press that finds the time come is kept before the lock', async () => {
  await using browser = await built.launch('late-key');
  const panel = await unlocked(browser, 'panel');
  await createDraft(panel, 'typed');
  await panel.evaluate(() => {
    const realNow = Date.now;
    Date.now = () => realNow() + 16 * 60 * 1000;
    page.draft?.edit({ text: 'typed, and one letter mor' });
  });
  expect(await status(panel)).toEqual({ type: 'locked' });
  expect(await panel.evaluate(() => [page.draft?.role(), page.draft?.current().text])).toEqual(['follower', '']);
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  expect((await panel.evaluate(() => page.platform.drafts.list())).map((draft) => draft.text)).toEqual(['typed, and one letter mor']);
});

test('records written from two pages at once are all kept, in one chain', async () => {
  await using browser = await built.launch('at-once');
  const panel = await unlocked(browser, 'panel');
  const other = await browser.openPanelTab();
  await names(other);
  const many = (view: Page, prefix: string) => view.evaluate((start) => Promise.all(Array.from({ length: 10 }, (_, index) => page.platform.vault.put(page.clientRecord, page.clientRecord.body.parse({ name: `${start} ${index}` })))), prefix);
  await Promise.all([many(panel, 'one'), many(other, 'two')]);
  await panel.waitForFunction(() => page.platform.vault.records(page.clientRecord).length === 20);
  await other.waitForFunction(() => page.platform.vault.records(page.clientRecord).length === 20);
});

test('many records written at once, while another page writes, are all kept in the one chain, or none of them is', async () => {
  await using browser = await built.launch('many');
  const panel = await unlocked(browser, 'panel');
  const other = await browser.openPanelTab();
  await names(other);
  const bodies = (view: Page, count: number, name: string) =>
    view.evaluate(([length, of]) => page.platform.vault.putMany(page.clientRecord, Array.from({ length }, (_, index) => ({ recordId: `many-${of}-${index}`, body: page.clientRecord.body.parse({ name: `${of} ${index}` }) }))), [count, name] as const);
  const [first, second] = await Promise.all([bodies(panel, 200, 'one'), bodies(other, 200, 'two'), putClient(panel, 'by itself')]);
  expect([first, second]).toMatchObject([{ ok: true }, { ok: true }]);
  const tooLong = await panel.evaluate(() => page.platform.vault.putMany(page.clientRecord, ['ok', 'a'.repeat(161)].map((name, index) => ({ recordId: `refused-${index}`, body: { ...page.clientRecord.body.parse({ name: 'x' }), name } }))));
  expect(tooLong).toMatchObject({ ok: false, failure: { type: 'too-long' } });
  await panel.evaluate(() => page.platform.vault.lock());
  await panel.reload();
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  expect((await names(panel)).length).toBe(401);
  expect(await status(panel)).toMatchObject({ damaged: 0 });
});

test('the computer’s own lock takes the keys, with the page open and idle', async () => {
  await using browser = await built.launch('os-lock');
  const panel = await unlocked(browser, 'panel');
  const worker = await browser.worker();
  // What Chrome tells the extension when the screen is locked; no headless screen can be.
  await worker.evaluate(() => (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch('locked'));
  await panel.waitForFunction(() => page.platform.vault.status().type === 'locked');
  expect(await panel.evaluate(() => chrome.storage.session.get())).toEqual({});
});

test('a backup is restored in a fresh profile under another passphrase', async () => {
  let backup: { file: number[]; code: string };
  {
    await using browser = await built.launch('backed-up');
    const popup = await unlocked(browser);
    await putClient(popup, 'Βασιλική Example');
    await popup.evaluate((text) => page.platform.drafts.create({ text }), 'half a sentence');
    backup = await popup.evaluate(async () => {
      const made = await page.platform.vault.backup();
      if (!made.ok) throw new Error(made.failure.message);
      await page.platform.vault.confirmBackup(made.value.made);
      return { file: Array.from(made.value.file), code: made.value.recoveryCode };
    });
    expect(await status(popup)).toEqual({ type: 'unlocked', backedUp: true, backedUpAtMs: expect.any(Number), damaged: 0 });
  }
  await using browser = await built.launch('restored');
  const panel = await browser.openPanelTab();
  const restore = (code: string) => panel.evaluate(([file, typed, words]) => page.platform.vault.restore(Uint8Array.from(file), typed, words), [backup.file, code, 'another set of four words'] as const);
  const typo = backup.code.replace(/^./, (letter) => (letter === '0' ? '1' : '0'));
  expect(await restore(typo)).toMatchObject({ ok: false, failure: { type: 'code-wrong', message: expect.stringContaining('group 1') } });
  expect(await restore(backup.code.toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, value: { entries: 1, leftOut: 0 } });
  expect(await names(panel)).toEqual(['Βασιλική Example']);
  expect((await panel.evaluate(() => page.platform.drafts.list())).map((draft) => draft.text)).toEqual(['half a sentence']);
  expect(await putClient(panel, 'Ana Example')).toMatchObject({ ok: true });
});

test('signing in, the directory, and both again offline after a restart', async () => {
  await using service = await startTestService();
  const profile = 'service';
  const email = 'ana@example.com';
  {
    await using browser = await built.launch(profile);
    const panel = await unlocked(browser, 'panel');
    const requestCode = (url: string) => panel.evaluate(([address, to]) => page.platform.service.requestCode(address, to), [url, email] as const);
    expect(await requestCode('nowhere at all')).toMatchObject({ ok: false, failure: { code: 'input-invalid' } });
    expect(await requestCode('http://127.0.0.1:9')).toMatchObject({ ok: false, failure: { code: 'unavailable', message: expect.stringContaining('Your notes are safe') } });
    expect(await requestCode(service.url)).toMatchObject({ ok: true });
    const signIn = (code: string) => panel.evaluate(([url, to, typed]) => page.platform.service.signIn(url, to, typed), [service.url, email, code] as const);
    expect(await signIn('00000000')).toMatchObject({ ok: false, failure: { code: 'code-wrong' } });
    expect(await signIn(await service.mailedCode(email))).toMatchObject({ ok: true, value: { email } });
    const other = await browser.openPanelTab();
    await other.waitForFunction(() => page.platform.service.connection().type === 'connected');
    expect(await panel.evaluate(() => page.platform.service.refreshDirectory())).toMatchObject({ ok: true });
    expect(await panel.evaluate(() => page.platform.service.directory().type)).toBe('ready');
    expect(await panel.evaluate(() => page.violations)).toEqual([]);
  }
  await service.stop();
  await using browser = await built.launch(profile);
  const panel = await browser.openPanelTab();
  await panel.evaluate(() => page.platform.service.openDirectory());
  expect(await panel.evaluate(() => page.platform.service.directory().type)).toBe('ready');
  await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase);
  await panel.waitForFunction(() => page.platform.service.connection().type === 'connected');
  expect(await panel.evaluate(() => page.platform.service.refreshDirectory())).toMatchObject({ ok: false, failure: { code: 'unavailable', message: expect.stringContaining('Look-up goes on') } });
  expect(await panel.evaluate(() => page.platform.service.directory().type)).toBe('ready');
});

test('who disconnects during a download is left without a directory, and who connects anew gets the new one', async () => {
  await using service = await startTestService();
  await using browser = await built.launch('disconnecting');
  const panel = await unlocked(browser, 'panel');
  await connect(panel, service);
  await panel.evaluate(() => {
    const real = fetch;
    const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
    let isFirst = true;
    globalThis.fetch = async (input, init) => {
      const answer = await real(input, init);
      if (isFirst && new Request(input, init).url.includes('directory.files')) {
        isFirst = false;
        await held;
      }
      return answer;
    };
    Object.assign(globalThis, { goOn, download: page.platform.service.refreshDirectory() });
  });
  expect(await panel.evaluate(() => page.platform.service.signOut())).toEqual({ ok: true, value: undefined });
  await connect(panel, service);
  // Not the outcome of the download of before, which is still held.
  expect(await panel.evaluate(() => page.platform.service.refreshDirectory())).toMatchObject({ ok: true });
  expect(await panel.evaluate(() => page.platform.service.signOut())).toEqual({ ok: true, value: undefined });
  const held = await panel.evaluate(() => {
    const { goOn, download } = globalThis as unknown as { goOn: () => void; download: Promise<unknown> };
    goOn();
    return download;
  });
  expect(held).toMatchObject({ ok: false, failure: { code: 'not-signed-in' } });
  expect(await panel.evaluate(() => page.platform.service.directory())).toEqual({ type: 'empty' });
  expect(await panel.evaluate(() => page.platform.service.openDirectory().then(() => page.platform.service.directory()))).toEqual({ type: 'empty' });
  expect(await panel.evaluate(() => page.platform.service.problem())).toBeNull();
});

test('where the disk does not let go of the connection, disconnecting says so and the connection stays whole', async () => {
  await using service = await startTestService();
  await using browser = await built.launch('not-disconnecting');
  const panel = await unlocked(browser, 'panel');
  await connect(panel, service);
  const outcome = await panel.evaluate(async () => {
    const real = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('The disk fails.', 'UnknownError');
    };
    try {
      return await page.platform.service.signOut();
    } finally {
      Object.defineProperties(IDBObjectStore.prototype, { delete: real.delete });
    }
  });
  expect(outcome).toMatchObject({ ok: false, failure: { message: expect.stringContaining('still connected') } });
  expect(await panel.evaluate(() => page.platform.service.connection().type)).toBe('connected');
  expect(await panel.evaluate(() => page.platform.service.refreshDirectory())).toMatchObject({ ok: true });
});

test('a directory in which nothing is new stays the one that is indexed, and a page that never asked for one reads none', async () => {
  await using service = await startTestService();
  await using browser = await built.launch('nothing-new');
  const panel = await unlocked(browser, 'panel');
  const other = await browser.openPanelTab();
  await connect(panel, service);
  const isSame = await panel.evaluate(async () => {
    const lists = async () => {
      await page.platform.service.refreshDirectory();
      const directory = page.platform.service.directory();
      return directory.type === 'ready' ? [directory.directory, directory.directory.places] : [];
    };
    const [before, after] = [await lists(), await lists()];
    return before.length === 2 && before.every((list, index) => list === after[index]);
  });
  expect(isSame).toBe(true);
  expect(await other.evaluate(() => page.platform.service.directory().type)).toBe('empty');
  await other.evaluate(() => page.platform.service.openDirectory());
  expect(await other.evaluate(() => page.platform.service.directory().type)).toBe('ready');
  // From then on it hears of what another page did.
  await panel.evaluate(() => page.platform.service.signOut());
  await other.waitForFunction(() => page.platform.service.directory().type === 'empty');
});

/** Signs the page in and leaves the directory for later. */
async function connect(view: Page, service: TestService): Promise<void> {
  const email = 'ana@example.com';
  await view.evaluate(([url, to]) => page.platform.service.requestCode(url, to), [service.url, email] as const);
  const code = await service.mailedCode(email);
  expect(await view.evaluate(([url, to, typed]) => page.platform.service.signIn(url, to, typed), [service.url, email, code] as const)).toMatchObject({ ok: true });
}

/** One page that writes a draft, one that has waited for it from before, and one that may ask. */
async function threePages(browser: Awaited<ReturnType<PlatformBuild['launch']>>) {
  const writer = await unlocked(browser, 'panel');
  const draftId = await createDraft(writer, 'first');
  const waiting = await browser.openPanelTab();
  await openDraft(waiting, draftId);
  const asking = await browser.openPanelTab();
  await openDraft(asking, draftId);
  return { writer, waiting, asking };
}
