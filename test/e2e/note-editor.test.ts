/** Writing a session note in the real extension: by keys alone, by the mouse alone, and what the page makes of the words. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editorIsThere, isCaretInNote, noteText, pasteText } from '../support/note-field.ts';
import { keysPressedFor, mostClicks, mostKeystrokes, standardVisit, standardVisitClicks } from '../support/standard-visit.ts';
import { activity, begin, openPanel, sign, startTherapist, startWithPassphrase, write, type Therapist } from '../support/therapist.ts';

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

/** From here on the page is given no quiet moment, as a browser does for minutes now and then: what waits for one gets its turn by its time-out only. */
const grantNoQuietMoment = (panel: Page) =>
  panel.addInitScript(() => {
    globalThis.requestIdleCallback = (run, { timeout } = {}) => (timeout === undefined ? 0 : Number(setTimeout(() => run({ didTimeout: true, timeRemaining: () => 0 }), timeout)));
  });

declare const letLaterCome: () => void;

describe('the editor that takes the light field’s place', () => {
  it('comes where the browser finds no quiet moment, and so do the suggestions, the findings and the words of one’s own', async () => {
    await using therapist = await startTherapist();
    const panel = await openPanel(therapist);
    await grantNoQuietMoment(panel);
    await panel.reload();
    await startWithPassphrase(panel);
    await editorIsThere(panel);
    await panel.keyboard.type('S: R shoulder pain 6/10');
    await expect.poll(() => chipTexts(panel)).toEqual(['Pain: R shoulder pain 6/10']);
    await activity(panel, 'Settings');
    await panel.getByRole('button', { name: 'Save the example' }).waitFor();
  });

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
      keystrokes += keysPressedFor(key);
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

describe('what the note says', () => {
  it('is a chip for each fact: a chip selects its words, and the caret in the words marks the chip', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.type('S: R shoulder pain 6/10\nprivate: going through a separation\nO: R shoulder flexion 120, abduction 95');
    await expect.poll(() => chipTexts(panel)).toEqual(['Pain: R shoulder pain 6/10', 'Private: private', 'Movement: R shoulder flexion 120°', 'Movement: R shoulder abduction 95°']);
    await chips(panel).nth(2).click();
    expect(await panel.evaluate(() => getSelection()?.toString())).toBe('R shoulder flexion 120');
    expect(await panel.evaluate(isCaretInNote)).toBe(true);
    await expect.poll(() => chips(panel).nth(2).getAttribute('aria-current')).toBe('true');
    await panel.keyboard.press('Control+Home');
    for (let right = 0; right < 8; right += 1) await panel.keyboard.press('ArrowRight');
    await expect.poll(() => chips(panel).nth(0).getAttribute('aria-current')).toBe('true');
    await expect.poll(() => chips(panel).nth(2).getAttribute('aria-current')).toBeNull();
  });

  it('marks the body chart, and a press on the chart is words', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.type('S: L knee sore since running');
    await panel.getByRole('button', { name: 'Pain', exact: true }).click();
    const chart = panel.getByRole('group', { name: 'Body chart' });
    const marked = async () => [...new Set(await chart.locator('[data-marked]').evaluateAll((places) => places.map((place) => place.getAttribute('aria-label'))))];
    expect(await marked()).toEqual(['left knee']);
    await chart.getByRole('button', { name: 'low back' }).click();
    await expect.poll(() => noteText(panel)).toBe('S: L knee sore since running. low back sore');
    expect(new Set(await marked())).toEqual(new Set(['left knee', 'low back']));
    await panel.getByRole('button', { name: '4', exact: true }).click();
    await expect.poll(() => noteText(panel)).toBe('S: L knee sore since running. low back pain 4/10');
    await chart.getByRole('button', { name: 'left knee' }).first().click();
    expect(await panel.evaluate(() => getSelection()?.toString())).toBe('L knee');
  });

  it('completes words by Tab alone: Enter is a line break whatever is suggested, and Escape closes the suggestion', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    const suggestions = panel.getByRole('listbox');
    await panel.keyboard.type('O: Hawk');
    await suggestions.getByRole('option', { name: /Hawkins-Kennedy/ }).waitFor();
    await panel.keyboard.press('Enter');
    expect(await noteText(panel)).toBe('O: Hawk\n');
    await panel.keyboard.type('Hawk');
    await suggestions.waitFor();
    await panel.keyboard.press('Escape');
    await suggestions.waitFor({ state: 'detached' });
    await panel.keyboard.type('ins');
    await suggestions.waitFor();
    await expect.poll(() => panel.locator('.cm-tooltip [aria-selected]').count()).toBe(1);
    await panel.keyboard.press('Tab');
    await expect.poll(() => noteText(panel)).toBe('O: Hawk\nHawkins-Kennedy');
    // With nothing suggested, Tab leads on, as on every page.
    await panel.keyboard.type(' ');
    await panel.keyboard.press('Tab');
    await expect.poll(() => panel.evaluate(isCaretInNote)).toBe(false);
  });

  it('begins a line where the margin is, so that what follows a private line is not private', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    const typed = 'S: sore neck\n   private: quarrel at home\nO: neck left rotation 60';
    await panel.keyboard.type(typed);
    expect(await noteText(panel)).toBe(typed);
    await expect.poll(() => chipTexts(panel)).toEqual(['Private: private', 'Movement: cervical spine left rotation 60°']);
  });

  it('fills in a template from place to place, and puts it behind what is written', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.press('Alt+Shift+O');
    await panel.getByRole('button', { name: 'Quick', exact: true }).click();
    await panel.keyboard.type('tired');
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('4');
    await expect.poll(() => noteText(panel)).toMatch(/^S: tired\. pain 4\/10\nTx: /);
  });

  it('takes over the treatment and plan of last time', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: 'S: sore neck\nTx: MFR upper trapezius 20 min\nP: hw chin tucks 2x/day. next 1/52' });
    await sign(panel);
    await panel.getByRole('button', { name: 'New note' }).click();
    await panel.getByLabel('Client', { exact: true }).fill('Ada');
    await panel.getByRole('option', { name: /^Ada Lindqvale/ }).click();
    await editorIsThere(panel);
    await panel.getByRole('button', { name: 'Text', exact: true }).click();
    await panel.getByRole('button', { name: /^Same as last time/ }).click();
    await expect.poll(() => noteText(panel)).toBe('S: \nTx: MFR upper trapezius 20 min\nP: hw chin tucks 2x/day. next 1/52');
  });
});

