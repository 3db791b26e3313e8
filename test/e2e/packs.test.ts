/**
 * Words and tests of one's own in the real extension: a file is added, used in a note and in a note as long as a book, comes to
 * another computer, and goes; one at fault is refused with its line and reason while the rest is read as before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { letIn } from '../support/let-in.ts';
import { editorIsThere, pasteText } from '../support/note-field.ts';
import { startTestService } from '../support/service.ts';
import { activity, begin, connect, openPanel, startTherapist } from '../support/therapist.ts';

const example = readFileSync(join(import.meta.dirname, '../../packages/packs/example-pack.json'), 'utf8');

const section = (panel: Page) => panel.getByRole('region', { name: 'Words and tests of your own' });
const chipTexts = async (panel: Page) => (await panel.getByRole('list', { name: 'What the note says' }).getByRole('button').allInnerTexts()).join(' | ').toLowerCase();

async function addFile(panel: Page, name: string, text: string): Promise<void> {
  await activity(panel, 'Settings');
  await section(panel).getByLabel(/^Add (a|another) file/).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function openNote(panel: Page, text: string): Promise<void> {
  await panel.keyboard.press('Alt+Shift+N');
  await editorIsThere(panel);
  await panel.getByLabel('Note', { exact: true }).fill(text);
}

it('a file is added, is used wherever a note is written, follows to another computer, and goes again', async () => {
  await using service = await startTestService();
  await using clinic = await startTherapist();
  await using home = await startTherapist();
  const panel = await begin(clinic);
  await activity(panel, 'Settings');
  const [saved] = await Promise.all([panel.waitForEvent('download'), section(panel).getByRole('button', { name: 'Save the example' }).click()]);
  expect(readFileSync(await saved.path(), 'utf8')).toBe(example);
  await addFile(panel, 'climbing.json', example);
  await section(panel).getByText('Riverside Climbing Clinic is added').waitFor();
  expect(await section(panel).getByRole('listitem').first().innerText()).toMatch(/Riverside Climbing Clinic\s+Version 2026-03 · Word list of a fictional clinic[\s\S]*Adds \d+ words, 1 test, 1 warning sign and 1 template\./);

  await openNote(panel, 'S: climbing, felt a pop in the finger\nO: step down test R +\nTx: voodoo floss calf 10 min');
  await expect.poll(() => chipTexts(panel)).toContain('step down test');
  expect(await chipTexts(panel)).toContain('flossing');
  const worth = panel.getByRole('region', { name: 'Worth a look' });
  await worth.getByRole('button', { name: /^A finger that popped, and \d+ more$/ }).click();
  await worth.getByRole('article', { name: 'A finger that popped' }).getByText('Hand physiotherapist within days').waitFor();
  await panel.locator('.note-fact-test').hover();
  await panel.locator('.note-hover').getByText('Taught at our clinic; no published figure was looked for.').waitFor();
  await panel.mouse.move(0, 0);
  await panel.getByRole('button', { name: 'Text', exact: true }).click();
  await panel.getByRole('button', { name: 'Climber', exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await panel.getByLabel('Note', { exact: true }).focus();
  await panel.keyboard.press('Control+End');
  await panel.keyboard.type(', voo', { delay: 20 });
  await panel.locator('.note-suggestions').getByText('voodoo floss').waitFor();

  // As long as a book, it is read in a thread of its own, with the same words.
  await openNote(panel, '');
  await panel.getByLabel('Note', { exact: true }).focus();
  await pasteText(panel, `${'A line of nothing in particular.\n'.repeat(1_500)}O: step down test L -`);
  await expect.poll(() => chipTexts(panel), { timeout: 20_000 }).toContain('step down test');

  await addFile(panel, 'broken.json', example.replace('"deep flexor"', '"Deep flexor"').replace('Riverside', 'Hillside'));
  const alert = section(panel).getByRole('alert');
  await alert.getByText('broken.json was not added').waitFor();
  expect(await alert.innerText()).toMatch(/Line 7 \(words\.muscles\[0\]\.words\[0\]\): Words are written in lower case\./);
  expect(await section(panel).getByRole('checkbox').count()).toBe(1);

  await connect(panel, service);
  const second = await openPanel(home);
  await letIn(panel, second, service);
  await activity(second, 'Settings');
  await section(second).getByText('Riverside Climbing Clinic').waitFor();
  await openNote(second, 'O: step down test R +');
  await expect.poll(() => chipTexts(second)).toContain('step down test');

  await activity(panel, 'Settings');
  await section(panel).getByRole('checkbox', { name: 'Read notes with it' }).uncheck();
  await expect.poll(() => chipTexts(second)).not.toContain('step down test');
  await section(panel).getByRole('checkbox', { name: 'Read notes with it' }).check();
  await expect.poll(() => chipTexts(second)).toContain('step down test');
  await section(panel).getByRole('button', { name: 'Remove Riverside Climbing Clinic' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click();
  await section(panel).getByText('Riverside Climbing Clinic is removed').waitFor();
  expect(await section(panel).getByRole('checkbox').count()).toBe(0);
  await expect.poll(() => chipTexts(second)).not.toContain('step down test');
  await activity(second, 'Settings');
  await section(second).getByLabel(/^Add a file/).waitFor();
  expect(await clinic.violations()).toEqual([]);
}, 180_000);
