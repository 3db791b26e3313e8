/**
 * The popup takes keys before it has opened anything: what is typed into its plain fields stands in the note when that has come,
 * with the caret, and is kept wherever it comes to stand. The keys are held back from the page until the test lets it have them.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isCaretInNote, noteText } from '../support/note-field.ts';
import { activity, begin, passphrase, sign, startTherapist, write, type Therapist } from '../support/therapist.ts';

/** Runs in a page before its scripts: nothing but the first field is told before `letOpen`. */
function holdKeys(): void {
  const { promise, resolve } = Promise.withResolvers<void>();
  Object.assign(globalThis, { letOpen: resolve });
  const real = chrome.storage.session.get.bind(chrome.storage.session) as (keys: unknown) => Promise<Record<string, unknown>>;
  Object.assign(chrome.storage.session, {
    get: async (keys: unknown) => {
      if (!String(keys).includes('firstField')) await promise;
      return real(keys);
    },
  });
}

declare const letOpen: () => void;
const release = (popup: Page) => popup.evaluate(() => letOpen());

/** The popup's page in a tab, as far as it comes without the keys. */
async function openHeld({ browser }: Therapist): Promise<Page> {
  const popup = await browser.context.newPage();
  popup.setDefaultTimeout(60_000);
  await popup.addInitScript(holdKeys);
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  return popup;
}

const hasCaret = (popup: Page, selector: string) => expect.poll(() => popup.evaluate((wanted) => document.activeElement?.matches(wanted), selector)).toBe(true);
const atClient = (popup: Page) => hasCaret(popup, '#first-client');
const atText = (popup: Page) => hasCaret(popup, '#first-text');
const fieldsAreGone = (popup: Page) => expect.poll(() => popup.locator('#first-keys').count()).toBe(0);
const clientOf = (popup: Page) => popup.getByLabel('Client', { exact: true });

const beginsWith = (panel: Page, field: 'client' | 'text') => expect.poll(() => panel.evaluate(() => chrome.storage.session.get('firstField'))).toMatchObject({ firstField: { field } });

/** Somebody is known, and no note is begun. */
async function withClient(therapist: Therapist): Promise<Page> {
  const panel = await begin(therapist);
  await write(panel, { client: 'Ada Lindqvale', text: 'S: calf' });
  await sign(panel);
  await beginsWith(panel, 'client');
  return panel;
}

describe('the first keys of the popup', () => {
  it('are a new client’s name and the note: both stand in it, and the caret where it was', async () => {
    await using therapist = await startTherapist();
    await (await withClient(therapist)).close();
    const popup = await openHeld(therapist);
    await atClient(popup);
    await popup.keyboard.type('Bo Lindqvale');
    await popup.keyboard.press('Enter');
    await popup.keyboard.type('S: calf');
    await popup.keyboard.press('ArrowLeft');
    await release(popup);
    await fieldsAreGone(popup);
    await popup.keyboard.type('r');
    await expect.poll(() => noteText(popup)).toBe('S: calrf');
    await expect.poll(() => clientOf(popup).inputValue()).toBe('Bo Lindqvale');
    await sign(popup);
  });

  it('are part of a name: who is meant can be chosen as soon as it is known', async () => {
    await using therapist = await startTherapist();
    await (await withClient(therapist)).close();
    const popup = await openHeld(therapist);
    await atClient(popup);
    await popup.keyboard.type('Ad');
    await release(popup);
    await fieldsAreGone(popup);
    await popup.keyboard.type('a');
    await popup.getByRole('option', { name: /^Ada Lindqvale/ }).waitFor();
    await popup.keyboard.press('Enter');
    await expect.poll(() => clientOf(popup).inputValue()).toBe('Ada Lindqvale');
    await expect.poll(() => popup.evaluate(isCaretInNote)).toBe(true);
  });

  it('go on with the note that is unfinished, and not in the middle of a composed character', async () => {
    await using therapist = await startTherapist();
    const panel = await withClient(therapist);
    await write(panel, { client: 'Bo Lindqvale', text: 'S: neck' });
    await beginsWith(panel, 'text');
    await panel.close();
    const popup = await openHeld(therapist);
    await atText(popup);
    await popup.keyboard.type(' stiff ');
    const devTools = await popup.context().newCDPSession(popup);
    await devTools.send('Input.imeSetComposition', { text: 'e', selectionStart: 1, selectionEnd: 1 });
    await release(popup);
    // Held for so long that the editor is there before the light field was ever seen.
    await popup.locator('#root .cm-content').waitFor({ state: 'attached' });
    await atText(popup);
    await devTools.send('Input.insertText', { text: 'é' });
    await fieldsAreGone(popup);
    await popup.keyboard.type('!');
    await expect.poll(() => noteText(popup)).toBe('S: neck stiff é!');
    expect(await clientOf(popup).inputValue()).toBe('Bo Lindqvale');
  });

  it('take a note over that another page writes', async () => {
    await using therapist = await startTherapist();
    const panel = await withClient(therapist);
    await write(panel, { client: 'Bo Lindqvale', text: 'S: neck' });
    const popup = await openHeld(therapist);
    await atText(popup);
    await popup.keyboard.type(' stiff');
    await release(popup);
    await expect.poll(() => noteText(popup)).toBe('S: neck stiff');
    await panel.bringToFront();
    await panel.getByText('This note is being written in').waitFor();
    await expect.poll(() => noteText(panel)).toBe('S: neck stiff');
  });

  it('are kept as a jot where it was locked meanwhile, and none are taken while it is locked', async () => {
    await using therapist = await startTherapist();
    const panel = await withClient(therapist);
    const popup = await openHeld(therapist);
    await atClient(popup);
    await popup.keyboard.press('Tab');
    await atText(popup);
    await popup.keyboard.type('S: told at the door');
    await panel.bringToFront();
    await panel.getByTitle('Lock now').click();
    await panel.getByLabel('Passphrase', { exact: true }).waitFor();
    expect(await panel.evaluate(() => chrome.storage.session.get('firstField'))).toEqual({});
    await popup.bringToFront();
    await release(popup);
    await expect.poll(() => popup.getByLabel('Note for later').inputValue()).toBe('S: told at the door');
    await popup.getByRole('button', { name: 'Done' }).click();
    await popup.reload();
    await release(popup);
    await popup.getByLabel('Passphrase', { exact: true }).waitFor();
    expect(await popup.locator('#first-keys').isVisible()).toBe(false);
    await popup.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await popup.keyboard.press('Enter');
    await expect.poll(() => noteText(popup)).toContain('S: told at the door');
    // The panel was unlocked with it.
    await panel.bringToFront();
    await activity(panel, 'Clients');
  });
});
