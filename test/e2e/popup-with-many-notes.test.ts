/**
 * The popup of a therapist who has worked for a while: it takes keys while a thousand notes are still sealed, and of its
 * clients and of signing it says nothing before that is known. In most tests the notes stay sealed until the test lets them open.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testedExtension } from '../support/built-extension.ts';
import { clientCount, writeBusyPractice } from '../support/busy-practice.ts';
import { launchExtension, type ExtensionBrowser } from '../support/extension-browser.ts';
import { editorIsThere, isCaretInNote, noteText } from '../support/note-field.ts';
import { activity, focused, passphrase, says } from '../support/therapist.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-many-notes-'));
const practice = join(folder, 'practice');

beforeAll(async () => {
  await writeBusyPractice(folder, practice, passphrase);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Busy extends AsyncDisposable {
  readonly browser: ExtensionBrowser;
}

/** A browser of the practice, unlocked in a page that is closed again. */
async function unlocked(): Promise<Busy> {
  const profileDir = mkdtempSync(join(folder, 'profile-'));
  cpSync(practice, profileDir, { recursive: true });
  const browser = await launchExtension({ profileDir, extensionDir: testedExtension, viewport: { width: 432, height: 700 } });
  await browser.context.addInitScript(holdSealed);
  const panel = await openPanel(browser);
  await panel.close();
  return { browser, [Symbol.asyncDispose]: () => browser.close() };
}

async function openPanel(browser: ExtensionBrowser): Promise<Page> {
  const panel = await browser.openPanelTab();
  panel.setDefaultTimeout(30_000);
  await panel.evaluate(letOpen);
  await unlock(panel);
  await activity(panel, 'Clients');
  await panel.getByText(`Client Number${clientCount - 1}`).first().waitFor();
  return panel;
}

async function unlock(page: Page): Promise<void> {
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.or(page.getByRole('navigation', { name: 'Trusted Hands' })).first().waitFor();
  if (!(await field.isVisible())) return;
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
}

/** The popup's page in a tab, with its notes still sealed. */
async function openSealed(browser: ExtensionBrowser): Promise<Page> {
  const popup = await browser.openPage('popup.html');
  popup.setDefaultTimeout(30_000);
  await popup.getByLabel('Note', { exact: true }).waitFor();
  return popup;
}

/** Runs in every page before its scripts: what a worker has opened is held back until `letOpen`. */
function holdSealed(): void {
  const { promise, resolve } = Promise.withResolvers<void>();
  const state = { open: resolve, fails: false };
  Object.assign(globalThis, { sealed: state });
  const RealWorker = Worker;
  globalThis.Worker = class extends RealWorker {
    override addEventListener(type: string, listener: (event: Event) => void): void {
      if (type !== 'message' || !isOpening(this)) return super.addEventListener(type, listener);
      super.addEventListener('message', (event) => {
        void promise.then(() => (state.fails ? this.dispatchEvent(new Event('error')) : listener(event)));
      });
    }
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      names.set(this, String(url));
    }
  };
  const names = new WeakMap<Worker, string>();
  const isOpening = (worker: Worker) => names.get(worker)?.includes('open-rows') === true;
}

/** Runs in a page before its scripts: types as soon as there is a field, and the disk gives no entries. */
function failEntriesAndType(): void {
  if (sessionStorage.getItem('disk') !== 'fails') return;
  addEventListener('focusin', () => setTimeout(() => document.querySelector('.jot') && document.execCommand('insertText', false, 'Zoe Lindqvale')), { once: true });
  const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'getAllKeys');
  IDBObjectStore.prototype.getAllKeys = function (...values: unknown[]) {
    if (this.name === 'entries') throw new DOMException('', 'UnknownError');
    return Reflect.apply(real?.value as (...values: unknown[]) => IDBRequest<IDBValidKey[]>, this, values);
  };
}

declare const sealed: { open: () => void; fails: boolean };

function letOpen(): void {
  sealed.open();
}

/** Nobody knows who the clients are before all is open: as after another computer’s notes came. */
const forgetClients = (page: Page) => page.evaluate(() => chrome.storage.session.remove('clients'));

/** Reads the practice in a page of its own. */
async function counts(browser: ExtensionBrowser): Promise<{ readonly clients: number; readonly text: string }> {
  const panel = await openPanel(browser);
  const text = await panel.locator('main').first().innerText();
  await panel.close();
  return { clients: new Set(text.match(/Client Number\d+/g)).size, text };
}

const signButton = (popup: Page) => popup.getByRole('button', { name: /^Sign/ });

