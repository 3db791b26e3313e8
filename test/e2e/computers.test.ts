/**
 * Computers and recovery as a person goes through them, on the screens of real browsers and against a real service: another
 * computer is let in, the kit is printed and kept, a computer is removed, and the kit alone brings the notes back.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { videoOfCode } from '../support/code-video.ts';
import { startTestService } from '../support/service.ts';
import { activity, begin, connect, openPanel, passphrase, sign, signInAt, startTherapist, write, type Therapist } from '../support/therapist.ts';

const email = 'therapist@example.com';
const otherPassphrase = 'eight herons under the bridge';

async function openComputers(panel: Page): Promise<void> {
  await activity(panel, 'Settings');
  await panel.getByRole('button', { name: /^Computers, recovery kit/ }).click();
  await panel.getByRole('heading', { level: 1, name: 'Computers and recovery' }).waitFor();
}

/** Opens the kit's page, says that it is kept, and answers its code. */
async function keepKit(therapist: Therapist, panel: Page): Promise<string> {
  const [kit] = await Promise.all([therapist.browser.context.waitForEvent('page'), panel.getByRole('button', { name: 'Show and print the kit' }).click()]);
  await kit.getByRole('button', { name: 'I have kept it' }).click();
  await kit.getByText('You said that this kit is kept').waitFor();
  const code = (await kit.locator('.kit-group').allInnerTexts()).join(' ');
  await kit.close();
  return code;
}

const wordsOf = (panel: Page) => panel.getByRole('list', { name: 'Words to compare' }).getByRole('listitem').allInnerTexts();
const focusedText = (panel: Page) => panel.evaluate(() => document.activeElement?.textContent ?? '');

it('lets another computer in by its text and six words, and removes it again', async () => {
  await using service = await startTestService();
  await using clinic = await startTherapist();
  await using home = await startTherapist();
  const first = await begin(clinic);
  await write(first, { client: 'Ada Lindqvale', text: 'S: calf since running' });
  await sign(first);
  await connect(first, service, email);
  await openComputers(first);
  await first.getByRole('status').filter({ hasText: 'Saved everywhere' }).first().waitFor();
  await first.getByRole('button', { name: 'Not yet recoverable' }).waitFor();

  const second = await openPanel(home);
  await signInAt(second, 'I use it on another computer', service);
  await second.getByRole('heading', { name: 'Let this computer in' }).waitFor();
  await expect.poll(() => focusedText(second)).toBe('Let this computer in');
  await second.getByRole('img', { name: /QR code/ }).waitFor();
  const request = await second.getByLabel('Text for the other computer').inputValue();

  await first.getByRole('button', { name: 'Add a computer' }).click();
  await first.getByLabel('Text of the other computer').fill(request.slice(0, -3));
  await first.getByLabel('Name for it').fill('Home');
  await first.getByRole('button', { name: 'Let it in' }).click();
  await expect.poll(() => first.getByLabel('Text of the other computer').getAttribute('aria-invalid')).toBe('true');
  await first.getByLabel('Text of the other computer').fill(request);
  await first.getByRole('button', { name: 'Let it in' }).click();
  await first.getByRole('heading', { name: 'Compare six words first' }).waitFor();
  expect(await wordsOf(first)).toHaveLength(6);
  expect(await wordsOf(second)).toEqual(await wordsOf(first));
  await first.getByRole('button', { name: 'They are the same: let it in' }).click();
  await first.getByRole('heading', { name: 'Compare the six words' }).waitFor();
  await second.getByRole('heading', { name: 'Compare the six words' }).waitFor();
  const words = await wordsOf(first);
  expect(words).toHaveLength(6);
  expect(await wordsOf(second)).toEqual(words);
  // Put off here, even by a lock, it is asked in the computer's row for as long as nobody answered.
  await first.keyboard.press('Control+Shift+L');
  await first.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await first.keyboard.press('Enter');
  await openComputers(first);
  await first.getByText('Its six words were not compared yet').waitFor();
  await first.getByRole('button', { name: 'Compare the words of Home' }).click();
  await first.getByRole('list', { name: 'Words to compare' }).waitFor();
  expect(await wordsOf(first)).toEqual(words);
  await first.getByRole('button', { name: 'They are the same' }).click();
  await expect.poll(() => focusedText(first)).toBe('Your computers');
  await first.getByText('Its six words were not compared yet').waitFor({ state: 'detached' });
  await second.getByRole('button', { name: 'They are the same' }).click();
  await second.getByLabel('Passphrase', { exact: true }).fill(otherPassphrase);
  await second.getByLabel('The same again').fill(otherPassphrase);
  await second.getByRole('button', { name: 'Bring my notes here' }).click();
  await activity(second, 'Clients');
  await second.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await second.getByText('S: calf since running').waitFor();
  await first.getByRole('button', { name: 'Not yet recoverable' }).waitFor({ state: 'detached' });

  await first.getByRole('button', { name: 'Rename Home' }).click();
  await first.getByLabel('Name of the computer').fill('Home, upstairs');
  await first.keyboard.press('Enter');
  await expect.poll(() => focusedText(first)).toBe('Rename');
  await first.getByRole('button', { name: 'Remove Home, upstairs' }).click();
  await first.getByRole('dialog', { name: 'Remove Home, upstairs?' }).getByRole('button', { name: 'Remove it' }).click();
  await first.getByText('Home, upstairs is removed').waitFor();
  await expect.poll(() => focusedText(first)).toBe('Your computers');
  await first.getByText('1 removed computer').waitFor();
  await first.getByRole('button', { name: 'Not yet recoverable' }).waitFor();
  // On the one that was removed nothing is offered that has no effect any more.
  await openComputers(second);
  await second.getByRole('heading', { name: 'Your computers and recovery kit' }).waitFor();
  for (const name of ['Add a computer', 'Show and print the kit', 'Replace the kit']) expect(await second.getByRole('button', { name }).count()).toBe(0);
  expect([...(await clinic.violations()), ...(await home.violations())]).toEqual([]);
});

