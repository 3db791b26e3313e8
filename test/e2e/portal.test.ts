/** The web pages in a real browser against a real service: registering through the mailed code, and all that can go wrong. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../support/dialog.ts';
import { choose, endSession, expectFocused, fillForm, namelessControls, publish, scrollsSideways, seesInPreview, signIn, storedListing } from '../support/register-page.ts';
import { openBrowser, sizes, startWithPlaces, visitRegister } from '../support/register-visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(sizes)('on $size', ({ size: _size, ...size }) => {
  test('a practitioner registers, publishes, edits, withdraws and publishes again', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');

    await page.getByLabel('Name', { exact: true }).fill('Rosa Ferrante');
    await choose(page, 'Profession', 'physio', 'Physiotherapist');
    await page.getByRole('combobox', { name: 'What you treat' }).fill('Shoulder pain after a fall');
    await page.getByRole('option', { name: /Shoulder pain after a fall/ }).click();
    await choose(page, 'Town or suburb', 'rich', /Richmond.*VIC 3121/);
    await expect.poll(() => page.getByLabel('Postcode').inputValue()).toBe('3121');
    await page.getByLabel('Number', { exact: true }).fill('PHY0001234567');
    await page.getByText('The number has the right form.').waitFor();
    await page.getByLabel('Phone (optional)', { exact: true }).fill('02 5550 1234');
    await choose(page, 'Languages you speak with clients', 'tagalog', 'Filipino');
    await seesInPreview(page, size.isMobile, ['Rosa Ferrante', 'Physiotherapist', 'Richmond VIC 3121', 'Shoulder pain after a fall', 'Speaks English, Filipino']);

    await publish(page);
    await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
    await expectFocused(page, 'Your listing is published');
    await page.getByText(/last changed .*, e-mail confirmed/).waitFor();
    await page.getByText('Registration number well-formed').waitFor();
    expect(await storedListing(service)).toMatchObject({ status: 'published', content: { name: 'Rosa Ferrante', profession: 'physiotherapist', languages: ['en', 'fil'], locations: [{ place: 'Richmond', state: 'VIC' }] } });

    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Rosa Ferrante-Quill');
    await publish(page);
    await page.getByRole('article', { name: 'Listing' }).getByText('Rosa Ferrante-Quill').waitFor();

    await page.getByRole('button', { name: 'Withdraw' }).click();
    await answer(page, 'Keep it published');
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await answer(page, 'Withdraw');
    await page.getByRole('heading', { level: 1, name: 'Your listing is withdrawn' }).waitFor();
    expect(await storedListing(service)).toMatchObject({ status: 'withdrawn' });

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Your listing is withdrawn' }).waitFor();
    await page.getByRole('button', { name: 'Publish again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
    expect(await storedListing(service)).toMatchObject({ status: 'published', content: { name: 'Rosa Ferrante-Quill' } });
    expect(await scrollsSideways(page)).toBe(false);
  });

  test('a profession that is not on the list is shown in its own words', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await choose(page, 'Profession', 'another', 'Another health profession');
    await page.getByRole('combobox', { name: 'What you treat' }).fill('Bowen therapist');
    await page.getByRole('option', { name: /Bowen therapist/ }).click();
    await publish(page);
    await page.locator('.preview-profession', { hasText: 'Bowen therapist' }).waitFor();
  });

  test('every control of the form has a name', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    expect(await namelessControls(page)).toEqual([]);
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await page.getByRole('button', { name: 'Add another place of work' }).click();
    await page.getByRole('button', { name: 'Add another number' }).click();
    await page.getByRole('button', { name: 'Remove place 2' }).waitFor();
    expect(await namelessControls(page)).toEqual([]);
  });

  test('a wrong code, an incomplete one and a pasted one are told apart', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    await page.getByLabel('Your e-mail address').fill('not an address');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByText('Write your whole e-mail address').waitFor();
    await page.getByLabel('Your e-mail address').fill('rosa@example.com');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    const code = await service.mailedCode('rosa@example.com');
    const field = page.getByLabel('Eight-digit code');
    await field.fill(code.slice(0, 5));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('The code has eight digits').waitFor();
    await field.fill(code === '00000000' ? '11111111' : '00000000');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('#code-error').getByText(/code/i).waitFor();
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    // A reload in the middle goes on at the code, and a code is taken with what was copied around it.
    await page.reload();
    await field.fill(`Your code: ${code.slice(0, 4)} ${code.slice(4)}`);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your listing' }).waitFor();
  });

  test('a code that was used before is refused, and another can be asked for after the wait', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    await page.clock.install();
    await page.getByLabel('Your e-mail address').fill('rosa@example.com');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    const used = await service.mailedCode('rosa@example.com');
    await service.client.accounts.signIn.mutate({ email: 'rosa@example.com', code: used, deviceName: 'another device' });
    await page.getByLabel('Eight-digit code').fill(used);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('#code-error').getByText(/new one/).waitFor();
    expect(await page.getByRole('button', { name: /^Send again in/ }).isDisabled()).toBe(true);
    await page.clock.runFor(31_000);
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await page.getByText('A new code is on its way').waitFor();
    await expect.poll(() => service.mailedCode('rosa@example.com'), { timeout: 10_000 }).not.toBe(used);
    await page.getByLabel('Eight-digit code').fill(await service.mailedCode('rosa@example.com'));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your listing' }).waitFor();
  });

  test('a malformed number, an unknown place and missing fields are said at their fields, and nothing typed is lost', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await publish(page);
    const summary = page.getByRole('alert');
    await summary.getByText('3 things to put right').waitFor();
    await summary.getByRole('link', { name: /Write the name/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-name');
    expect(new URL(page.url()).hash).toBe('');

    await page.getByLabel('Name', { exact: true }).fill('Rosa Ferrante');
    await choose(page, 'Profession', 'physio', 'Physiotherapist');
    await page.getByRole('combobox', { name: 'Town or suburb' }).fill('Dubo');
    await page.getByLabel('Number', { exact: true }).fill('PHY00012');
    await page.getByLabel('Number', { exact: true }).blur();
    await page.locator('#field-registrations-0-number-error').getByText('three letters and ten digits').waitFor();
    await publish(page);
    await summary.getByText('One thing to put right').waitFor();
    await page.getByLabel('Number', { exact: true }).fill('PHY0001234567');
    await publish(page);
    await page.locator('#field-locations-0-place-error').getByText(/Dubbo/).waitFor();
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Ferrante');

    await page.getByRole('combobox', { name: 'Town or suburb' }).fill('Dubbo');
    await page.keyboard.press('Escape');
    await page.getByLabel('Postcode').fill('2830');
    await publish(page);
    await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
  });

  test('with the service stopped while publishing the text stays, also over a reload, and goes out later', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await service.stop();
    await publish(page);
    await page.getByText('The service did not answer; what you wrote is kept here. Try again.').waitFor();
    await expect.poll(() => page.getByLabel('About you').inputValue()).toBe('Hands-on work and exercise.');
    await service.restart();
    await page.reload();
    await page.getByText('Here is what you wrote earlier').waitFor();
    await expect.poll(() => page.getByLabel('About you').inputValue()).toBe('Hands-on work and exercise.');
    await publish(page);
    await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
  });

  test('a sign-in that ran out asks for a new code and then goes on with what was written', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await endSession(page, service);
    await publish(page);
    await page.getByText('Your sign-in has run out').waitFor();
    await expect.poll(() => page.getByLabel('Your e-mail address').inputValue()).toBe('rosa@example.com');
    const before = await service.mailedCode('rosa@example.com');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('Eight-digit code').waitFor();
    await expect.poll(() => service.mailedCode('rosa@example.com'), { timeout: 10_000 }).not.toBe(before);
    await page.getByLabel('Eight-digit code').fill(await service.mailedCode('rosa@example.com'));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Here is what you wrote earlier').waitFor();
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Ferrante');
    await publish(page);
    await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
  });

  test('the first page leads to the form and to the extension', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, size, '/');
    const { page } = visit;
    expect(await page.title()).toBe('Trusted Hands');
    await page.getByRole('heading', { level: 2, name: 'Get the extension' }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('link', { name: 'Register in the directory' }).first().click();
    await page.getByLabel('Your e-mail address').waitFor();
    expect(await page.title()).toBe('Register · Trusted Hands');
  });
});
