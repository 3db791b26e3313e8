/**
 * A service that was wiped, set back, or answers what is forked, reordered, truncated, altered or of another vault, met by
 * the real extension: each is said in words that name what happened, nothing is lost, and all is well again behind it.
 * The kinds by the hundred are met in `test/security/hostile-service.test.ts`.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { pullOutput, vaultStateOutput } from '@trusted-hands/contract';
import { startLyingProxy, type LyingProxy } from '../support/lying-proxy.ts';
import { buildPlatformPages, names, putClient, unlocked, type PlatformBuild } from '../support/platform-page.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { connect, everywhere, join as joinComputer, type SyncedTestPage } from '../support/synced-pages.ts';
import { waitFor } from '../support/wait-for.ts';

let built: PlatformBuild;
beforeAll(async () => {
  built = await buildPlatformPages();
});
afterAll(() => built[Symbol.asyncDispose]());

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: SyncedTestPage;

type Entries = readonly { readonly position: number; readonly entry: string }[];

/** The entries of every page otherwise, at the positions that they had. */
const pages = (alter: (entries: readonly string[]) => readonly string[]) => (answer: unknown) => {
  const pulled = pullOutput.parse(answer);
  const entries = alter(pulled.entries.map(({ entry }) => entry));
  return { ...pulled, entries: entries.map((entry, index): Entries[number] => ({ position: pulled.entries[index]?.position ?? pulled.position, entry })) };
};

const lies = [
  { kind: 'reordered', procedure: 'vault.pull', lie: pages((entries) => entries.toReversed()), said: /saved versions? on the service were altered or are missing/ },
  { kind: 'truncated', procedure: 'vault.pull', lie: upTo(2), said: /saved versions? on the service were altered or are missing/ },
  { kind: 'cut short in each entry', procedure: 'vault.pull', lie: pages((entries) => entries.map((entry) => entry.slice(0, entry.length - (entry.length % 4) - 8))), said: /saved versions? on the service were altered or are missing/ },
  { kind: 'planted a keyring', procedure: 'vault.state', lie: stateWith({ keyring: Buffer.from('nobody’s').toString('base64') }), said: /another list of your computers/ },
  { kind: 'forked the list of computers', procedure: 'vault.state', lie: stateWith({ steps: [Buffer.from('another step').toString('base64')], rosterSequence: 9 }), said: /another list of your computers/ },
  { kind: 'of a shape that nobody knows', procedure: 'vault.pull', lie: () => ({ entries: 'none' }), said: /does not understand/ },
] as const;

test.each(lies)('answers $kind: said, nothing lost, and everywhere again once the service is honest', async ({ kind, procedure, lie, said }) => {
  await using service = await startTestService();
  await using proxy = await startLyingProxy(service.url);
  await using browser = await built.launch(kind);
  const panel = await connected(browser, service, proxy);
  await putClient(panel, 'Ana Example');
  await everywhere(panel);

  await service.stop();
  for (const name of ['Ben Example', 'Cleo Example', 'Dan Example']) await putClient(panel, name);
  proxy.tell(procedure, lie);
  await service.restart();
  expect(await problem(panel)).toMatch(said);
  expect(await names(panel)).toEqual(['Ana Example', 'Ben Example', 'Cleo Example', 'Dan Example']);

  proxy.tell(procedure);
  await everywhere(panel);
  expect(await entryCount(service)).toBe(4);
  expect(await names(panel)).toEqual(['Ana Example', 'Ben Example', 'Cleo Example', 'Dan Example']);
  // It had all of it the whole time.
  expect(await panel.evaluate(() => page.platform.sync.lossAtMs())).toBeUndefined();
}, 120_000);

test('entries of another vault among one’s own are not taken in, and it is said', async () => {
  await using service = await startTestService();
  await using proxy = await startLyingProxy(service.url);
  await using foreign = await built.launch('of-another-vault');
  const stranger = await unlocked(foreign, 'panel');
  expect(await putClient(stranger, 'Zoe Example')).toMatchObject({ ok: true });
  await connectAs(stranger, service.url, service, 'somebody@example.com');
  await everywhere(stranger);
  const [theirs] = await service.database.selectFrom('vault_entry').select('bytes').execute();
  if (!theirs) throw new Error('There is no entry of the other vault.');

  await using browser = await built.launch('among-foreign');
  const panel = await connected(browser, service, proxy);
  await service.stop();
  for (const name of ['Ana Example', 'Ben Example']) await putClient(panel, name);
  proxy.tell('vault.pull', pages((entries) => [theirs.bytes.toString('base64'), ...entries.slice(1)]));
  await service.restart();
  expect(await problem(panel)).toMatch(/altered or are missing, and were not taken in/);
  expect(await names(panel)).toEqual(['Ana Example', 'Ben Example']);
  proxy.tell('vault.pull');
  await everywhere(panel);
  expect(await names(panel)).toEqual(['Ana Example', 'Ben Example']);
}, 120_000);

