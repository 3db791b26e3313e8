/**
 * What is half-written on the web pages: there again after the browser was closed, after a sign-in that ran out, and while
 * the service is away; and a listing with one's own address that is offered before a second one is written.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listingContentSchema } from '@trusted-hands/directory';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { ana, publishedListings } from '../integration/small-directory.ts';
import { provideChromium } from '../support/chromium.ts';
import { answer } from '../support/dialog.ts';
import { endSession, fillForm, namelessControls, scrollsSideways, signIn } from '../support/register-page.ts';
import { openBrowser, phone, startWithPlaces, visitRegister } from '../support/register-visit.ts';
import type { TestService } from '../support/service.ts';
import { makeSteward } from '../support/steward.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Signs in, also again with the same address, which the field then has. */
async function signInOn(page: Page, service: TestService, email: string): Promise<void> {
  const field = page.getByLabel('Your e-mail address');
  await field.waitFor();
  if ((await field.inputValue()) === '') await field.fill(email);
  await expect.poll(() => field.inputValue()).toBe(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Eight-digit code').waitFor();
  await page.getByLabel('Eight-digit code').fill(await service.mailedCode(email));
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function importedListing(service: TestService): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const content = listingContentSchema.parse({ ...ana, phone: '02 5550 1234' });
    await saveListing(transaction, { id: 'imported', ownerId: null, origin: 'fhir', originId: 'Practitioner/imported', status: 'published', content, checks: [{ step: 'imported', atMs: 1 }], createdAtMs: 1, updatedAtMs: 1, confirmedAtMs: null });
  });
}

