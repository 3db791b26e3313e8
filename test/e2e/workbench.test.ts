/**
 * The workbench as a therapist uses it between two clients, in the real extension: what must never be mixed up, lost or
 * left unsaid. The whole job stands in main-job.test.ts; here each thing by itself.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../extension/platform/records/day.ts';
import { ensureGazetteer } from '../../server/src/features/gazetteer/world-gazetteer.ts';
import { demonstrate } from '../../server/src/demonstration/demonstrate.ts';
import { answer } from '../support/dialog.ts';
import { startTestService } from '../support/service.ts';
import { activity, begin, connect, openPanel, passphrase, sign, startTherapist, write } from '../support/therapist.ts';
import { noteText } from '../support/note-field.ts';

const dayMs = 24 * 60 * 60 * 1000;

describe('notes', () => {
  it('asks which of two people of one name is meant, and keeps them apart', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Sarah Merrow', text: 'S: neck' });
    await sign(panel);
    await write(panel, { client: 'Sarah Merrow', text: 'S: knee' });
    await panel.getByText('You already have a client named Sarah Merrow').waitFor();
    await panel.getByRole('button', { name: /^Sign/ }).click();
    await panel.getByText('Say which of the two is meant').waitFor();
    await panel.getByLabel(/what tells them apart/).fill('the cyclist');
    await sign(panel);

    await activity(panel, 'Clients');
    await expect.poll(() => panel.getByRole('button', { name: /Sarah Merrow/ }).count()).toBe(2);
    await panel.getByRole('button', { name: /Sarah Merrow the cyclist/ }).click();
    await panel.getByText('S: knee').waitFor();
    expect(await panel.getByText('S: neck').count()).toBe(0);
  });

  it('marks a late entry with the day and time of the visit and those of signing', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    const visitDate = localDay(Date.now() - 3 * dayMs);
    await write(panel, { client: 'Ada Lindqvale', text: 'S: calf', visitDate });
    await panel.getByText('Will be marked “late entry”').waitFor();
    await panel.getByLabel('Time of the visit').fill('09:30');
    await sign(panel);
    await panel.getByRole('button', { name: 'Open the client' }).click();
    const note = panel.getByRole('article');
    const shown = (day: string) => panel.evaluate((iso) => new Date(`${iso}T12:00`).toLocaleDateString(undefined, { day: 'numeric', month: 'short', year: 'numeric' }), day);
    await expect.poll(() => note.innerText()).toContain('late entry');
    await expect.poll(() => note.getByRole('heading').innerText()).toBe(`${await shown(visitDate)}, 09:30`);
    await expect.poll(() => note.innerText()).toContain(`Signed ${await shown(localDay(Date.now()))}, `);
  });

  it('amends a signed note with its reason, and keeps the original readable', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: 'O: L knee flexion 110' });
    await sign(panel);
    await panel.getByRole('button', { name: 'Open the client' }).click();
    await panel.getByRole('button', { name: 'Amend' }).click();
    await panel.getByLabel('Note', { exact: true }).fill('O: R knee flexion 110');
    await panel.getByRole('button', { name: /^Sign amendment/ }).click();
    await panel.getByText('Say why this note is amended').waitFor();
    await panel.getByLabel(/Why the note of Ada Lindqvale/).fill('The side was wrong');
    await panel.getByRole('button', { name: /^Sign amendment/ }).click();
    await panel.getByRole('button', { name: 'Open the client' }).click();
    const note = panel.getByRole('article');
    await note.getByText('O: R knee flexion 110').waitFor();
    await expect.poll(() => note.innerText()).toContain('The side was wrong');
    await note.getByRole('button', { name: 'Show the earlier version' }).click();
    await note.getByText('O: L knee flexion 110').waitFor();
  });

  it('throws an unfinished note away after asking, and only that one', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: 'to keep' });
    await write(panel, { client: 'Bo Tamsin', text: 'to throw away' });
    await panel.getByRole('button', { name: 'Throw away', exact: true }).click();
    await answer(panel, 'Keep it');
    expect(await noteText(panel)).toBe('to throw away');
    await panel.getByRole('button', { name: 'Throw away', exact: true }).click();
    await answer(panel, 'Throw it away');
    await expect.poll(() => noteText(panel)).toBe('to keep');
    await panel.reload();
    await expect.poll(() => noteText(panel)).toBe('to keep');
    expect(await panel.getByText('other unfinished note').count()).toBe(0);
  });
});

describe('the lock', () => {
  it('covers the text at once from a button, keeps all of it, and says that a passphrase is wrong', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: 'S: calf' });
    await panel.getByLabel('Note', { exact: true }).pressSequentially(' and typed until the last moment');
    await panel.getByRole('button', { name: 'Unlocked' }).click();
    await panel.getByText('Your notes are locked').waitFor();
    expect(await panel.locator('body').innerText()).not.toContain('Ada Lindqvale');
    expect(await panel.locator('textarea, [role=textbox]:not(input)').count()).toBe(0);

    await panel.getByLabel('Passphrase', { exact: true }).fill('seven lanterns by the mill');
    await panel.keyboard.press('Enter');
    await panel.getByText('That is not the passphrase. Nothing was changed; try again.').waitFor();
    await panel.keyboard.type(passphrase);
    await panel.keyboard.press('Enter');
    await expect.poll(() => noteText(panel)).toBe('S: calf and typed until the last moment');
  });

  it('restores a backup in a fresh profile, and says what is wrong with a code', async () => {
    let file = Buffer.alloc(0);
    let code = '';
    {
      await using therapist = await startTherapist();
      const panel = await begin(therapist);
      await write(panel, { client: 'Ada Lindqvale', text: 'S: calf' });
      await sign(panel);
      await panel.getByRole('button', { name: 'Not yet recoverable' }).click();
      const [download] = await Promise.all([panel.waitForEvent('download'), panel.getByRole('button', { name: 'Save a backup file' }).click()]);
      file = readFileSync(await download.path());
      expect(download.suggestedFilename()).toBe('trusted-hands-backup.age');
      await panel.emulateMedia({ media: 'print' });
      expect(await panel.getByRole('heading', { name: 'Computers and recovery' }).isVisible()).toBe(false);
      expect(await panel.getByRole('figure').locator('p').isVisible()).toBe(true);
      await panel.emulateMedia({ media: null });
      await panel.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', document.title);
      });
      await panel.getByRole('button', { name: 'Print the code' }).click();
      await expect.poll(() => panel.locator('body').getAttribute('data-printed')).toBe('Trusted Hands');
      code = (await panel.getByRole('figure').locator('p').innerText()).replaceAll(/\s+/g, ' ');
      await panel.getByRole('checkbox', { name: /wrote down or printed/ }).check();
      await panel.evaluate(() => {
        const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
        const failOnce = () => {
          Object.defineProperty(IDBObjectStore.prototype, 'put', real);
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        };
        Object.defineProperty(IDBObjectStore.prototype, 'put', { ...real, value: failOnce });
      });
      await panel.getByRole('button', { name: 'Done' }).click();
      await panel.getByText('could not note it and will go on asking for one').waitFor();
      expect(await panel.getByText('Backed up', { exact: true }).count()).toBe(0);
      await panel.getByRole('button', { name: 'Done' }).click();
      await panel.getByText('Backed up', { exact: true }).waitFor();
      await panel.getByRole('button', { name: 'Not yet recoverable' }).waitFor({ state: 'detached' });
    }
    await using other = await startTherapist();
    const panel = await openPanel(other);
    await panel.getByRole('button', { name: 'I have a backup to restore' }).click();
    await panel.getByLabel('Backup file').setInputFiles({ name: 'trusted-hands-backup.age', mimeType: 'application/octet-stream', buffer: file });
    await panel.getByLabel('A passphrase for this computer').fill(passphrase);
    await panel.getByLabel('The same again').fill(passphrase);
    const first = code.at(0) === 'A' ? 'B' : 'A';
    await panel.getByLabel('Recovery code').fill(first + code.slice(1));
    await panel.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect.poll(() => panel.getByLabel('Recovery code').getAttribute('aria-invalid')).toBe('true');
    await panel.getByLabel('Recovery code').fill(code);
    await panel.getByRole('button', { name: 'Restore', exact: true }).click();
    await panel.getByRole('button', { name: /Ada Lindqvale/ }).click();
    await panel.getByText('S: calf').waitFor();
  });
});

describe('connecting', () => {
  it('says that the service is away and that a code is wrong, and connects with the right one', async () => {
    await using service = await startTestService();
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await activity(panel, 'Settings');
    await panel.getByLabel('Address of the service').fill('two words');
    await panel.getByLabel('Your e-mail address').fill('therapist@example.com');
    await panel.getByRole('button', { name: 'Send me a code' }).click();
    await panel.getByText('That is not the address of a service.').waitFor();
    await expect.poll(() => panel.getByLabel('Address of the service').getAttribute('aria-invalid')).toBe('true');
    await panel.getByLabel('Address of the service').fill('http://localhost:9');
    await panel.getByLabel('Your e-mail address').fill('therapist@example.com');
    await panel.getByRole('button', { name: 'Send me a code' }).click();
    await panel.getByText('The service at http://localhost:9 did not answer.').waitFor();
    await expect.poll(() => panel.getByLabel('Your e-mail address').inputValue()).toBe('therapist@example.com');
    await panel.getByLabel('Address of the service').fill(service.url);
    await panel.getByRole('button', { name: 'Send me a code' }).click();
    const code = panel.getByLabel('Code from the mail');
    const right = await service.mailedCode('therapist@example.com');
    await code.fill(right === '00000000' ? '11111111' : '00000000');
    await panel.getByRole('button', { name: 'Connect', exact: true }).click();
    await panel.getByText('That is not the code that was sent.').waitFor();
    // The caret is back in the field with the code selected: the right one is typed over it.
    await panel.keyboard.type(right);
    await panel.keyboard.press('Enter');
    await panel.getByText('Connected as therapist@example.com').waitFor();
    expect(await panel.getByRole('button', { name: 'Add demonstration clients' }).count()).toBe(0);
    expect(await therapist.violations()).toEqual([]);
  });

  it('offers demonstration clients on a demonstration’s service only, and once', async () => {
    await using service = await startTestService();
    await ensureGazetteer(service.database);
    await demonstrate({ database: service.database, clock: { nowMs: () => Date.now() } });
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await connect(panel, service);
    await panel.getByRole('button', { name: 'Add demonstration clients' }).click();
    await panel.getByText('Added. Each says “(demonstration)”').waitFor();
    await expect.poll(() => panel.getByLabel('Name', { exact: true }).inputValue()).toBe('Harriet Ellingrove (demonstration)');
    await panel.getByText('Distances count from Dubbo NSW').waitFor();
    await activity(panel, 'Clients');
    const clients = await panel.getByRole('list', { name: '5 clients' }).getByRole('listitem').allInnerTexts();
    expect(clients).toHaveLength(5);
    expect(clients.every((text) => text.includes('(demonstration)'))).toBe(true);
    for (const index of [0, 1, 2, 3, 4]) {
      await panel.getByRole('list', { name: '5 clients' }).getByRole('button').nth(index).click();
      await panel.getByRole('article').first().waitFor();
      const notes = await panel.getByRole('article').count();
      expect(notes).toBeGreaterThanOrEqual(2);
      expect(notes).toBeLessThanOrEqual(5);
      await panel.getByRole('button', { name: 'All clients' }).click();
    }
    await activity(panel, 'Settings');
    await panel.getByText(/Connected as/).waitFor();
    expect(await panel.getByRole('button', { name: 'Add demonstration clients' }).count()).toBe(0);
  });
});

describe('a referral', () => {
  it('that was closed in mid-sentence is found again, is written in one page at a time, and goes only after asking', async () => {
    await using service = await startTestService();
    await ensureGazetteer(service.database);
    await demonstrate({ database: service.database, clock: { nowMs: () => Date.now() } });
    await using therapist = await startTherapist();
    const first = await begin(therapist);
    await write(first, { client: 'Ada Lindqvale', text: 'S: calf' });
    await sign(first);
    await connect(first, service);
    await activity(first, 'Directory');
    await first.getByLabel('Find a practitioner').fill('physio dubbo');
    const found = first.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').first();
    await found.getByRole('button').first().click();
    await first.getByRole('button', { name: 'Refer a client' }).first().click();
    await first.getByRole('button', { name: 'Leave for now' }).click();
    await first.getByText('No referrals yet').waitFor();

    await activity(first, 'Directory');
    await first.getByLabel('Find a practitioner').fill('physio dubbo');
    await found.getByRole('button').first().click();
    await first.getByRole('button', { name: 'Refer a client' }).first().click();
    await first.getByLabel('Client', { exact: true }).fill('Ada');
    await first.getByRole('option', { name: /Ada Lindqvale/ }).click();
    await first.getByLabel('Reason or question').pressSequentially('Please assess the calf, which');
    await Promise.all([first.waitForEvent('close'), first.close({ runBeforeUnload: true })]);

    const panel = await openPanel(therapist);
    await activity(panel, 'Clients');
    await panel.getByRole('button', { name: /Ada Lindqvale/ }).click();
    await panel.getByText(/^Letter to .*, not made yet$/).waitFor();
    await activity(panel, 'Referrals');
    const unfinished = panel.getByRole('region', { name: 'Not made yet' });
    await unfinished.getByText(/^Ada Lindqvale to /).waitFor();
    await unfinished.getByRole('button', { name: 'Go on writing' }).click();
    const reason = panel.getByLabel('Reason or question');
    await expect.poll(() => reason.inputValue()).toBe('Please assess the calf, which');

    const other = await openPanel(therapist);
    await activity(other, 'Referrals');
    await other.getByRole('button', { name: 'Go on writing' }).click();
    await other.getByText('This letter is being written in another window').waitFor();
    const there = other.getByLabel('Reason or question');
    expect(await there.isDisabled()).toBe(true);
    await other.getByRole('button', { name: 'Write here instead' }).click();
    await expect.poll(() => there.isEnabled()).toBe(true);
    await there.press('End');
    await there.pressSequentially(' swells');
    await expect.poll(() => reason.inputValue()).toBe('Please assess the calf, which swells');

    await other.getByRole('button', { name: 'Throw away', exact: true }).click();
    await answer(other, 'Keep it');
    await expect.poll(() => there.inputValue()).toBe('Please assess the calf, which swells');
    await other.getByRole('button', { name: 'Throw away', exact: true }).click();
    await answer(other, 'Throw it away');
    await other.getByText('No referrals yet').waitFor();
    await panel.getByText('No referrals yet').waitFor();
    expect(await therapist.violations()).toEqual([]);
  });
});

describe('the palette', () => {
  it('finds a client and a command, and gives the focus back when it is left', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: 'S: calf' });
    await sign(panel);
    await write(panel, { client: 'Bo Tamsin', text: 'S: hip' });
    await panel.getByLabel('Note', { exact: true }).focus();
    await panel.keyboard.press('F1');
    await panel.getByRole('dialog').getByRole('combobox').waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('dialog').waitFor({ state: 'detached' });
    await panel.keyboard.type(' again');
    expect(await noteText(panel)).toBe('S: hip again');
    await panel.keyboard.press('F1');
    await panel.keyboard.type('lindq');
    await panel.getByRole('option', { name: /Ada Lindqvale/ }).waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { level: 1, name: 'Ada Lindqvale' }).waitFor();
    // Of the keys outside our pages the help says what the browser has now: people change them there.
    const browserKeys = await panel.evaluate(async () => (await chrome.commands.getAll()).map(({ shortcut }) => shortcut ?? ''));
    await panel.keyboard.press('Control+/');
    const help = panel.getByRole('dialog', { name: 'Keys' });
    await help.getByText('Sign the note').or(help.getByText('New note')).first().waitFor();
    expect(browserKeys).toHaveLength(2);
    for (const key of browserKeys.filter((one) => one !== '')) await help.getByText(key, { exact: true }).waitFor();
    expect(await help.getByText(/from any page/).count()).toBe(browserKeys.filter((one) => one !== '').length);
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('F1');
    await panel.keyboard.type('lock now');
    await panel.getByRole('option', { name: /Lock now/ }).waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByText('Your notes are locked').waitFor();
  });
});