describe('the popup with many notes', () => {
  it('keeps every key from the first moment on, in the real popup, and signs for the client that was chosen', async () => {
    await using busy = await unlocked();
    const { browser } = busy;
    const popup = await browser.openPopup();
    await focused(popup, 'Client');
    await popup.type('Client Number123');
    await popup.waitUntil('the client among the suggestions', () => document.querySelector('[role=option]')?.textContent?.startsWith('Client Number123'), undefined);
    await popup.press('Enter');
    await focused(popup, 'Note');
    await popup.type('S: calf, better');
    await popup.press('Control+Enter');
    await says(popup, 'Signed');
    expect((await counts(browser)).clients).toBe(clientCount);
  });

  it('knows its clients while the notes are still sealed, and keeps words and caret when they open', async () => {
    await using busy = await unlocked();
    const popup = await openSealed(busy.browser);
    const client = popup.getByLabel('Client', { exact: true });
    await client.fill('Client Number12');
    await popup.getByRole('option', { name: /^Client Number12\b/ }).click();
    const note = popup.getByLabel('Note', { exact: true });
    await expect.poll(() => note.evaluate((field) => document.activeElement === field)).toBe(true);
    await popup.keyboard.type('S: calf sore');
    await popup.keyboard.press('ArrowLeft');
    await popup.evaluate(letOpen);
    await popup.getByRole('region', { name: 'The client’s card' }).waitFor();
    await editorIsThere(popup);
    await expect.poll(() => popup.evaluate(isCaretInNote)).toBe(true);
    await popup.keyboard.type('r');
    await expect.poll(() => noteText(popup)).toBe('S: calf sorre');
  });

  it('signs what was to be signed before as soon as they are open, and not earlier', async () => {
    await using busy = await unlocked();
    const popup = await openSealed(busy.browser);
    await popup.getByLabel('Client', { exact: true }).fill('Client Number12');
    await popup.getByRole('option', { name: /^Client Number12\b/ }).click();
    await popup.getByLabel('Note', { exact: true }).fill('S: calf sore');
    await popup.keyboard.press('Control+Enter');
    await popup.locator('button[type=submit][aria-busy=true]').waitFor();
    expect(await popup.getByText(/^Signed \d/).count()).toBe(0);
    await popup.evaluate(letOpen);
    await popup.getByText(/^Signed \d/).first().waitFor();
  });

  it('asks who is meant where a name was typed and meant before it was known who is there, and makes no second client', async () => {
    await using busy = await unlocked();
    const { browser } = busy;
    const popup = await openSealed(browser);
    await forgetClients(popup);
    await popup.reload();
    const client = popup.getByLabel('Client', { exact: true });
    await expect.poll(() => client.evaluate((field) => document.activeElement === field)).toBe(true);
    await popup.keyboard.type('Client Number12');
    await popup.keyboard.press('Enter');
    await popup.keyboard.type('S: calf');
    await popup.evaluate(letOpen);
    await popup.getByText('You already have a client named Client Number12').waitFor();
    expect(await noteText(popup)).toBe('S: calf');
    await popup.keyboard.press('Control+Enter');
    await popup.getByText('Say which of the two is meant').waitFor();
    await popup.getByRole('button', { name: /^It is Client Number12\b/ }).click();
    await signButton(popup).click();
    await popup.getByText(/^Signed \d/).first().waitFor();
    await popup.close();
    expect((await counts(browser)).clients).toBe(clientCount);
  });

  it('asks so for the beginning of a name too, and takes another word for somebody new', async () => {
    await using busy = await unlocked();
    const popup = await openSealed(busy.browser);
    await forgetClients(popup);
    await popup.reload();
    await popup.getByLabel('Client', { exact: true }).fill('Number77');
    await popup.keyboard.press('Enter');
    await popup.keyboard.type('S: calf');
    await popup.evaluate(letOpen);
    await popup.getByText('Is “Number77” somebody you already have?').waitFor();
    await popup.keyboard.press('Control+Enter');
    await popup.getByText('You may already have this client').waitFor();
    await popup.getByLabel(/what tells them apart/).fill('the new one');
    await signButton(popup).click();
    await popup.getByText(/^Signed \d/).first().waitFor();
  });

  it('locks at once while they are being opened, and what was typed is there after unlocking', async () => {
    await using busy = await unlocked();
    const popup = await openSealed(busy.browser);
    await popup.getByLabel('Note', { exact: true }).fill('S: typed before the lock');
    await popup.keyboard.press('Control+Shift+L');
    await popup.getByLabel('Passphrase', { exact: true }).waitFor();
    await popup.evaluate(letOpen);
    await expect.poll(() => popup.getByText('S: typed before the lock').count()).toBe(0);
    expect(await popup.evaluate(() => chrome.storage.session.get(['unlocked', 'clients']))).toEqual({});
    await unlock(popup);
    await editorIsThere(popup);
    expect(await noteText(popup)).toBe('S: typed before the lock');
  });

  it('opens them in the page itself where the worker fails', async () => {
    await using busy = await unlocked();
    const popup = await openSealed(busy.browser);
    await popup.getByLabel('Note', { exact: true }).fill('S: typed meanwhile');
    await popup.evaluate(() => {
      sealed.fails = true;
      sealed.open();
    });
    await editorIsThere(popup);
    expect(await noteText(popup)).toBe('S: typed meanwhile');
  });

  it('loses nothing that was typed where the disk fails while they are being opened', async () => {
    await using busy = await unlocked();
    const popup = await openSealed(busy.browser);
    await popup.addInitScript(failEntriesAndType);
    await popup.evaluate(() => sessionStorage.setItem('disk', 'fails'));
    await popup.reload();
    await popup.getByLabel('Passphrase', { exact: true }).waitFor();
    // The lock says what is wrong as soon as it is asked to open.
    await unlock(popup);
    await popup.getByText(/could not read what is kept/).first().waitFor();
    await popup.evaluate(() => sessionStorage.clear());
    await popup.reload();
    await popup.evaluate(letOpen);
    await unlock(popup);
    await expect.poll(() => popup.getByLabel('Client', { exact: true }).inputValue()).toBe('Zoe Lindqvale');
  });
});
