/** The toolbar popup as a therapist uses it, in the real extension: how soon one types, what fits, and how a note goes over to the panel and back. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { testedExtension } from '../support/built-extension.ts';
import { activity, begin, clickButton, focused, passphrase, reportedViolations, says, sign, startTherapist, startWithPassphrase, toClient, write, type Therapist } from '../support/therapist.ts';
import { isCaretInNote, noteSays, noteText } from '../support/note-field.ts';

describe('popup and panel', () => {
  it('opens to a first note in at most four interactions, typing it included, inside 800 by 600, with no violation of its policy', async () => {
    await using therapist = await startTherapist();
    const popup = await therapist.browser.openPopup();
    let interactions = 1;
    const interact = async (words: string, key?: string) => {
      interactions += 1;
      await popup.type(words);
      if (key !== undefined) await popup.press(key);
    };
    const fits = async () => expect(await popup.evaluate(() => document.documentElement.scrollHeight <= 600 && document.body.offsetWidth <= 800)).toBe(true);
    await popup.waitUntil('the question', () => document.activeElement?.textContent === 'Only I use it', undefined);
    await fits();
    await interact('', 'Enter');
    await focused(popup, 'Passphrase');
    await fits();
    await interact(passphrase, 'Enter');
    await focused(popup, 'Note');
    await fits();
    await interact('S: calf\n'.repeat(40));
    expect(interactions).toBe(4);
    await says(popup, 'Saved on this computer');
    await fits();
    expect(await popup.evaluate(() => [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Sign'))?.getBoundingClientRect().bottom ?? 999)).toBeLessThan(600);
    expect(await popup.evaluate(reportedViolations)).toEqual([]);

    // That the report is one: a page that tries what the policy forbids is told of.
    // oxlint-disable-next-line typescript/no-implied-eval -- it is what the policy forbids
    await popup.evaluate(() => void setTimeout('1'));
    expect(await popup.evaluate(reportedViolations)).not.toEqual([]);
  });

  it('shows a new client’s note whole beside what is said of recovery: no row is cut off', async () => {
    await using therapist = await startTherapist();
    // A tab of the popup's own size: the popup of a headless browser is lower than a person's.
    const popup = await therapist.browser.openPage('popup.html');
    await popup.setViewportSize({ width: 432, height: 592 });
    await startWithPassphrase(popup);
    await popup.getByLabel('Client', { exact: true }).fill('Ada Lindqvale');
    await popup.keyboard.press('Enter');
    await popup.getByLabel('Note', { exact: true }).fill('S: calf\n'.repeat(40));
    await popup.getByRole('button', { name: 'See how' }).waitFor();
    await popup.getByRole('button', { name: 'Go on in side panel' }).waitFor();
    expect(await popup.evaluate(() => [...document.querySelectorAll('main')].map((main) => main.scrollHeight - main.clientHeight))).toEqual([0]);
  });

  it('loads less than 20 kB of script before the first key, and then less than 560, of which React and zod are some 330', () => {
    const chunksIn = (path: string) => [...new Set([...readFileSync(join(testedExtension, path), 'utf8').matchAll(/chunks\/[^"]+\.js/g)].map(([chunk]) => chunk))];
    const bytesOf = (chunks: readonly string[]) => chunks.map((path) => statSync(join(testedExtension, path)).size).reduce((sum, size) => sum + size, 0);
    const first = chunksIn('popup.html');
    expect(first.length).toBeGreaterThan(0);
    expect(bytesOf(first)).toBeLessThan(20_000);
    const [entry = ''] = first.filter((path) => path.startsWith('chunks/popup-'));
    const all = [...new Set([...first, ...chunksIn(entry)])];
    expect(bytesOf(all)).toBeGreaterThan(300_000);
    expect(bytesOf(all)).toBeLessThan(560_000);
    expect(readdirSync(join(testedExtension, 'chunks')).length).toBeGreaterThan(all.length);
  });

  it('has what reads notes and what opens entries beside the page carry no schema of files', () => {
    const assets = join(testedExtension, 'assets');
    const workers = readdirSync(assets).filter((name) => /^(note-reader|open-rows)\.worker-/.test(name));
    expect(workers).toHaveLength(2);
    expect(workers.filter((name) => readFileSync(join(assets, name), 'utf8').includes('invalid_type'))).toEqual([]);
  });

  it('shows the whole list of clients inside the popup, and Escape closes the list alone', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    for (const name of ['Ada', 'Bo', 'Cleo', 'Dov', 'Emi', 'Fern', 'Gus', 'Hale']) {
      await activity(panel, 'Clients');
      await panel.getByRole('button', { name: 'New client' }).click();
      await panel.getByLabel('Name', { exact: true }).fill(`${name} Lindqvale`);
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await panel.getByRole('heading', { level: 1, name: `${name} Lindqvale` }).waitFor();
    }
    const popup = await therapist.browser.openPopup();
    await focused(popup, 'Client');
    await popup.type('Lindqvale');
    await popup.waitUntil('eight clients and a new one', () => document.querySelectorAll('[role=option]').length === 9, undefined);
    expect(await popup.evaluate(() => document.querySelector('.th-combobox-popup [role=status]')?.textContent)).toContain('9 suggestions');
    const outside = () => [...document.querySelectorAll('.th-combobox-popup')].filter((list) => {
      const { top, right, bottom, left } = list.getBoundingClientRect();
      return top < 0 || left < 0 || right > innerWidth || bottom > innerHeight;
    }).length;
    expect(await popup.evaluate(outside)).toBe(0);
    await popup.press('ArrowUp');
    await popup.waitUntil('the last line to be marked', () => document.querySelector('[role=option][data-highlighted]')?.textContent?.startsWith('New client'), undefined);
    expect(await popup.evaluate(() => (document.querySelector('[role=option][data-highlighted]')?.getBoundingClientRect().bottom ?? 999) <= innerHeight)).toBe(true);
    await popup.press('Escape');
    await popup.waitUntil('the list to close', () => document.querySelector('[role=option]') === null, undefined);
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('Lindqvale');
  });

  it('goes on with the same note in the side panel', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await goOnFromPopup(therapist, panel);
    await expect.poll(() => panel.getByLabel('Client', { exact: true }).inputValue()).toBe('Ada Lindqvale');
    await expect.poll(() => panel.evaluate(isCaretInNote)).toBe(true);
  });

  it('begins the next note empty, or of the client that was chosen, whoever else’s note is unfinished', async () => {
    await using therapist = await startTherapist();
    const popup = await therapist.browser.openPage('popup.html');
    popup.setDefaultTimeout(30_000);
    await startWithPassphrase(popup);
    await write(popup, { client: 'Cleo Lindqvale', text: 'S: of Cleo' });
    await sign(popup);
    await popup.keyboard.press('Alt+Shift+N');
    await write(popup, { client: 'Old Client', text: 'S: of the old client, unfinished' });
    await write(popup, { client: 'Bo Lindqvale', text: 'S: of Bo' });
    await sign(popup);
    const note = popup.getByLabel('Note', { exact: true });
    const client = popup.getByLabel('Client', { exact: true });
    await popup.getByRole('button', { name: 'New note' }).click();
    // As soon as there is a field it is typed into: whose it is must be right from the first.
    await note.waitFor();
    expect(await noteText(popup)).toBe('');
    await note.fill('S: of the next one');
    await expect.poll(() => client.inputValue()).toBe('');
    await client.fill('Dov Lindqvale');
    await popup.getByRole('option', { name: 'New client “Dov Lindqvale”' }).click();
    await sign(popup);

    await popup.keyboard.press('F1');
    await popup.getByRole('dialog').getByRole('combobox').fill('Cleo');
    await popup.getByRole('option', { name: /Cleo Lindqvale/ }).waitFor();
    await popup.keyboard.press('Enter');
    await note.waitFor();
    expect(await noteText(popup)).toBe('');
    await expect.poll(() => client.inputValue()).toBe('Cleo Lindqvale');
  });

  it('leads to what the popup wanted once, and not again after every lock', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await goOnFromPopup(therapist, panel);
    await panel.bringToFront();
    await sign(panel);
    await panel.getByTitle('Lock now').click();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.keyboard.press('Enter');
    await panel.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    // At most the empty page for the next note, in the side panel itself, which opened beside this tab.
    expect(await panel.evaluate(draftRows)).toBeLessThanOrEqual(1);
  });

  it('lets one page write and the other follow, and changes over both ways', async () => {
    await using therapist = await startTherapist();
    const panel = await begin(therapist);
    await write(panel, { client: 'Ada Lindqvale', text: 'S: in the panel' });
    const popup = await therapist.browser.openPopup();
    await says(popup, 'This note is being written in the side panel.');
    await panel.getByLabel('Note', { exact: true }).fill('S: in the panel, more');
    await popup.waitUntil('the popup to follow', noteSays, 'S: in the panel, more');
    await clickButton(popup, 'Write here instead');
    await focused(popup, 'Note');
    await popup.type('. In the popup');
    await expect.poll(() => noteText(panel)).toBe('S: in the panel, more. In the popup');
    expect(await panel.getByLabel('Note', { exact: true }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'Write here instead' }).click();
    await expect.poll(() => panel.getByLabel('Note', { exact: true }).isEnabled()).toBe(true);
    await panel.getByLabel('Note', { exact: true }).fill('S: back in the panel');
    await popup.waitUntil('the popup to follow again', noteSays, 'S: back in the panel');
    await panel.getByText('Saved on this computer').first().waitFor();
  });
});

/** Begins a client's note in the popup and goes on with it in the panel. */
async function goOnFromPopup({ browser }: Therapist, panel: Page): Promise<void> {
  const popup = await browser.openPopup();
  await toClient(popup);
  await popup.type('Ada Lindqvale');
  await popup.press('Enter');
  await focused(popup, 'Note');
  await popup.type('S: begun in the popup');
  await clickButton(popup, 'Go on in side panel');
  await popup.closed();
  await expect.poll(() => noteText(panel)).toBe('S: begun in the popup');
}

/** Runs in a page: how many drafts this computer keeps, empty ones too. */
async function draftRows(): Promise<number> {
  const opening = indexedDB.open('trusted-hands');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const counting = opening.result.transaction('drafts').objectStore('drafts').count();
  await new Promise((resolve) => (counting.onsuccess = resolve));
  opening.result.close();
  return counting.result;
}
