/** How the directory stays true, in a real browser on a phone-sized page: checked by a steward, and all that follows. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { listingContentSchema, type ListingContentInput } from '@trusted-hands/directory';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { ana, startWithPlaces } from '../integration/small-directory.ts';
import { provideChromium } from '../support/chromium.ts';
import { answer } from '../support/dialog.ts';
import { mailsTo } from '../support/mailed-code.ts';
import { namelessControls, scrollsSideways } from '../support/register-page.ts';
import type { TestService } from '../support/service.ts';
import { makeSteward } from '../support/steward.ts';

const portalFolder = resolve(import.meta.dirname, '../../packages/portal');
const dayMs = 24 * 60 * 60 * 1000;
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
let browser: Browser;

beforeAll(async () => {
  const built = spawnSync('npm', ['run', 'build'], { cwd: portalFolder, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The web pages could not be built:\n${built.stderr}`);
  browser = await chromium.launch({ executablePath: provideChromium(console.log), args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

/** A listing as an import would store it: nobody's yet. */
async function importedListing(service: TestService, content: ListingContentInput): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    await saveListing(transaction, { id: 'imported', ownerId: null, origin: 'fhir', originId: 'Practitioner/imported', status: 'published', content: listingContentSchema.parse(content), checks: [{ step: 'imported', atMs: 1 }], createdAtMs: 1, updatedAtMs: 1, confirmedAtMs: null });
  });
}

/** A page of its own, as of somebody else's phone. */
async function visit(service: TestService, path: string): Promise<{ readonly page: Page } & AsyncDisposable> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.goto(`${service.url}${path}`);
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

async function signInOn(page: Page, service: TestService, email: string): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  // An earlier code may lie in the mailbox: this one was sent once its field is there.
  await page.getByLabel('Eight-digit code').waitFor();
  await page.getByLabel('Eight-digit code').fill(await service.mailedCode(email));
  await page.getByRole('button', { name: 'Go on' }).click();
}

describe('the owner of a listing on a phone', () => {
  test('is asked by mail when it grew old, sees it there without signing in, and presses the one button', async () => {
    let nowMs = Date.now() - 91 * dayMs;
    await using service = await startWithPlaces({ clock: { nowMs: () => nowMs } });
    const owner = await service.signIn('ana@example.com');
    await owner.client.directory.publish.mutate({ content: ana });
    nowMs += 91 * dayMs;
    await service.runDue();
    const mail = (await mailsTo(service, 'ana@example.com')).at(-1) ?? '';
    const address = /https?:\/\/\S+\/confirm#\S+/.exec(mail)?.[0] ?? '';
    const confirmedAt = async () => (await service.database.selectFrom('listing').select('confirmed_at_ms').executeTakeFirstOrThrow()).confirmed_at_ms;

    await using opened = await visit(service, address.slice(service.url.length));
    await opened.page.getByText('It was last confirmed 91 days ago, so it is shown as unconfirmed.').waitFor();
    await opened.page.getByText('Ana Fairhollin').first().waitFor();
    expect(new URL(opened.page.url()).hash).toBe('');
    await expect.poll(() => opened.page.getByRole('button').count()).toBe(1);
    expect(await confirmedAt()).toBe(nowMs - 91 * dayMs);
    expect(await scrollsSideways(opened.page)).toBe(false);
    await opened.page.getByRole('button', { name: 'Still right' }).click();
    await opened.page.getByText('Thank you, that is noted').waitFor();
    expect(await confirmedAt()).toBe(nowMs);

    await using broken = await visit(service, '/confirm#half-an-address');
    await broken.page.getByText('A part of this address is missing.').waitFor();
  });

  test('confirms it signed in, and removes it for good after reading what stays', async () => {
    await using service = await startWithPlaces({});
    const owner = await service.signIn('ana@example.com');
    await owner.client.directory.publish.mutate({ content: ana });
    await using office = await visit(service, '/register');
    await signInOn(office.page, service, 'ana@example.com');
    await office.page.getByText('It was confirmed today.').waitFor();
    await office.page.getByRole('button', { name: 'Remove it for good' }).click();
    await office.page.getByText('What stays: letters that colleagues have already written').waitFor();
    expect(await scrollsSideways(office.page)).toBe(false);
    await answer(office.page, 'Remove it for good');
    await office.page.getByRole('heading', { level: 1, name: 'Your listing' }).waitFor();
    expect(await service.client.service.about.query()).toMatchObject({ listings: 0 });
  });
});

