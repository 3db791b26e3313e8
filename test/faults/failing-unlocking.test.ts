/**
 * A disk that fails at each write of what opens the notes, and of who has notes in this browser: each time it is said, what
 * opened them before opens them still, and the next try succeeds.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestPage } from '../../extension/platform/browser-test/entrypoints/popup/page.ts';
import { nothingHeld } from '../../extension/platform/store/backed-up.ts';
import { addAuthenticator } from '../support/authenticator.ts';
import { failingKinds, failWrites, type FailingWrites } from '../support/failing-writes.ts';
import { buildPlatformPages, passphrase, status, type PlatformBuild } from '../support/platform-page.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: TestPage;
/** Put there by `failWrites`. */
declare const failingWrites: FailingWrites;

const beginning = 'notes begun that the computer opens';

type Answer = { readonly ok: true } | { readonly ok: false; readonly failure: { readonly message: string } };

test('a disk that fails at any write of what opens the notes, or of who is in the list: said, and as before until the next try', async () => {
  await using own = await built.launch('unlocked-by-the-computer');
  await own.context.addInitScript(failWrites);
  const panel = await own.openPanelTab();
  await addAuthenticator(panel);
  const acts: Readonly<Record<string, () => Promise<Answer>>> = {
    'others use this computer': () => panel.evaluate(() => page.platform.unlocking.say(true)),
    'only I use this computer': () => panel.evaluate(() => page.platform.unlocking.say(false)),
    [beginning]: () => panel.evaluate(() => page.platform.unlocking.create(AbortSignal.timeout(20_000))),
    'a passphrase added': () => panel.evaluate((words) => page.platform.unlocking.addPassphrase(words, AbortSignal.timeout(20_000)), passphrase),
    'the fingerprint turned off': () => panel.evaluate(() => page.platform.unlocking.turnOff()),
    'the fingerprint turned on': () => panel.evaluate((words) => page.platform.unlocking.turnOn(words, AbortSignal.timeout(20_000)), passphrase),
    'a name in the list': () => panel.evaluate(() => page.platform.people.rename({ id: page.platform.person, name: 'Rosa' })),
    'another person in the list': () => panel.evaluate(() => page.platform.people.add('Ben')),
    'another person taken off': () => panel.evaluate(async (seen) => {
      const other = page.platform.people.people().find(({ name }) => name === 'Ben');
      if (other === undefined) return { ok: true };
      const removed = await page.platform.people.remove(other.id, seen);
      // Off the list, and not all of theirs is gone from the disk yet.
      const message = page.platform.people.problem();
      return removed.ok && message !== undefined ? { ok: false, failure: { message } } : removed;
    }, nothingHeld),
  };
  for (const [name, act] of Object.entries(acts)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await failEach(panel, name, act);
    // After the first unlocking something is written by the way, which is not to be taken for what is looked at next.
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (name === beginning) await unlockAgain(panel);
  }
  expect(await panel.evaluate(() => page.platform.people.people().map(({ name }) => name))).toEqual(['Rosa']);
  await panel.evaluate(() => page.platform.people.choose(page.platform.person));
  await panel.evaluate(() => page.platform.vault.lock());
  expect(await panel.evaluate((words) => page.platform.vault.unlock(words), passphrase)).toMatchObject({ ok: true });
  await unlockAgain(panel);

  const another = 'eight herons under the bridge';
  for (const [profile, name, act] of [
    ['confirmed', 'a passphrase confirmed', (shared: Page) => shared.evaluate((words) => page.platform.unlocking.confirmPassphrase(words), passphrase)],
    ['chosen-again', 'a passphrase chosen again', (shared: Page) => shared.evaluate((words) => page.platform.unlocking.chooseAgain(words), another)],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one browser after the other
    await using browser = await built.launch(profile);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await browser.context.addInitScript(failWrites);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const shared = await browser.openPanelTab();
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect(await shared.evaluate((words) => page.platform.vault.create(words, { isTypedOnce: true }), passphrase)).toMatchObject({ ok: true });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await shared.waitForFunction(() => page.platform.lockedJots.isPossible());
    // oxlint-disable-next-line no-await-in-loop -- as above
    await failEach(shared, name, () => act(shared), async () => expect(await shared.evaluate(() => page.platform.unlocking.isPassphraseConfirmed())).toBe(false));
    // oxlint-disable-next-line no-await-in-loop -- as above
    await shared.evaluate(() => page.platform.vault.lock());
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect(await shared.evaluate((words) => page.platform.vault.unlock(words), profile === 'confirmed' ? passphrase : another)).toMatchObject({ ok: true });
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect(await status(shared)).toMatchObject({ type: 'unlocked' });
  }
}, 300_000);

async function unlockAgain(panel: Page): Promise<void> {
  await panel.evaluate(() => page.platform.vault.lock());
  expect(await panel.evaluate(() => page.platform.unlocking.unlock(AbortSignal.timeout(20_000)))).toMatchObject({ ok: true });
  await panel.waitForFunction(() => page.platform.lockedJots.isPossible());
}

/** Does it with each write failing in turn, in both ways, until none is left that could. */
async function failEach(panel: Page, name: string, act: () => Promise<Answer>, asBefore?: () => Promise<unknown>): Promise<void> {
  for (let nth = 1; ; nth += 1) {
    for (const kind of failingKinds) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await panel.evaluate((armed) => void Object.assign(failingWrites, { ...armed, apartFrom: [], failed: '' }), { nth, kind });
      // oxlint-disable-next-line no-await-in-loop -- as above
      const answer = await act();
      // oxlint-disable-next-line no-await-in-loop -- as above
      const failed = await panel.evaluate(() => {
        failingWrites.nth = 0;
        return failingWrites.failed;
      });
      // What can be done once only is over where it was done, though something that is written by the way may have failed.
      if (failed === '' || (answer.ok && name === beginning)) {
        expect(answer, name).toMatchObject({ ok: true });
        expect(nth, name).toBeGreaterThan(1);
        return;
      }
      expect(answer, `${name}, ${kind} at ${failed}`).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/not saved yet|no room left|could not (write|use)|try again|goes as soon as/i) } });
      // oxlint-disable-next-line no-await-in-loop -- as above
      await asBefore?.();
    }
  }
}
