/**
 * Several computers of one therapist, each a browser of its own, over a real service: one joins another, comes back by the
 * recovery code alone, is removed, and takes another passphrase.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPlatformPages, names, passphrase, putClient, status, unlocked, type PlatformBuild } from '../support/platform-page.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { askToJoin, connect as signIn, email, everywhere, type SyncedTestPage } from '../support/synced-pages.ts';
import { waitFor } from '../support/wait-for.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`, and what the functions below keep beside it; what is evaluated runs inside that page. */
declare const page: SyncedTestPage;

const homePassphrase = 'another four ordinary words';

async function connect(panel: Page, service: TestService): Promise<void> {
  await signIn(panel, service);
  await everywhere(panel);
}

const seen = (panel: Page, wanted: readonly string[]) => waitFor(`the clients ${wanted.join(', ')}`, async () => ((await names(panel)).toSorted().join() === wanted.toSorted().join() ? true : undefined));

const devices = (panel: Page) => panel.evaluate(() => page.platform.devices.devices());
const unlock = (panel: Page, words: string) => panel.evaluate((typed) => page.platform.vault.unlock(typed), words);

test('a second computer joins, gets what the first one has, takes a passphrase of its own, and is removed', async () => {
  await using service = await startTestService();
  await using clinic = await built.launch('clinic');
  await using home = await built.launch('home');
  const first = await unlocked(clinic, 'panel');
  await putClient(first, 'Ana Example');
  await connect(first, service);
  expect(await devices(first)).toMatchObject([{ name: 'This computer', isThis: true, isActive: true }]);

  const second = await home.openPanelTab();
  const request = await askToJoin(second, service);
  expect(request).toMatch(/^TH1[0-9A-Z]+$/);
  const letIn = await first.evaluate((text) => page.platform.devices.addDevice(text, 'Home'), request);
  const approved = await second.evaluate(() => page.joining?.waitForApproval(AbortSignal.timeout(30_000)));
  expect(letIn).toMatchObject({ ok: true });
  // The same words on both; the one that let it in knows which computer it is, too.
  expect(letIn).toMatchObject(approved ?? { ok: false });
  expect(await status(second)).toEqual({ type: 'absent' });
  expect(await second.evaluate((words) => page.joining?.confirm(words, 'Home'), homePassphrase)).toMatchObject({ ok: true });
  await seen(second, ['Ana Example']);
  await putClient(second, 'Ben Example');
  await everywhere(second);
  await everywhere(first);
  await seen(first, ['Ana Example', 'Ben Example']);
  expect((await devices(first)).map(({ name, isThis, lastWroteAtMs }) => [name, isThis, lastWroteAtMs === undefined])).toEqual([['This computer', true, false], ['Home', false, false]]);
  // Nothing is ever joined over notes that are there.
  expect(await second.evaluate(([address, mail]) => page.platform.joining.signIn(address, mail, '12345678'), [service.url, email] as const)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect(await second.evaluate((words) => page.joining?.confirm(words, 'Again'), passphrase)).toMatchObject({ ok: false, failure: { type: 'already-there' } });

  const change = (typed: readonly [string, string]) => second.evaluate(([current, next]) => page.platform.devices.changePassphrase(current, next), typed);
  expect(await change([passphrase, 'five more ordinary little words'])).toMatchObject({ ok: false, failure: { type: 'passphrase-wrong' } });
  expect(await change([homePassphrase, 'short'])).toMatchObject({ ok: false, failure: { type: 'passphrase-short' } });
  expect(await change([homePassphrase, 'five more ordinary little words'])).toMatchObject({ ok: true });
  await second.evaluate(() => page.platform.vault.lock());
  expect(await change([homePassphrase, passphrase])).toMatchObject({ ok: false, failure: { type: 'passphrase-wrong' } });
  expect(await unlock(second, homePassphrase)).toMatchObject({ ok: false, failure: { type: 'passphrase-wrong' } });
  expect(await unlock(second, 'five more ordinary little words')).toMatchObject({ ok: true });
  await seen(second, ['Ana Example', 'Ben Example']);

  const homeId = (await devices(first)).find(({ isThis }) => !isThis)?.id ?? '';
  expect(await first.evaluate(() => page.platform.devices.confirmKit())).toMatchObject({ ok: true });
  expect(await first.evaluate(() => page.platform.devices.isKitKept())).toBe(true);
  const kitBefore = await first.evaluate(() => page.platform.devices.kit());
  expect(kitBefore).toMatchObject({ ok: true, value: { serviceUrl: service.url, email } });
  expect(await first.evaluate((id) => page.platform.devices.removeDevice(id), homeId)).toMatchObject({ ok: true });
  expect(await first.evaluate(() => page.platform.devices.isKitKept())).toBe(false);
  expect(await first.evaluate(() => page.platform.devices.kit())).not.toEqual(kitBefore);
  await putClient(first, 'Cleo Example');
  await everywhere(first);
  await waitFor('the removed computer to be told', async () => {
    await second.evaluate(() => page.platform.sync.syncNow());
    return (await second.evaluate(() => page.platform.sync.status())).type === 'problem' ? true : undefined;
  });
  expect((await names(second)).toSorted()).toEqual(['Ana Example', 'Ben Example']);
  expect((await devices(second))[0]).toMatchObject({ isThis: true, isActive: false });
  expect(await second.evaluate(() => page.platform.devices.replaceKit())).toMatchObject({ ok: false });

  // The new key and the new code come from what is pinned, whatever the wrapped keys are of.
  await first.evaluate(() => page.platform.vault.lock());
  expect(await unlock(first, passphrase)).toMatchObject({ ok: true });
  await seen(first, ['Ana Example', 'Ben Example', 'Cleo Example']);
  expect((await first.evaluate(() => page.platform.devices.kit())).ok).toBe(true);
  expect(await first.evaluate(() => page.violations)).toEqual([]);
});

test('with every computer gone the recovery code alone brings the notes back; a slip in it is told', async () => {
  await using service = await startTestService();
  let recoveryCode = '';
  {
    await using lost = await built.launch('lost');
    const panel = await unlocked(lost, 'panel');
    await putClient(panel, 'Dan Example');
    await connect(panel, service);
    expect(await panel.evaluate(() => page.platform.devices.replaceKit())).toMatchObject({ ok: true });
    await putClient(panel, 'Eve Example');
    await everywhere(panel);
    const kit = await panel.evaluate(() => page.platform.devices.kit());
    if (!kit.ok) throw new Error(kit.failure.message);
    recoveryCode = kit.value.recoveryCode;
  }
  await using found = await built.launch('found');
  const panel = await found.openPanelTab();
  await askToJoin(panel, service);
  const recover = (code: string) => panel.evaluate(([typed, words]) => page.joining?.recover(typed, words, 'New one'), [code, passphrase] as const);
  const slip = recoveryCode.replace(/^(.{18})(.)/, (_all, before: string, letter: string) => before + (letter === '7' ? '8' : '7'));
  const told = await recover(slip);
  expect(told).toMatchObject({ ok: false, failure: { type: 'code-wrong', message: expect.stringContaining('group 4') } });
  expect(await status(panel)).toEqual({ type: 'absent' });
  expect(await recover(recoveryCode.replaceAll('-', ' ').toLowerCase())).toMatchObject({ ok: true });
  await seen(panel, ['Dan Example', 'Eve Example']);
  await putClient(panel, 'Fay Example');
  await everywhere(panel);
  expect((await devices(panel)).map(({ name, isThis }) => [name, isThis])).toEqual([['New one', true], [undefined, false]]);
});

test('a computer whose account has no notes at the service is told so', async () => {
  await using service = await startTestService();
  await using browser = await built.launch('nothing-there');
  const panel = await browser.openPanelTab();
  await expect(askToJoin(panel, service)).rejects.toThrow(/has no notes of this account/);
  expect(await status(panel)).toEqual({ type: 'absent' });
});