describe('what is worth a look', () => {
  it('is mended by a press, and the value is typed next', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.type('S: R shoulder pain 6/10\nTx: MFR infraspinatus 20 min');
    await panel.getByRole('button', { name: /worth a look$/ }).click();
    await panel.getByRole('button', { name: 'Write pain after' }).click();
    expect(await panel.evaluate(isCaretInNote)).toBe(true);
    await panel.keyboard.type('3/10');
    expect(await noteText(panel)).toBe('S: R shoulder pain 6/10\nTx: MFR infraspinatus 20 min\nRe: pain 3/10');
    await expect.poll(() => chipTexts(panel)).toContainEqual(expect.stringMatching(/^Pain: .*pain 3\/10, after$/));
  });

  it('is found, mended and set aside with keys alone, and each leads back to the text', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
    await panel.keyboard.type('S: R shoulder pain 6/10\nTx: MFR infraspinatus 20 min');
    await panel.getByRole('button', { name: /worth a look$/ }).waitFor();
    // From place to place, until the pain that was not measured again is selected.
    for (let press = 0; press < 6 && (await panel.evaluate(() => getSelection()?.toString())) !== 'R shoulder pain 6/10'; press += 1) await panel.keyboard.press('F8');
    await panel.keyboard.press('Alt+Enter');
    await expect.poll(focused).toBe('Write pain after');
    await panel.keyboard.press('Enter');
    await panel.keyboard.type('3/10');
    expect(await noteText(panel)).toMatch(/\nRe: pain 3\/10$/);
    await panel.keyboard.press('Alt+Enter');
    await expect.poll(() => panel.evaluate(isCaretInNote)).toBe(false);
    await panel.keyboard.press('Escape');
    expect(await panel.evaluate(isCaretInNote)).toBe(true);
    await panel.keyboard.press('Alt+Enter');
    for (let press = 0; press < 8 && (await focused()) !== 'Dismiss with a reason'; press += 1) await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await expect.poll(focused).toBe('Asked, and ruled out');
    const before = await panel.getByRole('article').count();
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.getByRole('article').count()).toBe(before - 1);
    expect(await panel.evaluate(isCaretInNote)).toBe(true);
  });

  it('is what the visit is for, asked once where nobody said it, before three measures are asked for', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    const worth = panel.getByRole('region', { name: 'Worth a look' });
    await write(panel, { client: 'Ada Lindqvale', text: 'S: R shoulder pain 6/10\nO: R shoulder flexion 120' });
    await worth.getByRole('button', { name: 'What is this visit for?' }).click();
    await worth.getByRole('button', { name: 'To relax', exact: true }).click();
    await worth.getByRole('button').first().waitFor({ state: 'detached' });
    expect(await panel.evaluate(isCaretInNote)).toBe(true);
    const seenFor = panel.getByLabel('Seen for');
    expect(await seenFor.inputValue()).toBe('relaxation');
    await seenFor.selectOption({ label: 'Recovery' });
    await worth.getByRole('button', { name: /worth a look$/ }).waitFor();
    expect(await worth.getByRole('article').allInnerTexts()).toContainEqual(expect.stringContaining('1 of 3 assessments so far.'));
    await seenFor.selectOption({ label: 'Not said' });
    await worth.getByRole('button', { name: 'To recover', exact: true }).click();
    await worth.getByText('1 of 3 assessments so far.').waitFor();
    expect(await seenFor.inputValue()).toBe('recovery');
  });

  it('is explained where the caret stands or the mouse points, with who says so', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.type('O: R shoulder flexion 120, Hawkins-Kennedy R +');
    await chips(panel).nth(1).waitFor();
    const said = panel.locator('.cm-tooltip .note-hover, .cm-tooltip.note-hover');
    await panel.keyboard.press('Alt+Shift+Q');
    await said.getByText('Hawkins-Kennedy', { exact: true }).waitFor();
    await expect.poll(() => said.innerText()).toMatch(/Positive:[\s\S]*positive in 79% of those who have it[\s\S]*Hegedus/);
    await expect.poll(() => panel.locator('.cm-announced').innerText()).toContain('Positive:');
    await panel.keyboard.press('Escape');
    await said.waitFor({ state: 'detached' });
    await panel.keyboard.press('Control+Home');
    for (let right = 0; right < 8; right += 1) await panel.keyboard.press('ArrowRight');
    await panel.keyboard.press('Alt+Shift+Q');
    await said.getByText('Usually up to 180°.').waitFor();
    await expect.poll(() => said.innerText()).toContain('American Academy of Orthopaedic Surgeons');
    await panel.keyboard.press('Control+End');
    await said.waitFor({ state: 'detached' });
    await panel.locator('.note-fact-test').hover();
    await said.getByText('Hawkins-Kennedy', { exact: true }).waitFor();
    expect(await therapist.violations()).toEqual([]);
  });
});

