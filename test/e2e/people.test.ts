/**
 * Two therapists who share one browser: each has notes of her own behind the list of people, neither ever sees anything of
 * the other's, and each syncs to her own account.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer } from '../support/dialog.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { noteText } from '../support/note-field.ts';
import { activity, clickButton, connect, lockUnconfirmed, openPanel, says, sign, startTherapist, startWithPassphrase, write } from '../support/therapist.ts';
import { waitFor } from '../support/wait-for.ts';

const anna = { name: 'Anna Okonkwo', passphrase: 'seven lanterns by the weir', email: 'anna@example.com' };
const ben = { name: 'Ben Halloway', passphrase: 'eleven herons on the roof', email: 'ben@example.com' };

describe('two therapists in one browser', () => {
  it('have notes, drafts, jots, clients and accounts of their own, and locking leads back to the list', async () => {
    await using service = await startTestService();
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await beginFirst(panel, anna.passphrase);
    await write(panel, { client: 'Cara Annasclient', text: 'S: Anna signed this' });
    await sign(panel);
    await connect(panel, service, anna.email);
    await syncs(service, anna.email);
    await panel.keyboard.press('Alt+Shift+N');
    await panel.getByLabel('Note', { exact: true }).fill('S: Anna was still writing');
    await panel.getByText('Saved on this computer').first().waitFor();
    await lockUnconfirmed(panel);
    await panel.getByRole('button', { name: 'Jot while locked' }).click();
    await panel.getByLabel('Note for later').fill('Anna jotted this');
    await panel.getByText('Saved on this computer, sealed').waitFor();
    await panel.getByRole('button', { name: 'Done' }).click();

    await addPerson(panel, ben.name);
    await panel.getByRole('heading', { name: `Notes of ${ben.name}` }).waitFor();
    await panel.getByRole('button', { name: 'Begin new notes' }).click();
    await unlock(panel, ben.passphrase);
    const note = panel.getByLabel('Note', { exact: true });
    await note.waitFor();
    expect(await noteText(panel)).toBe('');
    expect(await panel.getByText('among your unfinished notes').count()).toBe(0);
    expect(await panel.getByText(/waiting/).count()).toBe(0);
    await activity(panel, 'Settings');
    await panel.getByLabel('Address of the service').waitFor();
    expect(await panel.locator('body').innerText()).not.toMatch(/anna/i);
    await activity(panel, 'Clients');
    expect(await panel.locator('body').innerText()).not.toMatch(/anna/i);
    await write(panel, { client: 'Dora Bensclient', text: 'S: Ben signed this' });
    await sign(panel);
    await connect(panel, service, ben.email);
    await syncs(service, ben.email);
    // Each account has a vault of its own, and nothing went from the one to the other.
    expect(new Set([await vaultOf(service, anna.email), await vaultOf(service, ben.email)]).size).toBe(2);
    expect(await keysOf(panel)).not.toBe('first');

    // Another page is Ben’s too, and goes back to the list with this one.
    const other = await openPanel(therapist);
    await other.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await lockUnconfirmed(other);
    for (const page of [panel, other]) await page.getByRole('heading', { name: 'Whose notes?' }).waitFor();
    expect(await panel.evaluate(async () => Object.keys(await chrome.storage.session.get()))).toEqual([]);
    expect(await panel.locator('body').innerText()).not.toMatch(/signed|client|jot/i);

    const popup = await therapist.browser.openPopup();
    await says(popup, 'Whose notes?');
    await clickButton(popup, 'The first person here');
    await says(popup, '1 jot is waiting');
    await popup.close();
    for (const page of [panel, other]) await page.getByText('1 jot is waiting').waitFor();
    await unlock(panel, ben.passphrase);
    await panel.getByText('That is not the passphrase').waitFor();
    await unlock(panel, anna.passphrase);
    await panel.getByText('1 jot that was written while locked is among your unfinished notes.').waitFor();
    await expect.poll(() => noteText(panel)).toBe('Anna jotted this');
    await panel.bringToFront();
    await panel.getByRole('button', { name: /other unfinished note/ }).click();
    await expect.poll(() => panel.getByRole('menuitem').allInnerTexts()).toEqual([expect.stringContaining('Anna was still writing')]);
    await panel.keyboard.press('Escape');
    await activity(panel, 'Clients');
    await panel.getByText('Cara Annasclient').first().waitFor();
    for (const page of [panel, other]) expect(await page.locator('body').innerText()).not.toMatch(/ben/i);
    await activity(panel, 'Settings');
    await panel.getByText(`Connected as ${anna.email}`).waitFor();
    await panel.getByText('In the list of people you are').waitFor();

    // What one gives for the list, the other reads there.
    await panel.getByRole('button', { name: 'Give a name' }).click();
    await panel.getByLabel('Your name in the list').fill(anna.name);
    await panel.getByRole('button', { name: 'Keep this name' }).click();
    await panel.getByTitle('Lock now').click();
    await other.getByRole('button', { name: anna.name }).waitFor();
    await expect.poll(() => other.getByRole('list', { name: 'People with notes here' }).getByRole('button').allInnerTexts()).toEqual([anna.name, ben.name]);
    expect(await therapist.violations()).toEqual([]);
  });

  it('lose nothing typed to the last key, show the same person on every page, and may go off the list again before they began', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    const other = await openPanel(therapist);
    await beginFirst(panel, anna.passphrase);
    await panel.keyboard.type('S: Anna was writing');
    await panel.getByText('Saved on this computer').first().waitFor();
    await other.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await panel.getByTitle('Lock now').click();
    await panel.getByLabel('Your passphrase once more').waitFor();
    await panel.getByLabel('Note', { exact: true }).focus();
    await panel.keyboard.press('Control+End');
    await panel.keyboard.type(' to the last key');
    // Asked a second time, it locks.
    await panel.getByTitle('Lock now').click();
    await addPerson(other, ben.name);
    await panel.getByRole('heading', { name: `Notes of ${ben.name}` }).waitFor();
    await panel.getByRole('button', { name: 'Begin new notes' }).click();
    // Ben takes himself off the list, and Anna’s notes are the only ones again.
    await panel.getByRole('button', { name: 'Back', exact: true }).click();
    await panel.getByRole('button', { name: 'Not you? Back to the list' }).click();
    await other.getByRole('button', { name: ben.name }).click();
    await panel.getByRole('heading', { name: `Notes of ${ben.name}` }).waitFor();
    await panel.getByRole('button', { name: 'Take me off the list again' }).click();
    for (const page of [panel, other]) await page.getByRole('heading', { name: 'Your notes are locked' }).waitFor();
    await unlock(other, anna.passphrase);
    await expect.poll(() => noteText(other)).toBe('S: Anna was writing to the last key');
  });

  it('may leave: only with everything kept elsewhere, and then nothing of it is left', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await beginFirst(panel, anna.passphrase);
    await panel.getByTitle('Lock now').click();
    await addPerson(panel, ben.name);
    await panel.getByRole('button', { name: 'Begin new notes' }).click();
    await unlock(panel, ben.passphrase);
    await write(panel, { client: 'Dora Bensclient', text: 'S: Ben signed this' });
    await sign(panel);
    await activity(panel, 'Settings');
    await panel.getByRole('button', { name: 'Computers, recovery kit and backup' }).click();
    const leave = panel.getByRole('button', { name: 'Take my notes off this computer' });
    await panel.getByText('Not possible now.').waitFor();
    expect(await leave.isDisabled()).toBe(true);
    expect(await panel.getByRole('button', { name: 'Only I use it now' }).count()).toBe(0);
    await saveBackup(panel);
    await leave.click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByLabel('I have my recovery kit').check();
    // What another page signs meanwhile is in no backup yet.
    const other = await openPanel(therapist);
    await other.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await write(other, { client: 'Enno Bensclient', text: 'S: Ben signed this in another page' });
    await sign(other);
    await panel.bringToFront();
    await dialog.getByText('Not possible now').waitFor();
    expect(await dialog.getByRole('button', { name: 'Take them off', exact: true }).isDisabled()).toBe(true);
    await answer(panel, 'Keep them here');
    await saveBackup(panel);
    await leave.click();
    await dialog.getByLabel('I have my recovery kit').check();
    await answer(panel, 'Take them off');
    for (const page of [panel, other]) await page.getByRole('heading', { name: 'Your notes are locked' }).waitFor();
    expect(new Set(await databases(panel))).toEqual(new Set(['trusted-hands', 'trusted-hands-people']));
    await unlock(panel, anna.passphrase);
    await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await activity(panel, 'Clients');
    await panel.getByText('No clients yet').waitFor();
    expect(await panel.locator('body').innerText()).not.toMatch(/ben|dora|enno/i);

    // The last one leaves, and whoever comes next begins, on every page.
    await write(panel, { client: 'Cara Annasclient', text: 'S: Anna signed this' });
    await sign(panel);
    await activity(panel, 'Settings');
    await panel.getByRole('button', { name: 'Computers, recovery kit and backup' }).click();
    await saveBackup(panel);
    await leave.click();
    await dialog.getByLabel('I have my recovery kit').check();
    await answer(panel, 'Take them off');
    for (const page of [panel, other]) await page.getByRole('heading', { name: 'Is this computer yours alone?' }).waitFor();
    expect(await databases(panel)).not.toContain('trusted-hands');
    await beginFirst(other, 'nine otters in the reeds');
    await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await activity(panel, 'Clients');
    await panel.getByText('No clients yet').waitFor();
  });

  it('are told where the disk does not take one more of them, and nothing typed is lost', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await beginFirst(panel, anna.passphrase);
    await panel.getByTitle('Lock now').click();
    await panel.getByRole('button', { name: 'Somebody else wants to write' }).click();
    // The second row of the two that are written: the first must not be kept alone.
    await panel.evaluate(() => {
      const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
      let left = 2;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<IDBObjectStore['put']>) {
        left -= 1;
        if (left === 0) throw new DOMException('', 'QuotaExceededError');
        return Reflect.apply(real?.value as (...all: unknown[]) => IDBRequest<IDBValidKey>, this, values);
      };
    });
    await panel.getByRole('button', { name: 'Somebody else' }).click();
    await panel.getByLabel('Name or initials').fill(ben.name);
    await panel.getByRole('button', { name: 'Go on' }).click();
    await panel.getByText('There is no room left').waitFor();
    await expect.poll(() => panel.getByLabel('Name or initials').inputValue()).toBe(ben.name);
    await panel.getByRole('button', { name: 'Go on' }).click();
    await panel.getByRole('heading', { name: `Notes of ${ben.name}` }).waitFor();
    await panel.getByRole('button', { name: 'Take me off the list again' }).click();
    await unlock(panel, anna.passphrase);
    await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
  });

  it('are no matter on a computer of one’s own', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await startWithPassphrase(panel);
    await panel.getByTitle('Lock now').click();
    await panel.getByRole('heading', { name: 'Your notes are locked' }).waitFor();
    expect(await panel.getByRole('button', { name: /Somebody else|Back to the list/ }).count()).toBe(0);
  });
});

async function beginFirst(panel: Page, words: string): Promise<void> {
  await panel.getByRole('button', { name: 'Others use it too' }).click();
  await unlock(panel, words);
  await panel.getByLabel('Note', { exact: true }).waitFor();
}

async function unlock(panel: Page, words: string): Promise<void> {
  await panel.getByLabel('Passphrase', { exact: true }).fill(words);
  await panel.getByLabel('Passphrase', { exact: true }).press('Enter');
}

/** From the locked notes of whoever is chosen. */
async function addPerson(panel: Page, name: string): Promise<void> {
  await panel.getByRole('button', { name: /Somebody else wants to write|Back to the list/ }).click();
  await panel.getByRole('heading', { name: 'Whose notes?' }).waitFor();
  await panel.getByRole('button', { name: 'Somebody else' }).click();
  await panel.getByRole('button', { name: 'Go on' }).click();
  await panel.getByText('Type a name or initials').waitFor();
  await panel.getByLabel('Name or initials').fill(name);
  await panel.getByRole('button', { name: 'Go on' }).click();
}

async function saveBackup(panel: Page): Promise<void> {
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save a backup file' }).click();
  await downloading;
  await panel.getByLabel('I saved the file').check();
  await panel.getByRole('button', { name: 'Done' }).click();
}

const databases = (panel: Page) => panel.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** Whose keys are in the browser’s memory. */
const keysOf = (panel: Page) => panel.evaluate(async () => (await chrome.storage.session.get<{ unlocked: { person: string } }>('unlocked')).unlocked.person);

/** Where this account's entries are; undefined while there is none. */
async function vaultOf({ database }: TestService, email: string): Promise<number | undefined> {
  const held = await database.selectFrom('vault').innerJoin('member', 'member.id', 'vault.member_id').innerJoin('vault_entry', 'vault_entry.vault_key', 'vault.key').select('vault.key').where('member.email', '=', email).executeTakeFirst();
  return held?.key;
}

/** Waits until the service has an entry of this account. */
async function syncs(service: TestService, email: string): Promise<void> {
  await waitFor(`notes of ${email} at the service`, async () => ((await vaultOf(service, email)) === undefined ? undefined : true), 30_000);
}
