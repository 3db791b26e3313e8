/** A therapist at work in the real extension: the few things that every browser test of the workbench begins with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { testedExtension } from './built-extension.ts';
import { launchExtension, type ExtensionBrowser } from './extension-browser.ts';
import type { PopupView } from './popup-view.ts';
import type { TestService } from './service.ts';

export const passphrase = 'seven lanterns by the weir';

export interface Therapist extends AsyncDisposable {
  readonly browser: ExtensionBrowser;
  /** Closed when the test ends; what was violated of a content security policy on any page of the browser. */
  violations(): Promise<readonly string[]>;
}

/** A browser with a fresh profile, which goes with the test. */
export async function startTherapist(viewport = { width: 400, height: 900 }, switches: readonly string[] = []): Promise<Therapist> {
  const profileDir = mkdtempSync(join(tmpdir(), 'trusted-hands-therapist-'));
  const browser = await launchExtension({ profileDir, extensionDir: testedExtension, viewport, switches });
  return {
    browser,
    violations: async () => (await Promise.all(browser.context.pages().map((page) => page.evaluate(reportedViolations)))).flat(),
    async [Symbol.asyncDispose]() {
      await browser.close();
      rmSync(profileDir, { recursive: true, force: true });
    },
  };
}

/** Runs in a page or popup: every violation since it was loaded, the ones before anybody asked too. */
export function reportedViolations(): Promise<string[]> {
  return new Promise((resolve) => {
    const seen: string[] = [];
    const note = (reports: readonly Report[]) => seen.push(...reports.map(({ body }) => JSON.stringify(body)));
    new ReportingObserver((reports) => void note(reports), { types: ['csp-violation'], buffered: true }).observe();
    setTimeout(() => resolve(seen), 100);
  });
}

export async function openPanel({ browser }: Pick<Therapist, 'browser'>): Promise<Page> {
  const panel = await browser.openPanelTab();
  panel.setDefaultTimeout(60_000);
  return panel;
}

/** Opens the workbench in a tab and makes the vault there. */
export async function begin(therapist: Pick<Therapist, 'browser'>): Promise<Page> {
  const panel = await openPanel(therapist);
  await startWithPassphrase(panel);
  await activity(panel, 'Clients');
  return panel;
}

/** First use of a computer of one's own that has no lock of its own; ends in the first note. */
export async function startWithPassphrase(page: Page, words = passphrase): Promise<void> {
  await page.getByRole('button', { name: 'Only I use it' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel('Note', { exact: true }).waitFor();
}

export const activity = (panel: Page, name: string) => panel.getByRole('navigation', { name: 'Trusted Hands' }).getByRole('button', { name }).click();

interface NoteWords {
  readonly client: string;
  /** Given where the client's name is another one's too. */
  readonly apart?: string;
  readonly text: string;
  readonly visitDate?: string;
}

/** Writes a note for a client who is made with it, without signing. */
export async function write(panel: Page, { client, apart, text, visitDate }: NoteWords): Promise<void> {
  await panel.keyboard.press('Alt+Shift+N');
  await panel.getByLabel('Client', { exact: true }).fill(client);
  await panel.getByRole('option', { name: `New client “${client}”` }).click();
  if (apart !== undefined) await panel.getByLabel(/what tells them apart/).fill(apart);
  await panel.getByLabel('Note', { exact: true }).fill(text);
  if (visitDate !== undefined) await panel.getByLabel('Date of the visit').fill(visitDate);
  await panel.getByText('Saved on this computer').first().waitFor();
}

/** Where something was written behind a passphrase that was typed once, hidden: locking asks for it first. */
export async function lockUnconfirmed(panel: Page): Promise<void> {
  await panel.getByTitle('Lock now').click();
  await panel.getByRole('button', { name: 'Lock all the same' }).click();
}

export async function sign(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: /^Sign/ }).click();
  await panel.getByText(/^Signed \d/).first().waitFor();
}

