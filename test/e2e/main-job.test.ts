/**
 * The main job, whole: a practitioner registers on the web page; a therapist notes a session from the toolbar, looks the
 * practitioner up, refers the client and saves the letter; all of it is there after a restart, offline too; and nothing
 * of the client lies in plain on either disk, while running, after closing and after kill -9.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteTextHere } from '../support/note-field.ts';
import { australianData } from '../support/australian-data.ts';
import { testedExtension } from '../support/built-extension.ts';
import { searchForCanaries } from '../support/canary-search.ts';
import { provideChromium } from '../support/chromium.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { freePort } from '../support/free-port.ts';
import { mailedCode } from '../support/mailed-code.ts';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.ts';
import { activity, beginInPopup, connect, focused, openPanel, sign } from '../support/therapist.ts';

const root = join(import.meta.dirname, '../..');
const passphrase = 'Brambleloft under seven lanterns';
/** Invented words that occur nowhere else; one has non-Latin letters, which browsers store as UTF-16. */
const client = 'Wilhelmina Quorbitstane';
const noteWords = { before: 'vimbledrosted', later: 'Ζαφειρομπούκα', private: 'thrallowmere' };
const reason = 'Please assess the plorvaxine shoulder.';
const canaries = ['Quorbitstane', noteWords.before, noteWords.later, noteWords.private, 'plorvaxine', 'Brambleloft'];
const physiotherapist = 'Rosalind Ashgrove';

let folder = '';
// Made anew for each try: a second one begins without the first one's vault and register.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trusted-hands-main-job-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
test('register, note, look up, refer, restart, offline; and nothing of the client in plain on a disk', async () => {
  const dataDir = join(folder, 'service');
  const profileDir = join(folder, 'profile');
  const port = String(await freePort());
  const settings = { PORT: port, DATA_DIR: dataDir };
  const url = `http://localhost:${port}`;
  const data = australianData(folder);

  admin(settings, 'import', 'gazetteer', data.gazetteerFile);
  admin(settings, 'import', 'fhir', data.directoryPath);
  await using service = await startServiceProcess(settings);
  await registerPhysiotherapist(url, dataDir);

  const launch = () => launchExtension({ profileDir, extensionDir: testedExtension });
  {
    await using browser = await launch();
    const watched = watch(browser);
    await makeVaultAndBeginNote(browser);
    const panel = await finishNoteInTab(browser);
    await connect(panel, { url, mailedCode: (email) => mailedCode(join(dataDir, 'mail'), email) });
    await lookUp(panel, data.physiotherapists);
    await refer(panel, browser);
    expectNothingInPlain([dataDir, profileDir], 'while running', service);
    expect(watched.violations).toEqual([]);
    expect(watched.requests.filter((request) => !request.startsWith(`${url}/`))).toEqual([]);
    expect(watched.requests.filter((request) => canaries.some((word) => request.includes(word)) || /physio|dubbo/i.test(request))).toEqual([]);
  }
  expectNothingInPlain([dataDir, profileDir], 'after closing', service);

  {
    await using browser = await launch();
    const panel = await unlock(browser);
    await findItAll(panel, data.physiotherapists);
    await service.end('SIGTERM');
  }
  {
    const browser = await launch();
    const panel = await unlock(browser);
    await lookUp(panel, data.physiotherapists);
    await openClient(panel);
    // Killed as a crash kills it, with the notes on the screen: no page gets to say goodbye.
    const crashed = join(folder, 'crashed');
    execFileSync('pkill', ['-KILL', '-f', profileDir]);
    cpSync(profileDir, crashed, { recursive: true, filter: (path) => !/Singleton/.test(path) });
    await browser.close().catch(() => undefined);
    expectNothingInPlain([dataDir, crashed], 'after kill -9', service);
  }
});

test('the search for plain text finds what a page stores in plain', async () => {
  const profileDir = join(folder, 'plain');
  {
    await using browser = await launchExtension({ profileDir, extensionDir: testedExtension });
    const page = await browser.openPanelTab();
    await page.evaluate(async (words) => {
      const request = indexedDB.open('plain', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('store');
      await new Promise((resolve) => (request.onsuccess = resolve));
      const transaction = request.result.transaction('store', 'readwrite', { durability: 'strict' });
      transaction.objectStore('store').put({ text: `${words.join(' ')} ${'and so on, '.repeat(2000)}` }, 'key');
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      document.title = words[0] ?? '';
    }, canaries);
  }
  const { hits } = searchForCanaries([profileDir], canaries);
  expect(canaries.filter((word) => !hits.some((hit) => hit.word === word))).toEqual([]);
});

function admin(settings: Readonly<Record<string, string>>, ...words: string[]): void {
  execFileSync(process.execPath, [join(root, 'server/src/admin/main.ts'), ...words], { env: { ...process.env, ...settings }, stdio: 'pipe' });
}

function expectNothingInPlain(folders: readonly string[], when: string, service: ServiceProcess): void {
  const search = searchForCanaries(folders, canaries);
  expect(search.hits, when).toEqual([]);
  expect(search.files, when).toBeGreaterThan(20);
  const said = service.output() + service.errors();
  expect(canaries.filter((word) => said.includes(word)), `in the log, ${when}`).toEqual([]);
}

interface Watched {
  readonly requests: readonly string[];
  readonly violations: readonly string[];
}

/** Every request that leaves the browser (address and body), and every complaint of a content security policy. */
function watch({ context }: ExtensionBrowser): Watched {
  const requests: string[] = [];
  const violations: string[] = [];
  context.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) requests.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  context.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) violations.push(message.text());
  });
  context.on('weberror', (error) => violations.push(error.error().message));
  return { requests, violations };
}

