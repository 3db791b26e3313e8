/** Writing a session note in the real extension: by keys alone, by the mouse alone, and what the page makes of the words. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../support/built-extension.ts';
import { editorIsThere, isCaretInNote, noteText } from '../support/note-field.ts';
import { mostClicks, mostKeystrokes, standardVisit, standardVisitClicks } from '../support/standard-visit.ts';
import { activity, begin, openPanel, sign, startTherapist, startWithPassphrase, write, type Therapist } from '../support/therapist.ts';

beforeAll(() => buildExtension('e2e'));

const chips = (page: Page) => page.getByRole('list', { name: 'What the note says' }).getByRole('button');
const chipTexts = async (page: Page) => (await chips(page).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());

/** A first note in a tab of the workbench, with the editor there. */
async function firstNote(therapist: Therapist): Promise<Page> {
  const panel = await openPanel(therapist);
  await startWithPassphrase(panel);
  await editorIsThere(panel);
  return panel;
}

/** In the page: resolves when the editor's code has run, and the page had the time to show it. Text, since the test runner rewrites an import. */
const editorCodeHasRun = `(async () => {
  await Promise.all([...document.querySelectorAll('link[rel=modulepreload][href*=note-editor]')].map(({ href }) => import(href)));
  for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
})()`;

/** From here on the page finds no quiet moment, so that nothing of what comes later comes, until `letLaterCome`. */
async function holdBackLater(panel: Page): Promise<void> {
  await panel.addInitScript(() => {
    const waiting: IdleRequestCallback[] = [];
    const deadline: IdleDeadline = { didTimeout: false, timeRemaining: () => 10 };
    let isHeld = true;
    globalThis.requestIdleCallback = (run) => {
      if (isHeld) waiting.push(run);
      else setTimeout(() => run(deadline));
      return 0;
    };
    Object.assign(globalThis, {
      letLaterCome() {
        isHeld = false;
        for (const run of waiting.splice(0)) run(deadline);
      },
    });
  });
}

declare const letLaterCome: () => void;

describe('the editor that takes the light field’s place', () => {
  it('keeps what was typed, where the caret stands, what is selected, and how to undo it', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await holdBackLater(panel);
    await panel.reload();
    await startWithPassphrase(panel);
    await panel.keyboard.type('S: sore shoulder');
    for (let back = 0; back < 'shoulder'.length; back += 1) await panel.keyboard.press('ArrowLeft');
    await panel.keyboard.type('R ');
    await panel.keyboard.press('Shift+End');
    expect(await panel.locator('.jot-note textarea').count()).toBe(1);
    await panel.evaluate(() => letLaterCome());
    await editorIsThere(panel);
    expect(await noteText(panel)).toBe('S: sore R shoulder');
    expect(await panel.evaluate(isCaretInNote)).toBe(true);
    expect(await panel.evaluate(() => getSelection()?.toString())).toBe('shoulder');
    await panel.keyboard.type('knee');
    expect(await noteText(panel)).toBe('S: sore R knee');
    for (let press = 0; press < 12 && (await noteText(panel)) !== ''; press += 1) await panel.keyboard.press('Control+z');
    expect(await noteText(panel)).toBe('');
    for (let press = 0; press < 12; press += 1) await panel.keyboard.press('Control+y');
    expect(await noteText(panel)).toBe('S: sore R knee');
    await panel.getByText('Saved on this computer').first().waitFor();
  });

  it('loses no key of somebody who types on while it comes', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await holdBackLater(panel);
    await panel.reload();
    await startWithPassphrase(panel);
    const words = 'S: sore since painting the fence on the weekend, worse at night, better with heat\nO: nothing to see. ';
    await panel.keyboard.type(words);
    const typing = panel.keyboard.type(words.repeat(3), { delay: 4 });
    await panel.evaluate(() => letLaterCome());
    await typing;
    await editorIsThere(panel);
    expect(await noteText(panel)).toBe(words.repeat(4));
  });

  it('waits until a composed character is done', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await holdBackLater(panel);
    await panel.reload();
    await startWithPassphrase(panel);
    await panel.keyboard.type('S: ');
    const session = await panel.context().newCDPSession(panel);
    await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    await panel.evaluate(() => letLaterCome());
    // Its code has come, and the field is still the one that is composed in.
    await panel.waitForFunction(() => document.querySelector('link[href*=note-editor]') !== null);
    await panel.evaluate(editorCodeHasRun);
    await session.send('Input.imeSetComposition', { text: 'かた', selectionStart: 2, selectionEnd: 2 });
    expect(await panel.locator('.jot-note textarea').count()).toBe(1);
    await session.send('Input.insertText', { text: '肩' });
    await editorIsThere(panel);
    await panel.keyboard.type(' sore');
    expect(await noteText(panel)).toBe('S: 肩 sore');
  });

  it('lets the browser keep, check, translate or send nothing of the note', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    const note = panel.getByRole('textbox', { name: 'Note', exact: true });
    for (const [name, value] of [['autocomplete', 'off'], ['spellcheck', 'false'], ['writingsuggestions', 'false'], ['translate', 'no']] as const) expect(await note.getAttribute(name), name).toBe(value);
    expect(await therapist.violations()).toEqual([]);
  });
});

describe('the standard visit', () => {
  it(`is noted without a mouse in at most ${mostKeystrokes} keystrokes and without a keyboard in at most ${mostClicks} clicks, and says the same`, async () => {
    await using therapist = await startTherapist({ width: 432, height: 900 });
    const panel = await firstNote(therapist);
    let keystrokes = 0;
    for (const key of standardVisit) {
      keystrokes += 1;
      await panel.keyboard.press(key === '\n' ? 'Enter' : key === ' ' ? 'Space' : key);
    }
    expect(keystrokes).toBeLessThanOrEqual(mostKeystrokes);
    expect(await noteText(panel)).toBe(standardVisit);
    await expect.poll(() => chips(panel).count()).toBe(13);
    const typed = await chipTexts(panel);

    await panel.keyboard.press('Alt+Shift+N');
    await editorIsThere(panel);
    await expect.poll(() => noteText(panel)).toBe('');
    let clicks = 0;
    for (const name of standardVisitClicks) {
      clicks += 1;
      await clickInNote(panel, name);
    }
    expect(clicks).toBeLessThanOrEqual(mostClicks);
    await expect.poll(() => chipTexts(panel)).toEqual(typed);
    await panel.getByText('Saved on this computer').first().waitFor();
  });
});

/** Presses a button of the note or its trays by name; "empty can, result: Positive" is the one of that group. */
async function clickInNote(panel: Page, name: string | RegExp): Promise<void> {
  const note = panel.getByRole('form', { name: 'Session note' });
  const [group, inGroup] = typeof name === 'string' && name.includes(': ') ? name.split(': ') : [undefined, name];
  const within = group === undefined ? note : note.getByRole('group', { name: group, exact: true });
  await within.getByRole('button', { name: inGroup ?? name, exact: true }).first().click();
}
