/** Which letter a tab shows, when the people who share the browser take turns. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseList, choosePerson, forgetChosen } from '../people/chosen-person.ts';
import { createPagesPort } from './create-pages-port.ts';

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockRejectedValue(new Error('There are no windows here.'));
  vi.stubGlobal('location', new URL('https://extension.example/sidepanel.html'));
});

/** The address of the tab that opened. */
async function opensLetter(person: string, referralId: string): Promise<string> {
  const opening = vi.spyOn(fakeBrowser.tabs, 'create');
  await createPagesPort(person, random).openLetter(referralId);
  const url = opening.mock.lastCall?.[0].url ?? '';
  opening.mockRestore();
  return url;
}

test('the tab of a letter finds it again after others were here, and shows it to whoever it is of alone', async () => {
  await choosePerson('anna');
  const address = await opensLetter('anna', 'referral-1');
  await chooseList();
  await choosePerson('ben');
  vi.stubGlobal('location', new URL(address));
  expect(await createPagesPort('ben', random).letterReferralId()).toBeUndefined();
  await choosePerson('anna');
  expect(await createPagesPort('anna', random).letterReferralId()).toBe('referral-1');
});

test('nothing else of one person is in the memory of the browser when another comes', async () => {
  await choosePerson('anna');
  await fakeBrowser.storage.session.set({ unlocked: 'keys', jot: 'a key', intent: 'a note' });
  await choosePerson('ben');
  expect(await fakeBrowser.storage.session.get()).toEqual({ chosen: 'ben' });
  await forgetChosen();
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
