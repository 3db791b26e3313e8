/** A client’s file as a whole: saved for the client who asks to see it, kept until its date, and destroyed after it. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { buildExtension } from '../support/built-extension.ts';
import { activity, begin, passphrase, sign, startTherapist, write } from '../support/therapist.ts';

beforeAll(() => buildExtension('e2e'));

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
  await panel.clock.setSystemTime(later);
  await panel.reload();
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.keyboard.press('Enter');
  await activity(panel, 'Clients');
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
