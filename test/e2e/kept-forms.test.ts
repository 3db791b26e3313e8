/** Forms that were being typed into when the time to lock came: what was typed is there again after unlocking, and gone once it is saved or thrown away. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answer } from '../support/dialog.ts';
import { draftRows } from '../support/draft-rows.ts';
import { putOffAlarms } from '../support/put-off-alarms.ts';
import { activity, openPanel, passphrase, sign, startTherapist, startWithPassphrase, write } from '../support/therapist.ts';

it('a half-typed form is there again after the lock of an idle computer, and until it is saved or thrown away', async () => {
  await using therapist = await startTherapist();
  const panel = await openPanel(therapist);
  await panel.clock.install();
  await panel.reload();
  await putOffAlarms(panel);
  await startWithPassphrase(panel);

  // Somebody new, not saved.
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: 'New client' }).click();
  await panel.getByLabel('Name', { exact: true }).fill('Ada Lindqvale');
  await panel.getByRole('button', { name: 'Allergies' }).click();
  await panel.getByLabel('Allergies').fill('latex');
  await lockByTime(panel);
  await unlock(panel);
  await panel.getByText('What you typed here before is back').waitFor();
  await expect.poll(() => panel.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada Lindqvale');
  await expect.poll(() => panel.getByLabel('Allergies').inputValue()).toBe('latex');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('heading', { level: 1, name: 'Ada Lindqvale' }).waitFor();

  // Two forms of one page at once, one of which a keystroke reached just before the lock.
  await panel.getByRole('button', { name: 'Add what for' }).click();
  const complaint = panel.getByRole('form', { name: 'New complaint' });
  await complaint.getByLabel('What', { exact: true }).fill('right shoulder');
  await panel.getByRole('button', { name: 'Add a consent' }).click();
  const consent = panel.getByRole('form', { name: 'New consent' });
  await consent.getByLabel('To what').fill('work at the front of the chest');
  await lockByTime(panel);
  await unlock(panel);
  await panel.getByRole('heading', { level: 1, name: 'Ada Lindqvale' }).waitFor();
  await expect.poll(() => complaint.getByLabel('What', { exact: true }).inputValue()).toBe('right shoulder');
  await expect.poll(() => consent.getByLabel('To what').inputValue()).toBe('work at the front of the chest');
  await complaint.getByRole('button', { name: 'Save', exact: true }).click();
  await complaint.waitFor({ state: 'detached' });
  // Left by a press: asked about, and thrown away for good.
  await activity(panel, 'Clients');
  await answer(panel, 'Throw it away');
  await openClient(panel);
  expect(await isThere(consent)).toBe(false);
  await lockByTime(panel);
  await unlock(panel);
  await openClient(panel);
  expect(await isThere(consent)).toBe(false);
  expect(await isThere(complaint)).toBe(false);
  await panel.getByText('right shoulder').first().waitFor();
  expect(await therapist.violations()).toEqual([]);
});

it('a reason half-typed beside a note, a number to call, the quiet rule and a computer’s name are there again after the lock', async () => {
  await using therapist = await startTherapist();
  const panel = await openPanel(therapist);
  await panel.clock.install();
  await panel.reload();
  await putOffAlarms(panel);
  await startWithPassphrase(panel);
  await write(panel, { client: 'Ada Lindqvale', text: 'S: low back pain 6/10 since lifting, numb around the saddle area' });
  await panel.getByRole('button', { name: 'Dismiss with a reason' }).first().click();
  await panel.getByLabel('Another reason').fill('Seen at the hospi');
  await panel.getByRole('button', { name: 'The client has already left' }).click();
  await panel.getByLabel('The client’s number').fill('0400 555');
  await panel.getByText('Saved on this computer').first().waitFor();
  await lockByTime(panel);
  await unlock(panel);
  await expect.poll(() => panel.getByLabel('Another reason').inputValue()).toBe('Seen at the hospi');
  await expect.poll(() => panel.getByLabel('The client’s number').inputValue()).toBe('0400 555');
  await panel.getByLabel('Another reason').fill('');
  await panel.getByLabel('Another reason').fill('hospice');
  // Cancelled by a press, it is gone; the note keeps nothing of it.
  await panel.getByRole('group', { name: 'Why it is set aside' }).getByRole('button', { name: 'Cancel' }).click();
  await panel.getByLabel('Another reason').waitFor({ state: 'detached' });
  await sign(panel);
  await panel.getByRole('button', { name: 'Open the client' }).click();
  await panel.getByRole('article').getByText('numb around the saddle area').waitFor();
  expect(await panel.getByRole('main').innerText()).not.toMatch(/hospi|0400/);

  await activity(panel, 'Today');
  const quiet = panel.getByRole('region', { name: 'Not seen for a while' });
  await quiet.getByRole('button', { name: 'How this is decided' }).click();
  await quiet.getByLabel('Times the usual gap').fill('4');
  await lockByTime(panel);
  await unlock(panel);
  await expect.poll(() => quiet.getByLabel('Times the usual gap').inputValue()).toBe('4');
  await quiet.getByText('What you typed here before is back').waitFor();
  await quiet.getByRole('button', { name: 'Save', exact: true }).click();
  await quiet.getByLabel('Times the usual gap').waitFor({ state: 'detached' });

  await activity(panel, 'Settings');
  await panel.getByRole('button', { name: /^Computers, recovery kit/ }).click();
  await panel.getByRole('button', { name: /^Rename/ }).click();
  await panel.getByLabel('Name of the computer').fill('Clinic, back ro');
  await lockByTime(panel);
  await unlock(panel);
  await expect.poll(() => panel.getByLabel('Name of the computer').inputValue()).toBe('Clinic, back ro');
  await panel.getByRole('button', { name: 'Save the name' }).click();
  await panel.getByRole('button', { name: 'Rename Clinic, back ro' }).waitFor();
  await lockByTime(panel);
  await unlock(panel);
  expect(await isThere(panel.getByText('What you typed here before is back'))).toBe(false);
  expect(await therapist.violations()).toEqual([]);
});

it('a page that is closed or loaded anew in the middle of a form leaves it to the next one', async () => {
  await using therapist = await startTherapist();
  const panel = await openPanel(therapist);
  await startWithPassphrase(panel);
  await activity(panel, 'Settings');
  // The note that stands open with nothing in it is one.
  const before = await draftRows(panel);
  await panel.getByLabel('Profession').fill('Massage therapist');
  await expect.poll(() => draftRows(panel)).toBe(before + 1);
  panel.on('dialog', (dialog) => void dialog.accept());
  await panel.reload();
  await panel.getByText('What you typed here before is back').waitFor();
  await expect.poll(() => panel.getByLabel('Profession').inputValue()).toBe('Massage therapist');
  await panel.getByRole('button', { name: 'Save my details' }).click();
  await panel.getByRole('region', { name: 'My details' }).getByText('Saved on this computer').waitFor();
  await expect.poll(() => draftRows(panel)).toBe(before);
});

const isThere = (form: Locator) => form.isVisible();

async function openClient(panel: Page): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: /^Ada Lindqvale/ }).click();
  await panel.getByRole('heading', { level: 1, name: 'Ada Lindqvale' }).waitFor();
}

async function lockByTime(panel: Page): Promise<void> {
  await panel.clock.fastForward(16 * 60_000);
  await panel.getByRole('heading', { name: 'Your notes are locked' }).waitFor();
}

async function unlock(panel: Page): Promise<void> {
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
}
