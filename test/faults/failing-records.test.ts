/**
 * A disk that fails at each write of what a therapist keeps about clients, people and referrals: cards, consents, visits,
 * imports, letters, destruction. Each time it is said, what was typed stays, and the last try keeps it, once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteText } from '../support/note-field.ts';
import { draftNames } from '../support/draft-rows.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { failAtEachWrite, failOnce, type FailingFlow } from '../support/failing-flow.ts';
import { failingKinds, failWrites } from '../support/failing-writes.ts';
import { buildPrivately } from '../support/private-build.ts';
import { activity, openPanel, passphrase, sign, startWithPassphrase, write } from '../support/therapist.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-failing-records-'));
beforeAll(() => buildPrivately(folder, { configFile: 'wxt.e2e.config.ts', browser: 'chrome' }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** To be destroyed. */
const further = Array.from({ length: 16 }, (_, index) => `Old${String(index)} Example`);

const csv = (names: readonly string[]) => ({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(['id,first_name,last_name', ...names.map((name, index) => `${name.length}${index},${name.replace(' ', ',')}`)].join('\n')) });

/** In the list of clients, without those whose files were destroyed. */
const namesIn = async (panel: Page) => (await panel.getByRole('main').locator('.list-row .list-row-title').allInnerTexts()).map((name) => name.trim()).toSorted();

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('a disk that fails at any write of a client’s card, a visit, an import, a letter or a destruction: said, still there, and kept once at the last try', async () => {
  await using browser = await launchExtension({ profileDir: join(folder, 'profile'), extensionDir: join(folder, 'chrome-mv3-e2e'), viewport: { width: 500, height: 900 } });
  await browser.context.addInitScript(failWrites);
  const panel = await openPanel({ browser });
  await startWithPassphrase(panel);
  for (const flow of [...clientFlows(panel), ...visitFlows(panel), ...noteFlows(panel), ...importFlows(panel), ...peopleFlows(panel), ...referralFlows(panel)]) {
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

async function openClient(panel: Page, name: string): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByLabel('Find a client').fill(name);
  await panel.getByRole('main').getByText(name, { exact: true }).click();
  await panel.getByRole('heading', { level: 1, name }).waitFor();
}

async function openAna(panel: Page): Promise<void> {
  await activity(panel, 'Directory');
  await panel.getByRole('button', { name: 'My people', exact: true }).click();
  await panel.getByRole('button', { name: /^Ana Fairhollin/ }).click();
}

function clientFlows(panel: Page): readonly FailingFlow[] {
  const newClient = panel.getByRole('form', { name: 'New client' });
  const complaint = panel.getByRole('form', { name: 'Complaint', exact: true });
  const consent = panel.getByRole('form', { name: 'New consent' });
  const withdrawing = panel.getByRole('form', { name: 'Withdraw the consent' });
  const keeping = panel.getByRole('form', { name: 'How long files are kept' });
  return [
    {
      name: 'somebody new',
      async prepare() {
        await activity(panel, 'Clients');
        await panel.getByRole('button', { name: 'New client' }).first().click();
        await newClient.getByLabel('Name', { exact: true }).fill('Ada Lindqvale');
      },
      act: () => newClient.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.getByRole('heading', { level: 1, name: 'Ada Lindqvale' }),
      said: newClient,
      expectStillThere: async () => expect(await newClient.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada Lindqvale'),
    },
    {
      name: 'a complaint changed',
      async prepare() {
        await panel.getByRole('button', { name: 'Add what for' }).click();
        await panel.getByLabel('What', { exact: true }).fill('neck');
        await panel.getByRole('form', { name: 'New complaint' }).getByRole('button', { name: 'Save', exact: true }).click();
        await panel.getByRole('button', { name: /^Change\s+neck/ }).click();
        await complaint.getByLabel('What', { exact: true }).fill('neck, since May');
      },
      act: () => complaint.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.locator('.list-row-title').getByText('neck, since May', { exact: true }),
      said: complaint,
      expectStillThere: async () => expect(await complaint.getByLabel('What', { exact: true }).inputValue()).toBe('neck, since May'),
    },
    {
      name: 'a complaint closed',
      act: () => panel.getByRole('button', { name: /^Close\s+neck/ }).click(),
      done: panel.getByRole('button', { name: /^Open again\s+neck/ }),
      said: panel.getByRole('region', { name: 'Seen for' }),
    },
    {
      name: 'a consent',
      async prepare() {
        await panel.getByRole('button', { name: 'Add a consent' }).click();
        await consent.getByLabel('To what').fill('photographs of the back');
        await panel.keyboard.press('Tab');
      },
      act: () => consent.getByRole('button', { name: 'Save the consent' }).click(),
      done: panel.getByText(/photographs of the back: given/),
      said: consent,
      expectStillThere: async () => expect(await consent.getByLabel('To what').inputValue()).toBe('photographs of the back'),
    },
    {
      name: 'a consent withdrawn',
      prepare: () => panel.getByRole('button', { name: /^Withdrawn/ }).click(),
      act: () => withdrawing.getByRole('button', { name: 'Save the withdrawal' }).click(),
      done: panel.getByText(/WITHDRAWN/),
      said: withdrawing,
    },
    {
      name: 'how long files are kept',
      async prepare() {
        await panel.getByRole('button', { name: 'Choose the period' }).click();
        await keeping.getByLabel('Where you practise').selectOption({ label: 'Somewhere else, or longer' });
        await keeping.getByLabel('Years after the last entry').fill('1');
        await keeping.getByLabel('Who asks for it').fill('My insurer');
      },
      act: () => keeping.getByRole('button', { name: 'Save', exact: true }).click(),
      done: panel.getByText(/^Keep until/),
      said: keeping,
      expectStillThere: async () => expect(await keeping.getByLabel('Who asks for it').inputValue()).toBe('My insurer'),
    },
  ];
}

function visitFlows(panel: Page): readonly FailingFlow[] {
  const visits = panel.getByRole('region', { name: 'Visits without a note' });
  const quiet = panel.getByRole('region', { name: 'Not seen for a while' });
  const who = panel.getByLabel('Who is here?');
  const rule = panel.getByRole('form', { name: 'How staying away is decided' });
  const steps = panel.getByRole('form', { name: 'When progress is looked at' });
  return [
    {
      name: 'a visit opened',
      async prepare() {
        await activity(panel, 'Today');
        await who.fill('Ada');
      },
      async act() {
        await who.click();
        await panel.getByRole('option', { name: /^Ada Lindqvale/ }).click();
      },
      done: visits.getByText('Ada Lindqvale'),
      said: panel.getByRole('main'),
      expectStillThere: async () => expect(await who.inputValue()).toBe('Ada'),
    },
    {
      name: 'a visit of somebody new',
      prepare: () => who.fill('Bo Example'),
      async act() {
        await who.click();
        await panel.getByRole('option', { name: 'New client “Bo Example”' }).click();
      },
      done: visits.getByText('Bo Example'),
      said: panel.getByRole('main'),
      expectStillThere: async () => expect(await who.inputValue()).toBe('Bo Example'),
    },
    {
      name: 'a visit set aside',
      async act() {
        await panel.getByRole('button', { name: 'More for the visit of Ada Lindqvale' }).click();
        await panel.getByRole('menuitem', { name: 'No note: opened by mistake' }).click();
      },
      done: visits.filter({ hasNotText: 'Ada Lindqvale' }),
      said: visits,
    },
    {
      name: 'the numbers of the quiet rule',
      async prepare() {
        await write(panel, { client: 'Leo Example', text: 'S: well', visitDate: daysAgo(60) });
        await sign(panel);
        await activity(panel, 'Today');
        await quiet.getByRole('button', { name: 'How this is decided' }).click();
        await rule.getByLabel('Times the usual gap').fill('3');
      },
      act: () => rule.getByRole('button', { name: 'Save', exact: true }).click(),
      done: quiet.locator('button[aria-expanded=false]', { hasText: 'How this is decided' }),
      said: rule,
      expectStillThere: async () => expect(await rule.getByLabel('Times the usual gap').inputValue()).toBe('3'),
    },
    {
      name: 'somebody who is not coming any more',
      async prepare() {
        await quiet.getByRole('button', { name: /^Not coming/ }).click();
        await panel.getByLabel(/^Why, if you know/).fill('moved to the coast');
      },
      act: () => panel.getByRole('button', { name: 'Take off the list' }).click(),
      done: quiet.filter({ hasNotText: 'Leo Example' }),
      said: quiet,
      expectStillThere: async () => expect(await panel.getByLabel(/^Why, if you know/).inputValue()).toBe('moved to the coast'),
    },
    {
      name: 'when progress is looked at',
      async prepare() {
        await openClient(panel, 'Leo Example');
        await panel.keyboard.press('F1');
        await panel.keyboard.type('Change when progress');
        await panel.keyboard.press('Enter');
        await steps.getByLabel('First look: at visit').fill('2');
      },
      act: () => steps.getByRole('button', { name: 'Save the numbers' }).click(),
      done: panel.locator('body:not(:has([role=dialog]))'),
      said: steps,
      expectStillThere: async () => expect(await steps.getByLabel('First look: at visit').inputValue()).toBe('2'),
    },
    {
      name: 'a complaint typed into a note',
      async prepare() {
        await panel.getByRole('button', { name: 'New note', exact: true }).click();
        await panel.getByLabel('Note', { exact: true }).fill('S: calf');
        await panel.getByRole('button', { name: 'What for' }).click();
        await panel.getByLabel('What the visit is for', { exact: true }).fill('left calf');
        await panel.getByRole('option', { name: 'New: “left calf”' }).click();
        await panel.getByText('Saved on this computer').first().waitFor();
      },
      act: () => panel.getByRole('button', { name: /^Sign/ }).click(),
      done: panel.getByText(/^Signed \d/),
      said: panel.getByRole('main'),
      async expectStillThere() {
        expect(await noteText(panel)).toBe('S: calf');
        // Still typed, or kept already and chosen.
        if (!(await panel.getByRole('button', { name: 'left calf' }).isVisible())) expect(await panel.getByLabel('What the visit is for', { exact: true }).inputValue()).toBe('left calf');
      },
    },
  ];
}

function noteFlows(panel: Page): readonly FailingFlow[] {
  const flag = panel.getByRole('region', { name: 'Worth a look' });
  let turn = 0;
  return [
    {
      name: 'where the therapist works',
      prepare: () => write(panel, { client: 'Ed Example', text: 'S: low back pain 6/10 since lifting, numb around the saddle area' }),
      async act() {
        turn += 1;
        await flag.getByLabel('Where you work').selectOption(turn % 2 === 0 ? 'GB' : 'AU');
      },
      done: flag.filter({ hasNotText: 'Not kept for the next time' }),
      said: flag,
      // Whatever the disk does, the number is there at once.
      expectStillThere: () => flag.getByRole('link', { name: turn % 2 === 0 ? /United Kingdom/ : /Australia/ }).waitFor(),
    },
  ];
}

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

function importFlows(panel: Page): readonly FailingFlow[] {
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

function peopleFlows(panel: Page): readonly FailingFlow[] {
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

function referralFlows(panel: Page): readonly FailingFlow[] {
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

function takingOut(panel: Page): FailingFlow {
  return {
    name: 'one of my people taken out',
    prepare: () => openAna(panel),
    act: () => panel.getByRole('button', { name: 'Take out of my people' }).click(),
    done: panel.getByText(/^Taken out of your people on/),
    said: panel.getByRole('main'),
  };
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
