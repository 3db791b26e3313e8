/**
 * Every screen against WCAG 2.2 A and AA as far as axe can tell, in light and dark; and the main work with the keyboard
 * alone. axe is put into the page over the DevTools protocol, since the pages' own policy lets no script in.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ensureGazetteer } from '../../server/src/features/gazetteer/world-gazetteer.ts';
import { demonstrate } from '../../server/src/demonstration/demonstrate.ts';
import { provideChromium } from '../support/chromium.ts';
import { startTestService } from '../support/service.ts';
import { activity, begin, connect, openPanel, passphrase, sign, signInAt, startTherapist, write } from '../support/therapist.ts';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] };

interface Inspector {
  readonly look: (screen: string) => Promise<void>;
  /**
   * The same while a list of suggestions is open. The library then hides the rest of the page from screen readers, which
   * axe takes for a trap (aria-hidden-focus): so it is tried that Tab leads on, and that nothing is hidden any more then.
   */
  readonly lookWithListOpen: (screen: string) => Promise<void>;
  readonly found: string[];
}

/** Looks at the screen in both themes; every finding is kept with the screen's name. */
function inspector(page: Page): Inspector {
  const found: string[] = [];
  async function look(screen: string, wanted: RunOptions = options): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Colours fade for a moment after the theme, or the pointer, has changed. What turns for as long as one waits never ends.
      await page.evaluate(() => {
        const ending = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
        return Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
      });
      await page.evaluate(axe);
      // Safe: the script above put it there.
      const results = await page.evaluate((run) => (globalThis as unknown as { readonly axe: { run(on: Document, options: RunOptions): Promise<AxeResults> } }).axe.run(document, run), wanted);
      found.push(...results.violations.map(({ id, help, nodes }) => `${screen}, ${colorScheme}: ${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`));
    }
  }
  return {
    found,
    look: (screen) => look(screen),
    async lookWithListOpen(screen) {
      await page.getByRole('listbox').waitFor();
      await look(screen, { ...options, rules: { 'aria-hidden-focus': { enabled: false } } });
      const field = page.locator('[role=combobox][aria-expanded=true]');
      const typed = await field.inputValue();
      await field.press('Tab');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement !== document.body && document.activeElement?.closest('[aria-hidden=true], [role=listbox]') === null);
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined))).toBe(typed);
    },
  };
}

it('the screens of a browser that several people share are within WCAG 2.2 AA, and their names stay inside a narrow one', async () => {
  await using therapist = await startTherapist({ width: 360, height: 800 });
  const panel = await openPanel(therapist);
  const here = inspector(panel);
  await panel.getByRole('button', { name: 'Others use it too' }).click();
  await here.look('passphrase, hidden');
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Type it once more' }).click();
  await panel.getByLabel('Your passphrase once more').fill('another one');
  await panel.keyboard.press('Enter');
  await panel.getByText('That is not what you typed first').waitFor();
  await here.look('passphrase once more, refused');
  await panel.getByRole('button', { name: 'Choose another passphrase' }).click();
  await here.look('another passphrase');
  await panel.getByLabel('Note', { exact: true }).fill('S: calf');
  await panel.getByText('Saved on this computer').first().waitFor();
  await panel.getByTitle('Lock now').click();
  await panel.getByText('Not locked yet').waitFor();
  await here.look('passphrase once more, before it locks');
  await panel.getByRole('button', { name: 'Lock all the same' }).click();
  await panel.getByRole('button', { name: 'Somebody else wants to write' }).click();
  await panel.getByRole('button', { name: 'Somebody else' }).click();
  await panel.getByRole('button', { name: 'Go on' }).click();
  await here.look('name, refused');
  await panel.getByLabel('Name or initials').fill('Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis');
  await panel.getByRole('button', { name: 'Go on' }).click();
  await panel.getByRole('button', { name: 'Begin new notes' }).waitFor();
  await here.look('one more person');
  await panel.getByRole('button', { name: 'Begin new notes' }).click();
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.keyboard.press('Enter');
  await activity(panel, 'Settings');
  await panel.getByRole('button', { name: 'Computers, recovery kit and backup' }).click();
  await panel.getByRole('heading', { name: 'You and others on this computer' }).waitFor();
  await here.look('computers and recovery, shared');
  await panel.getByTitle('Lock now').click();
  await panel.getByRole('heading', { name: 'Whose notes?' }).waitFor();
  await here.look('list of people');
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await panel.getByRole('button', { name: /^Wolfe/ }).click();
  await panel.getByLabel('Passphrase', { exact: true }).waitFor();
  await here.look('locked, one of several');
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(here.found).toEqual([]);
});