describe('a red flag', () => {
  const emergency = 'S: low back pain 6/10 since lifting, numb around the saddle area';

  it('says what was found where, asks the rest in clicks that answer in the note, and is read out', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.type(emergency);
    const flag = panel.getByRole('region', { name: 'Worth a look' });
    const open = flag.getByRole('list', { name: 'Still to be asked' }).getByRole('listitem');
    await open.first().waitFor();
    await expect.poll(() => flag.getByRole('status').innerText()).toMatch(/worth a look/);
    await flag.getByRole('list', { name: 'In the note' }).getByRole('button').first().click();
    expect(await panel.evaluate(() => getSelection()?.toString())).toMatch(/saddle/);
    const asked = await open.count();
    expect(asked).toBeGreaterThan(1);
    await open.first().getByRole('button', { name: 'No' }).click();
    await expect.poll(() => open.count()).toBe(asked - 1);
    // The next question takes the focus of the one that was answered.
    expect(await open.first().getByRole('button', { name: 'Yes' }).evaluate((button) => button === document.activeElement)).toBe(true);
    await panel.keyboard.press('Enter');
    await expect.poll(() => open.count()).toBe(asked - 2);
    expect((await noteText(panel)).startsWith(`${emergency}. `)).toBe(true);
  });

  it('of an emergency offers the number of the country, a handover on paper, and keeps every attempt to reach a client who has left', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.type(`${emergency}\n   private: quarrel at home`);
    await panel.getByLabel('Where you work').selectOption({ label: 'Australia: 000' });
    const call = panel.getByRole('link', { name: 'Call now: 000 (Australia)' });
    await call.waitFor();
    await expect.poll(() => call.getAttribute('href')).toBe('tel:000');
    await panel.getByRole('button', { name: 'The client has already left' }).click();
    await panel.getByLabel('The client’s number').fill('0400 555 010');
    await panel.getByRole('button', { name: 'No answer' }).click();
    await panel.getByRole('button', { name: 'Left a message' }).click();
    await expect.poll(() => noteText(panel)).toMatch(/\nP: client already left; called 0400 555 010: no answer, \d\d:\d\d\. client already left; called 0400 555 010: left a message, \d\d:\d\d$/);
    await panel.getByText('Saved on this computer').first().waitFor();
    const [handover] = await Promise.all([therapist.browser.context.waitForEvent('page'), panel.getByRole('button', { name: 'Print a handover' }).click()]);
    await handover.getByRole('heading', { level: 1, name: 'Handover' }).waitFor();
    const paper = await handover.locator('article').innerText();
    expect(paper).toContain('numb around the saddle area');
    expect(paper).toContain('Not asked:');
    expect(paper).not.toContain('quarrel');
    expect(await handover.title()).toBe('Handover');
    expect(handover.url()).not.toContain('saddle');
    expect(await therapist.violations()).toEqual([]);
  });

  it('is set aside with a reason, and both stay with the signed note', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: emergency });
    await panel.getByRole('button', { name: 'Dismiss with a reason' }).first().click();
    await panel.getByLabel('Another reason').fill('Seen at the hospital yesterday');
    await panel.keyboard.press('Enter');
    await panel.getByRole('list', { name: 'Still to be asked' }).waitFor({ state: 'detached' });
    await panel.getByText('Saved on this computer').first().waitFor();
    await panel.reload();
    await editorIsThere(panel);
    await sign(panel);
    await panel.getByRole('button', { name: 'Open the client' }).click();
    await panel.getByText(/Set aside: Seen at the hospital yesterday\./).waitFor();
  });

  it('is handed over on paper from the signed note too, with when it was signed', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: `${emergency}\nprivate: quarrel at home` });
    await sign(panel);
    await panel.getByRole('button', { name: 'Open the client' }).click();
    const [handover] = await Promise.all([therapist.browser.context.waitForEvent('page'), panel.getByRole('button', { name: 'Print a handover' }).click()]);
    await handover.getByRole('heading', { level: 1, name: 'Handover' }).waitFor();
    const paper = await handover.locator('article').innerText();
    expect(paper).toContain('Ada Lindqvale');
    expect(paper).toContain('numb around the saddle area');
    expect(paper).toMatch(/Signed\s+(today )?\d/i);
    expect(paper).not.toContain('quarrel');
    expect(handover.url()).not.toContain('saddle');
  });
});