it('reads the text of another computer with the camera, and says where there is no picture', async () => {
  await using service = await startTestService();
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-camera-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const video = join(folder, 'camera.y4m');
  await using clinic = await startTherapist(undefined, ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${video}`]);
  await using home = await startTherapist();
  const first = await begin(clinic);
  await connect(first, service, email);
  await openComputers(first);
  const second = await openPanel(home);
  await signInAt(second, 'I use it on another computer', service);
  const request = await second.getByLabel('Text for the other computer').inputValue();

  await first.getByRole('button', { name: 'Add a computer' }).click();
  await first.evaluate(() => Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { configurable: true, value: () => Promise.reject(new DOMException('', 'NotFoundError')) }));
  await first.getByRole('button', { name: 'Scan it with the camera' }).click();
  await first.getByText('No camera was found on this computer.').waitFor();
  await first.getByRole('button', { name: 'Paste the text instead' }).click();
  await expect.poll(() => first.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  // What was put in the way stands on the object itself; the browser's own is behind it.
  await first.evaluate(() => Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia'));

  writeFileSync(video, videoOfCode(request));
  await first.getByRole('button', { name: 'Scan it with the camera' }).click();

  await expect.poll(() => first.getByLabel('Text of the other computer').inputValue()).toBe(request);
  await first.getByLabel('Name for it').fill('Home');
  await first.getByRole('button', { name: 'Let it in' }).click();
  await first.getByRole('heading', { name: 'Compare six words first' }).waitFor();
  expect(await clinic.violations()).toEqual([]);
});

it('prints the kit in a tab, and the kit alone brings the notes back, a slip in it told by its group', async () => {
  await using service = await startTestService();
  let code = '';
  {
    await using clinic = await startTherapist();
    const panel = await begin(clinic);
    await write(panel, { client: 'Ada Lindqvale', text: 'S: calf since running' });
    await sign(panel);
    await connect(panel, service, email);
    await openComputers(panel);
    await panel.getByRole('status').filter({ hasText: 'Saved everywhere' }).first().waitFor();
    const [kit] = await Promise.all([clinic.browser.context.waitForEvent('page'), panel.getByRole('button', { name: 'Show and print the kit' }).click()]);
    await kit.getByRole('heading', { level: 1, name: 'Recovery kit' }).waitFor();
    expect([await kit.title(), new URL(kit.url()).pathname, new URL(kit.url()).search, new URL(kit.url()).hash]).toEqual(['Recovery kit', '/kit.html', '', '']);
    await kit.getByText(service.url).waitFor();
    await kit.getByText(email).waitFor();
    code = (await kit.locator('.kit-group').allInnerTexts()).join(' ');
    expect(code.split(' ')).toHaveLength(8);
    await kit.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await kit.getByRole('button', { name: 'I have kept it' }).isVisible()).toBe(false);
    expect(await kit.locator('article').evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)');
    await kit.emulateMedia({ media: null, colorScheme: null });
    await kit.getByRole('button', { name: 'I have kept it' }).click();
    await kit.getByText('You said that this kit is kept').waitFor();
    await panel.getByText('You have kept your recovery kit').waitFor();
    await panel.getByRole('button', { name: 'Not yet recoverable' }).waitFor({ state: 'detached' });
    await panel.keyboard.press('Control+Shift+L');
    await kit.getByText('Your notes are locked').waitFor();
    expect(await kit.locator('.kit-group').count()).toBe(0);
    expect(await clinic.violations()).toEqual([]);
  }
  await using other = await startTherapist();
  const panel = await openPanel(other);
  await signInAt(panel, 'I have a recovery kit', service);
  const field = panel.getByLabel('Recovery code');
  const slip = code.at(0) === 'A' ? 'B' : 'A';
  await field.fill(slip + code.slice(1));
  await panel.keyboard.press('Tab');
  await panel.getByText('There is a slip in group 1').waitFor();
  await field.fill(code);
  await panel.getByLabel('A passphrase for this computer').fill(passphrase);
  await panel.getByLabel('The same again').fill(passphrase);
  await panel.getByRole('button', { name: 'Bring my notes back' }).click();
  await activity(panel, 'Clients');
  await panel.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await panel.getByText('S: calf since running').waitFor();
  expect(await other.violations()).toEqual([]);
});

it('replaces the kit after asking: the old code lets nobody in any more, the new one does and has to be kept', async () => {
  await using service = await startTestService();
  await using clinic = await startTherapist();
  const panel = await begin(clinic);
  await write(panel, { client: 'Ada Lindqvale', text: 'S: calf since running' });
  await sign(panel);
  await connect(panel, service, email);
  await openComputers(panel);
  await panel.getByRole('status').filter({ hasText: 'Saved everywhere' }).first().waitFor();
  const old = await keepKit(clinic, panel);
  await panel.getByText('You have kept your recovery kit').waitFor();
  await panel.getByRole('button', { name: 'Replace the kit' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Replace the recovery kit?' });
  await dialog.getByText('the old one no longer lets anybody in').waitFor();
  await dialog.getByRole('button', { name: 'Replace it' }).click();
  await panel.getByText('Keep the new kit now').waitFor();
  await panel.getByRole('button', { name: 'Not yet recoverable' }).waitFor();
  const replaced = await keepKit(clinic, panel);
  expect(replaced).not.toBe(old);
  await panel.getByRole('button', { name: 'Not yet recoverable' }).waitFor({ state: 'detached' });

  await using other = await startTherapist();
  const found = await openPanel(other);
  await signInAt(found, 'I have a recovery kit', service);
  const field = found.getByLabel('Recovery code');
  await found.getByLabel('A passphrase for this computer').fill(passphrase);
  await found.getByLabel('The same again').fill(passphrase);
  await field.fill(old);
  await found.getByRole('button', { name: 'Bring my notes back' }).click();
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  expect(await found.getByRole('navigation', { name: 'Trusted Hands' }).count()).toBe(0);
  await field.fill(replaced);
  await found.getByRole('button', { name: 'Bring my notes back' }).click();
  await activity(found, 'Clients');
  await found.getByRole('button', { name: /Ada Lindqvale/ }).click();
  await found.getByText('S: calf since running').waitFor();
});

it('the popup shows every way to notes that exist without scrolling', async () => {
  await using therapist = await startTherapist();
  const popup = await therapist.browser.openPopup();
  await popup.waitUntil('the ways to notes that exist', () => document.body.innerText.includes('I have a recovery kit'), undefined);
  expect(await popup.evaluate(() => document.documentElement.scrollHeight <= 600)).toBe(true);
});

it('signs out everywhere from Settings, after saying what that does, and says where nobody was signed out', async () => {
  await using service = await startTestService();
  await using clinic = await startTherapist();
  const panel = await begin(clinic);
  await connect(panel, service, email);
  const elsewhere = await service.signIn(email);
  await panel.getByRole('button', { name: 'Sign out everywhere' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByText(`signed in as ${email} is signed out`).waitFor();
  await service.stop();
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
  await dialog.getByText('Not finished').waitFor();
  await service.restart();
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByLabel('Address of the service').waitFor();
  await expect(service.clientFor(elsewhere.bearer).accounts.me.query()).rejects.toThrow();
  expect(await service.database.selectFrom('session').select('id').execute()).toEqual([]);
});
