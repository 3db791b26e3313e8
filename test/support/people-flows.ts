/** What comes from a file, whom a therapist keeps, and the letters to them, as flows for a disk that fails (`failing-flow.ts`). */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FailingFlow } from './failing-flow.ts';
import { activity } from './therapist.ts';

export const csv = (names: readonly string[]) => ({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(['id,first_name,last_name', ...names.map((name, index) => `${name.length}${index},${name.replace(' ', ',')}`)].join('\n')) });

export async function openAna(panel: Page): Promise<void> {
  await activity(panel, 'Directory');
  await panel.getByRole('button', { name: 'My people', exact: true }).click();
  await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
}

export function importFlows(panel: Page): readonly FailingFlow[] {
  const before = panel.getByRole('region', { name: 'Brought in before' }).getByRole('listitem');
  const openPeople = async () => {
    await activity(panel, 'Directory');
    await panel.getByRole('button', { name: 'My people', exact: true }).click();
    await panel.getByRole('heading', { level: 1, name: 'My people' }).waitFor();
  };
  return [
    {
      name: 'clients from a file',
      async prepare() {
        await activity(panel, 'Clients');
        await panel.getByRole('button', { name: 'From a file' }).click();
        await panel.getByLabel('CSV file').setInputFiles(csv(['Cy Imported', 'Di Imported']));
        await panel.getByText('2 clients to bring in').waitFor();
      },
      act: () => panel.getByRole('button', { name: 'Bring 2 clients in' }).click(),
      done: panel.getByText('2 clients brought in', { exact: true }),
      said: panel.getByRole('main'),
      expectStillThere: () => panel.getByText('2 clients to bring in').waitFor(),
      writes: 9,
    },
    {
      name: 'an import of clients taken back',
      act: () => before.filter({ hasText: '2 clients' }).getByRole('button', { name: 'Take this import back' }).click(),
      done: before.filter({ hasText: 'taken back' }),
      said: panel.getByRole('main'),
    },
    {
      name: 'an import of clients brought in again',
      act: () => before.filter({ hasText: 'taken back' }).getByRole('button', { name: 'Bring it in again' }).click(),
      done: before.filter({ hasText: '2 clients' }),
      said: panel.getByRole('main'),
    },
    {
      name: 'people from contacts',
      async prepare() {
        await openPeople();
        await panel.getByRole('button', { name: 'From my contacts' }).click();
        await panel.getByLabel('Contacts file').setInputFiles({ name: 'contacts.vcf', mimeType: 'text/vcard', buffer: Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Brindlequist\r\nTITLE:Osteopath\r\nEND:VCARD\r\n') });
      },
      act: () => panel.getByRole('button', { name: 'Bring 1 person in' }).click(),
      done: panel.getByText('1 person brought in', { exact: true }),
      said: panel.getByRole('main'),
      expectStillThere: () => panel.getByLabel('Zoë Brindlequist', { exact: true }).waitFor(),
      writes: 6,
    },
    {
      name: 'an import of contacts taken back',
      act: () => before.filter({ hasText: '1 person' }).getByRole('button', { name: 'Take this import back' }).click(),
      done: before.filter({ hasText: 'taken back' }),
      said: panel.getByRole('main'),
    },
  ];
}

export function peopleFlows(panel: Page): readonly FailingFlow[] {
  const somebody = panel.getByRole('form', { name: 'Somebody new' });
  const known = panel.getByRole('form', { name: 'What I know of them' });
  const exchange = panel.getByRole('region', { name: 'Back and forth' });
  return [
    {
      name: 'one of my people',
      async prepare() {
        await activity(panel, 'Directory');
        await panel.getByRole('button', { name: 'My people', exact: true }).click();
        await panel.getByRole('button', { name: 'Add someone' }).click();
        await somebody.getByLabel('Name', { exact: true }).fill('Ana Fairhollin');
      },
      act: () => somebody.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.getByRole('heading', { level: 1, name: 'Ana Fairhollin' }),
      said: somebody,
      expectStillThere: async () => expect(await somebody.getByLabel('Name', { exact: true }).inputValue()).toBe('Ana Fairhollin'),
    },
    {
      name: 'one of my people changed',
      async prepare() {
        await panel.getByRole('button', { name: 'Edit' }).click();
        await known.getByLabel(/^Private remark/).fill('patient with runners');
      },
      act: () => known.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.getByRole('button', { name: 'Refer a client' }),
      said: known,
      expectStillThere: async () => expect(await known.getByLabel(/^Private remark/).inputValue()).toBe('patient with runners'),
    },
    {
      name: 'a client whom they sent',
      act: () => panel.getByRole('button', { name: 'They sent me a client today' }).click(),
      done: exchange.getByText(/^Sent you a client:/),
      said: exchange,
    },
    {
      name: 'an answer to them',
      act: () => panel.getByRole('button', { name: 'I wrote back' }).click(),
      done: exchange.getByText(/you wrote back/),
      said: exchange,
    },
  ];
}

export function referralFlows(panel: Page): readonly FailingFlow[] {
  const letter = panel.getByRole('form', { name: 'Refer a client' });
  const sent = panel.getByRole('form', { name: /sent/i });
  return [
    {
      name: 'a letter begun',
      async act() {
        await openAna(panel);
        await panel.getByRole('button', { name: 'Refer a client' }).click();
      },
      done: panel.getByRole('heading', { name: /^Refer to/ }),
      said: panel.getByRole('main'),
      writes: 1,
      apartFrom: [],
    },
    {
      name: 'a letter being written',
      act: () => letter.getByLabel('Reason or question').fill(`Please assess the calf ${String(Math.random())}`),
      done: letter.getByText('Saved on this computer'),
      said: letter,
      writes: 1,
      apartFrom: [],
      mendsItself: true,
    },
    {
      name: 'a letter made',
      async prepare() {
        await letter.getByLabel('Client', { exact: true }).fill('Ada');
        await panel.getByRole('option', { name: /^Ada Lindqvale/ }).click();
        await letter.getByLabel('Reason or question').fill('Please assess the calf.');
        await letter.getByRole('checkbox', { name: /agrees/ }).check();
        await letter.getByLabel('How did they agree?').selectOption({ index: 1 });
        await letter.getByLabel('Who agreed?').selectOption({ index: 1 });
        await letter.getByText('Saved on this computer').waitFor();
      },
      act: () => letter.getByRole('button', { name: 'Make the letter' }).click(),
      done: panel.getByRole('heading', { name: /^Ada Lindqvale to/ }),
      said: letter,
      expectStillThere: async () => expect(await letter.getByLabel('Reason or question').inputValue()).toBe('Please assess the calf.'),
    },
    {
      name: 'a step of a referral',
      async prepare() {
        await panel.getByRole('button', { name: /Mark as sent/ }).click();
        await sent.getByLabel(/^Remark/).fill('by post');
      },
      act: () => sent.getByRole('button', { name: /sent/i }).click(),
      done: panel.getByText('Written down: Sent.'),
      said: sent,
      expectStillThere: async () => expect(await sent.getByLabel(/^Remark/).inputValue()).toBe('by post'),
    },
    {
      name: 'a letter saved as a file',
      async act() {
        const [download] = await Promise.all([panel.waitForEvent('download'), panel.getByRole('button', { name: 'Save as PDF' }).click()]);
        await download.delete();
      },
      done: panel.getByText(/^Saved as a PDF/),
      said: panel.getByRole('main'),
    },
  ];
}

export function takingOut(panel: Page): FailingFlow {
  return {
    name: 'one of my people taken out',
    prepare: () => openAna(panel),
    act: () => panel.getByRole('button', { name: 'Take out of my people' }).click(),
    done: panel.getByText(/^Taken out of your people on/),
    said: panel.getByRole('main'),
  };
}