describe('a steward on a phone', () => {
  test('asks the owner, who answers; looks the number up in the register that opens beside, accepts, and takes it back', async () => {
    await using service = await startWithPlaces({});
    const owner = await service.signIn('ana@example.com');
    await owner.client.directory.publish.mutate({ content: ana });
    await makeSteward(service, 'stella@example.com', 'Stella Marchbank');
    await using desk = await visit(service, '/steward');
    await signInOn(desk.page, service, 'stella@example.com');
    await desk.page.getByRole('heading', { level: 1, name: 'To check' }).waitFor();
    expect(await namelessControls(desk.page)).toEqual([]);
    await desk.page.getByRole('button', { name: 'Look at Ana Fairhollin' }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Ana Fairhollin' }).waitFor();
    const register = desk.page.getByRole('link', { name: 'Open the public register' });
    await expect.poll(() => register.getAttribute('href')).toContain('ahpra.gov.au');
    await expect.poll(() => register.getAttribute('target')).toBe('_blank');
    expect(await scrollsSideways(desk.page)).toBe(false);
    expect(await namelessControls(desk.page)).toEqual([]);

    await desk.page.getByRole('button', { name: 'Ask the owner' }).click();
    await desk.page.getByRole('button', { name: 'Send the question' }).click();
    await desk.page.getByText('Write what you want to know.').waitFor();
    await desk.page.getByLabel('Your question').fill('Which name is on your certificate?');
    await desk.page.getByRole('button', { name: 'Send the question' }).click();
    await desk.page.getByText('asked by mail').waitFor();
    await desk.page.getByText('Nothing waits').waitFor();

    await using office = await visit(service, '/register');
    await signInOn(office.page, service, 'ana@example.com');
    await office.page.getByText('Which name is on your certificate?').waitFor();
    await office.page.getByLabel('Your answer').fill('My maiden name, Ana Quill.');
    await office.page.getByRole('button', { name: 'Send the answer' }).click();
    await office.page.getByText('Your answer was sent.').waitFor();

    await desk.page.getByRole('button', { name: 'Look again' }).click();
    await desk.page.getByRole('button', { name: 'Look at Ana Fairhollin' }).click();
    await desk.page.getByText('My maiden name, Ana Quill.').waitFor();
    await desk.page.getByRole('button', { name: 'Found it' }).click();
    await desk.page.getByLabel('Where you found number and name').selectOption('statutory');
    await desk.page.getByLabel('How you looked').fill('number and maiden name alike');
    await desk.page.getByRole('button', { name: 'Found it', exact: true }).click();
    await desk.page.getByText('Ana Fairhollin: decided.').waitFor();
    await office.page.reload();
    await office.page.getByText('Found in the statutory register').first().waitFor();
    await office.page.getByText(/Stella Marchbank/).first().waitFor();

    await desk.page.getByRole('button', { name: 'What was decided' }).click();
    await desk.page.getByRole('button', { name: 'Take back what was decided about Ana Fairhollin' }).click();
    await desk.page.getByLabel('Why').fill('It was another person of that name.');
    await answer(desk.page, 'Take it back');
    await desk.page.getByText('taken back, and in the queue again').waitFor();
    await office.page.reload();
    await office.page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
    expect(await office.page.getByText('Found in the statutory register').count()).toBe(0);
  });

  test('is told who may name one, where nobody did', async () => {
    await using service = await startWithPlaces({});
    await using desk = await visit(service, '/steward');
    await signInOn(desk.page, service, 'somebody@example.com');
    await desk.page.getByText('You are not a steward here').waitFor();
  });
});

describe('a listing that nobody wrote, on a phone', () => {
  const fromRegister = { ...ana, name: 'Fairhollin Ana', phone: '02 5550 1234', email: 'desk@practice.example.com' };

  test('is found, and claimed by the code that goes to its own address', async () => {
    await using service = await startWithPlaces({});
    await importedListing(service, fromRegister);
    await using home = await visit(service, '/listings');
    await signInOn(home.page, service, 'ana@example.com');
    await home.page.getByRole('heading', { level: 1, name: 'Listings in the directory' }).waitFor();
    expect(await namelessControls(home.page)).toEqual([]);
    await home.page.getByRole('button', { name: 'Find' }).click();
    await home.page.getByText('Write a word of the name.').waitFor();
    await home.page.getByLabel('Name', { exact: true }).fill('fairh');
    await home.page.getByRole('button', { name: 'Find' }).click();
    expect(new URL(home.page.url()).pathname + new URL(home.page.url()).search + new URL(home.page.url()).hash).toBe('/listings');
    await home.page.getByRole('button', { name: 'This is me: Fairhollin Ana' }).click();
    await home.page.getByText('Its e-mail address is d…@practice.example.com.').waitFor();
    await home.page.getByRole('button', { name: 'Claim it' }).click();
    await home.page.getByLabel('Code from the mail').fill(await service.mailedCode('desk@practice.example.com'));
    expect(await scrollsSideways(home.page)).toBe(false);
    await home.page.getByRole('button', { name: 'It is mine' }).click();
    await home.page.getByText('It is yours now').waitFor();
    await home.page.getByRole('link', { name: 'Look at it and change it' }).click();
    await home.page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
  });

  test('is put beside the one that its owner wrote, merged by a steward who sees why, and put apart again', async () => {
    await using service = await startWithPlaces({});
    const owner = await service.signIn('ana@example.com');
    await owner.client.directory.publish.mutate({ content: ana });
    await importedListing(service, fromRegister);
    await service.runDue();
    await makeSteward(service, 'stella@example.com');
    await using desk = await visit(service, '/steward');
    await signInOn(desk.page, service, 'stella@example.com');
    await desk.page.getByRole('listitem').filter({ hasText: 'Perhaps one person with two listings' }).getByRole('button', { name: /^Look at/ }).click();
    await desk.page.getByText('The same Ahpra registration number, PHY0001234567.').waitFor();
    expect(await scrollsSideways(desk.page)).toBe(false);
    await desk.page.getByRole('button', { name: 'Make them one' }).click();
    await desk.page.getByRole('button', { name: 'Make them one', exact: true }).click();
    await desk.page.getByText('decided. You find it').waitFor();
    expect((await service.client.service.about.query()).listings).toBe(1);
    await desk.page.getByRole('button', { name: 'What was decided' }).click();
    await desk.page.getByRole('button', { name: /^Take back/ }).click();
    await desk.page.getByLabel('Why').fill('They are two people.');
    await answer(desk.page, 'Take it back');
    await desk.page.getByText('taken back, and in the queue again').waitFor();
    expect((await service.client.service.about.query()).listings).toBe(2);
  });
});
