/**
 * Jotting while the notes are locked: typed at once, never readable again there, and an unfinished note after unlocking, also
 * where the disk is full, the computer is left alone, another window unlocks, or somebody was at the store.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { putOffAlarms } from '../support/put-off-alarms.ts';
import { activity, begin, beginInPopup, clickButton, focused, openPanel, passphrase, says, startTherapist, type Therapist } from '../support/therapist.ts';
import { noteText } from '../support/note-field.ts';

describe('a jot while locked', () => {
  it('is kept as it is typed, goes on in a popup opened soon after, waits without a word of it, and is a note once unlocked', async () => {
    await using therapist = await startTherapist();
    const { browser } = therapist;
    const first = await browser.openPopup();
    await beginInPopup(first, passphrase);
    await clickButton(first, 'Lock now');
    await says(first, 'Your notes are locked');
    await clickButton(first, 'Jot while locked');
    await focused(first, 'Note for later');
    expect(await first.evaluate(() => document.querySelectorAll('input[type=password]').length)).toBe(0);
    await first.type('Bo Lind called about his shoulder');
    await says(first, 'Saved on this computer, sealed');
    await first.close();

    const second = await browser.openPopup();
    await says(second, '1 jot is waiting');
    expect(await second.text()).not.toContain('shoulder');
    await clickButton(second, 'Jot while locked');
    await focused(second, 'Note for later');
    await second.type(', asks for Friday');
    await says(second, 'Saved on this computer, sealed');
    await clickButton(second, 'Done');
    await says(second, '1 jot is waiting');
    expect(await second.text()).not.toContain('shoulder');
    await second.close();

    const panel = await openPanel(therapist);
    await unlock(panel);
    await panel.getByLabel('Note', { exact: true }).waitFor();
    // Opened by itself, and said: nobody has to look for where it went.
    await expect.poll(() => noteText(panel)).toBe('Bo Lind called about his shoulder, asks for Friday');
    await panel.getByText('1 jot that was written while locked is among your unfinished notes.').waitFor();
    expect(await panel.evaluate(async () => Object.keys(await chrome.storage.session.get('jot')))).toEqual([]);
  });

  it('is not to be read again once it is done, and the next one is another', async () => {
    await using therapist = await startTherapist();
    const panel = await lockedPanel(therapist);
    await jot(panel, 'the first one called');
    await panel.getByRole('button', { name: 'Done' }).click();
    await panel.getByText('1 jot is waiting').waitFor();
    await expect.poll(() => sessionKeys(panel)).not.toContain('jot');
    await panel.getByRole('button', { name: 'Jot while locked' }).click();
    await field(panel).waitFor();
    await expect.poll(() => field(panel).inputValue()).toBe('');
    await field(panel).fill('the second one called');
    await panel.getByText('Saved on this computer, sealed').waitFor();
    await panel.getByRole('button', { name: 'Done' }).click();
    await panel.getByText('2 jots are waiting').waitFor();
    await unlock(panel);
    await panel.getByText('2 jots that were written while locked are among your unfinished notes.').waitFor();
    expect(await noteTexts(panel)).toEqual(['the first one called', 'the second one called']);
  });

  it('that a full disk did not take is kept on the screen by “Done”, and is a note once there is room, though another window unlocked', async () => {
    await using therapist = await startTherapist();
    const panel = await lockedPanel(therapist);
    await panel.getByRole('button', { name: 'Jot while locked' }).click();
    await panel.evaluate(fillDisk, 'sealed');
    await field(panel).fill('asks for Friday');
    await panel.getByText('Not saved', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Done' }).click();
    // Tried and failed again, and still there.
    await expect.poll(() => panel.evaluate(failures)).toBeGreaterThan(1);
    await expect.poll(() => field(panel).inputValue()).toBe('asks for Friday');
    await panel.getByText('Not saved', { exact: true }).waitFor();

    const other = await openPanel(therapist);
    await unlock(other);
    await panel.getByText('Not among your notes yet').waitFor();
    await panel.evaluate(freeDisk);
    await panel.getByText('1 jot that was written while locked is among your unfinished notes.').waitFor();
    expect(await noteTexts(panel)).toEqual(['asks for Friday']);
  });

  it('is taken in by a later try where the disk was full at unlocking, and stays until then', async () => {
    await using therapist = await startTherapist();
    const panel = await lockedPanel(therapist);
    await jot(panel, 'asks for Friday');
    await panel.getByRole('button', { name: 'Done' }).click();
    await panel.evaluate(fillDisk, 'drafts');
    await unlock(panel);
    await panel.getByText('Not among your notes yet').waitFor();
    await panel.getByTitle('Lock now').click();
    await panel.getByText('1 jot is waiting').waitFor();
    await unlock(panel);
    await panel.getByText('Not among your notes yet').waitFor();
    expect(await rowNames(panel, 'sealed')).toContainEqual(expect.stringMatching(/^jot:/));
    await panel.evaluate(freeDisk);
    await panel.getByText('1 jot that was written while locked is among your unfinished notes.').waitFor();
    expect(await noteTexts(panel)).toEqual(['asks for Friday']);
    expect(await rowNames(panel, 'sealed')).not.toContainEqual(expect.stringMatching(/^jot:/));
  });

  it('leaves the screen, and its key the memory, two minutes after the last key and when the computer is locked', async () => {
    await using therapist = await startTherapist();
    const panel = await lockedPanel(therapist);
    await panel.clock.install();
    await putOffAlarms(panel);
    await jot(panel, 'asks for Friday');
    await panel.clock.fastForward(100_000);
    await field(panel).press('End');
    await panel.keyboard.type(', early');
    await panel.clock.runFor(1_000);
    await panel.getByText('Saved on this computer, sealed').waitFor();
    await panel.clock.fastForward(100_000);
    await expect.poll(() => field(panel).inputValue()).toBe('asks for Friday, early');
    await panel.clock.fastForward(40_000);
    await panel.getByText('1 jot is waiting').waitFor();
    expect(await field(panel).count()).toBe(0);
    await expect.poll(() => sessionKeys(panel)).not.toContain('jot');

    await jot(panel, 'another one', () => panel.clock.runFor(1_000));
    const worker = await therapist.browser.worker();
    // What Chrome tells the extension when the screen is locked; no headless screen can be.
    await worker.evaluate(() => (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch('locked'));
    await panel.getByText('2 jots are waiting').waitFor();
    expect(await field(panel).count()).toBe(0);
    await expect.poll(() => sessionKeys(panel)).not.toContain('jot');
  });

  it('that opens only after another window unlocked is let go of at once', async () => {
    await using therapist = await startTherapist();
    const panel = await lockedPanel(therapist);
    await panel.evaluate(holdJotKey);
    await panel.getByRole('button', { name: 'Jot while locked' }).click();
    const other = await openPanel(therapist);
    await unlock(other);
    await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
    await panel.evaluate(() => giveJotKey());
    await expect.poll(() => panel.evaluate(() => wasJotKept)).toBe(true);
    await expect.poll(() => panel.evaluate(async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name ?? '').filter((name) => name.startsWith('trusted-hands-jot-')))).toEqual([]);
    await expect.poll(() => sessionKeys(panel)).not.toContain('jot');
  });

  it('is never sealed to a key that somebody put in place of this computer’s', async () => {
    await using therapist = await startTherapist();
    const panel = await lockedPanel(therapist);
    const own = await panel.evaluate(recipientRow, '');
    await panel.evaluate(recipientRow, 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
    await unlock(panel);
    await expect.poll(() => panel.evaluate(recipientRow, '')).toBe(own);
  });

  it('that cannot be opened keeps no other back, is said, can be saved as it is, and is not said to wait any more', async () => {
    await using therapist = await startTherapist();
    const panel = await lockedPanel(therapist);
    await panel.evaluate(putSealed, `jot:${'0'.repeat(32)}`);
    await jot(panel, 'asks for Friday');
    await panel.getByRole('button', { name: 'Done' }).click();
    await panel.getByText('2 jots are waiting').waitFor();
    await unlock(panel);
    await panel.getByText('1 jot that was written while locked is among your unfinished notes.').waitFor();
    await panel.getByText('1 jot that was written while locked cannot be opened on this computer.').waitFor();
    const [download] = await Promise.all([panel.waitForEvent('download'), panel.getByRole('button', { name: 'Save it as a file' }).click()]);
    expect([...readFileSync(await download.path())]).toEqual([1, 2, 3]);
    await panel.getByTitle('Lock now').click();
    await panel.getByRole('button', { name: 'Jot while locked' }).waitFor();
    expect(await panel.getByText('waiting').count()).toBe(0);
  });
});

const field = (panel: Page) => panel.getByLabel('Note for later');
const sessionKeys = (panel: Page) => panel.evaluate(async () => Object.keys(await chrome.storage.session.get()));

async function lockedPanel(therapist: Therapist): Promise<Page> {
  const panel = await begin(therapist);
  // The public key that a locked computer needs is kept a moment after the first unlock.
  await expect.poll(() => panel.evaluate(recipientRow, '')).toMatch(/^age1/);
  await panel.getByTitle('Lock now').click();
  await panel.getByRole('button', { name: 'Jot while locked' }).waitFor();
  return panel;
}

async function jot(panel: Page, words: string, passTime: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await panel.getByRole('button', { name: 'Jot while locked' }).click();
  await field(panel).fill(words);
  await passTime();
  await panel.getByText('Saved on this computer, sealed').waitFor();
}

async function unlock(panel: Page): Promise<void> {
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.getByRole('button', { name: 'Unlock' }).click();
  await panel.getByRole('navigation', { name: 'Trusted Hands' }).waitFor();
}

/** The texts of all unfinished notes, by going from one to the other. */
async function noteTexts(panel: Page): Promise<readonly string[]> {
  await activity(panel, 'Note');
  const note = panel.getByLabel('Note', { exact: true });
  await expect.poll(() => noteText(panel)).not.toBe('');
  const texts = [await noteText(panel)];
  const others = panel.getByRole('button', { name: /other unfinished note/ });
  if ((await others.count()) > 0) {
    await others.click();
    await panel.getByRole('menuitem').click();
    await expect.poll(() => noteText(panel)).not.toBe(texts[0]);
    await note.waitFor();
    texts.push(await noteText(panel));
  }
  return texts.toSorted();
}