it('every screen of the extension is within WCAG 2.2 AA', async () => {
  await using service = await startTestService();
  await ensureGazetteer(service.database);
  await demonstrate({ database: service.database, clock: { nowMs: () => Date.now() } });
  await using therapist = await startTherapist();

  const fresh = await openPanel(therapist);
  const { look, found } = inspector(fresh);
  await look('first question');
  await fresh.getByRole('button', { name: 'Others use it too' }).click();
  await fresh.getByRole('button', { name: 'Start', exact: true }).click();
  await look('first run, refused');
  await fresh.getByRole('button', { name: 'Back' }).click();
  await fresh.getByRole('button', { name: 'I have a backup to restore' }).click();
  await fresh.getByRole('button', { name: 'Restore', exact: true }).click();
  await look('restore, refused');
  await fresh.close();

  const panel = await begin(therapist);
  const here = inspector(panel);
  await here.look('no clients yet');
  await activity(panel, 'Today');
  await here.look('today, no clients yet');
  await activity(panel, 'Directory');
  await here.look('directory, not connected');
  await activity(panel, 'Referrals');
  await here.look('no referrals yet');
  await activity(panel, 'Note');
  await here.look('empty note');
  await panel.getByRole('button', { name: /^Sign/ }).click();
  await here.look('note, refused');
  await write(panel, { client: 'Ada Lindqvale', text: 'S: calf since running. pain 5/10\nprivate: moving house', visitDate: '2026-01-05' });
  await here.look('note, written late');
  await panel.getByLabel('Client', { exact: true }).press('ArrowDown');
  await here.lookWithListOpen('clients to choose from');
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Throw away' }).click();
  await panel.getByRole('dialog').waitFor();
  await here.look('throw away?');
  await panel.keyboard.press('Escape');
  await sign(panel);
  await here.look('signed');
  await panel.getByRole('button', { name: 'Open the client' }).click();
  await here.look('client');
  await panel.getByRole('button', { name: 'Edit' }).click();
  await here.look('client, edited');
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Amend' }).click();
  await panel.getByLabel(/Why the note of/).fill('A word was missing');
  await here.look('amendment');
  await sign(panel);
  await panel.getByRole('button', { name: 'Open the client' }).click();
  await panel.getByRole('button', { name: 'Show the earlier version' }).click();
  await here.look('amended note');
  await activity(panel, 'Clients');
  await here.look('clients');
  await panel.getByRole('button', { name: 'New client' }).click();
  for (const field of ['Standing contraindications', 'Music', 'Emergency contact']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await panel.getByRole('button', { name: field }).click();
  }
  await panel.getByLabel('Name', { exact: true }).fill('Ada Lindqvale');
  await here.look('new client, of a name that is there');
  await panel.getByLabel('Name', { exact: true }).fill('Bo Moss');
  await panel.getByLabel(/^Standing contraindications/).fill('No deep pressure');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('button', { name: 'Add a consent' }).click();
  await panel.getByRole('button', { name: 'Add what for' }).click();
  await here.look('client with contraindications, a new consent and a new complaint');
  await panel.getByRole('button', { name: 'New note', exact: true }).click();
  await panel.getByRole('button', { name: 'What for' }).click();
  await here.look('note with card and complaint');
  await panel.getByRole('button', { name: 'Throw away' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click();
  await activity(panel, 'Today');
  await panel.getByLabel('Who is here?').fill('bo');
  await panel.getByRole('option', { name: /Bo Moss/ }).first().click();
  await panel.getByRole('button', { name: 'Write the note' }).waitFor();
  await panel.getByRole('button', { name: 'How this is decided' }).click();
  await panel.getByRole('button', { name: 'Another day or time' }).click();
  await here.look('today');
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: 'From a file' }).click();
  await here.look('clients from a file');
  await panel.getByLabel('CSV file').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,DOB,Colour\nCy Roe,03/04/1980,red\nBo Moss,,\n,,blue\n') });
  await panel.getByLabel(/^What stands first/).selectOption('day-first');
  await panel.getByText('1 line that cannot be read').waitFor();
  await here.look('clients of a file, before they are written');
  await panel.keyboard.press('F1');
  await panel.getByRole('dialog').waitFor();
  await here.look('palette');
  await panel.keyboard.type('ada');
  await here.look('palette with a client');
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('Control+/');
  await panel.getByRole('dialog', { name: 'Keys' }).waitFor();
  await here.look('keys');
  await panel.keyboard.press('Escape');

  await activity(panel, 'Settings');
  await here.look('settings, not connected');
  await connect(panel, service);
  await panel.getByText(/practitioners on this computer/).waitFor();
  await panel.getByLabel(/Town, suburb/).fill('dubb');
  await here.lookWithListOpen('settings with places to choose from');
  await panel.getByLabel(/Town, suburb/).fill('dubbo');
  await panel.getByRole('option').first().click();
  await panel.getByRole('button', { name: /^Computers, recovery kit/ }).click();
  await panel.getByRole('button', { name: 'Save a backup file' }).click();
  await panel.getByRole('figure').waitFor();
  await here.look('computers and recovery, with the recovery code');

  await activity(panel, 'Directory');
  await panel.getByLabel('Find a practitioner').fill('xylophonist');
  await here.look('nobody fits');
  await panel.getByLabel('Find a practitioner').fill('physio dubbo');
  const first = panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').first();
  await first.getByRole('button').first().click();
  await here.look('directory');
  await panel.getByRole('button', { name: 'Keep', exact: true }).click();
  await panel.getByRole('button', { name: 'In my people', exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Compare', exact: true }).click();
  await panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').nth(1).getByRole('button').first().click();
  await panel.getByRole('button', { name: /^Compare with/ }).click();
  await panel.getByRole('button', { name: 'Directions' }).click();
  await panel.getByRole('button', { name: 'Save this look-up' }).click();
  await here.look('two side by side, and their directions');
  await panel.getByLabel('Find a practitioner').fill('');
  await panel.getByRole('list', { name: 'Saved look-ups' }).waitFor();
  await here.look('saved look-ups');
  await panel.getByRole('button', { name: 'My people', exact: true }).click();
  await here.look('my people');
  await panel.getByRole('button', { name: 'From my contacts' }).click();
  await panel.getByLabel('Contacts file').setInputFiles({ name: 'contacts.vcf', mimeType: 'text/vcard', buffer: Buffer.from('BEGIN:VCARD\nVERSION:3.0\nFN:Zo Quillfeather\nTITLE:Osteopath\nEMAIL:zo@example.com\nCATEGORIES:Backs\nEND:VCARD\nBEGIN:VCARD\nbroken\nEND:VCARD\n') });
  await panel.getByRole('region', { name: 'Lines that cannot be read' }).waitFor();
  await here.look('contacts, before anything is written');
  await panel.getByRole('button', { name: 'Bring 1 person in' }).click();
  await panel.getByText('1 person brought in', { exact: true }).waitFor();
  await here.look('contacts, brought in');
  await panel.getByRole('button', { name: 'My people', exact: true }).click();
  await panel.getByRole('button', { name: /^Zo Quillfeather/ }).click();
  await panel.getByRole('button', { name: 'They sent me a client today' }).click();
  await panel.getByRole('button', { name: 'Invite to the directory' }).click();
  await here.look('one of my people, with an invitation');
  await panel.getByRole('button', { name: 'Edit', exact: true }).click();
  await here.look('one of my people, changed by hand');
  await activity(panel, 'Directory');
  await panel.getByLabel('Find a practitioner').fill('physio dubbo');
  await first.getByRole('button').first().click();
  await panel.getByRole('button', { name: 'Refer a client' }).first().click();
  // It takes the focus and says what is missing, so it is pressed as a person does who tries.
  await panel.getByRole('button', { name: 'Make the letter' }).press('Enter');
  await here.look('referral, refused');
  await panel.getByLabel('Client', { exact: true }).fill('Ada');
  await panel.getByRole('option').first().click();
  await panel.getByLabel('Reason or question').fill('Please assess the calf.');
  await panel.getByRole('checkbox', { name: /agrees/ }).check();
  await panel.getByLabel('How did they agree?').selectOption({ index: 1 });
  await panel.getByLabel('Who agreed?').selectOption({ index: 1 });
  await here.look('referral, written');
  await panel.getByRole('button', { name: 'Throw away' }).click();
  await panel.getByRole('dialog').waitFor();
  await here.look('throw the letter away?');
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Leave for now' }).click();
  await panel.getByRole('button', { name: 'Go on writing' }).waitFor();
  await here.look('referrals, one not made yet');
  await panel.getByRole('button', { name: 'Go on writing' }).click();
  await panel.getByRole('button', { name: 'Make the letter' }).click();
  await panel.getByRole('button', { name: /Mark as sent/ }).click();
  await here.look('referral, what happened');
  await panel.getByRole('form', { name: /sent/i }).getByRole('button', { name: /sent/i }).click();
  await panel.getByText('Written down').waitFor();
  await here.look('referral, sent');
  const [letter] = await Promise.all([therapist.browser.context.waitForEvent('page'), panel.getByRole('button', { name: 'Print' }).click()]);
  await letter.getByText('Please assess the calf.').first().waitFor();
  const printed = inspector(letter);
  await printed.look('letter');
  await letter.close();
  await activity(panel, 'Referrals');
  await here.look('referrals');

  const popup = await therapist.browser.openPage('popup.html');
  await popup.getByLabel('Note', { exact: true }).waitFor();
  const small = inspector(popup);
  await small.look('popup');
  await panel.bringToFront();
  await panel.keyboard.press('Control+Shift+L');
  await panel.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await panel.keyboard.press('Enter');
  await panel.getByText('That is not the passphrase.').waitFor();
  await here.look('locked, refused');
  expect([...found, ...here.found, ...printed.found, ...small.found]).toEqual([]);
  expect(await therapist.violations()).toEqual([]);
});

it('every screen of computers and recovery is within WCAG 2.2 AA', async () => {
  await using service = await startTestService();
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  await connect(panel, service);
  await panel.getByRole('button', { name: /^Computers, recovery kit/ }).click();
  const here = inspector(panel);
  for (const fold of await panel.locator('summary').all()) await fold.click();
  await panel.getByRole('button', { name: 'Change the passphrase' }).click();
  await panel.getByRole('button', { name: 'Change it' }).click();
  await panel.getByRole('button', { name: 'Add a computer' }).click();
  await panel.getByRole('button', { name: 'Let it in' }).click();
  await here.look('computers and recovery, refused');
  // Nothing is let in before this computer’s own keys are with the service.
  await panel.getByRole('status').filter({ hasText: 'Saved everywhere' }).first().waitFor();
  await using home = await startTherapist();
  const joining = await openPanel(home);
  const there = inspector(joining);
  await signInAt(joining, 'I use it on another computer', service);
  await panel.getByLabel('Text of the other computer').fill(await joining.getByLabel('Text for the other computer').inputValue());
  await there.look('text for the other computer');
  await panel.getByLabel('Name for it').fill('Home');
  await panel.getByRole('button', { name: 'Let it in' }).click();
  await panel.getByRole('heading', { name: 'Compare six words first' }).waitFor();
  await here.look('words of the text, here');
  await panel.getByRole('button', { name: 'They are the same: let it in' }).click();
  await panel.getByRole('heading', { name: 'Compare the six words' }).waitFor();
  await here.look('six words, here');
  await panel.getByRole('button', { name: 'They are the same' }).click();
  await joining.getByRole('heading', { name: 'Compare the six words' }).waitFor();
  await there.look('six words, there');
  await joining.getByRole('button', { name: 'They are the same' }).click();
  await joining.getByRole('button', { name: 'Bring my notes here' }).click();
  await there.look('passphrase of the other computer, refused');
  await joining.getByRole('button', { name: 'Not now' }).click();
  await joining.getByRole('heading', { name: 'Is this computer yours alone?' }).waitFor();
  await signInAt(joining, 'I have a recovery kit', service);
  await joining.getByRole('button', { name: 'Bring my notes back' }).click();
  await there.look('recovery code, refused');
  await joining.close();
  await panel.getByRole('button', { name: 'Remove Home' }).click();
  await panel.getByRole('dialog').waitFor();
  await here.look('remove a computer?');
  await panel.keyboard.press('Escape');
  const [kit] = await Promise.all([therapist.browser.context.waitForEvent('page'), panel.getByRole('button', { name: 'Show and print the kit' }).click()]);
  await kit.getByRole('heading', { level: 1 }).waitFor();
  const sheet = inspector(kit);
  await sheet.look('recovery kit');
  await kit.close();
  expect([...here.found, ...there.found, ...sheet.found]).toEqual([]);
});

it('every web page is within WCAG 2.2 AA', async () => {
  await using service = await startTestService();
  await ensureGazetteer(service.database);
  const browser = await chromium.launch({ executablePath: provideChromium(console.log), args: ['--no-sandbox', '--disable-quic'] });
  const page = await browser.newPage({ locale: 'en-AU', viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(30_000);
  const { look, lookWithListOpen, found } = inspector(page);
  await page.goto(service.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('first page');
  await page.goto(`${service.url}/no-such-page`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('no such page');
  await page.goto(`${service.url}/register`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await look('e-mail, refused');
  await page.getByLabel('Your e-mail address').fill('rosalind@example.com');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Eight-digit code').fill('123');
  await page.getByRole('button', { name: 'Go on' }).click();
  await look('code, refused');
  await page.getByLabel('Eight-digit code').fill(await service.mailedCode('rosalind@example.com'));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await look('form, refused');
  await page.getByLabel('Name', { exact: true }).fill('Rosalind Ashgrove');
  await page.getByRole('combobox', { name: 'Profession' }).fill('physio');
  await lookWithListOpen('professions to choose from');
  await page.getByRole('combobox', { name: 'Profession' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Physiotherapist' }).first().click();
  await page.getByRole('combobox', { name: 'Town or suburb' }).fill('dubbo');
  await page.getByRole('option', { name: /^Dubbo/ }).first().click();
  await page.getByLabel('Phone (optional)', { exact: true }).fill('02 5550 1234');
  await page.getByLabel('First day away').fill('2026-12-24');
  await page.getByRole('button', { name: 'Add another place of work' }).click();
  await page.getByLabel('This is my home').last().check();
  await page.getByRole('combobox', { name: 'Town or suburb' }).last().fill('Richmond');
  await page.getByRole('option', { name: /^Richmond/ }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByLabel('NDIS').check();
  await page.getByRole('list', { name: 'Which place do you mean?' }).waitFor();
  await look('form, written, with a question about a place');
  await page.getByRole('list', { name: 'Which place do you mean?' }).getByRole('button').first().click();
  await page.getByLabel('Last day away').fill('2027-01-04');
  await page.getByLabel('Number', { exact: true }).fill('PHY0001234567');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
  await look('published');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look('published, on a desktop');
  await browser.close();
  expect(found).toEqual([]);
});

it('a note is written, signed, found and locked away with the keyboard alone', async () => {
  await using therapist = await startTherapist();
  const panel = await openPanel(therapist);
  const keys = panel.keyboard;
  const focusedName = () =>
    panel.evaluate(() => {
      const at = document.activeElement;
      // The note's editor is named by its label's id, as the light field is by the label itself.
      const label = document.getElementById(at?.getAttribute('aria-labelledby') ?? '')?.textContent ?? at?.getAttribute('aria-label') ?? '';
      if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return at.labels?.[0]?.textContent ?? label;
      return at instanceof HTMLButtonElement ? (at.textContent ?? '') : label;
    });
  const reached = (name: RegExp) => expect.poll(focusedName).toMatch(name);
  await reached(/^Only I use it/);
  await keys.press('Enter');
  await reached(/^Passphrase/);
  await keys.type(passphrase);
  await keys.press('Enter');
  await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();

  // The first note may be written at once; the client stands before it.
  await reached(/^Note/);
  await keys.press('Shift+Tab');
  await reached(/^Client/);
  await keys.type('Ada Lindqvale');
  await keys.press('Enter');
  await reached(/^Note/);
  await keys.type('S: calf since running');
  await keys.press('Control+Enter');
  await reached(/^New note/);
  await keys.press('Enter');
  await reached(/^Client/);

  await keys.press('Alt+2');
  await panel.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
  // Every stop of the Tab key can be seen, and none is a dead end.
  for (let stops = 0; stops < 20 && !/Ada Lindqvale/.test(await focusedName()); stops += 1) {
    await keys.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
  }
  await keys.press('Enter');
  await panel.getByText('S: calf since running').waitFor();

  await keys.press('F1');
  await keys.type('keys');
  await panel.getByRole('option', { name: /^Keys/ }).waitFor();
  await keys.press('Enter');
  await panel.getByRole('dialog', { name: 'Keys' }).waitFor();
  await keys.press('Escape');
  await keys.press('Control+Shift+L');
  await reached(/^Passphrase/);
});

/** Presses Tab round a page and back to its beginning; every stop is on the screen, shows that it is there, and leads on. */
async function goRound(panel: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  const stopAt = () =>
    panel.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return undefined;
      const box = at.getBoundingClientRect();
      const isSeen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      // The last stop inside a field for a date is its calendar, which the browser draws.
      const isShown = at.matches(':focus-visible') || (at instanceof HTMLInputElement && at.type === 'date');
      const name = at.getAttribute('aria-label') ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at.textContent) ?? '';
      return `${name.trim().slice(0, 60)}${isSeen ? '' : ' OUT OF SIGHT'}${isShown ? '' : ' NOT SHOWN'}`;
    });
  await panel.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
  });
  for (let pressed = 0; pressed < 80; pressed += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await panel.keyboard.press('Tab');
    // oxlint-disable-next-line no-await-in-loop -- as above
    const stop = await stopAt();
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error(`The Tab key goes round in a part of the page: ${stops.slice(-12).join(', ')}`);
}

it('every page is gone round with Tab alone, and what opens and closes gives the focus back', async () => {
  await using service = await startTestService();
  await ensureGazetteer(service.database);
  await demonstrate({ database: service.database, clock: { nowMs: () => Date.now() } });
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  const keys = panel.keyboard;
  const focused = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  await write(panel, { client: 'Ada Lindqvale', text: 'S: R shoulder pain 12/10' });
  expect(await goRound(panel)).toContain('Date of the visit');
  await panel.getByRole('button', { name: 'Throw away' }).focus();
  await keys.press('Enter');
  await panel.getByRole('dialog').waitFor();
  await keys.press('Escape');
  await expect.poll(focused).toBe('Throw away');
  await panel.getByLabel('Note', { exact: true }).fill('S: R shoulder pain 6/10');
  await sign(panel);
  await connect(panel, service);
  await panel.getByText(/practitioners on this computer/).waitFor();
  for (const name of ['Today', 'Clients', 'Directory', 'Referrals', 'Settings']) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await activity(panel, name);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const stops = await goRound(panel);
    expect(stops.filter((stop) => / OUT OF SIGHT| NOT SHOWN/.test(stop)), name).toEqual([]);
    expect(stops.length, name).toBeGreaterThan(4);
  }
  await panel.getByRole('button', { name: /^Computers, recovery kit/ }).focus();
  await keys.press('Enter');
  await panel.getByRole('heading', { level: 1, name: 'Computers and recovery' }).waitFor();
  expect((await goRound(panel)).filter((stop) => / OUT OF SIGHT| NOT SHOWN/.test(stop))).toEqual([]);
  for (const [opens, closes] of [['Change the passphrase', 'Cancel'], ['Add a computer', 'Cancel']] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await panel.getByRole('button', { name: opens }).focus();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await keys.press('Enter');
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect.poll(() => panel.evaluate(() => document.activeElement?.tagName), { message: opens }).toMatch(/INPUT|TEXTAREA/);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await panel.getByRole('button', { name: closes, exact: true }).press('Enter');
    // oxlint-disable-next-line no-await-in-loop -- as above
    await expect.poll(() => panel.evaluate(() => document.activeElement === document.body), { message: closes }).toBe(false);
  }
});

it('somebody is looked up and a client is referred with the keyboard alone', async () => {
  await using service = await startTestService();
  await ensureGazetteer(service.database);
  await demonstrate({ database: service.database, clock: { nowMs: () => Date.now() } });
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  await write(panel, { client: 'Ada Lindqvale', text: 'S: R shoulder pain 6/10' });
  await sign(panel);
  await connect(panel, service);
  await panel.getByText(/practitioners on this computer/).waitFor();
  const keys = panel.keyboard;
  /** Tab until the focus is on what is named so. */
  const tabTo = async (name: RegExp) => {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      await keys.press('Tab');
      // oxlint-disable-next-line no-await-in-loop -- as above
      const words = await panel.evaluate(() => {
        const at = document.activeElement;
        return at === null || at === document.body ? '' : (at.getAttribute('aria-label') ?? (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent : at.textContent) ?? '');
      });
      if (name.test(words.trim())) return;
    }
    throw new Error(`The Tab key does not come to ${name.source}.`);
  };
  await keys.press('Alt+3');
  await panel.getByRole('heading', { level: 1, name: 'Directory' }).waitFor();
  await tabTo(/^Find a practitioner/);
  await keys.type('physio dubbo');
  await panel.getByRole('list', { name: 'Practitioners' }).getByText(/Dubbo/).first().waitFor();
  await tabTo(/Physiotherapist.*Dubbo/);
  await keys.press('Enter');
  await tabTo(/^Refer a client$/);
  await keys.press('Enter');
  await panel.getByRole('heading', { level: 1, name: 'Referral' }).waitFor();
  // The letter is opened first; until then the next stop is the bar's "Clients".
  await panel.getByRole('combobox', { name: /^Client/ }).waitFor();
  await tabTo(/^Client(?!s)/);
  await keys.type('Ada');
  await panel.getByRole('option', { name: /Ada Lindqvale/ }).first().waitFor();
  await keys.press('Enter');
  await tabTo(/^Reason or question/);
  await keys.type('Please assess the shoulder.');
  await tabTo(/agrees that I send/);
  await keys.press('Space');
  await tabTo(/^How did they agree/);
  await keys.press('ArrowDown');
  await tabTo(/^Who agreed/);
  await keys.press('ArrowDown');
  await tabTo(/^Make the letter/);
  await keys.press('Enter');
  await panel.getByRole('button', { name: /Mark as sent/ }).waitFor();
  expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(false);
});

it('the page itself never scrolls, only what is in it: in a panel of any width, with the longest words in the bar', async () => {
  await using service = await startTestService();
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  await connect(panel, service);
  await write(panel, { client: 'Maximiliana Featherstonehaugh-Cholmondeley', text: 'S: calf' });
  await panel.getByText('All signed notes are everywhere').waitFor();
  for (const name of ['Today', 'Note', 'Clients', 'Directory', 'Referrals', 'Settings']) {
    await activity(panel, name);
    for (const width of [200, 320, 360, 400, 440, 480, 640, 800]) {
      await panel.setViewportSize({ width, height: 450 });
      const over = () => panel.evaluate(() => [document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]);
      await expect.poll(over, { message: `${name} at ${width}` }).toEqual([0, 0]);
    }
    await panel.setViewportSize({ width: 400, height: 900 });
  }
});

it('a narrow panel at 200% cuts no word of the activity bar off, scrolls nothing sideways and has one row of state', async () => {
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  await write(panel, { client: 'Maximiliana Featherstonehaugh-Cholmondeley', text: 'S: calf' });
  // A panel of 400 pixels at 200% is a page of 200.
  await panel.setViewportSize({ width: 200, height: 430 });
  for (const name of ['Today', 'Note', 'Clients', 'Directory', 'Referrals', 'Settings']) {
    await activity(panel, name);
    if (name === 'Settings') await panel.getByRole('button', { name: /^Computers, recovery kit/ }).click();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(200);
    // One row of the height of its buttons, whatever is not recoverable yet.
    expect(await panel.evaluate(() => new Set([...document.querySelectorAll('.status-bar button')].map((button) => button.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size), name).toBe(1);
    const words = await panel.evaluate(() => [...document.querySelectorAll('.activity-label')].map((label) => label.getBoundingClientRect()).filter(({ width }) => width > 1).map(({ left, right }) => ({ left, right })));
    expect(words.length).toBeGreaterThan(0);
    for (const { left, right } of words) expect(left >= 0 && right <= 200).toBe(true);
    for (const [index, word] of words.entries()) expect(words[index + 1]?.left ?? 200).toBeGreaterThanOrEqual(word.right);
  }
});