describe('the editor by keys, small and large', () => {
  it('opens each tray by its key with the focus in it, and Escape leads back to the text; the key help names them', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    await panel.keyboard.type('S: R shoulder pain 6/10');
    for (const [key, title] of [['P', 'Write down pain'], ['M', 'Write down a movement'], ['E', 'Write down a test'], ['R', 'Write down the treatment'], ['G', 'Measure again after treatment'], ['F', 'Write down homework and the next visit'], ['O', 'Put in a template or last time’s treatment']] as const) {
      await panel.keyboard.press(`Alt+Shift+${key}`);
      const tray = panel.getByRole('region', { name: title });
      await tray.waitFor();
      expect(await tray.evaluate((one) => one.contains(document.activeElement)), title).toBe(true);
      await panel.keyboard.press('Escape');
      await tray.waitFor({ state: 'detached' });
      expect(await panel.evaluate(isCaretInNote), title).toBe(true);
    }
    await panel.keyboard.press('Control+/');
    await panel.getByRole('dialog').getByText('Write down pain').waitFor();
    await panel.getByRole('dialog').getByText('Next thing to look at in the note').waitFor();
  });

  it('writes a visit out of the trays with keys alone, and the focus is never lost', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    /** Tab until the focus is on what is named so, and presses it. */
    const pressOn = async (name: string) => {
      for (let pressed = 0; pressed < 60; pressed += 1) {
        const at = await panel.evaluate(() => ({ isLost: document.activeElement === document.body, name: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '' }));
        expect(at.isLost, `before ${name}`).toBe(false);
        if (at.name === name) return panel.keyboard.press('Enter');
        await panel.keyboard.press('Tab');
      }
      throw new Error(`The Tab key does not come to ${name}.`);
    };
    await panel.keyboard.type('S: R shoulder pain 6/10');
    await panel.keyboard.press('Alt+Shift+M');
    for (const name of ['flexion', '120 degrees', 'abduction', '95 degrees']) await pressOn(name);
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Alt+Shift+R');
    for (const name of ['myofascial release', 'infraspinatus', '20 min']) await pressOn(name);
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Alt+Shift+G');
    for (const name of ['3', '145 degrees', '120 degrees']) await pressOn(name);
    expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(await noteText(panel)).toBe('S: R shoulder pain 6/10\nO: R shoulder flexion 120, abduction 95\nTx: MFR infraspinatus 20 min\nRe: R shoulder pain 3/10. R shoulder flexion 145, abduction 120');
  });

  it('fits 360 pixels and 200% zoom with every tray open, and no row runs over', async () => {
    await using therapist = await startTherapist({ width: 360, height: 800 });
    const panel = await firstNote(therapist);
    await panel.keyboard.type('S: R shoulder pain 6/10, low back pain 3/10, numb around the saddle area\nO: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +, empty can R -\nTx: MFR infraspinatus 20 min');
    for (const width of [360, 216]) {
      await panel.setViewportSize({ width, height: 800 });
      for (const tray of ['Pain', 'Movement', 'Test', 'Treatment', 'After', 'Plan', 'Text']) {
        await panel.getByRole('button', { name: tray, exact: true }).click();
        const wide = await panel.evaluate(() => [document.documentElement, ...document.querySelectorAll('main')].map((box) => box.scrollWidth - box.clientWidth));
        expect(wide.every((over) => over <= 0), `${tray} at ${width}: ${wide.join(', ')}`).toBe(true);
      }
    }
  });

  it('takes a megabyte that says the same impossible thing on every line, and lists no more of it than one looks at', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    const line = 'low back pain 12/10, numb around the saddle area\n';
    await pasteText(panel, line.repeat(Math.ceil(1_000_000 / line.length)));
    await panel.keyboard.type('and on');
    // An emergency opens the list by itself.
    await panel.getByRole('region', { name: 'Worth a look' }).getByText(/^and \d+ more$/).waitFor();
    expect(await panel.getByRole('article').count()).toBe(60);
    await panel.getByRole('button', { name: 'Pain', exact: true }).click();
    await panel.locator('.body-place[data-marked]').first().waitFor();
    await panel.locator('.cm-content').focus();
    await panel.keyboard.press('Control+End');
    await panel.keyboard.type(' and on');
    await expect.poll(() => panel.evaluate(() => [...document.querySelectorAll('.jot-note .cm-line')].at(-1)?.textContent)).toBe('and on and on');
  });

  it('takes a paste of a megabyte, goes on taking keys, and keeps all of it', async () => {
    await using therapist = await startTherapist();
    const panel = await firstNote(therapist);
    const line = 'S: R shoulder pain 6/10 since painting. O: R shoulder flexion 120, abduction 95. Hawkins-Kennedy R +\n';
    const pasted = line.repeat(Math.ceil(1_000_000 / line.length));
    await pasteText(panel, pasted);
    await panel.keyboard.type('and on');
    const seen = () => panel.evaluate(() => [...document.querySelectorAll('.jot-note .cm-line')].at(-1)?.textContent);
    expect(await seen()).toBe('and on');
    await panel.getByText('Saved on this computer').first().waitFor();
    await panel.reload();
    await editorIsThere(panel);
    await panel.keyboard.press('Control+End');
    await expect.poll(seen).toBe('and on');
    await chips(panel).first().waitFor();
  });
});
