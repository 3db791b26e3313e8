/** Covering the screen: by itself after a minute on a shared computer, by key on any, with nothing behind it lost or reachable. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isCaretInNote, noteText } from '../support/note-field.ts';
import { putOffAlarms } from '../support/put-off-alarms.ts';
import { activity, openPanel, passphrase, startTherapist, startWithPassphrase, type Therapist } from '../support/therapist.ts';

describe('the cover', () => {
  it('comes after a minute without a key on a shared computer, over what is being typed, and a key gives it back', async () => {
    await using therapist = await startTherapist();
    const panel = await openOnTestClock(therapist);
    await panel.getByRole('button', { name: 'Others use it too' }).click();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.keyboard.press('Enter');
    const note = panel.getByLabel('Note', { exact: true });
    await note.fill('S: calf since running');
    await panel.getByText('Saved on this computer').first().waitFor();
    await panel.keyboard.press('End');
    await panel.clock.fastForward(55_000);
    expect(await cover(panel).count()).toBe(0);
    await panel.keyboard.type(', left');
    await panel.clock.fastForward(55_000);
    expect(await cover(panel).count()).toBe(0);
    await panel.clock.fastForward(10_000);
    await cover(panel).waitFor();
    expect(await panel.evaluate(coversAll)).toBe(true);
    // Inert: what is behind it takes no focus.
    const focusedBehind = () => {
      document.querySelector<HTMLElement>('.jot-note textarea, .jot-note [role=textbox]')?.focus();
      return document.activeElement?.tagName;
    };
    expect(await panel.evaluate(focusedBehind)).toBe('BUTTON');

    await panel.keyboard.press('x');
    await cover(panel).waitFor({ state: 'detached' });
    expect(await noteText(panel)).toBe('S: calf since running, left');
    await expect.poll(() => panel.evaluate(isCaretInNote)).toBe(true);
    await panel.keyboard.type(' side');
    await expect.poll(() => noteText(panel)).toBe('S: calf since running, left side');
    expect(await therapist.violations()).toEqual([]);
  });

  it('never comes by itself on one’s own computer, covers every open page by its key, and lets no command through', async () => {
    await using therapist = await startTherapist();
    const panel = await openOnTestClock(therapist);
    await startWithPassphrase(panel);
    await activity(panel, 'Clients');
    await panel.clock.fastForward(300_000);
    await panel.clock.runFor(5_000);
    expect(await cover(panel).count()).toBe(0);

    const other = await openPanel(therapist);
    await other.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await other.keyboard.press('F1');
    await other.getByRole('dialog').getByRole('combobox').fill('Cover the screen');
    await other.keyboard.press('Enter');
    await cover(other).waitFor();
    await cover(panel).waitFor();
    await other.keyboard.press('Alt+5');
    await cover(other).waitFor({ state: 'detached' });
    expect(await other.getByRole('heading', { level: 1, name: 'Settings' }).count()).toBe(0);

    await panel.bringToFront();
    await cover(panel).click();
    await cover(panel).waitFor({ state: 'detached' });
    await panel.keyboard.press('Alt+Shift+H');
    await cover(panel).waitFor();
    await cover(other).waitFor();
  });
});

const cover = (page: Page) => page.getByRole('button', { name: /^Covered/ });

/** The workbench with a clock that the test moves. */
async function openOnTestClock({ browser }: Therapist): Promise<Page> {
  const panel = await openPanel({ browser });
  await panel.clock.install();
  await panel.reload();
  await putOffAlarms(panel);
  return panel;
}

/** Runs in a page: whether one opaque element of the top layer is what is seen at every corner and in the middle. */
function coversAll(): boolean {
  const dialog = document.querySelector('dialog:modal');
  const places = [[1, 1], [innerWidth - 2, 1], [1, innerHeight - 2], [innerWidth - 2, innerHeight - 2], [innerWidth / 2, innerHeight / 2]] as const;
  const isOpaque = dialog !== null && !/rgba|transparent/.test(getComputedStyle(dialog).backgroundColor);
  return isOpaque && places.every(([x, y]) => dialog.contains(document.elementFromPoint(x, y)));
}
