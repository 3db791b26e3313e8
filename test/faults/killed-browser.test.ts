/**
 * The browser killed in mid-word, again and again, with one profile that lives through it all: what a page had been told
 * is on the disk is there, in the real popup and in the panel, with the service worker running and stopped. And how soon a
 * save begins, by a clock that only the test moves.
 */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill } from 'node:process';
import * as fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { testedExtension } from '../support/built-extension.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { faultCount } from '../support/fault-count.ts';
import { holdClock, noteInPanel, noteInPopup, passTimeIn, savesOf, watchSaves, type NotePage } from '../support/save-watch.ts';
import { stopServiceWorker } from '../support/stop-service-worker.ts';
import { begin, focused, noteIsThere, passphrase, write } from '../support/therapist.ts';
import { noteText, noteTextHere } from '../support/note-field.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const where = ['popup', 'panel'] as const;
const workers = ['running', 'stopped'] as const;
const firstWords = 'S: ';
// Of each in the popup and in the panel, with the worker running and stopped.
const kills = faultCount({ quick: 1, full: 100 });
const timings = faultCount({ quick: 12, full: 1_000 });

describe.each(workers)('with the service worker %s', (worker) => {
  // Both at once: each has a browser and a profile of its own, and waits more than it computes.
  test.concurrent.each(where)(`killed in mid-word in the %s, ${String(kills)} times: what was said to be saved is there, in order`, async (place) => {
    const profileDir = join(folder, `${place}-${worker}`);
    let expected = { leastCharacters: firstWords.length, typed: firstWords };
    for (let round = 0; round <= kills; round += 1) {
      const browser = await launch(profileDir);
      try {
        const { page, kept } = round === 0 ? await begun(browser, place) : await unlocked(browser, place);
        // Nothing but what was typed, in the order it was typed, and all that was acknowledged.
        expect(expected.typed.slice(0, kept.length)).toBe(kept);
        expect(kept.length).toBeGreaterThanOrEqual(expected.leastCharacters);
        if (round === kills) break;
        if (worker === 'stopped') await stopServiceWorker(browser);
        await page.evaluate(watchSaves, 'drafts');
        expected = await typeUntilKilled(page, kept, profileDir);
      } finally {
        await browser.close().catch(() => undefined);
      }
    }
    // Or nothing was ever saved, and the test could not fail.
    expect(expected.leastCharacters).toBeGreaterThan(kills);
  });
});

test.each(where)(`a save in the %s begins at most 250 ms after a keystroke, whatever the rhythm: ${String(timings)} rhythms, the service worker stopped for the later half`, async (place) => {
  await using browser = await launch(join(folder, `${place}-clock`));
  const { page } = await begun(browser, place);
  await page.evaluate(watchSaves, 'drafts');
  await expectSavesInTime(browser, page);
});

test(`while locked, a save of a jot begins at most 250 ms after a keystroke too: ${String(timings)} rhythms`, async () => {
  await using browser = await launch(join(folder, 'jot-clock'));
  const panel = await firstNote(browser);
  await panel.getByTitle('Lock now').click();
  await panel.getByRole('button', { name: 'Jot while locked' }).click();
  await panel.getByLabel('Note for later').fill(firstWords);
  await panel.getByText('Saved on this computer, sealed').waitFor();
  const page = noteInPanel(panel);
  await page.evaluate(watchSaves, 'sealed');
  await expectSavesInTime(browser, page);
});

const launch = (profileDir: string) => launchExtension({ profileDir, extensionDir: testedExtension });

/** A new person's first note, of a client and with a word in it, so that the next page goes on in it. */
async function firstNote(browser: ExtensionBrowser): Promise<Page> {
  const panel = await begin({ browser });
  await write(panel, { client: 'Ada Lindqvale', text: firstWords });
  return panel;
}