export async function connect(panel: Page, service: Pick<TestService, 'url' | 'mailedCode'>, email = 'therapist@example.com'): Promise<void> {
  await activity(panel, 'Settings');
  await panel.getByLabel('Address of the service').fill(service.url);
  await panel.getByLabel('Your e-mail address').fill(email);
  await panel.getByRole('button', { name: 'Send me a code' }).click();
  // Only now has a newer code been sent than one of an earlier time.
  await panel.getByLabel('Code from the mail').waitFor();
  await panel.getByLabel('Code from the mail').fill(await service.mailedCode(email));
  await panel.getByRole('button', { name: 'Connect', exact: true }).click();
  await panel.getByRole('button', { name: 'Disconnect' }).waitFor();
}

/** From a fresh computer through one of the doors to notes that exist, up to being signed in. */
export async function signInAt(panel: Page, door: string, service: Pick<TestService, 'url' | 'mailedCode'>, email = 'therapist@example.com'): Promise<void> {
  await panel.getByRole('button', { name: door }).click();
  await panel.getByLabel('Address of the service').fill(service.url);
  await panel.getByLabel('Your e-mail address').fill(email);
  await panel.getByRole('button', { name: 'Send me a code' }).click();
  // Only now has a newer code been sent than the other computer's.
  await panel.getByLabel('Code from the mail').waitFor();
  await panel.getByLabel('Code from the mail').fill(await service.mailedCode(email));
  await panel.getByRole('button', { name: 'Connect', exact: true }).click();
}

/** Presses the popup's button with these words, with the mouse. */
export async function clickButton(popup: PopupView, words: string): Promise<void> {
  await popup.waitUntil(
    `the button “${words}”`,
    (wanted) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted || one.getAttribute('aria-label') === wanted);
      button?.setAttribute('data-wanted', '');
      return button !== undefined;
    },
    words,
  );
  // What it does may close the popup before the press was answered.
  await popup.click('[data-wanted]').catch((cause: unknown) => {
    if (!/closed/.test(String(cause))) throw cause;
  });
  await popup.evaluate(() => document.querySelector('[data-wanted]')?.removeAttribute('data-wanted')).catch(() => undefined);
}

/** Waits until the popup says these words. */
export const says = (popup: PopupView, words: string) => popup.waitUntil(`“${words}”`, (wanted) => document.body.innerText.includes(wanted), words);

/** Waits until the caret is in the note itself, and no longer in what takes a popup's first keys. */
export async function noteIsThere(popup: PopupView): Promise<void> {
  await popup.waitUntil('the note itself', () => document.querySelector('#first-keys') === null, undefined);
  await focused(popup, 'Note');
}

/** Waits until the field with this label has the caret. */
export const focused = (popup: PopupView, label: string) =>
  popup.waitUntil(
    `the caret in “${label}”`,
    (name) => {
      const field = document.activeElement;
      // The editor of a note is named by a word of its own.
      if (field?.matches('[role=textbox]') === true && field.getAttribute('aria-label') === name) return true;
      return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && [...(field.labels ?? [])].some((one) => (one.textContent ?? '').trim().startsWith(name));
    },
    label,
  );

/** First use in the popup: makes the vault by keys alone and ends with the caret in the client's field. */
export async function beginInPopup(popup: PopupView, words: string): Promise<void> {
  await popup.waitUntil('the first question', () => document.activeElement?.textContent === 'Only I use it', undefined);
  await popup.press('Enter');
  await focused(popup, 'Passphrase');
  await popup.type(words);
  await popup.press('Enter');
  await toClient(popup);
}

/** While there is no client yet, the caret stands in the note; this takes it to the client's field. */
export async function toClient(popup: PopupView): Promise<void> {
  await focused(popup, 'Note');
  await popup.press('Shift+Tab');
  await focused(popup, 'Client');
}
