/**
 * A disk that fails at each write there is in turn, in what a computer does with others and with its keys: joining,
 * restoring, taking in what came, changing the passphrase, the kit, names and removals. Each time it is said, nothing is
 * half done, the next try succeeds, and in the end both computers have everything once.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failingKinds, failWrites, type FailingKind, type FailingWrites } from '../support/failing-writes.ts';
import { buildPlatformPages, names, passphrase, putClient, status, unlocked, type PlatformBuild } from '../support/platform-page.ts';
import { startTestService } from '../support/service.ts';
import { askToJoin, connect, everywhere, join, type SyncedTestPage } from '../support/synced-pages.ts';
import { waitFor } from '../support/wait-for.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: SyncedTestPage;
/** Put there by `failWrites`. */
declare const failingWrites: FailingWrites;

type Answer = { readonly ok: true } | { readonly ok: false; readonly failure: { readonly message: string } };

/** A sentence on what is not done and what to do, for whoever reads it. */
const saysSo = /not saved|not kept|no room left|could not write|could not use|try(ing)? again|tried again/i;

test.each(failingKinds)('a disk that is %s while a computer joins, or is restored: said, nothing half done, and done at the next try', async (kind) => {
  await using service = await startTestService();
  await using clinic = await built.launch(`joined-from-${kind}`);
  await using home = await built.launch(`joining-${kind}`);
  await using fresh = await built.launch(`restoring-${kind}`);
  const first = await unlocked(clinic, 'panel');
  const clients = ['Ana Example', 'Ben Example', 'Cleo Example'];
  for (const name of clients) await putClient(first, name);
  await connect(first, service);
  await everywhere(first);

  const second = await failingPage(home);
  const request = await askToJoin(second, service);
  expect(await first.evaluate((text) => page.platform.devices.addDevice(text, 'Home'), request)).toMatchObject({ ok: true });
  expect(await second.evaluate(() => page.joining?.waitForApproval(AbortSignal.timeout(30_000)))).toMatchObject({ ok: true });
  const joined = await untilDone(second, kind, async () => {
    const confirmed = await second.evaluate((words) => page.joining?.confirm(words, ''), passphrase);
    if (!confirmed) throw new Error('Nothing joins in this page.');
    if (!confirmed.ok) expect(await status(second)).toEqual({ type: 'absent' });
    return confirmed;
  });
  expect(joined).toBeGreaterThan(3);
  await everywhere(second);
  await seen(second, clients);

  const backup = await first.evaluate(async () => {
    const made = await page.platform.vault.backup();
    if (!made.ok) throw new Error(made.failure.message);
    return { file: Array.from(made.value.file), code: made.value.recoveryCode };
  });
  const third = await failingPage(fresh);
  const restored = await untilDone(third, kind, async () => {
    const answer = await third.evaluate(([bytes, code, words]) => page.platform.vault.restore(Uint8Array.from(bytes), code, words), [backup.file, backup.code, passphrase] as const);
    if (!answer.ok) expect(await status(third)).toEqual({ type: 'absent' });
    return answer;
  });
  expect(restored).toBeGreaterThan(clients.length);
  await seen(third, clients);
  expect(await status(third)).toMatchObject({ damaged: 0 });
}, 300_000);

test.each(failingKinds)('a disk that is %s while notes of another computer come: said, tried again by itself, and all of them are there once', async (kind) => {
  await using service = await startTestService();
  await using clinic = await built.launch(`sending-${kind}`);
  await using home = await built.launch(`taking-in-${kind}`);
  const first = await unlocked(clinic, 'panel');
  await putClient(first, 'Client 0 Example');
  await connect(first, service);
  await everywhere(first);
  await home.context.addInitScript(failWrites);
  const second = await join({ from: first, at: home, service });
  await everywhere(second);
  const clients = ['Client 0 Example'];
  await second.evaluate(() => {
    const problems: string[] = [];
    Object.assign(globalThis, { problems });
    page.platform.sync.subscribe(() => {
      const told = page.platform.sync.status();
      if (told.type === 'problem') problems.push(told.message);
    });
  });
  let said = 0;
  for (let nth = 1; ; nth += 1) {
    await arm(second, nth, kind);
    // Both write, so that what is sent, what comes back and what is new are all among the writes.
    const [theirs, own] = [`Client ${String(nth)} Example`, `Client ${String(nth)} of home`];
    await putClient(first, theirs);
    let hasOwn = await putClient(second, own);
    // The next round may be over before anybody looks: what was said in between counts.
    const problems = await second.evaluate(async () => {
      await page.platform.sync.syncNow();
      // Safe: put there above.
      return (globalThis as unknown as { problems: string[] }).problems.splice(0);
    });
    const failed = await disarm(second);
    for (const problem of problems) expect(problem).toMatch(saysSo);
    if (problems.length > 0) {
      expect(failed).not.toBe('');
      said += 1;
    }
    // When it was last answered may go unnoted; nothing else that came may.
    if (hasOwn.ok && failed !== '' && !failed.endsWith(' times')) expect(problems, failed).not.toEqual([]);
    // What was refused was said to be, and is asked for again.
    if (!hasOwn.ok) hasOwn = await putClient(second, own);
    expect(hasOwn.ok).toBe(true);
    clients.push(theirs, own);
    for (const panel of [second, first]) {
      await everywhere(panel);
      await seen(panel, clients);
    }
    if (failed === '') break;
  }
  expect(said).toBeGreaterThan(0);
}, 300_000);