/** Whatever the rhythm, by a clock that only the test moves; the service worker is stopped for the later half. */
async function expectSavesInTime(browser: ExtensionBrowser, page: NotePage): Promise<void> {
  await page.evaluate(holdClock, '');
  const rhythm = fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 600 })), { minLength: 1, maxLength: 12 });
  let done = 0;
  await fc.assert(fc.asyncProperty(rhythm, async (gapsMs) => {
    done += 1;
    if (done === Math.ceil(timings / 2)) await stopServiceWorker(browser);
    const before = await savesOf(page);
    const keystrokes: { readonly atMs: number; readonly characters: number }[] = [];
    for (const gapMs of gapsMs) {
      await page.type('x');
      const { nowMs } = await savesOf(page);
      keystrokes.push({ atMs: nowMs, characters: before.begun + keystrokes.length + 1 });
      await passTimeIn(page, gapMs);
    }
    await passTimeIn(page, 250);
    const { begins } = await savesOf(page);
    for (const { atMs, characters } of keystrokes) expect(begins.some((save) => save.characters >= characters && save.atMs <= atMs + 250), `${String(characters)} characters at ${String(atMs)}`).toBe(true);
  }), { numRuns: timings });
}

type Place = (typeof where)[number];

/** A new person's first note in this place, with the caret at its end, and what stands in it. */
async function begun(browser: ExtensionBrowser, place: Place): Promise<{ readonly page: NotePage; readonly kept: string }> {
  const panel = await firstNote(browser);
  if (place === 'panel') return { page: await atEnd(panel), kept: firstWords };
  await panel.goto('about:blank');
  const popup = await browser.openPopup();
  await noteIsThere(popup);
  return { page: noteInPopup(popup), kept: firstWords };
}

/** The note that was being written, after the browser was started again; no other page is opened than the one that is killed. */
async function unlocked(browser: ExtensionBrowser, place: Place): Promise<{ readonly page: NotePage; readonly kept: string }> {
  if (place === 'panel') {
    const panel = await browser.openPanelTab();
    panel.setDefaultTimeout(30_000);
    const note = panel.getByLabel('Note', { exact: true });
    await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await panel.getByRole('button', { name: 'Unlock' }).click();
    await note.waitFor();
    return { page: await atEnd(panel), kept: await noteText(panel) };
  }
  const popup = await browser.openPopup();
  await focused(popup, 'Passphrase');
  await popup.type(passphrase);
  await popup.press('Enter');
  await focused(popup, 'Note');
  return { page: noteInPopup(popup), kept: await popup.evaluate(noteTextHere, undefined) };
}

async function atEnd(panel: Page): Promise<NotePage> {
  await panel.getByLabel('Note', { exact: true }).focus();
  await panel.keyboard.press('Control+End');
  return noteInPanel(panel);
}

/** Types without a pause and kills at a random keystroke; answers what was typed, and how much of it the page had said is kept. */
async function typeUntilKilled(page: NotePage, kept: string, profileDir: string): Promise<{ readonly leastCharacters: number; readonly typed: string }> {
  const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock')))?.[1]);
  const killed = new AbortController();
  let typed = kept;
  let leastCharacters = kept.length;
  void (async () => {
    while (!killed.signal.aborted) leastCharacters = (await savesOf(page)).acknowledged;
  })().catch(() => undefined);
  // Never before a save of what was typed just now is known of, and then at any moment of the next ones.
  for (let left: number | undefined; left !== 0; ) {
    if (left !== undefined) left -= 1;
    else if (leastCharacters > kept.length) left = 1 + Math.floor(Math.random() * 30);
    const letter = String.fromCharCode(97 + (typed.length % 26));
    // Counted as typed before it is sent: the kill may come between.
    typed += letter;
    const pressed = page.type(letter).catch(() => undefined);
    if (left !== 0) await pressed;
  }
  kill(pid, 'SIGKILL');
  killed.abort();
  return { leastCharacters, typed };
}