/** Put on `globalThis` by `fillDisk` and `holdJotKey`; what reads them runs in the page. */
declare let realPut: IDBObjectStore['put'] | undefined;
declare let failed: number;
declare let wasJotKept: boolean;
declare const giveJotKey: () => void;

/** Runs in a page: this store takes nothing more, as on a full disk. */
function fillDisk(store: string): void {
  const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put'];
  Object.assign(globalThis, { realPut: real, failed: 0 });
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<IDBObjectStore['put']>) {
    if (this.name !== store) return Reflect.apply(real, this, values);
    failed += 1;
    throw new DOMException('', 'QuotaExceededError');
  };
}

function freeDisk(): void {
  if (realPut) IDBObjectStore.prototype.put = realPut;
}

function failures(): number {
  return failed;
}

/** Runs in a page: asking for the key of a jot is answered only once `giveJotKey` is called. */
function holdJotKey(): void {
  const { session } = chrome.storage;
  const [get, set] = [session.get.bind(session), session.set.bind(session)];
  const given = new Promise<void>((resolve) => Object.assign(globalThis, { giveJotKey: resolve, wasJotKept: false }));
  Object.assign(session, {
    async get(keys?: string) {
      if (keys === 'jot') await given;
      return get(keys);
    },
    async set(items: Record<string, unknown>) {
      await set(items);
      if ('jot' in items) wasJotKept = true;
    },
  });
}

/** Runs in a page: the public key that jots are sealed to, after another was put in its place where one is given. */
async function recipientRow(planted: string): Promise<string> {
  const opening = indexedDB.open('trusted-hands');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const store = opening.result.transaction('vault', 'readwrite').objectStore('vault');
  if (planted !== '') store.put({ name: 'age-recipient', bytes: new TextEncoder().encode(planted) });
  const row = store.get('age-recipient') as IDBRequest<{ bytes: Uint8Array } | undefined>;
  await new Promise((resolve) => (row.onsuccess = resolve));
  opening.result.close();
  return new TextDecoder().decode(row.result?.bytes);
}

/** Runs in a page: a row that is no jot under a jot's name. */
async function putSealed(name: string): Promise<void> {
  const opening = indexedDB.open('trusted-hands');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction('sealed', 'readwrite');
  transaction.objectStore('sealed').put({ name, bytes: new Uint8Array([1, 2, 3]) });
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
}

const rowNames = (panel: Page, store: string) =>
  panel.evaluate(async (name) => {
    const opening = indexedDB.open('trusted-hands');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const keys = opening.result.transaction(name).objectStore(name).getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    opening.result.close();
    return keys.result.map(String);
  }, store);