test('an unfinished form is there again after the whole browser was closed', async () => {
  await using service = await startWithPlaces();
  const profile = mkdtempSync(join(tmpdir(), 'trusted-hands-form-'));
  const open = () => chromium.launchPersistentContext(profile, { executablePath: provideChromium(console.log), args: ['--no-sandbox'], locale: 'en-AU', ...phone });
  try {
    const before = await open();
    const page = await before.newPage();
    await page.goto(`${service.url}/register`);
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await page.getByRole('combobox', { name: 'Languages you speak with clients' }).fill('Taga');
    await page.getByText('Kept in this browser, not published yet').waitFor();
    await before.close();

    await using after = await open();
    const again = await after.newPage();
    await again.goto(`${service.url}/register`);
    await signInOn(again, service, 'rosa@example.com');
    await again.getByText('Here is what you wrote earlier').waitFor();
    await expect.poll(() => again.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Ferrante');
    await expect.poll(() => again.getByRole('combobox', { name: 'Languages you speak with clients' }).inputValue()).toBe('Taga');
    await again.getByRole('button', { name: 'Publish', exact: true }).click();
    await again.locator('#field-languages-error').getByText('“Taga” is not chosen yet').waitFor();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

describe('what is half-written when the sign-in runs out comes back after it:', () => {
  test('an answer to a steward', async () => {
    await using service = await startWithPlaces();
    const owner = await service.signIn('ana@example.com');
    await owner.client.directory.publish.mutate({ content: ana });
    const steward = await makeSteward(service, 'stella@example.com');
    const [waiting] = (await steward.client.steward.queue.query()).cases;
    const caseId = waiting?.id ?? '';
    await steward.client.steward.hold.mutate({ caseId });
    await steward.client.steward.decide.mutate({ caseId, verdict: 'ask', said: 'Which name is on your certificate?' });

    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    await signInOn(page, service, 'ana@example.com');
    await page.getByLabel('Your answer').fill('My maiden name, Ana Quill.');
    await endSession(page, service);
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Your sign-in has run out').waitFor();
    await signInOn(page, service, 'ana@example.com');
    await page.getByLabel('Your answer').waitFor();
    await expect.poll(() => page.getByLabel('Your answer').inputValue()).toBe('My maiden name, Ana Quill.');
    await service.stop();
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('The service did not answer').waitFor();
    await service.restart();
    await page.reload();
    await page.getByLabel('Your answer').waitFor();
    await expect.poll(() => page.getByLabel('Your answer').inputValue()).toBe('My maiden name, Ana Quill.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Your answer was sent.').waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('maiden');
  });

  test('a report, a suggestion, and nothing of either after signing out', async () => {
    await using service = await startWithPlaces();
    await importedListing(service);
    await using visit = await visitRegister(browser, service, phone, '/listings');
    const { page } = visit;
    await signInOn(page, service, 'member@example.com');
    await page.getByLabel('Name', { exact: true }).fill('Fairhollin');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText(/^Imported from a register or directory, 1 Jan 1970$/).waitFor();
    await page.getByRole('button', { name: 'Something is wrong with Ana Fairhollin' }).click();
    await page.getByLabel('What is wrong').fill('She retired in May.');
    await page.getByLabel('Their name').fill('Odalys Fenwick');
    await endSession(page, service);
    await page.getByRole('button', { name: 'Report it' }).click();
    await page.getByText('Your sign-in has run out').waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await signInOn(page, service, 'member@example.com');
    await expect.poll(() => page.getByLabel('Their name').inputValue()).toBe('Odalys Fenwick');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('button', { name: 'Something is wrong with Ana Fairhollin' }).click();
    await expect.poll(() => page.getByLabel('What is wrong').inputValue()).toBe('She retired in May.');
    await page.getByRole('button', { name: 'Report it' }).click();
    await page.getByText('Thank you, a steward looks at it').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Your e-mail address').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('a steward’s reason, also while another way was looked at', async () => {
    await using service = await startWithPlaces();
    const owner = await service.signIn('ana@example.com');
    await owner.client.directory.publish.mutate({ content: ana });
    await makeSteward(service, 'stella@example.com');
    await using desk = await visitRegister(browser, service, phone, '/steward');
    const { page } = desk;
    await signInOn(page, service, 'stella@example.com');
    await page.getByRole('button', { name: 'Look at Ana Fairhollin' }).click();
    await page.getByRole('button', { name: 'Could not confirm it' }).click();
    await page.getByLabel('Why not').fill('No such number in the register.');
    await page.getByRole('button', { name: 'Ask the owner' }).click();
    await page.getByRole('button', { name: 'Could not confirm it' }).first().click();
    await expect.poll(() => page.getByLabel('Why not').inputValue()).toBe('No such number in the register.');
    await endSession(page, service);
    await page.getByRole('button', { name: 'Could not confirm it', exact: true }).click();
    await page.getByText('Your sign-in has run out').waitFor();
    await signInOn(page, service, 'stella@example.com');
    await page.getByRole('button', { name: 'Look at Ana Fairhollin' }).click();
    await expect.poll(() => page.getByLabel('Why not').inputValue()).toBe('No such number in the register.');
    await page.getByRole('button', { name: 'Could not confirm it', exact: true }).click();
    await page.getByText('Ana Fairhollin: decided.').waitFor();
  });
});

test('who registers with the address of an imported listing is offered that one, and there is no second', async () => {
  await using service = await startWithPlaces();
  await importedListing(service);
  await using visit = await visitRegister(browser, service, phone);
  const { page } = visit;
  await signInOn(page, service, 'ana@example.com');
  await page.getByText('Is this you: Ana Fairhollin?').waitFor();
  expect(await namelessControls(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('button', { name: 'Yes, take it over' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
  await page.getByText('Nobody has said yet that it is right.').waitFor();
  await page.getByText('02 5550 1234').waitFor();
  expect(await publishedListings(service)).toHaveLength(1);
  // Whoever it is not begins a new one.
  await page.getByRole('button', { name: 'Remove it for good' }).click();
  await answer(page, 'Remove it for good');
  await page.getByRole('heading', { level: 1, name: 'Your listing' }).waitFor();
  expect(await page.getByText('Is this you').count()).toBe(0);
});
