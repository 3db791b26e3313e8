/** Looking somebody up as a therapist does it: what is kept of a question, near whom, because of which note, two side by side, and where they lie. */
import type { ListingContentInput } from '@trusted-hands/directory';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ana, startWithPlaces } from '../integration/small-directory.ts';
import { lockListings, listingOfOwner, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { checkWithRegister } from '../support/register-check.ts';
import type { TestService } from '../support/service.ts';
import { activity, begin, connect, sign, startTherapist, write } from '../support/therapist.ts';

const others: readonly ListingContentInput[] = [
  { name: 'Bo Quillfeather', profession: 'physiotherapist', specialties: ['knees', 'hips'], locations: [{ place: 'Richmond', state: 'VIC', postcode: '3121', country: 'AU' }], telehealth: true },
  { name: 'Cleo Drummarch', profession: 'osteopath', specialties: ['neck'], locations: [{ place: 'Fitzroy North', state: 'VIC', postcode: '3068', country: 'AU' }] },
];

async function startWithPeople(): Promise<TestService> {
  const service = await startWithPlaces({ engine: 'sqlite' });
  for (const [index, content] of [ana, ...others].entries()) {
    // oxlint-disable-next-line no-await-in-loop -- each a member of their own
    await (await service.signIn(`member-${index}@example.com`)).client.directory.publish.mutate({ content });
  }
  return service;
}

/** A listing of which its owner last said so long ago that it is right. */
async function confirmedDaysAgo({ database }: TestService, ownerId: string, days: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const before = await listingOfOwner(transaction, ownerId);
    if (before === null) throw new Error('This member has no listing.');
    await saveListing(transaction, { ...before, confirmedAtMs: Date.now() - days * 24 * 60 * 60 * 1000 });
  });
}

const ask = async (panel: Page, query: string) => {
  await activity(panel, 'Directory');
  await panel.getByLabel('Find a practitioner').fill(query);
};
const found = (panel: Page) => panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').getByRole('button', { expanded: false });

describe('a question to the directory', () => {
  it('is saved with a press, kept among the last ones, and asked again from another page', async () => {
    await using service = await startWithPeople();
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await ask(panel, 'physio knees');
    await panel.getByRole('button', { name: 'Save this look-up' }).click();
    await panel.getByRole('button', { name: 'Save this look-up' }).waitFor({ state: 'detached' });
    await ask(panel, 'osteo neck');
    await panel.getByRole('button', { name: /^Cleo Drummarch/ }).click();
    await panel.getByLabel('Find a practitioner').fill('');
    await panel.getByRole('list', { name: 'Last look-ups' }).getByRole('button', { name: 'osteo neck' }).waitFor();
    await expect.poll(() => panel.getByRole('list', { name: 'Last look-ups' }).getByRole('listitem').count()).toBe(1);

    const again = await therapist.browser.openPanelTab();
    again.setDefaultTimeout(30_000);
    await activity(again, 'Directory');
    await again.getByRole('list', { name: 'Saved look-ups' }).getByRole('button', { name: 'physio knees', exact: true }).click();
    await expect.poll(() => found(again).count()).toBe(2);
    await expect.poll(() => again.getByLabel('Find a practitioner').inputValue()).toBe('physio knees');
    await again.getByLabel('Find a practitioner').fill('');
    await again.getByRole('button', { name: 'Take “physio knees” away' }).click();
    await again.getByRole('list', { name: 'Saved look-ups' }).waitFor({ state: 'detached' });
    expect(await therapist.violations()).toEqual([]);
  });

  it('is read with the arrow keys, and its chips are taken away one by one', async () => {
    await using service = await startWithPeople();
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await ask(panel, 'physio telehealth');
    await expect.poll(() => found(panel).count()).toBe(1);
    await panel.getByRole('button', { name: /^Remove telehealth/i }).click();
    await expect.poll(() => found(panel).count()).toBe(2);
    await panel.getByLabel('Find a practitioner').focus();
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    const second = await found(panel).nth(1).innerText();
    await panel.keyboard.press('Enter');
    const open = panel.getByRole('button', { expanded: true });
    await open.waitFor();
    await expect.poll(() => open.innerText()).toBe(second);
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('ArrowUp');
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });
});

describe('those who were found', () => {
  it('carry what was checked of them by its kind, and that nobody confirmed them for long', async () => {
    await using service = await startWithPlaces({ engine: 'sqlite' });
    const owners = await Promise.all([ana, ...others].map(async (content, index) => {
      const { client, member } = await service.signIn(`member-${index}@example.com`);
      await client.directory.publish.mutate({ content });
      return member.id;
    }));
    const [anaId = '', boId = ''] = owners;
    await checkWithRegister(service, anaId);
    await confirmedDaysAgo(service, boId, 200);
    await using therapist = await startTherapist({ width: 360, height: 800 });
    const panel = await begin(therapist);
    await connect(panel, service);
    await ask(panel, 'physio knees');
    const card = (name: string) => panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').filter({ hasText: name });
    await card('Ana Fairhollin').getByText('found in an association’s list').waitFor();
    expect(await card('Ana Fairhollin').innerText()).not.toMatch(/not confirmed/i);
    await expect.poll(() => card('Bo Quillfeather').innerText()).toMatch(/Not confirmed for 20[01] days/);
    expect(await card('Bo Quillfeather').innerText()).not.toContain('found in');
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await card('Ana Fairhollin').getByText(/Found in an association’s list/).waitFor();
  });
});

