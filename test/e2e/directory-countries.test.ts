/** Which countries of the directory are on a computer: those where one works, and those that are added; the others are said to be elsewhere. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ana, startWithPlaces } from '../integration/small-directory.ts';
import { activity, begin, connect, startTherapist } from '../support/therapist.ts';

const { registrations: _registrations, email: _email, ...content } = ana;

/** Of what kind the files of each country are that this computer holds. */
const filesHere = (panel: Page) =>
  panel.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('trusted-hands');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const rows = await new Promise<readonly { readonly kind: string; readonly country: string }[]>((resolve, reject) => {
      const reading = database.transaction('files').objectStore('files').getAll();
      reading.addEventListener('success', () => resolve(reading.result));
      reading.addEventListener('error', () => reject(reading.error));
    });
    database.close();
    return [...new Set(rows.filter(({ kind }) => kind !== 'offered').map(({ country }) => country))].toSorted();
  });

test('those where one works are kept, another is added and taken away again, and a look-up says what it does not search', async () => {
  await using service = await startWithPlaces({ engine: 'sqlite' });
  await (await service.signIn('ana@example.com')).client.directory.publish.mutate({ content });
  await (await service.signIn('bo@example.com')).client.directory.publish.mutate({ content: { ...content, name: 'Bo Quillfeather', locations: [{ place: 'London', country: 'GB' }] } });
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  await connect(panel, service);
  // Nothing is known of her yet: all of it comes.
  await expect.poll(() => filesHere(panel), { timeout: 20_000 }).toEqual(['AU', 'GB']);
  await panel.getByLabel(/Town, suburb/).fill('dubbo');
  await panel.getByRole('option').first().click();
  await panel.getByText(/^Distances count from Dubbo/).waitFor();
  await activity(panel, 'Directory');
  await panel.getByRole('button', { name: 'Update the directory' }).click();
  await panel.getByText('Searched: Australia. Not on this computer: United Kingdom.').waitFor();
  await expect.poll(() => filesHere(panel)).toEqual(['AU']);
  const line = panel.getByLabel('Find a practitioner');
  const found = panel.getByRole('list', { name: 'Practitioners' });
  await line.fill('quillfeather united kingdom');
  await panel.getByText('United Kingdom is not on this computer').waitFor();
  await line.fill('quillfeather');
  await panel.getByText('Nobody fits').waitFor();

  await panel.getByRole('button', { name: 'Choose countries' }).click();
  const choice = panel.getByRole('group', { name: 'Countries on my computers' });
  expect(await choice.getByLabel('Australia').isDisabled()).toBe(true);
  await choice.getByText('1 practitioner, not on this computer').waitFor();
  await choice.getByLabel('United Kingdom').check();
  await expect.poll(() => filesHere(panel), { timeout: 20_000 }).toEqual(['AU', 'GB']);
  await activity(panel, 'Directory');
  await line.fill('quillfeather');
  await found.getByText('Bo Quillfeather').waitFor();
  await panel.getByText(/^Searched: /).waitFor({ state: 'detached' });

  await activity(panel, 'Settings');
  await choice.getByLabel('Australia').uncheck();
  await expect.poll(() => filesHere(panel), { timeout: 20_000 }).toEqual(['GB']);
  // On the next page too, with the service away.
  await service.stop();
  await panel.reload();
  await activity(panel, 'Directory');
  await panel.getByText('Searched: United Kingdom. Not on this computer: Australia.').waitFor();
  await found.getByText('Bo Quillfeather').waitFor();
  expect(await found.getByText('Ana Fairhollin').count()).toBe(0);
  expect(await therapist.violations()).toEqual([]);
});
