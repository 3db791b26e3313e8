/** The platform's test pages in a real Chromium, without any screen of ours: what tests of the platform share. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { TestPage } from '../../extension/platform/browser-test/entrypoints/popup/page.ts';
import { launchExtension, type ExtensionBrowser } from './extension-browser.ts';
import type { PopupView } from './popup-view.ts';

export const passphrase = 'four unrelated ordinary words';

export interface PlatformBuild extends AsyncDisposable {
  /** A browser whose profile has this name; the same name again in the same test is the same person's browser, restarted. */
  launch(profile: string): Promise<ExtensionBrowser>;
}

export async function buildPlatformPages(): Promise<PlatformBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'trusted-hands-platform-'));
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../extension/platform/browser-test/build.ts'), join(folder, 'built')]);
  return {
    launch: (profile) => {
      const profileDir = join(folder, profile);
      // A second try begins as the first did: nobody's vault is there already.
      onTestFinished(() => rm(profileDir, { recursive: true, force: true }));
      return launchExtension({ profileDir, extensionDir: join(folder, 'built/chrome-mv3-e2e') });
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What a test page put on its `globalThis`; the functions below run inside that page. */
declare const page: TestPage;

/** What the real popup and a page in a tab have in common. */
export interface View {
  evaluate<Value>(run: (argument: string) => Value | Promise<Value>, argument: string): Promise<Value>;
}

/** A page with a new vault. */
export function unlocked(browser: ExtensionBrowser): Promise<PopupView>;
export function unlocked(browser: ExtensionBrowser, where: 'panel'): Promise<Page>;
export async function unlocked(browser: ExtensionBrowser, where: 'popup' | 'panel' = 'popup'): Promise<View> {
  const view: View = where === 'popup' ? await browser.openPopup() : await browser.openPanelTab();
  expect(await view.evaluate((words) => page.platform.vault.create(words), passphrase)).toMatchObject({ ok: true });
  return view;
}

export const status = (view: View) => view.evaluate(async () => {
  await page.platform.vault.ready();
  return page.platform.vault.status();
}, '');

export const names = (view: View) => view.evaluate(async () => {
  await page.platform.vault.ready();
  return page.platform.vault.records(page.clientRecord).map((record) => record.current.body.name);
}, '');

export const createDraft = (view: View, start: string) => view.evaluate(async (text) => {
  const made = await page.platform.drafts.create({ text });
  if (!made.ok) throw new Error(made.failure.message);
  page.draft = made.value;
  return made.value.current().draftId;
}, start);

export const openDraft = (view: View, draftId: string) => view.evaluate(async (id) => {
  page.draft = await page.platform.drafts.open(id);
}, draftId);

export const role = (view: View) => view.evaluate(() => page.draft?.role(), '');

export const putClient = (view: View, name: string) => view.evaluate((typed) => page.platform.vault.put(page.clientRecord, page.clientRecord.body.parse({ name: typed })), name);
