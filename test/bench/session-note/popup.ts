/**
 * The popup from opening to the first typed character shown, in the first note and in a practice with many clients and notes,
 * each against a popup with nothing but a field. Both are of the same extension, opened in turns in one browser; the character is typed by the page itself
 * the moment the field takes keys, so that the way into the browser does not count. A figure is the median of all openings; both
 * ratios, `popupVsBlank` and `popupWithManyNotesVsBlank`, are to be at most 1.3.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildTestedExtension, testedExtension } from '../../support/built-extension.ts';
import { launchExtension, type ExtensionBrowser } from '../../support/extension-browser.ts';
import type { Measurement } from '../../support/measure.ts';
import { attachToPopup, type PopupView } from '../../support/popup-view.ts';
import { activity, passphrase, startWithPassphrase } from '../../support/therapist.ts';
import { clientCount, notesPerClient, writeBusyPractice } from '../../support/busy-practice.ts';

const openings = 15;

/** Runs first in each page: types where the caret comes to stand, which with clients is whose note it is, and notes when that was painted. */
const probe = `addEventListener('focusin', function typed({ target }) {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  removeEventListener('focusin', typed);
  setTimeout(() => {
    document.execCommand('insertText', false, 'x');
    requestAnimationFrame(() => setTimeout(() => (globalThis.shownAtMs = performance.timeOrigin + performance.now())));
  });
});`;
const blank = '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Blank</title><script src="/probe.js"></script></head><body style="inline-size: 27rem; block-size: 37rem"><textarea autofocus></textarea></body></html>';

export async function measurePopup(): Promise<Measurement> {
  buildTestedExtension();
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-popup-'));
  const extensionDir = join(folder, 'extension');
  cpSync(testedExtension, extensionDir, { recursive: true });
  writeFileSync(join(extensionDir, 'probe.js'), probe);
  writeFileSync(join(extensionDir, 'blank.html'), blank);
  const popupFile = join(extensionDir, 'popup.html');
  writeFileSync(popupFile, readFileSync(popupFile, 'utf8').replace('<head>', '<head><script src="/probe.js"></script>'));
  try {
    const fresh = await openInTurns(extensionDir, join(folder, 'fresh'), startWithPassphrase);
    const busyProfile = join(folder, 'busy');
    await writeBusyPractice(folder, busyProfile, passphrase);
    const busy = await openInTurns(extensionDir, busyProfile, unlockBusyPractice);
    return {
      rows: [
        { what: 'popup, from opening to the first typed character', p50Ms: median(fresh.popupMs), p99Ms: Math.max(...fresh.popupMs) },
        { what: 'a popup with nothing but a field', p50Ms: median(fresh.blankMs), p99Ms: Math.max(...fresh.blankMs) },
        { what: `popup with ${clientCount} clients and ${clientCount * notesPerClient} notes`, p50Ms: median(busy.popupMs), p99Ms: Math.max(...busy.popupMs) },
      ],
      ratios: { popupVsBlank: median(fresh.popupMs) / median(fresh.blankMs), popupWithManyNotesVsBlank: median(busy.popupMs) / median(busy.blankMs) },
      figures: { popupFirstCharacterMs: median(fresh.popupMs), blankFirstCharacterMs: median(fresh.blankMs), popupWithManyNotesMs: median(busy.popupMs), openings },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Openings {
  readonly blankMs: readonly number[];
  readonly popupMs: readonly number[];
}

async function openInTurns(extensionDir: string, profileDir: string, unlock: (panel: Page) => Promise<void>): Promise<Openings> {
  await using browser = await launchExtension({ profileDir, extensionDir });
  const panel = await browser.openPanelTab();
  await unlock(panel);
  await panel.close();
  const blankMs: number[] = [];
  const popupMs: number[] = [];
  // The first of each warms what the browser keeps of a page.
  for (let nth = 0; nth <= openings; nth += 1) {
    const [ofBlank, ofPopup] = [await openOnce(browser, 'blank.html'), await openOnce(browser, 'popup.html')];
    if (nth === 0) continue;
    blankMs.push(ofBlank);
    popupMs.push(ofPopup);
  }
  return { blankMs, popupMs };
}

async function unlockBusyPractice(panel: Page): Promise<void> {
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.keyboard.press('Enter');
  await activity(panel, 'Clients');
  await panel.getByText(`Client Number${clientCount - 1}`).first().waitFor();
}

declare const shownAtMs: number | undefined;

async function openOnce(browser: ExtensionBrowser, page: string): Promise<number> {
  const tab = browser.context.pages()[0] ?? (await browser.context.newPage());
  await tab.bringToFront();
  const worker = await browser.worker();
  const opened = worker.evaluate(async (popup) => {
    await chrome.action.setPopup({ popup });
    const atMs = performance.timeOrigin + performance.now();
    await chrome.action.openPopup();
    return atMs;
  }, page);
  const view: PopupView = await attachToPopup(browser.context, tab, `chrome-extension://${browser.extensionId}/${page}`);
  const openedAtMs = await opened;
  const shownMs = await view.waitUntil('the first character', () => (typeof shownAtMs === 'number' ? shownAtMs : undefined), undefined);
  await view.close();
  return shownMs - openedAtMs;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