test('a service that was wiped, or set back to an old backup, is filled again, and both are said until somebody has read it', async () => {
  await using service = await startTestService();
  const older = mkdtempSync(join(tmpdir(), 'trusted-hands-older-'));
  onTestFinished(() => rmSync(older, { recursive: true }));
  await using browser = await built.launch('set-back');
  await using home = await built.launch('set-back-home');
  const panel = await unlocked(browser, 'panel');
  await connect(panel, service);
  await putClient(panel, 'Ana Example');
  await everywhere(panel);
  await service.stop();
  cpSync(service.dataDir, older, { recursive: true });
  await service.restart();
  for (const name of ['Ben Example', 'Cleo Example']) await putClient(panel, name);
  await everywhere(panel);
  expect(await lossAtMs(panel)).toBeUndefined();

  await service.stop();
  rmSync(service.dataDir, { recursive: true });
  cpSync(older, service.dataDir, { recursive: true });
  await service.restart();
  expect(await entryCount(service)).toBe(1);
  await everywhere(panel);
  expect(await entryCount(service)).toBe(3);
  const late = await browser.openPanelTab();
  for (const open of [panel, late]) await waitFor('it to be said', () => lossAtMs(open));
  await late.evaluate(() => page.platform.sync.noteLossRead());
  for (const open of [panel, late]) await waitFor('it to be read', async () => ((await lossAtMs(open)) === undefined ? true : undefined));

  // Another computer of hers is no loss of the service.
  const second = await joinComputer({ from: panel, at: home, service });
  await waitFor('all clients', async () => ((await names(second)).length === 3 ? true : undefined));
  await everywhere(second);
  expect([await lossAtMs(panel), await lossAtMs(second)]).toEqual([undefined, undefined]);

  await home.close();
  // What the other wrote last is here before it is gone there.
  await everywhere(panel);
  const entries = await entryCount(service);
  for (const table of ['vault_entry', 'vault_device_head', 'vault_keyring', 'vault_roster_step', 'vault'] as const) await service.database.deleteFrom(table).execute();
  await service.restart();
  await everywhere(panel);
  expect(await entryCount(service)).toBe(entries);
  await waitFor('it to be said again', () => lossAtMs(panel));
  expect(await names(panel)).toEqual(['Ana Example', 'Ben Example', 'Cleo Example']);
}, 180_000);

/** Says that there is more, and gives nothing behind this position. */
function upTo(position: number) {
  return (answer: unknown) => {
    const pulled = pullOutput.parse(answer);
    return { ...pulled, entries: pulled.entries.filter((entry) => entry.position <= position) };
  };
}

function stateWith(other: object) {
  return (answer: unknown) => {
    const { vault } = vaultStateOutput.parse(answer);
    return { vault: vault && { ...vault, ...other } };
  };
}

async function connected(browser: Parameters<typeof unlocked>[0], service: TestService, proxy: LyingProxy): Promise<Page> {
  const panel = await unlocked(browser, 'panel');
  await connect(panel, { url: proxy.url, mailedCode: (address) => service.mailedCode(address) });
  await everywhere(panel);
  return panel;
}

async function connectAs(panel: Page, url: string, service: TestService, address: string): Promise<void> {
  expect(await panel.evaluate(([to, mail]) => page.platform.service.requestCode(to, mail), [url, address] as const)).toMatchObject({ ok: true });
  const code = await service.mailedCode(address);
  expect(await panel.evaluate(([to, mail, typed]) => page.platform.service.signIn(to, mail, typed), [url, address, code] as const)).toMatchObject({ ok: true });
}

const lossAtMs = (panel: Page) => panel.evaluate(() => page.platform.sync.lossAtMs());

/** What is said once a round came to something else than the service being away. */
const problem = (panel: Page) => waitFor('a problem to be said', async () => {
  const told = await panel.evaluate(async () => {
    await page.platform.sync.syncNow();
    return page.platform.sync.status();
  });
  return told.type === 'problem' ? told.message : undefined;
}, 30_000);

async function entryCount(service: TestService): Promise<number> {
  return (await service.database.selectFrom('vault_entry').select('position').execute()).length;
}
