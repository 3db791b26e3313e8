/**
 * Invented words where a therapist types them, right or wrong, finished or not: in the real popup and in a tab, with her
 * notes on their way to the service, the store failing, the sign-in failing, the browser closed and killed; and the keys
 * of her vault. None of them, in no encoding, lies in the profile, in the service's folder with its database, WAL and
 * log, goes over the wire either way, or stands in a console or an error. `test/support/canary-search.test.ts` and `main-job.test.ts` show that the
 * search finds what is there.
 */
import { cpSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill } from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ensureGazetteer } from '../../server/src/features/gazetteer/world-gazetteer.ts';
import { demonstrate } from '../../server/src/demonstration/demonstrate.ts';
import { testedExtension } from '../support/built-extension.ts';
import { noteText } from '../support/note-field.ts';
import { type Canary, searchBytesForCanaries, searchForCanaries } from '../support/canary-search.ts';
import { answer } from '../support/dialog.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import type { PopupView } from '../support/popup-view.ts';
import { startRecordingProxy } from '../support/recording-proxy.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { activity, beginInPopup, focused, says, sign, write } from '../support/therapist.ts';
import { waitFor } from '../support/wait-for.ts';

const canaries = {
  passphrase: 'Quillodrane',
  client: 'Vexborough',
  inPalette: 'zandrovixel',
  asQuery: 'flumbertaine',
  secondIdentifier: 'wexholmary',
  clientSearch: 'brontiquell',
  reason: 'skrelmadine',
  guardian: 'oxteradrine',
  thrownAway: 'Ψαρολέμβουσα',
  signed: 'mirthelquast',
  whileFailing: 'grivelsnacht',
  beforeKill: 'hathermoline',
  place: 'wumbelgarra',
  jot: 'plorvintessa',
  inForm: 'drovenmackle',
} as const;
const words = Object.values(canaries);
/** Known once the vault is made. */
const keys: Canary[] = [];
/** Given to the service in a body when signing in, and to nobody and nothing else. */
const email = 'drusimont@example.com';
const passphrase = `${canaries.passphrase} under nine anchors`;
const client = `Ottoline ${canaries.client}`;

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-canaries-'));
const profileDir = join(folder, 'profile');
const netLog = join(folder, 'net-log.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const launch = (...switches: string[]) => launchExtension({ profileDir, extensionDir: testedExtension, switches });

test('nothing that is typed lies in plain on the disk, leaves over the network or stands in a console', async () => {
  await using service = await startTestService();
  await using proxy = await startRecordingProxy(service.url);
  await ensureGazetteer(service.database);
  await demonstrate({ database: service.database, clock: { nowMs: () => Date.now() } });
  const said: string[] = [];
  const requests: string[] = [];
  {
    await using browser = await launch(`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything');
    listen(browser, said, requests);
    await typeInPopup(browser, said);
    const panel = await browser.openPanelTab();
    panel.setDefaultTimeout(30_000);
    keys.push(...(await keysOf(panel)));
    await typeInPanel(panel, { url: proxy.url, mailedCode: (address) => service.mailedCode(address) });
    await everythingPushed(service);
    expectNothingInPlain([profileDir], 'while running');
    expectNothingAtTheService(service);
    await typeWhileStoreFails(panel);
    expectNothingInPlain([profileDir], 'with a failing store');
    await panel.close();
  }
  expectNothingInPlain([profileDir], 'after closing');
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter((request) => !request.startsWith(`${proxy.url}/`))).toEqual([]);
  // In an address stands at most how far one has come: what is asked of the directory or the notes never does.
  expect(requests.filter((request) => !saysOnlyHowFar(request.split(' ')[0] ?? ''))).toEqual([]);
  expectNothingSent(requests);
  expectNothingSent(sentBytes());
  // Entries went out and came back, or there was nothing that could have shown a word.
  expect(proxy.sent().some((bytes) => bytes.includes('vault.push'))).toBe(true);
  expect(searchBytesForCanaries(Buffer.concat(proxy.sent()), 'sent', [email])).not.toEqual([]);
  expect(Buffer.concat(proxy.answered()).length).toBeGreaterThan(10_000);
  for (const [way, streams] of [['sent', proxy.sent()], ['answered', proxy.answered()]] as const) {
    for (const bytes of streams) expect(searchBytesForCanaries(bytes, way, [...words, ...keys])).toEqual([]);
  }

  {
    const browser = await launch();
    listen(browser, said, requests);
    const panel = await browser.openPanelTab();
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.getByRole('button', { name: 'Unlock' }).click();
    await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await write(panel, { client: `Bo ${canaries.beforeKill}`, text: `S: ${canaries.beforeKill}` });
    await typeIntoForm(panel);
    await jotWhileLocked(panel);
    const popup = await browser.openPopup();
    await says(popup, 'being written in');
    killNow();
    const crashed = join(folder, 'crashed');
    cpSync(profileDir, crashed, { recursive: true, filter: (path) => !/Singleton/.test(path) });
    await browser.close().catch(() => undefined);
    expectNothingInPlain([crashed], 'after kill -9');
  }
  expect(said.filter((line) => [...words, email].some((word) => line.includes(word)))).toEqual([]);
  expect(service.logged.filter((line) => [...words, email].some((word) => line.includes(word)))).toEqual([]);
  // Without a mail server the code is printed for whoever runs it, with the address; nothing else of hers.
  expect(service.said.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
  for (const [where, lines] of [['console', said], ['log', service.logged], ['output', service.said]] as const) {
    expect(searchBytesForCanaries(Buffer.from(lines.join('\n')), where, [...words, ...keys])).toEqual([]);
  }
  await service.stop();
  expectNothingAtTheService(service);
});

/** What opens and signs everything, as `storage.session` of the unlocked browser holds it; none of it stands anywhere else. */
async function keysOf(panel: Page): Promise<readonly Canary[]> {
  const unlocked = z.object({ unlocked: z.object({ secrets: z.string() }) }).parse(await panel.evaluate(() => chrome.storage.session.get('unlocked')));
  const secrets = z
    .object({ vaultKeys: z.array(z.object({ key: z.string() })), recoveryCode: z.string(), device: z.object({ signingKey: z.string(), ageIdentity: z.string() }) })
    .parse(JSON.parse(unlocked.unlocked.secrets));
  const { vaultKeys, recoveryCode, device } = secrets;
  return [
    ...vaultKeys.map(({ key }) => ({ name: 'the vault key', bytes: Buffer.from(key, 'hex') })),
    // The last 32 bytes of PKCS #8 are the key itself (RFC 8410).
    { name: 'the device’s signing key', bytes: Buffer.from(device.signingKey, 'hex').subarray(-32) },
    device.ageIdentity,
    recoveryCode,
    recoveryCode.replaceAll('-', ''),
  ];
}

/** What was taken in so far, for whatever country there is, and who gave out an address until when; nothing that anybody chose or typed. */
function saysOnlyHowFar(url: string): boolean {
  const { pathname, search, searchParams } = new URL(url);
  if (search === '') return true;
  if (/\/directory\/files\/[0-9a-f]{64}$/.test(pathname)) return /^\?until=\d{13}&by=[\w-]{43}$/.test(search);
  const input: unknown = JSON.parse(searchParams.get('input') ?? '{}');
  if (pathname.endsWith('/directory.files')) return z.strictObject({ known: z.array(z.strictObject({ country: z.string().length(2), position: z.number() })) }).safeParse(input).success;
  return /\/vault\.(state|pull|live)$/.test(pathname) && z.record(z.string(), z.number()).safeParse(input).success;
}

/** Waits until the service holds what was signed: its client and note, and more. */
async function everythingPushed(service: TestService): Promise<void> {
  await waitFor('entries at the service', async () => ((await service.database.selectFrom('vault_entry').select('position').execute()).length >= 2 ? true : undefined), 30_000);
}

/** Its folder: the database and its WAL, the mail it would have sent, what it logged. */
function expectNothingAtTheService(service: TestService): void {
  const search = searchForCanaries([service.dataDir], [...words, ...keys]);
  expect(search.hits).toEqual([]);
  // That it is the folder, and is searched: the address that she signed in with is in it.
  expect(searchForCanaries([service.dataDir], [email]).hits).not.toEqual([]);
}

/** First use, the passphrase in a wrong field, a note that is thrown away, and closing with the palette open. */
async function typeInPopup(browser: ExtensionBrowser, said: string[]): Promise<void> {
  const popup = await browser.openPopup();
  await popup.evaluate(hearConsole);
  await beginInPopup(popup, passphrase);
  await popup.type(passphrase);
  await popup.press('Tab');
  await says(popup, 'Saved on this computer');
  await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[role=combobox]')?.select());
  await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[role=combobox]')?.focus());
  await popup.type(client);
  await popup.press('Enter');
  await focused(popup, 'Note');
  await popup.type(`S: ${canaries.thrownAway}`);
  await says(popup, 'Saved on this computer');
  await popup.press('F1');
  await popup.waitUntil('the palette', () => document.activeElement?.matches('.palette-line'), undefined);
  await popup.type(`${canaries.inPalette} ${passphrase}`);
  said.push(...(await consoleOf(popup)));
  await popup.close();
}

/** Half a form, that the lock interrupts. */
async function typeIntoForm(panel: Page): Promise<void> {
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: 'New client' }).click();
  await panel.getByLabel('Name', { exact: true }).fill(`Cy ${canaries.inForm}`);
  await panel.getByRole('button', { name: 'Allergies' }).click();
  await panel.getByLabel('Allergies').fill(canaries.inForm);
}

async function typeInPanel(panel: Page, service: Pick<TestService, 'url' | 'mailedCode'>): Promise<void> {
  await panel.getByRole('button', { name: 'Throw away' }).click();
  await answer(panel, 'Throw it away');
  await write(panel, { client, apart: canaries.secondIdentifier, text: `S: ${canaries.signed}` });
  await sign(panel);

  await panel.keyboard.press('F1');
  await panel.getByRole('dialog').getByRole('combobox').waitFor();
  await panel.keyboard.type(`${canaries.inPalette} in the tab`);
  await panel.keyboard.press('Escape');
  await activity(panel, 'Clients');
  await panel.getByLabel('Find a client').fill(canaries.clientSearch);

  await activity(panel, 'Settings');
  await panel.getByLabel('Address of the service').fill(service.url);
  await panel.getByLabel('Your e-mail address').fill(email);
  await panel.getByRole('button', { name: 'Send me a code' }).click();
  const right = await service.mailedCode(email);
  await panel.getByLabel('Code from the mail').fill(right === '00000000' ? '11111111' : '00000000');
  await panel.getByRole('button', { name: 'Connect', exact: true }).click();
  await panel.getByText('That is not the code that was sent.').waitFor();
  await panel.getByLabel('Code from the mail').fill(right);
  await panel.getByRole('button', { name: 'Connect', exact: true }).click();
  await panel.getByRole('button', { name: 'Disconnect' }).waitFor();

  await activity(panel, 'Directory');
  const query = panel.getByLabel('Find a practitioner');
  const found = panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem');
  await query.fill(canaries.asQuery);
  await found.first().waitFor({ state: 'detached' });
  await query.fill('physio');
  await found.first().getByRole('button').first().click();
  await panel.getByRole('button', { name: 'Refer a client' }).first().click();
  await panel.getByLabel('Client', { exact: true }).fill(canaries.client.slice(0, 5));
  await panel.getByRole('option', { name: new RegExp(client) }).click();
  await panel.getByLabel('Reason or question').fill(`Please look at the ${canaries.reason}.`);
  await panel.getByRole('checkbox', { name: new RegExp(`${client} agrees`) }).check();
  await panel.getByLabel('Who agreed?').selectOption('guardian');
  await panel.getByLabel(/guardian/i).last().fill(canaries.guardian);
  await panel.getByRole('region', { name: 'The letter as it will be read' }).getByText(canaries.reason).first().waitFor();

  await activity(panel, 'Settings');
  await panel.getByLabel('Town, suburb or postcode').fill(canaries.place);
  // Leaves the list of places: while it is open the rest of the page is out of reach, by role too.
  await panel.keyboard.press('Escape');
  await panel.getByRole('button', { name: /^Computers, recovery kit/ }).click();
  const [download] = await Promise.all([panel.waitForEvent('download'), panel.getByRole('button', { name: 'Save a backup file' }).click()]);
  expect(download.suggestedFilename()).toBe('trusted-hands-backup.age');
  const backup = await download.path();
  expect(searchForCanaries([backup], [...words, ...keys]).hits).toEqual([]);
  expect(readFileSync(backup).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
}

/** A jot, on the disk while locked, and taken in as an unfinished note at unlocking. */
async function jotWhileLocked(panel: Page): Promise<void> {
  await panel.getByTitle('Lock now').click();
  await panel.getByRole('button', { name: 'Jot while locked' }).click();
  await panel.getByLabel('Note for later').fill(`${canaries.jot} called`);
  await panel.getByText('Saved on this computer, sealed').waitFor();
  expectNothingInPlain([profileDir], 'with a jot while locked');
  await panel.getByRole('button', { name: 'Done' }).click();
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await expect.poll(() => noteText(panel)).toBe(`${canaries.jot} called`);
}

async function typeWhileStoreFails(panel: Page): Promise<void> {
  await panel.keyboard.press('Alt+1');
  const note = panel.getByLabel('Note', { exact: true });
  await note.fill('S:');
  await panel.getByText('Saved on this computer').first().waitFor();
  await panel.evaluate(() => {
    for (const method of ['add', 'put'] as const) {
      IDBObjectStore.prototype[method] = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    }
  });
  await note.fill(`S: ${canaries.whileFailing}`);
  await panel.getByText('Not saved').first().waitFor();
  expect(await noteText(panel)).toBe(`S: ${canaries.whileFailing}`);
}

/** Every request of every page and the worker, with its body; and what a page says in its console or throws. */
function listen({ context }: ExtensionBrowser, said: string[], requests: string[]): void {
  context.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) requests.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  context.on('console', (message) => said.push(`${message.type()} ${message.text()}`));
  context.on('weberror', (error) => said.push(`${error.error().message} ${error.error().stack ?? ''}`));
}

/** Runs in the popup, which Playwright does not listen to. */
function hearConsole(): void {
  const heard: string[] = [];
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[level] = (...values: unknown[]) => void heard.push(values.map((value) => (value instanceof Error ? `${value.message} ${value.stack}` : JSON.stringify(value))).join(' '));
  }
  addEventListener('error', (event) => heard.push(event.message));
  addEventListener('unhandledrejection', (event) => heard.push(String(event.reason)));
  Object.assign(globalThis, { heard });
}

const consoleOf = (popup: PopupView) => popup.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

function expectNothingInPlain(folders: readonly string[], when: string): void {
  const search = searchForCanaries(folders, [...words, ...keys, email.split('@')[0] ?? '']);
  expect(search.hits, when).toEqual([]);
  expect(search.files, when).toBeGreaterThan(20);
}

function expectNothingSent(texts: readonly string[]): void {
  for (const word of [...words, encodeURIComponent(canaries.thrownAway), 'physio']) {
    expect(texts.filter((text) => text.includes(word)).map((text) => text.slice(0, 200)), word).toEqual([]);
  }
}

/** All that the whole browser put on the wire, popup and worker too, from Chromium's own log of its network stack. */
function sentBytes(): readonly string[] {
  const text = readFileSync(netLog, 'utf8');
  const log = z
    .object({ constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }), events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })) })
    .parse(JSON.parse(text));
  const sent = new Set(['SOCKET_BYTES_SENT', 'SSL_SOCKET_BYTES_SENT'].map((name) => log.constants.logEventTypes[name]));
  const bytes = log.events.flatMap(({ type, params }) => (sent.has(type) && typeof params?.['bytes'] === 'string' ? [Buffer.from(params['bytes'], 'base64').toString('utf8')] : []));
  // That the log is one: the address that was signed in with is in a body that was sent.
  expect(bytes.some((one) => one.includes(email))).toBe(true);
  return [...bytes, ...log.events.map(({ params }) => JSON.stringify(params ?? {})).filter((params) => /"(url|path|host)"/.test(params))];
}

/** As a crash does it: by the number of the browser's process, which stands in the profile's lock. */
function killNow(): void {
  kill(Number(/-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock')))?.[1]), 'SIGKILL');
}

