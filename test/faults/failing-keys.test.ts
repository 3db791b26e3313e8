/**
 * A disk that fails at each write behind the screens of the keys and of who is here: the passphrase, the recovery kit, the
 * list of people, a computer that joins, is restored or comes back by its kit. Each time it is said, what was typed stays
 * (the passphrases too, hidden in their fields), nothing is shown that is not so, and the last try succeeds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { testedExtension } from '../support/built-extension.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { failAtEachWrite, failOnce } from '../support/failing-flow.ts';
import { failingKinds, failWrites } from '../support/failing-writes.ts';
import { addingPerson, anotherPassphrase, changingPassphrase, codeOn, joining, keepingBackup, keepingKit, recovering, renaming, restoring, sharing, synced } from '../support/key-flows.ts';
import { letInUpToPassphrase } from '../support/let-in.ts';
import { startTestService } from '../support/service.ts';
import { activity, connect, openPanel, sign, signInAt, startWithPassphrase, write } from '../support/therapist.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-failing-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ada = 'Ada Lindqvale';

test('a disk that fails at any write of a passphrase, a kit, the list of people, or of joining, restoring and recovering: said on the screen, nothing false beside it, and done at the last try', async () => {
  await using service = await startTestService();
  const launch = (profile: string) => launchExtension({ profileDir: join(folder, profile), extensionDir: testedExtension, viewport: { width: 500, height: 900 } });
  await using clinic = await launch('clinic');
  await using home = await launch('home');
  for (const { context } of [clinic, home]) await context.addInitScript(failWrites);
  const first = await openPanel({ browser: clinic });
  await startWithPassphrase(first);
  await write(first, { client: ada, text: 'S: sore calf' });
  await sign(first);
  await connect(first, service);
  await openComputers(first);
  await first.getByRole('status').filter({ hasText: 'Saved everywhere' }).first().waitFor();

  const [kit] = await Promise.all([clinic.context.waitForEvent('page'), first.getByRole('button', { name: 'Show and print the kit' }).click()]);
  kit.setDefaultTimeout(30_000);
  await failAtEachWrite(kit, keepingKit(kit, first, await codeOn(kit)));
  // A page behind another one has slow timers.
  await first.bringToFront();
  const code = await replaceKitAtEachWrite(first, kit);
  await failAtEachWrite(first, changingPassphrase(first));
  const backup = await saveBackup(first);
  await failAtEachWrite(first, keepingBackup(first));

  const second = await openPanel({ browser: home });
  await letInUpToPassphrase(first, second, service);
  await failAtEachWrite(second, joining(second));
  await expectNotes(second);
  await openComputers(second);
  await failAtEachWrite(second, sharing(second));
  await failAtEachWrite(second, renaming(second));

  await failAtEachWrite(second, addingPerson(second, 'Ben Halloway', true));
  await failAtEachWrite(second, restoring(second, backup, code));
  await expectNotes(second);
  await failAtEachWrite(second, addingPerson(second, 'Cy Winterbourne'));
  await signInAt(second, 'I have a recovery kit', service);
  await failAtEachWrite(second, recovering(second, code));
  await expectNotes(second);

  // What opens the first computer is what was said to.
  await first.bringToFront();
  await first.getByTitle('Lock now').click();
  await first.getByLabel('Passphrase', { exact: true }).fill(anotherPassphrase);
  await first.getByRole('button', { name: 'Unlock' }).click();
  await expectNotes(first);
  // Each computer is in the list once, also the one that the service let in at its first try, and under the name typed there.
  await openComputers(first);
  await expect.poll(() => first.getByRole('list', { name: '3 computers' }).getByRole('listitem').allInnerTexts().then((names) => names.toSorted()), { timeout: 30_000 }).toEqual([expect.stringContaining('Attic'), expect.stringContaining('Home'), expect.stringContaining('This computer')]);
});

async function openComputers(panel: Page): Promise<void> {
  await activity(panel, 'Settings');
  await panel.getByRole('button', { name: /^Computers, recovery kit/ }).click();
  await panel.getByRole('heading', { level: 1, name: 'Computers and recovery' }).waitFor();
}

async function expectNotes(panel: Page): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: new RegExp(`^${ada}`) }).click();
  await panel.getByText('S: sore calf').waitFor();
}

/**
 * `the kit replaced on its screen`: the service takes the new code before the disk does, so it is in force whether the disk
 * took it or not, and comes again with the next sync. The code of the last one brings the notes back, further down.
 */
async function replaceKitAtEachWrite(panel: Page, kit: Page): Promise<string> {
  const replaced = panel.getByText('Keep the new kit now');
  const refused = panel.getByText('Not replaced');
  for (let turn = 0; ; turn += 1) {
    const before = await codeOn(kit);
    const kind = failingKinds[turn % failingKinds.length] ?? 'full';
    const failed = await failOnce(panel, { nth: 1 + Math.floor(turn / failingKinds.length), kind, apartFrom: synced, done: replaced }, async () => {
      await panel.getByRole('button', { name: 'Replace the kit' }).click();
      await panel.getByRole('dialog').getByRole('button', { name: 'Replace it' }).click();
    });
    await panel.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    await replaced.or(refused).first().waitFor();
    // Never both, and no kit but the one that is in force.
    expect([await replaced.isVisible(), await refused.isVisible()].filter(Boolean), failed).toHaveLength(1);
    if (await replaced.isVisible()) await expect.poll(() => codeOn(kit), { message: failed, timeout: 30_000 }).not.toBe(before);
    else expect(await codeOn(kit), failed).toBe(before);
    expect(await kit.getByText('You said that this kit is kept').isVisible(), failed).toBe(await refused.isVisible());
    await panel.getByRole('status').filter({ hasText: 'Saved everywhere' }).first().waitFor();
    if (failed === '') {
      expect(turn).toBeGreaterThan(failingKinds.length - 1);
      return codeOn(kit);
    }
    // Kept again, so that the next one is told from it.
    if (await replaced.isVisible()) await kit.getByRole('button', { name: 'I have kept it' }).click();
    await panel.getByText('You have kept your recovery kit').waitFor();
    await panel.getByRole('status').filter({ hasText: 'Saved everywhere' }).first().waitFor();
  }
}

async function saveBackup(panel: Page): Promise<string> {
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save a backup file' }).click();
  return (await downloading).path();
}