test.each(failingKinds)('a disk that is %s while another computer is let in, and passphrase, kit, names and computers are changed: said, and done at the next try', async (kind) => {
  await using service = await startTestService();
  await using clinic = await built.launch(`changing-${kind}`);
  await using home = await built.launch(`removed-${kind}`);
  const first = await failingPage(clinic);
  expect(await first.evaluate((words) => page.platform.vault.create(words), passphrase)).toMatchObject({ ok: true });
  await putClient(first, 'Ana Example');
  await connect(first, service);
  await everywhere(first);
  const second = await home.openPanelTab();
  const request = await askToJoin(second, service);
  const letIn = await untilDone(first, kind, async () => {
    const answer = await first.evaluate((text) => page.platform.devices.addDevice(text, 'Home'), request);
    // The service may have taken the step that the disk did not: then it is in the list once that came back.
    return answer.ok || (await otherId(first)) !== undefined ? { ok: true } : answer;
  });
  expect(letIn, 'another computer let in').toBeGreaterThan(1);
  expect(await second.evaluate(() => page.joining?.waitForApproval(AbortSignal.timeout(30_000)))).toMatchObject({ ok: true });
  expect(await second.evaluate((words) => page.joining?.confirm(words, ''), passphrase)).toMatchObject({ ok: true });
  await everywhere(second);
  await waitFor('the other computer in the list', async () => ((await otherId(first)) === undefined ? undefined : true));
  const homeId = (await otherId(first)) ?? '';

  const changed = ['five more ordinary little words', passphrase];
  let words = passphrase;
  const acts: Readonly<Record<string, () => Promise<Answer>>> = {
    'another passphrase': async () => {
      const next = changed.find((other) => other !== words) ?? '';
      const answer = await first.evaluate(([now, then]) => page.platform.devices.changePassphrase(now, then), [words, next] as const);
      if (answer.ok) words = next;
      return answer;
    },
    'the kit is kept': () => first.evaluate(() => page.platform.devices.confirmKit()),
    'the words are compared': () => first.evaluate((id) => page.platform.devices.noteCompared(id), homeId),
    'another name': () => first.evaluate((id) => page.platform.devices.renameDevice(id, `Home ${String(Math.random())}`), homeId),
    'another kit': () => first.evaluate(() => page.platform.devices.replaceKit()),
    'a backup is kept': () => first.evaluate(async () => {
      const made = await page.platform.vault.backup();
      return made.ok ? page.platform.vault.confirmBackup(made.value.made) : made;
    }),
    'the other computer is removed': async () => {
      const answer = await first.evaluate((id) => page.platform.devices.removeDevice(id), homeId);
      // The service may have taken the step that the disk did not: then it is done once that came back.
      return answer.ok || (await isRemoved(first, homeId)) ? { ok: true } : answer;
    },
  };
  for (const [name, act] of Object.entries(acts)) {
    const writes = await untilDone(first, kind, act);
    expect(writes, name).toBeGreaterThan(0);
    await first.evaluate(() => page.platform.vault.lock());
    expect(await first.evaluate((typed) => page.platform.vault.unlock(typed), words), name).toMatchObject({ ok: true });
    await everywhere(first);
    expect(await names(first), name).toEqual(['Ana Example']);
  }
  expect(await isRemoved(first, homeId)).toBe(true);
  expect(await status(first)).toMatchObject({ damaged: 0 });
}, 300_000);

async function failingPage(browser: Awaited<ReturnType<PlatformBuild['launch']>>): Promise<Page> {
  await browser.context.addInitScript(failWrites);
  return browser.openPanelTab();
}

const arm = (panel: Page, nth: number, kind: FailingKind) => panel.evaluate(([write, how]) => void Object.assign(failingWrites, { nth: write, kind: how, failed: '' }), [nth, kind] as const);

/** What failed since. */
const disarm = (panel: Page) => panel.evaluate(() => {
  failingWrites.nth = 0;
  return failingWrites.failed;
});

/** Does it with the first write failing, the second, and so on until none fails; answers how many writes there were. */
async function untilDone(panel: Page, kind: FailingKind, act: () => Promise<Answer>): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    await arm(panel, nth, kind);
    const answer = await act();
    const failed = await disarm(panel);
    if (!answer.ok) {
      expect(failed, answer.failure.message).not.toBe('');
      expect(answer.failure.message).toMatch(saysSo);
      continue;
    }
    // What can be done once only ends where it was done, though a write behind it may have failed.
    if (failed === '' || !(await canBeDoneAgain(panel))) return nth;
  }
}

/** Joining and restoring happen to a computer without notes alone. */
async function canBeDoneAgain(panel: Page): Promise<boolean> {
  return panel.evaluate(() => page.platform.sync.status().type !== 'not-connected' && page.joining === undefined);
}

const seen = (panel: Page, wanted: readonly string[]) => waitFor(`the clients ${wanted.join(', ')}`, async () => ((await names(panel)).toSorted().join() === wanted.toSorted().join() ? true : undefined), 30_000);

const otherId = (panel: Page) => panel.evaluate(() => page.platform.devices.devices().find(({ isThis }) => !isThis)?.id);

const isRemoved = (panel: Page, id: string) => panel.evaluate((device) => page.platform.devices.devices().some((one) => one.id === device && !one.isActive), id);
