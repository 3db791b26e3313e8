/**
 * First use, and unlocking by what the computer itself has, with Chromium's virtual authenticator. It belongs to one tab and
 * dies with it, so everything of one test is in one tab.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { computerLockName, decodeComputerLock, encodeComputerLock } from '../../extension/platform/unlocking/computer-lock.ts';
import { addAuthenticator, type Authenticator } from '../support/authenticator.ts';
import { activity, begin, openPanel, passphrase, startTherapist, type Therapist } from '../support/therapist.ts';
import { isCaretInNote, noteText } from '../support/note-field.ts';

describe('on a computer of one’s own', () => {
  it('opens to a first note in at most four interactions, the fingerprint and typing included, and opens by fingerprint again', async () => {
    await using therapist = await startTherapist();
    const { panel, session } = await openWithAuthenticator(therapist);
    // Opening it was the first.
    let interactions = 1;
    let fingerprints = 0;
    session.on('WebAuthn.credentialAdded', () => (fingerprints += 1));
    session.on('WebAuthn.credentialAsserted', () => (fingerprints += 1));
    await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('Only I use it');
    interactions += 1;
    await panel.keyboard.press('Enter');
    await caretInNote(panel);
    interactions += fingerprints;
    interactions += 1;
    await panel.keyboard.type('S: calf since running');
    await panel.getByText('Saved on this computer').first().waitFor();
    expect(fingerprints).toBe(1);
    expect(interactions).toBe(4);

    await panel.keyboard.press('Control+Shift+L');
    await panel.getByRole('heading', { name: 'Your notes are locked' }).waitFor();
    expect(await panel.getByLabel('Passphrase').count()).toBe(0);
    await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('Unlock by fingerprint, face or PIN');
    await panel.keyboard.press('Enter');
    await expect.poll(() => noteText(panel)).toBe('S: calf since running');
    expect(fingerprints).toBe(2);
    expect(await vaultRows(panel)).toMatchObject({ header: 0 });
    expect(await therapist.violations()).toEqual([]);
  });

  it('takes a passphrase beside the fingerprint, opens by it where the computer says no, and does not lose the last way in', async () => {
    await using therapist = await startTherapist();
    const { panel, session, authenticatorId } = await openWithAuthenticator(therapist);
    await panel.getByRole('button', { name: 'Only I use it' }).click();
    await panel.getByLabel('Note', { exact: true }).fill('S: calf since running');
    await openComputers(panel);
    await panel.getByText('Only your fingerprint, face or PIN opens your notes here').waitFor();
    expect(await panel.getByRole('button', { name: 'Turn fingerprint, face or PIN off' }).count()).toBe(0);

    await panel.getByRole('button', { name: 'Add a passphrase' }).click();
    await panel.getByLabel('New passphrase').fill(passphrase);
    await panel.getByLabel('The same again').fill(passphrase);
    await panel.getByRole('button', { name: 'Add it' }).click();
    await panel.getByText('and so does your passphrase').waitFor();

    await panel.getByTitle('Lock now').click();
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await unlockByComputer(panel);
    await panel.getByText('Your computer did not confirm that it is you').waitFor();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.getByRole('button', { name: 'Unlock', exact: true }).click();
    await openComputers(panel);
    await panel.getByRole('button', { name: 'Turn fingerprint, face or PIN off' }).click();
    await panel.getByText('Your passphrase opens your notes here', { exact: true }).waitFor();
    await panel.getByTitle('Lock now').click();
    await panel.getByLabel('Passphrase', { exact: true }).waitFor();
    expect(await panel.getByRole('button', { name: 'Unlock by fingerprint, face or PIN' }).count()).toBe(0);
    expect(Object.keys(await vaultRows(panel))).not.toContain('computer-lock');
  });

  it('says plainly that the computer gave another key, and opens by the passphrase, which can be changed all the same', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await addAuthenticator(panel);
    await panel.reload();
    await openComputers(panel);
    await panel.getByRole('button', { name: 'Use fingerprint, face or PIN' }).click();
    await panel.getByLabel('Passphrase now').fill('not the passphrase');
    await panel.getByRole('button', { name: 'Turn on' }).click();
    await panel.getByText('That is not the passphrase').waitFor();
    await panel.getByLabel('Passphrase now').fill(passphrase);
    await panel.getByRole('button', { name: 'Turn on' }).click();
    await panel.getByText('and so does your passphrase').waitFor();

    // Asked with another salt, a computer gives another key, as it does after a reset.
    await changeSalt(panel);
    await panel.getByTitle('Lock now').click();
    await unlockByComputer(panel);
    await panel.getByText('Your computer gave another key').waitFor();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.getByRole('button', { name: 'Unlock', exact: true }).click();

    await openComputers(panel);
    await panel.getByRole('button', { name: 'Change the passphrase' }).click();
    await panel.getByLabel('Passphrase now').fill(passphrase);
    await panel.getByLabel('New passphrase').fill('another lantern by the weir');
    await panel.getByLabel('The same again').fill('another lantern by the weir');
    await panel.getByRole('button', { name: 'Change it' }).click();
    await panel.getByText('Passphrase kept').waitFor();
    await panel.getByTitle('Lock now').click();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.getByRole('button', { name: 'Unlock', exact: true }).click();
    await panel.getByText('That is not the passphrase').first().waitFor();
    expect(await panel.getByRole('navigation', { name: 'Trusted Hands' }).count()).toBe(0);
    await panel.getByLabel('Passphrase', { exact: true }).fill('another lantern by the weir');
    await panel.getByRole('button', { name: 'Unlock', exact: true }).click();
    await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
  });

  it('is led from the popup to a tab for the fingerprint, and may take a passphrase there instead', async () => {
    await using therapist = await startTherapist();
    const popup = await therapist.browser.openPage('popup.html');
    await addAuthenticator(popup);
    await popup.reload();
    const opened = therapist.browser.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Only I use it' }).click();
    const tab = await opened;
    await tab.getByRole('heading', { name: 'Lock your notes with this computer' }).waitFor();
    // Chromium’s own question lies above the page, and nobody is here to close it.
    await tab.getByRole('button', { name: 'Use a passphrase instead' }).evaluate((button: HTMLElement) => button.click());
    await tab.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await tab.keyboard.press('Enter');
    await caretInNote(tab);
  });
});

describe('on a shared computer', () => {
  it('opens to a first note in at most four interactions, with a passphrase that is hidden, and offers no fingerprint until it is said to be one’s own', async () => {
    await using therapist = await startTherapist();
    const { panel } = await openWithAuthenticator(therapist);
    let interactions = 1;
    interactions += 1;
    await panel.getByRole('button', { name: 'Others use it too' }).click();
    await expect.poll(() => panel.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
    // Too short a passphrase is none, and costs nothing.
    await panel.keyboard.type('too short');
    await panel.keyboard.press('Enter');
    await panel.getByText('Use at least 12 characters.').waitFor();
    await panel.getByLabel('Passphrase', { exact: true }).fill('');
    interactions += 1;
    await panel.keyboard.type(passphrase);
    await panel.keyboard.press('Enter');
    await caretInNote(panel);
    interactions += 1;
    await panel.keyboard.type('S: calf');
    expect(interactions).toBe(4);

    await openComputers(panel);
    await panel.getByText('others use this computer too, so only your passphrase').waitFor();
    expect(await panel.getByRole('button', { name: 'Use fingerprint, face or PIN' }).count()).toBe(0);
    await panel.getByRole('button', { name: 'Only I use it now' }).click();
    await panel.getByRole('button', { name: 'Use fingerprint, face or PIN' }).waitFor();
  });
});

describe('a passphrase that was typed once and hidden', () => {
  it('is asked for once more while the notes are open, where a slip in it is mended, and by unlocking', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await panel.getByRole('button', { name: 'Others use it too' }).click();
    await panel.getByLabel('Passphrase', { exact: true }).fill(`${passphrase}, with a slip`);
    await panel.keyboard.press('Enter');
    await caretInNote(panel);
    await panel.keyboard.type('S: calf');
    const asked = panel.getByRole('region', { name: 'Passphrase once more' });
    // Before it locks away what was written, it is asked for.
    await asked.getByText('Is your passphrase what you think?').waitFor();
    await panel.getByTitle('Lock now').click();
    await asked.getByText('Not locked yet').waitFor();
    await asked.getByRole('button', { name: 'Do not lock now' }).click();
    await asked.getByRole('button', { name: 'Type it once more' }).click();
    await asked.getByLabel('Your passphrase once more').fill(passphrase);
    await panel.keyboard.press('Enter');
    await asked.getByText('That is not what you typed first').waitFor();
    await asked.getByRole('button', { name: 'Choose another passphrase' }).click();
    await asked.getByLabel('Another passphrase').fill('too short');
    await asked.getByRole('button', { name: 'Use this one' }).click();
    await asked.getByText('Use at least 12 characters.').waitFor();
    await asked.getByLabel('Another passphrase').fill(passphrase);
    await asked.getByLabel('The same again').fill(passphrase);
    await asked.getByRole('button', { name: 'Use this one' }).click();
    await asked.waitFor({ state: 'detached' });
    // Neither the eyes nor the focus are left with nothing.
    await panel.getByText('Your passphrase is right').waitFor();
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('Your passphrase is right');
    // From now on another one is chosen only by whoever knows this one.
    expect(await vaultRows(panel)).not.toHaveProperty('passphrase-unconfirmed');
    await panel.getByTitle('Lock now').click();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.keyboard.press('Enter');
    await expect.poll(() => noteText(panel)).toBe('S: calf');
  });

  it('is not asked for again by whoever has unlocked with it', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await panel.getByRole('button', { name: 'Others use it too' }).click();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.keyboard.press('Enter');
    const asked = panel.getByRole('region', { name: 'Passphrase once more' });
    await asked.waitFor();
    await panel.getByTitle('Lock now').click();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.keyboard.press('Enter');
    await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await asked.waitFor({ state: 'detached' });
    expect(await vaultRows(panel)).not.toHaveProperty('passphrase-unconfirmed');
  });
});

async function openWithAuthenticator(therapist: Therapist): Promise<Authenticator & { readonly panel: Page }> {
  const panel = await openPanel(therapist);
  return { panel, ...(await addAuthenticator(panel)) };
}

const caretInNote = (page: Page) => expect.poll(() => page.evaluate(isCaretInNote), { timeout: 20_000 }).toBe(true);

const unlockByComputer = (panel: Page) => panel.getByRole('button', { name: 'Unlock by fingerprint, face or PIN' }).click();

async function openComputers(panel: Page): Promise<void> {
  await activity(panel, 'Settings');
  await panel.getByRole('button', { name: 'Computers, recovery kit and backup' }).click();
  await panel.getByRole('heading', { level: 1, name: 'Computers and recovery' }).waitFor();
}

async function changeSalt(page: Page): Promise<void> {
  const bytes = await page.evaluate(async (name) => {
    const opening = indexedDB.open('trusted-hands');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('vault').objectStore('vault').get(name);
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    // Safe: the row was written a moment ago.
    return Array.from((reading.result as { readonly bytes: Uint8Array }).bytes);
  }, computerLockName);
  const lock = decodeComputerLock(Uint8Array.from(bytes));
  if (lock === undefined) throw new Error('There is no lock of the computer.');
  const changed = encodeComputerLock({ ...lock, salt: lock.salt.map((byte) => byte ^ 1) });
  await page.evaluate(async ([name, altered]) => {
    const opening = indexedDB.open('trusted-hands');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const writing = opening.result.transaction('vault', 'readwrite');
    writing.objectStore('vault').put({ name, bytes: Uint8Array.from(altered) });
    await new Promise((resolve) => (writing.oncomplete = resolve));
    opening.result.close();
  }, [computerLockName, [...changed]] as const);
}

/** The rows of the vault on the disk, by name, with how many bytes each has. */
function vaultRows(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('trusted-hands');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const reading = opening.result.transaction('vault').objectStore('vault').getAll();
    await new Promise((resolve) => (reading.onsuccess = resolve));
    opening.result.close();
    // Safe: every row of this store has a name and bytes.
    const rows = reading.result as { readonly name: string; readonly bytes: Uint8Array }[];
    return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes.length]));
  });
}
