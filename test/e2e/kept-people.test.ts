/** The practitioners whom a therapist keeps: from the directory, from her contacts and by hand, with what she alone knows of them. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ana, startWithPlaces } from '../integration/small-directory.ts';
import { activity, begin, connect, startTherapist } from '../support/therapist.ts';

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const contacts = [
  card('VERSION:3.0', 'FN:Dr Ana Fairhollin', 'EMAIL:ana@example.com', 'TEL;TYPE=CELL:0491 570 006', 'NOTE:Ring before noon'),
  card('VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Brindlequist;Zo=C3=AB', 'TITLE:Osteopath', 'TEL;WORK;VOICE:(02) 5550 0199', 'EMAIL;INTERNET:zoe@example.com', 'ADR;WORK:;;2 Wattle Street;Orange;NSW;2800;Australia', 'CATEGORIES:Backs'),
  card('VERSION:3.0', 'FN:Cy Nobody', 'this line is broken'),
  card('VERSION:4.0', 'FN:Hollis Pipewright', 'TITLE:Plumber', 'TEL;TYPE=cell:0491 570 110'),
  card('VERSION:4.0', 'FN:Ana Fairhollin', 'TITLE:Plumber'),
].join('');

const choose = (panel: Page, text: string, name = 'contacts.vcf') => panel.getByLabel('Contacts file').setInputFiles({ name, mimeType: 'text/vcard', buffer: Buffer.from(text) });
const openPeople = async (panel: Page) => {
  await activity(panel, 'Directory');
  await panel.getByRole('button', { name: 'My people', exact: true }).click();
  await panel.getByRole('heading', { level: 1, name: 'My people' }).waitFor();
};

describe('contacts', () => {
  it('are brought in beside the directory, found, referred to and invited, and taken back but for whom something was done', async () => {
    await using service = await startWithPlaces({ engine: 'sqlite' });
    await (await service.signIn('ana@example.com')).client.directory.publish.mutate({ content: ana });
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    const requests: string[] = [];
    therapist.browser.context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
    await openPeople(panel);
    await panel.getByText('Nobody here yet').waitFor();
    await panel.getByRole('button', { name: 'From my contacts' }).click();
    await choose(panel, contacts);

    const likely = panel.getByRole('region', { name: 'Likely practitioners' });
    await likely.getByLabel('Dr Ana Fairhollin', { exact: true }).waitFor();
    await expect.poll(() => likely.getByLabel('Who of the directory Dr Ana Fairhollin is').locator('option:checked').innerText()).toMatch(/^Same as Ana Fairhollin, Physiotherapist, Dubbo/);
    await expect.poll(() => likely.getByLabel('Zoë Brindlequist', { exact: true }).isChecked()).toBe(true);
    const others = panel.getByRole('region', { name: 'Everyone else in the file' });
    await expect.poll(() => others.getByLabel('Hollis Pipewright').isChecked()).toBe(false);
    // Of the same name alone: said, and left to her.
    await expect.poll(() => others.getByLabel('Ana Fairhollin').isChecked()).toBe(false);
    await expect.poll(() => others.getByText('The directory has somebody like this').count()).toBe(1);
    await panel.getByText('Line 20: This is no line of a contact card: “this line is broken”.').waitFor();
    await panel.getByRole('button', { name: 'Bring 2 people in' }).click();
    await panel.getByText('2 people brought in', { exact: true }).waitFor();

    await openPeople(panel);
    await panel.getByLabel('Find one of my people').fill('osteo orange');
    await panel.getByText('1 of 2 practitioners').waitFor();
    await panel.getByRole('button', { name: /^Zoë Brindlequist/ }).click();
    await panel.getByRole('heading', { level: 1, name: 'Zoë Brindlequist' }).waitFor();
    await panel.getByRole('button', { name: 'Invite to the directory' }).click();
    const letter = new URL((await panel.getByRole('link', { name: 'Open in my mail program' }).getAttribute('href')) ?? '');
    expect([letter.protocol, letter.pathname]).toEqual(['mailto:', 'zoe@example.com']);
    expect(letter.searchParams.get('body')).toContain(`${service.url}/register`);
    await panel.getByRole('button', { name: 'Refer a client' }).click();
    await panel.getByRole('heading', { name: 'Refer to Zoë Brindlequist' }).waitFor();
    await panel.getByText('Osteopath, 2 Wattle Street, Orange NSW 2800').waitFor();

    // What is known of Ana is her own card's, and what the directory says of her.
    await openPeople(panel);
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await panel.getByText('Ring before noon').waitFor();
    await panel.getByRole('heading', { name: 'As the directory has them' }).waitFor();
    await panel.getByText('Ahpra registration number PHY0001234567').waitFor();
    await panel.getByRole('button', { name: 'They sent me a client today' }).click();
    await panel.getByText('Sent you 1, you replied to 0').waitFor();
    await panel.getByRole('button', { name: 'I wrote back' }).click();
    await panel.getByText('Sent you 1, you replied to 1').waitFor();

    await openPeople(panel);
    await panel.getByRole('button', { name: 'From my contacts' }).click();
    await choose(panel, contacts);
    await panel.getByText('2 people left out: in your people already, or twice in the file').waitFor();
    await panel.getByRole('button', { name: 'Take this import back' }).click();
    await panel.getByText(/taken back .*; 1 stays, because something was done with them since/).waitFor();
    await openPeople(panel);
    await panel.getByText('1 of 1 practitioner', { exact: true }).waitFor();
    expect(requests.filter((request) => /brindlequist|noon|0491/i.test(decodeURIComponent(request)))).toEqual([]);
    expect(await therapist.violations()).toEqual([]);
  });

  it('that are none, or a table of Google’s, are said to be so or read', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await openPeople(panel);
    await panel.getByRole('button', { name: 'From my contacts' }).click();
    await choose(panel, 'nothing of the kind');
    await panel.getByText('Not opened').waitFor();
    await choose(panel, 'First Name,Last Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nBo,Quillfeather,Podiatrist,Work,bo@example.com,Work,555 0100\n', 'contacts.csv');
    await panel.getByRole('button', { name: 'Bring 1 person in' }).click();
    await panel.getByText('1 person brought in', { exact: true }).waitFor();
    await openPeople(panel);
    await panel.getByText('Podiatrist').waitFor();
  });
});

describe('somebody kept', () => {
  it('is kept from the directory, tagged and remarked on, marked where they are looked up, and taken out and in again', async () => {
    await using service = await startWithPlaces({ engine: 'sqlite' });
    await (await service.signIn('ana@example.com')).client.directory.publish.mutate({ content: ana });
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await activity(panel, 'Directory');
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await panel.getByRole('button', { name: 'Keep', exact: true }).click();
    await panel.getByRole('button', { name: 'In my people', exact: true }).click();
    await panel.getByRole('button', { name: 'Edit' }).click();
    await panel.getByLabel(/^Tags/).fill('writes back, knees');
    await panel.getByLabel(/^Private remark/).fill('patient with runners');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('patient with runners').waitFor();
    await panel.getByRole('button', { name: 'Edit' }).click();
    await panel.getByLabel(/^Private remark/).fill('patient with runners, away in May');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('button', { name: 'Earlier values' }).click();
    await panel.getByLabel('Earlier values').getByText(/^patient with runners this computer/).waitFor();

    await openPeople(panel);
    await panel.getByRole('button', { name: 'writes back', exact: true }).click();
    await panel.getByText('1 of 1 practitioner', { exact: true }).waitFor();
    await activity(panel, 'Directory');
    await expect.poll(() => panel.getByRole('list', { name: 'Practitioners' }).getByText('My people').count()).toBe(1);

    await openPeople(panel);
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await panel.getByRole('button', { name: 'Take out of my people' }).click();
    await panel.getByText(/^Taken out of your people on/).waitFor();
    await openPeople(panel);
    await panel.getByText('Nobody here yet').waitFor();
    await activity(panel, 'Directory');
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await panel.getByRole('button', { name: 'Keep', exact: true }).click();
    await panel.getByRole('button', { name: 'In my people', exact: true }).click();
    await panel.getByText('patient with runners').waitFor();
    expect(await therapist.violations()).toEqual([]);
  });

  it('is written by hand, and offered as the one whom the directory has', async () => {
    await using service = await startWithPlaces({ engine: 'sqlite' });
    await (await service.signIn('ana@example.com')).client.directory.publish.mutate({ content: ana });
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await openPeople(panel);
    await panel.getByRole('button', { name: 'Add someone' }).click();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('Write the practitioner’s name.').waitFor();
    await panel.getByLabel('Name', { exact: true }).fill('Ana Fairhollin');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('button', { name: 'Ana Fairhollin is the same person' }).click();
    await panel.getByRole('heading', { name: 'As the directory has them' }).waitFor();
  });

  it('are found as one types, in the query line and in the palette, by what only the therapist knows of them, and nothing of it leaves', async () => {
    await using service = await startWithPlaces({ engine: 'sqlite' });
    await (await service.signIn('ana@example.com')).client.directory.publish.mutate({ content: ana });
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await openPeople(panel);
    await panel.getByRole('button', { name: 'Add someone' }).click();
    await panel.getByLabel('Name', { exact: true }).fill('Zoë Brindlequist');
    await panel.getByLabel('Profession').fill('Osteopath');
    await panel.getByLabel(/^Tags/).fill('writes back');
    await panel.getByLabel(/^Private remark/).fill('good with teenagers');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByRole('heading', { level: 1, name: 'Zoë Brindlequist' }).waitFor();

    const requests: string[] = [];
    therapist.browser.context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
    await activity(panel, 'Directory');
    const among = panel.getByRole('region', { name: 'Among my people' });
    for (const typed of ['brindle', 'osteo', 'writes ba', 'teenag', 'osteo teen']) {
      await panel.getByLabel('Find a practitioner').fill(typed);
      await among.getByRole('button', { name: /^Zoë Brindlequist/ }).waitFor();
    }
    await panel.getByLabel('Find a practitioner').fill('physio');
    await panel.getByRole('list', { name: 'Practitioners' }).getByText('Ana Fairhollin').waitFor();
    await among.waitFor({ state: 'detached' });
    await panel.getByLabel('Find a practitioner').fill('teenag');
    await among.getByRole('button', { name: /^Zoë Brindlequist/ }).click();
    await panel.getByRole('heading', { level: 1, name: 'Zoë Brindlequist' }).waitFor();

    await activity(panel, 'Clients');
    await panel.keyboard.press('F1');
    await panel.keyboard.type('teenag');
    const option = panel.getByRole('option', { name: /Zoë Brindlequist/ });
    await option.waitFor();
    // What she remarked found them, and is for nobody who looks over her shoulder.
    expect(await option.innerText()).not.toContain('teenagers');
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { level: 1, name: 'Zoë Brindlequist' }).waitFor();
    expect(requests.filter((request) => /brindle|teenag|writes/i.test(decodeURIComponent(request)))).toEqual([]);
    expect(await therapist.violations()).toEqual([]);
  });

  it('are shown with what the directory says otherwise since, which is taken over with what was there before', async () => {
    await using service = await startWithPlaces({ engine: 'sqlite' });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: { ...ana, phone: '+61 2 5550 0100' } });
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await activity(panel, 'Directory');
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await panel.getByText('+61 2 5550 0100').waitFor();
    await panel.getByRole('button', { name: 'Keep', exact: true }).click();
    await panel.getByRole('button', { name: 'In my people', exact: true }).click();
    await panel.getByRole('heading', { level: 1, name: 'Ana Fairhollin' }).waitFor();
    expect(await panel.getByText(/^The directory changed since/).count()).toBe(0);

    await client.directory.publish.mutate({ content: { ...ana, phone: '+61 2 5550 0199' } });
    await activity(panel, 'Directory');
    await panel.getByRole('button', { name: 'Update the directory' }).click();
    await openPeople(panel);
    await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
    await panel.getByText(/^The directory changed since .*20/).waitFor();
    await panel.getByText('Phone: +61 2 5550 0199, was +61 2 5550 0100').waitFor();
    await panel.getByRole('button', { name: 'Use the new details' }).click();
    await panel.getByText(/^The directory changed since/).waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Earlier values' }).click();
    await panel.getByLabel('Earlier values').getByText(/^\+61 2 5550 0100 this computer/).waitFor();
    expect(await therapist.violations()).toEqual([]);
  });
});