describe('two who were found', () => {
  it('stand side by side, and one of them is referred to', async () => {
    await using service = await startWithPeople();
    await using therapist = await startTherapist({ width: 360, height: 800 });
    const panel = await begin(therapist);
    await connect(panel, service);
    await ask(panel, 'knees melbourne');
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await panel.getByRole('button', { name: 'Compare', exact: true }).click();
    await panel.getByRole('button', { name: /^Bo Quillfeather/ }).click();
    await panel.getByRole('button', { name: 'Compare with Ana Fairhollin' }).click();
    const table = panel.getByRole('table', { name: 'Ana Fairhollin and Bo Quillfeather' });
    const row = (name: string) => table.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell').allInnerTexts();
    expect(await row('Place')).toEqual(['Dubbo NSW 2830', 'Richmond VIC 3121']);
    expect(await row('Telehealth')).toEqual(['No', 'Yes']);
    expect((await row('Checked'))[0]).toMatch(/Registration number well-formed, .*20\d\d/);
    expect((await row('Distance'))[1]).toMatch(/^\d+(\.\d)? km$/);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await table.getByRole('button', { name: 'Refer a client to Bo Quillfeather' }).click();
    await panel.getByRole('heading', { name: 'Refer to Bo Quillfeather' }).waitFor();
    await panel.getByText(/^Stated by the practitioner, .*20\d\d; confirmed today$/).waitFor();
  });

  it('are seen in their direction and distance, in words too', async () => {
    await using service = await startWithPeople();
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await ask(panel, 'melbourne');
    await panel.getByRole('button', { name: 'Directions' }).click();
    const picture = panel.getByRole('figure');
    await picture.getByText(/^Around Melbourne VIC 3000; north is up/).waitFor();
    expect((await picture.getByRole('listitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').replace(/^\d /, ''))).toEqual(expect.arrayContaining([expect.stringMatching(/^Ana Fairhollin \d+ km north/), expect.stringMatching(/^Bo Quillfeather 3\.\d km east/)]));
    await picture.getByRole('button', { name: /Bo Quillfeather/ }).click();
    await panel.getByRole('button', { name: /^Bo Quillfeather/, expanded: true }).waitFor();
    // Whatever was asked, nothing of it left: the picture needs no map.
    expect(await therapist.violations()).toEqual([]);
  });
});

describe('a client who is referred', () => {
  it('has the line filled from her note, and distances from where she lives, of which nothing leaves the computer', async () => {
    await using service = await startWithPeople();
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await panel.getByLabel(/Town, suburb/).fill('dubbo');
    await panel.getByRole('option').first().click();
    await write(panel, { client: 'Ada Lindqvale', text: 'S: R knee pain 6/10 on stairs\nO: R knee flexion 110. McMurray R +' });
    await sign(panel);
    await panel.getByRole('button', { name: 'Open the client' }).click();
    await panel.getByRole('button', { name: 'Edit', exact: true }).click();
    await panel.getByLabel(/^Address/).or(panel.getByRole('button', { name: 'Address', exact: true })).first().click();
    await panel.getByLabel(/^Address/).fill('3 Long Road, Richmond VIC 3121');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    const requests: string[] = [];
    therapist.browser.context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
    await panel.getByRole('button', { name: 'Refer', exact: true }).first().click();
    await panel.getByText(/^From the note\. The note speaks most of this: knees\./).waitFor();
    await expect.poll(() => panel.getByLabel('Find a practitioner').inputValue()).toBe('knees');
    await expect.poll(() => panel.getByRole('radio', { name: 'the client' }).isChecked()).toBe(true);
    await panel.getByText('distances from the client’s Richmond VIC 3121').waitFor();
    await expect.poll(() => found(panel).first().innerText()).toContain('Bo Quillfeather');
    await panel.getByRole('radio', { name: 'me', exact: true }).check();
    await panel.getByText('distances from Dubbo NSW 2830').waitFor();
    await expect.poll(() => found(panel).first().innerText()).toContain('Ana Fairhollin');
    await panel.getByRole('radio', { name: 'the client' }).check();
    await panel.getByRole('button', { name: /^Bo Quillfeather/ }).click();
    await panel.getByRole('button', { name: 'Refer a client' }).click();
    await panel.getByRole('heading', { name: 'Refer to Bo Quillfeather' }).waitFor();
    expect(requests.filter((request) => /richmond|knee|lindqvale/i.test(decodeURIComponent(request)))).toEqual([]);
  });

  it('need not be referred: from her open page distances count from where she lives too, once that is chosen', async () => {
    await using service = await startWithPeople();
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await panel.getByLabel(/Town, suburb/).fill('dubbo');
    await panel.getByRole('option').first().click();
    await write(panel, { client: 'Ada Lindqvale', text: 'S: knee' });
    await sign(panel);
    await panel.getByRole('button', { name: 'Open the client' }).click();
    await panel.getByRole('button', { name: 'Edit', exact: true }).click();
    await panel.getByLabel(/^Address/).or(panel.getByRole('button', { name: 'Address', exact: true })).first().click();
    await panel.getByLabel(/^Address/).fill('3 Long Road, Richmond VIC 3121');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('heading', { level: 1, name: 'Ada Lindqvale' }).waitFor();
    await activity(panel, 'Directory');
    await panel.getByText('distances from Dubbo NSW 2830').waitFor();
    await panel.getByRole('radio', { name: 'Ada Lindqvale' }).check();
    await panel.getByText('distances from the client’s Richmond VIC 3121').waitFor();
    await expect.poll(() => found(panel).first().innerText()).toContain('Bo Quillfeather');
    // Whoever opened something else meanwhile is asked about nobody.
    await activity(panel, 'Clients');
    await activity(panel, 'Directory');
    await panel.getByText('distances from Dubbo NSW 2830').waitFor();
    expect(await panel.getByRole('radio').count()).toBe(0);
    expect(await therapist.violations()).toEqual([]);
  });
});
