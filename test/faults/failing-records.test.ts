/**
 * A disk that fails at each write of what a therapist keeps about clients, people and referrals: cards, consents, visits,
 * imports, letters, destruction. Each time it is said, what was typed stays, and the last try keeps it, once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { testedExtension } from '../support/built-extension.ts';
import { clientFlows, noteFlows, openClient, visitFlows } from '../support/client-flows.ts';
import { draftNames } from '../support/draft-rows.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { failAtEachWrite, failOnce } from '../support/failing-flow.ts';
import { failingKinds, failWrites } from '../support/failing-writes.ts';
import { csv, importFlows, openAna, peopleFlows, referralFlows, takingOut } from '../support/people-flows.ts';
import { packFlows } from '../support/pack-flows.ts';
import { putOffAlarms } from '../support/put-off-alarms.ts';
import { activity, openPanel, passphrase, startWithPassphrase, write } from '../support/therapist.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-failing-records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** To be destroyed. */
const further = Array.from({ length: 16 }, (_, index) => `Old${String(index)} Example`);

/** In the list of clients, without those whose files were destroyed. */
const namesIn = async (panel: Page) => (await panel.getByRole('main').locator('.list-row .list-row-title').allInnerTexts()).map((name) => name.trim()).toSorted();

test('a disk that fails at any write of a client’s card, a visit, an import, a letter or a destruction: said, still there, and kept once at the last try', async () => {
  await using browser = await launchExtension({ profileDir: join(folder, 'profile'), extensionDir: testedExtension, viewport: { width: 500, height: 900 } });
  await browser.context.addInitScript(failWrites);
  const panel = await openPanel({ browser });
  await startWithPassphrase(panel);
  for (const flow of [...clientFlows(panel), ...visitFlows(panel), ...noteFlows(panel), ...importFlows(panel), ...peopleFlows(panel), ...referralFlows(panel), ...packFlows(panel)]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await failAtEachWrite(panel, flow);
  }
  await throwAwayAtEachWrite(panel, 'a note thrown away', () => write(panel, { client: 'Fay Example', text: 'S: by mistake' }));
  await throwAwayAtEachWrite(panel, 'a letter thrown away', async () => {
    await openAna(panel);
    await panel.getByRole('button', { name: 'Refer a client' }).click();
    await panel.getByRole('form', { name: 'Refer a client' }).getByLabel('Reason or question').fill('by mistake');
    await panel.getByText('Saved on this computer').first().waitFor();
  });
  await failAtEachWrite(panel, takingOut(panel));

  await activity(panel, 'Clients');
  const names = ['Ada Lindqvale', 'Bo Example', 'Leo Example', 'Cy Imported', 'Di Imported'];
  await panel.getByLabel('Find a client').waitFor();
  await expect.poll(() => namesIn(panel)).toEqual(names.toSorted());
  await panel.getByRole('button', { name: 'From a file' }).click();
  await panel.getByLabel('CSV file').setInputFiles(csv(further));
  await panel.getByRole('button', { name: /^Bring \d+ clients in/ }).click();
  await panel.getByText(`${String(further.length)} clients brought in`, { exact: true }).waitFor();
  await panel.close();

  // Two years on, on a computer that was locked meanwhile.
  const later = await browser.context.newPage();
  await later.clock.install({ time: Date.now() + 2 * 366 * 86_400_000 });
  later.setDefaultTimeout(30_000);
  await later.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
  await putOffAlarms(later);
  await later.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await later.getByRole('button', { name: 'Unlock' }).click();
  await later.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
  const destroyed = await destroyAtEachWrite(later, ['Leo Example', ...further]);
  expect(destroyed.length).toBeGreaterThan(5);
  // Each once, also where the page went on by itself.
  await later.reload();
  await activity(later, 'Clients');
  await later.getByLabel('Find a client').waitFor();
  await expect.poll(() => namesIn(later)).toEqual([...names, ...further].filter((name) => !destroyed.includes(name)).toSorted());
  await later.getByRole('button', { name: `Destroyed files (${String(destroyed.length)})` }).click();
  await expect.poll(async () => (await later.getByRole('region', { name: 'Destroyed files' }).locator('.list-row-title').allInnerTexts()).toSorted()).toEqual(destroyed.toSorted());
});

/** The screen goes on at once; what the disk did not let go of is tried again by itself, and comes back as nothing unfinished. */
async function throwAwayAtEachWrite(panel: Page, what: 'a note thrown away' | 'a letter thrown away', begin: () => Promise<unknown>): Promise<void> {
  for (const kind of failingKinds) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await begin();
    // oxlint-disable-next-line no-await-in-loop -- as above
    const before = await draftNames(panel);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await panel.getByRole('button', { name: 'Throw away' }).click();
    const throwing = panel.getByRole('dialog').getByRole('button', { name: 'Throw it away' });
    // oxlint-disable-next-line no-await-in-loop -- as above
    const failed = await failOnce(panel, { nth: 1, kind, apartFrom: [], done: panel.locator('body:not(:has([role=dialog]))') }, () => throwing.click());
    expect(failed, what).toBe('delete in drafts');
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect.poll(async () => {
      const now = await draftNames(panel);
      return before.filter((name) => !now.includes(name)).length;
    }, { message: what, timeout: 30_000 }).toBe(1);
  }
}

/**
 * Up to its third write the file is there as before. From then on it is to be destroyed whatever comes, and the page goes
 * on by itself: so each of the further writes needs a file of its own.
 */
async function destroyAtEachWrite(panel: Page, names: readonly string[]): Promise<readonly string[]> {
  const dialog = panel.getByRole('dialog');
  const done = panel.locator('body:not(:has([role=dialog]))');
  const open = async (name: string) => {
    await openClient(panel, name);
    await panel.getByRole('button', { name: 'Destroy this file' }).click();
    await dialog.getByLabel('The client was grown up at the last visit').check();
    await dialog.getByLabel('The client’s name, to be sure').fill(name);
  };
  const act = () => dialog.getByRole('button', { name: 'Destroy it for good' }).click();
  const still = async (name: string) => expect(await dialog.getByLabel('The client’s name, to be sure').inputValue()).toBe(name);
  const [first = '', ...others] = names;
  await failAtEachWrite(panel, { name: 'a client’s file destroyed', prepare: () => open(first), act, done, said: dialog, expectStillThere: () => still(first), failsUpTo: 3 });
  const destroyed = [first];
  for (const [index, name] of others.entries()) {
    const nth = 4 + Math.floor(index / failingKinds.length);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await open(name);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const failed = await failOnce(panel, { nth, kind: failingKinds[index % failingKinds.length] ?? 'full', apartFrom: ['drafts'], done }, act);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await done.waitFor();
    destroyed.push(name);
    if (failed === '') return destroyed;
  }
  throw new Error('There were more writes than files to destroy.');
}
