/** A client’s file as a whole: saved for the client who asks to see it, kept until its date, and destroyed after it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { putOffAlarms } from '../support/put-off-alarms.ts';
import { startTestService } from '../support/service.ts';
import { draftRows } from '../support/draft-rows.ts';
import { letIn } from '../support/let-in.ts';
import { activity, begin, connect, openPanel, passphrase, sign, startTherapist, write } from '../support/therapist.ts';

it('saves the whole file under a name that says nothing, tells its date, and destroys it only afterwards', async () => {
  await using therapist = await startTherapist({ width: 900, height: 900 });
  const panel = await begin(therapist);
  await write(panel, { client: 'Ada Lindqvale', text: 'S: calf since running\nremember: the cat is Tom' });
  await sign(panel);
  await write(panel, { client: 'Bela Quill', text: 'S: neck' });
  await sign(panel);
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await panel.getByRole('button', { name: 'Edit' }).click();
  await panel.getByLabel(/^Phone/).fill('555 0100');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();

  await panel.getByRole('button', { name: 'Save the whole file' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Save the whole file' });
  await dialog.getByText('The saved file is not locked').waitFor();
  for (const [button, name] of [['Save to read or print', 'trusted-hands-client-file.html'], ['Save for another program', 'trusted-hands-client-file.json']] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    const [download] = await Promise.all([panel.waitForEvent('download'), dialog.getByRole('button', { name: button }).click()]);
    expect(download.suggestedFilename()).toBe(name);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const text = await readFile(await download.path(), 'utf8');
    for (const words of ['Ada Lindqvale', '555 0100', 'S: calf since running', 'remember: the cat is Tom']) expect(text).toContain(words);
    expect(text).not.toContain('Bela');
  }
  await panel.keyboard.press('Escape');

  await panel.getByRole('button', { name: 'Choose the period' }).click();
  await panel.getByLabel('Where you practise').selectOption({ label: 'Australia' });
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByText(/^Keep until .*: 7 years after the last entry on/).waitFor();
  expect(await panel.getByRole('button', { name: 'Destroy this file' }).count()).toBe(0);

  const later = new Date();
  later.setFullYear(later.getFullYear() + 8);
  await comeBackAt(panel, later);
  await panel.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await panel.getByRole('button', { name: 'Destroy this file' }).click();
  const destroying = panel.getByRole('dialog', { name: 'Destroy the file of Ada Lindqvale?' });
  await destroying.getByLabel('The client’s name, to be sure').fill('Ada');
  await destroying.getByRole('button', { name: 'Destroy it for good' }).click();
  await destroying.getByText('Write the name exactly as it stands above.').waitFor();
  await destroying.getByLabel('The client’s name, to be sure').fill('Ada Lindqvale');
  await destroying.getByRole('button', { name: 'Destroy it for good' }).click();
  await destroying.getByText(/The date of birth is not known/).waitFor();
  await destroying.getByLabel('The client was grown up at the last visit').check();
  await destroying.getByRole('button', { name: 'Destroy it for good' }).click();
  await panel.getByText('This client is not on this computer').waitFor();
  await panel.reload();
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: /Bela Quill/ }).waitFor();
  expect(await panel.getByRole('button', { name: /Ada Lindqvale/ }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Destroyed files (1)' }).click();
  await panel.getByRole('region', { name: 'Destroyed files' }).getByText('Ada Lindqvale').waitFor();
  expect(await panel.getByText(/cannot be opened/).count()).toBe(0);
  expect(await therapist.violations()).toEqual([]);
}, 180_000);

it('offers to destroy what is unfinished on another computer too, once the file was destroyed', async () => {
  await using service = await startTestService();
  await using clinic = await startTherapist();
  await using home = await startTherapist();
  const first = await begin(clinic);
  await write(first, { client: 'Ada Lindqvale', text: 'S: calf since running' });
  await sign(first);
  await connect(first, service);
  const second = await openPanel(home);
  await letIn(first, second, service);
  await activity(second, 'Clients');
  await second.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await second.getByRole('button', { name: 'New note' }).click();
  await second.getByLabel('Note', { exact: true }).fill('S: never signed');
  await second.getByText('Saved on this computer').first().waitFor();

  const later = new Date();
  later.setFullYear(later.getFullYear() + 8);
  for (const panel of [first, second]) {
    await comeBackAt(panel, later);
    await panel.getByRole('button', { name: /Ada Lindqvale/ }).waitFor();
  }
  await first.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await first.getByRole('button', { name: 'Choose the period' }).click();
  await first.getByLabel('Where you practise').selectOption({ label: 'Australia' });
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await first.getByText(/^Keep until/).waitFor();
  await comeBackAt(first, new Date(later.getFullYear() + 8, 0, 1));
  await first.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await first.getByRole('button', { name: 'Destroy this file' }).click();
  const destroying = first.getByRole('dialog', { name: 'Destroy the file of Ada Lindqvale?' });
  await destroying.getByLabel('The client’s name, to be sure').fill('Ada Lindqvale');
  await destroying.getByLabel('The client was grown up at the last visit').check();
  await destroying.getByRole('button', { name: 'Destroy it for good' }).click();
  await first.getByText('This client is not on this computer').waitFor();

  // The other computer believes the destruction once the date is past by its own clock.
  await comeBackAt(second, new Date(later.getFullYear() + 8, 0, 1));
  await second.getByText('Left over from a destroyed file').waitFor();
  await second.getByRole('button', { name: 'Destroy what is left over' }).click();
  await second.getByText('Left over from a destroyed file').waitFor({ state: 'detached' });
  await second.reload();
  await activity(second, 'Clients');
  await second.getByRole('button', { name: 'Destroyed files (1)' }).waitFor();
  expect(await second.getByText(/Left over|never signed/).count()).toBe(0);
}, 180_000);

it('destroys what was half-typed into forms about the client too, here and on the other computer', async () => {
  await using service = await startTestService();
  await using clinic = await startTherapist();
  await using home = await startTherapist();
  const first = await begin(clinic);
  await write(first, { client: 'Ada Lindqvale', text: 'S: calf since running' });
  await sign(first);
  await write(first, { client: 'Bela Quill', text: 'S: neck' });
  await sign(first);
  await openClient(first, 'Ada Lindqvale');
  await first.getByRole('button', { name: 'Choose the period' }).click();
  await first.getByLabel('Where you practise').selectOption({ label: 'Australia' });
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await first.getByText(/^Keep until/).waitFor();
  await connect(first, service);
  const second = await openPanel(home);
  await letIn(first, second, service);
  await activity(second, 'Clients');
  await second.getByRole('button', { name: /Ada Lindqvale/ }).waitFor();
  const before = new Map<Page, number>();
  for (const [therapist, panel] of [[clinic, first], [home, second]] as const) {
    await activity(panel, 'Clients');
    before.set(panel, await draftRows(panel));
    // Both open before either is written in: one that is opened later takes up what it finds.
    const tabs = [await openPanel(therapist), await openPanel(therapist)];
    for (const [index, [name, rows]] of ([['Bela Quill', 1], ['Ada Lindqvale', 3]] as const).entries()) {
      const tab = tabs[index];
      if (tab === undefined) throw new Error('There are two.');
      await openClient(tab, name);
      await tab.getByRole('button', { name: 'Add what for' }).click();
      await tab.getByLabel('What', { exact: true }).fill(`something of ${name}`);
      if (rows === 3) {
        await tab.getByRole('button', { name: 'Edit', exact: true }).click();
        await tab.getByLabel(/^Phone/).fill('555 01');
      }
      await expect.poll(() => draftRows(panel)).toBe((before.get(panel) ?? 0) + rows);
    }
    for (const tab of tabs) await tab.close();
  }

  const later = new Date();
  later.setFullYear(later.getFullYear() + 8);
  await comeBackAt(first, later);
  await openClient(first, 'Ada Lindqvale');
  await expect.poll(() => first.getByLabel('What', { exact: true }).inputValue()).toBe('something of Ada Lindqvale');
  await first.getByRole('button', { name: 'Destroy this file' }).click();
  const destroying = first.getByRole('dialog', { name: 'Destroy the file of Ada Lindqvale?' });
  await destroying.getByLabel('The client’s name, to be sure').fill('Ada Lindqvale');
  await destroying.getByLabel('The client was grown up at the last visit').check();
  await destroying.getByRole('button', { name: 'Destroy it for good' }).click();
  await first.getByText('This client is not on this computer').waitFor();
  await expect.poll(() => draftRows(first)).toBe((before.get(first) ?? 0) + 1);

  await comeBackAt(second, later);
  await second.getByText('Left over from a destroyed file').waitFor();
  await second.getByText(/2 unfinished things of it are still on this computer/).waitFor();
  await second.getByRole('button', { name: 'Destroy what is left over' }).click();
  await second.getByText('Left over from a destroyed file').waitFor({ state: 'detached' });
  await expect.poll(() => draftRows(second)).toBe((before.get(second) ?? 0) + 1);
  for (const panel of [first, second]) {
    await openClient(panel, 'Bela Quill');
    await expect.poll(() => panel.getByLabel('What', { exact: true }).inputValue()).toBe('something of Bela Quill');
  }
}, 240_000);

async function openClient(panel: Page, name: string): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await panel.getByRole('heading', { level: 1, name }).waitFor();
}

/** Unlocks at that time, and looks at the clients. */
async function comeBackAt(panel: Page, at: Date): Promise<void> {
  await panel.clock.setSystemTime(at);
  await panel.reload();
  await putOffAlarms(panel);
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.keyboard.press('Enter');
  await activity(panel, 'Clients');
}
