/** Jotting in the popup while the notes are locked: typed at once, never readable again there, and an unfinished note after unlocking. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../support/built-extension.ts';
import { activity, beginInPopup, clickButton, focused, openPanel, passphrase, says, startTherapist } from '../support/therapist.ts';

beforeAll(() => buildExtension('e2e'));

describe('a jot while locked', () => {
  it('is kept as it is typed, goes on in a popup opened soon after, waits without a word of it, and is a note once unlocked', async () => {
    await using therapist = await startTherapist();
    const { browser } = therapist;
    const first = await browser.openPopup();
    await beginInPopup(first, passphrase);
    await clickButton(first, 'Lock now');
    await says(first, 'Your notes are locked');
    await clickButton(first, 'Jot while locked');
    await focused(first, 'Note for later');
    expect(await first.evaluate(() => document.querySelectorAll('input[type=password]').length)).toBe(0);
    await first.type('Bo Lind called about his shoulder');
    await says(first, 'Saved on this computer, sealed');
    await first.close();

    const second = await browser.openPopup();
    await says(second, '1 jot is waiting');
    expect(await second.text()).not.toContain('shoulder');
    await clickButton(second, 'Jot while locked');
    await focused(second, 'Note for later');
    await second.type(', asks for Friday');
    await says(second, 'Saved on this computer, sealed');
    await clickButton(second, 'Done');
    await says(second, '1 jot is waiting');
    expect(await second.text()).not.toContain('shoulder');
    await second.close();

    const panel = await openPanel(therapist);
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.getByRole('button', { name: 'Unlock' }).click();
    await activity(panel, 'Note');
    await expect.poll(() => panel.getByLabel('Note', { exact: true }).inputValue()).toBe('Bo Lind called about his shoulder, asks for Friday');
    expect(await panel.evaluate(async () => Object.keys(await chrome.storage.session.get('jot')))).toEqual([]);
  });
});