async function registerPhysiotherapist(url: string, dataDir: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: provideChromium(console.log), args: ['--no-sandbox', '--disable-quic'] });
  const page = await browser.newPage({ locale: 'en-AU' });
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}/register`);
  await page.getByLabel('Your e-mail address').fill('rosalind@example.com');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Eight-digit code').fill(await mailedCode(join(dataDir, 'mail'), 'rosalind@example.com'));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Name', { exact: true }).fill(physiotherapist);
  await page.getByRole('combobox', { name: 'Profession' }).fill('physio');
  await page.getByRole('option', { name: 'Physiotherapist' }).first().click();
  await page.getByRole('combobox', { name: 'Town or suburb' }).fill('dubbo');
  await page.getByRole('option', { name: /^Dubbo ?NSW 2830/ }).first().click();
  await page.getByLabel('Number', { exact: true }).fill('PHY0001234567');
  await page.getByLabel('Phone (optional)', { exact: true }).fill('02 5550 1234');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
  await browser.close();
}

/** First use in the real popup; it is closed in mid-sentence and the text is found again. */
async function makeVaultAndBeginNote(browser: ExtensionBrowser): Promise<void> {
  let popup = await browser.openPopup();
  await beginInPopup(popup, passphrase);
  await popup.type(client);
  await popup.press('Enter');
  await focused(popup, 'Note');
  await popup.type(`S: sore R shoulder, ${noteWords.before} since`);
  await popup.waitUntil('the note to be saved', () => document.body.innerText.includes('Saved on this computer'), undefined);
  await popup.type(' painting');
  await popup.close();
  popup = await browser.openPopup();
  await focused(popup, 'Note');
  const text = await popup.waitUntil('the note to be there again', noteTextHere, undefined);
  expect(text).toContain(noteWords.before);
  await popup.type(`\nprivate: ${noteWords.private}\nO: R shoulder flexion 120. `);
  await popup.waitUntil('the note to be saved', () => document.body.innerText.includes('Saved on this computer'), undefined);
  await popup.close();
}

async function finishNoteInTab(browser: ExtensionBrowser): Promise<Page> {
  const panel = await openPanel({ browser });
  const note = panel.getByLabel('Note', { exact: true });
  await note.press('End');
  await note.press('Control+End');
  await note.pressSequentially(`${noteWords.later}.\nP: hw pendulum`);
  await panel.getByText('Saved on this computer').first().waitFor();
  await sign(panel);
  return panel;
}

async function lookUp(panel: Page, imported: number): Promise<void> {
  await activity(panel, 'Directory');
  await panel.getByLabel('Find a practitioner').fill('physio dubbo');
  const found = panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem');
  await found.filter({ hasText: physiotherapist }).waitFor();
  const texts = await found.allInnerTexts();
  expect(texts[0]).toContain(physiotherapist);
  const physiotherapists = texts.filter((text) => /physiotherapist/i.test(text));
  expect(physiotherapists.length).toBe(imported + 1);
  for (const text of physiotherapists) expect(text).toMatch(/\d km|in Dubbo/);
}

async function refer(panel: Page, browser: ExtensionBrowser): Promise<void> {
  const found = panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').filter({ hasText: physiotherapist });
  await found.getByRole('button').first().click();
  await panel.getByRole('button', { name: 'Refer a client' }).first().click();
  await panel.getByLabel('Client', { exact: true }).fill('Quorb');
  await panel.getByRole('option', { name: new RegExp(client) }).click();
  await panel.getByLabel('Reason or question').fill(reason);
  await panel.getByRole('checkbox', { name: new RegExp(`${client} agrees`) }).check();
  await panel.getByLabel('How did they agree?').selectOption({ index: 1 });
  await panel.getByLabel('Who agreed?').selectOption({ index: 1 });
  const preview = panel.getByRole('region', { name: 'The letter as it will be read' });
  await preview.getByText('plorvaxine').first().waitFor();
  await expect.poll(() => preview.innerText()).toContain(noteWords.later);
  expect(await preview.innerText()).not.toContain(noteWords.private);
  await panel.getByRole('button', { name: 'Make the letter' }).click();

  const [letter] = await Promise.all([browser.context.waitForEvent('page'), panel.getByRole('button', { name: 'Print' }).click()]);
  await letter.getByText('plorvaxine').first().waitFor();
  expect(await letter.title()).toBe('Letter');
  expect(letter.url()).not.toContain('Quorbitstane');
  const [download] = await Promise.all([letter.waitForEvent('download'), letter.getByRole('button', { name: 'Save as PDF' }).click()]);
  expect(download.suggestedFilename()).toBe('referral-letter.pdf');
  const pdf = readFileSync(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await download.delete();
  await letter.close();

  await panel.getByRole('button', { name: /Mark as sent/ }).click();
  await panel.getByRole('form', { name: /sent/i }).getByRole('button', { name: /sent/i }).click();
  await panel.getByText(/Sent/).first().waitFor();
}

async function unlock(browser: ExtensionBrowser): Promise<Page> {
  const panel = await openPanel({ browser });
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
  return panel;
}

async function findItAll(panel: Page, imported: number): Promise<void> {
  await openClient(panel);
  await activity(panel, 'Referrals');
  const referral = panel.getByRole('listitem').filter({ hasText: physiotherapist });
  await expect.poll(() => referral.innerText()).toMatch(/Sent/);
  await lookUp(panel, imported);
}

async function openClient(panel: Page): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: new RegExp(client) }).first().click();
  for (const word of [noteWords.before, noteWords.later, noteWords.private]) await panel.getByText(word).first().waitFor();
}
