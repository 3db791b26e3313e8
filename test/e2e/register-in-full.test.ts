/** Everything that a listing can say, registered on a phone; and that nothing of it is lost before it is published. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ana } from '../integration/small-directory.ts';
import { answer } from '../support/dialog.ts';
import { fillForm, namelessControls, publish, scrollsSideways, signIn, storedListing } from '../support/register-page.ts';
import { openBrowser, phone, startWithPlaces, visitRegister } from '../support/register-visit.ts';
import type { TestService } from '../support/service.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Counts what a person does: a field filled, a thing tapped, a choice made from a list. */
function fingersOn(page: Page) {
  let count = 0;
  const counted = async (action: Promise<unknown>) => {
    count += 1;
    await action;
  };
  return {
    count: () => count,
    fill: (field: Locator, text: string) => counted(field.fill(text)),
    tap: (target: Locator) => counted(target.tap()),
    select: (field: Locator, value: string) => counted(field.selectOption(value)),
    async choose(field: string, text: string, option: RegExp | string, nth = 0) {
      await this.fill(page.getByRole('combobox', { name: field }).nth(nth), text);
      await this.tap(page.getByRole('option', { name: option }).first());
    },
  };
}

describe('on a phone', () => {
  test('a listing with everything in it takes at most 40 interactions, from the address to what is published', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    const fingers = fingersOn(page);

    await fingers.fill(page.getByLabel('Your e-mail address'), 'rosa@example.com');
    await fingers.tap(page.getByRole('button', { name: 'Send me a code' }));
    await fingers.fill(page.getByLabel('Eight-digit code'), await service.mailedCode('rosa@example.com'));
    await fingers.tap(page.getByRole('button', { name: 'Go on' }));

    await fingers.fill(page.getByLabel('Name', { exact: true }), 'Rosa Ferrante');
    await fingers.choose('Profession', 'remedial', /massage/i);
    await fingers.tap(page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first());

    const first = page.getByRole('group', { name: 'Place of work' }).first();
    await fingers.fill(first.getByLabel('Practice or clinic'), 'Main Street Clinic');
    await fingers.fill(first.getByLabel('Street and number'), '12 Main Street');
    await fingers.choose('Town or suburb', 'rich', /Richmond.*VIC 3121/);
    await fingers.tap(page.getByRole('button', { name: 'Add another place of work' }));
    const second = page.getByRole('group', { name: 'Place of work 2' });
    await fingers.tap(second.getByLabel('This is my home'));
    await fingers.choose('Town or suburb', 'dubbo', /^Dubbo ?NSW 2830/, 1);

    // Of a massage therapist in Australia an association's is asked for first.
    await fingers.fill(page.getByLabel('Number', { exact: true }), 'MMA 12345');
    await expect.poll(() => page.getByRole('link', { name: /Massage & Myotherapy Australia/ }).getAttribute('href')).toBe('https://www.massagemyotherapy.com.au/Consumers');
    await fingers.tap(page.getByRole('button', { name: 'Add another number' }));
    const other = page.getByRole('group', { name: 'Registration number 2' });
    await fingers.select(other.getByLabel('Kind of number'), 'medicare-provider-au');
    await fingers.fill(other.getByLabel('Number', { exact: true }), '2426621b');
    await other.getByText('The number has the right form.').waitFor();
    await other.getByText('There is no public register of these numbers.').waitFor();

    await fingers.fill(page.getByLabel('Phone (optional)', { exact: true }), '03 5550 1234');
    await fingers.tap(page.getByLabel('Secure message'));
    await fingers.tap(page.getByLabel('Fax'));
    await fingers.fill(page.getByLabel('Good to know before referring'), 'Call first.');
    await fingers.tap(page.getByLabel('I am taking new clients'));
    await fingers.tap(page.getByLabel('I also see people by video or phone'));
    await fingers.fill(page.getByLabel('First day away'), '2026-12-24');
    await fingers.fill(page.getByLabel('Last day away'), '2027-01-04');
    await fingers.tap(page.getByLabel('Private health insurance (extras)'));
    await fingers.tap(page.getByLabel('NDIS'));
    await fingers.choose('Languages you speak with clients', 'tagalog', 'Filipino');
    await fingers.fill(page.getByLabel('About you'), 'Hands-on work and exercise.');

    await fingers.tap(page.getByRole('button', { name: 'Publish', exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
    expect(fingers.count()).toBeLessThanOrEqual(40);

    expect(await storedListing(service)).toMatchObject({
      status: 'published',
      content: {
        name: 'Rosa Ferrante',
        profession: 'massage-therapist',
        locations: [
          { name: 'Main Street Clinic', line: '12 Main Street', place: 'Richmond', state: 'VIC', postcode: '3121' },
          { place: 'Dubbo', state: 'NSW', postcode: '2830', isHome: true, coordinates: { latitude: -32.24, longitude: 148.6 } },
        ],
        registrations: [{ scheme: 'other', number: 'MMA 12345' }, { scheme: 'medicare-provider-au', number: '2426621b' }],
        languages: ['en', 'fil'],
        acceptingNewClients: false,
        telehealth: true,
        away: { from: '2026-12-24', to: '2027-01-04' },
        funding: ['private-health-au', 'ndis-au'],
        referralRoutes: ['secure-message', 'fax'],
        referralNote: 'Call first.',
      },
    });
    const shown = page.getByRole('article', { name: 'Listing' });
    for (const text of ['works from home', 'Away 24 Dec 2026 to 4 Jan 2027', 'Referrals by secure message or fax. Call first.', 'Private health insurance (extras), NDIS', 'Not taking new clients']) {
      await shown.getByText(text).waitFor();
    }
    expect(await scrollsSideways(page)).toBe(false);
  });

  test('a home’s street is not shown while it is typed, and comes back when it is no home', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await page.getByLabel('Street and number').fill('7 Wattle Street');
    await page.getByLabel('This is my home').tap();
    await page.getByLabel('Street and number').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Preview' }).tap();
    const preview = page.getByRole('dialog', { name: 'What others will see' });
    await preview.getByText('works from home').waitFor();
    expect(await preview.getByText('Wattle').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByLabel('This is my home').tap();
    await expect.poll(() => page.getByLabel('Street and number').inputValue()).toBe('7 Wattle Street');
  });

  test('a town that there are several of is asked about at its field, before publishing and after', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    const town = page.getByRole('combobox', { name: 'Town or suburb' });
    await page.getByLabel('State or region').fill('');
    await page.getByLabel('Postcode').fill('');
    await town.fill('Richmond');
    await page.getByRole('option', { name: /Richmond/ }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('About you').focus();
    const meant = page.getByRole('list', { name: 'Which place do you mean?' });
    await meant.getByRole('button', { name: 'Richmond NSW 2753' }).tap();
    await expect.poll(() => page.getByLabel('Postcode').inputValue()).toBe('2753');
    await meant.waitFor({ state: 'detached' });

    await page.getByLabel('State or region').fill('');
    await page.getByLabel('Postcode').fill('');
    await town.fill('2830');
    await page.getByRole('option', { name: /Dubbo Grove/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('About you').focus();
    await meant.getByRole('button', { name: 'Dubbo Grove NSW 2830' }).tap();
    await expect.poll(() => town.inputValue()).toBe('Dubbo Grove');

    await town.fill('Dubo');
    await page.keyboard.press('Escape');
    await page.getByLabel('State or region').fill('');
    await page.getByLabel('Postcode').fill('');
    await publish(page);
    await page.locator('#field-locations-0-place-error').getByText(/Did you mean Dubbo/).waitFor();
    await meant.getByRole('button', { name: 'Dubbo NSW 2830' }).tap();
    await expect.poll(() => page.locator('#field-locations-0-place-error').textContent()).toBe('');
    await publish(page);
    await page.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
    expect(await storedListing(service)).toMatchObject({ content: { locations: [{ place: 'Dubbo', state: 'NSW', postcode: '2830' }] } });
  });

  test('a holiday that ends before it begins and a number of the wrong form are said at their fields', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await page.getByLabel('First day away').fill('2026-12-24');
    await publish(page);
    await page.getByRole('alert').getByRole('link', { name: 'Choose the last day away.' }).tap();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-awayTo');
    await page.getByLabel('Last day away').fill('2026-12-20');
    await page.getByLabel('Number', { exact: true }).fill('NUR0001234567');
    await page.getByText('Ahpra writes NMW for nurses and midwives').waitFor();
    await publish(page);
    await page.locator('#field-awayTo-error').getByText('The last day away comes before the first.').waitFor();
    expect(await namelessControls(page)).toEqual([]);
  });
});

test('what is pressed to leave a field is pressed, though a sentence about that field then moves the page', async () => {
  await using service = await startWithPlaces();
  await using visit = await visitRegister(browser, service, { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false });
  const { page } = visit;
  await signIn(page, service, 'rosa@example.com');
  await fillForm(page);
  const number = page.getByLabel('Number', { exact: true });
  const fax = page.getByLabel('Fax');
  await number.fill('ab');
  const box = await fax.boundingBox();
  if (box === null) throw new Error('The tick for fax is not on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  // Whatever leaving the field drew is on the page by now; a slow finger still rests.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('field-registrations-0-number');
  expect(await fax.boundingBox()).toEqual(box);
  await page.mouse.up();
  await page.locator('#field-registrations-0-number-error').getByText('three letters and ten digits').waitFor();
  await expect.poll(() => fax.isChecked()).toBe(true);
});

describe('an unfinished form', () => {
  test('is there again after a reload, after the tab was closed, and after signing out', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await page.getByLabel('Secure message').tap();
    await page.getByText('Kept in this browser, not published yet').waitFor();

    await page.reload();
    await expectKept(page);

    const again = await page.context().newPage();
    await page.close();
    await again.goto(`${service.url}/register`);
    await signInAgain(again, service);
    await expectKept(again);

    await again.getByRole('button', { name: 'Sign out' }).tap();
    await answer(again, 'Sign out');
    await signInAgain(again, service);
    await expectKept(again);
    await publish(again);
    await again.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();
    expect(await again.evaluate(() => localStorage.length)).toBe(0);
  });

  test('says so where the listing was changed from elsewhere since, and does not hide the newer one', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await page.getByText('Kept in this browser, not published yet').waitFor();
    const elsewhere = await service.signIn('rosa@example.com', 'another device');
    await elsewhere.client.directory.publish.mutate({ content: { ...ana, name: 'Rosa Ferrante-Quill', email: 'rosa@example.com' } });
    await page.reload();
    await page.getByText('Your listing was changed since').waitFor();
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Ferrante');
    await page.getByRole('button', { name: 'Back', exact: true }).tap();
    await page.getByRole('article', { name: 'Listing' }).getByText('Rosa Ferrante-Quill').waitFor();
    await page.getByRole('button', { name: 'Discard them' }).tap();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is removed where signing out is told so, and is nobody else’s', async () => {
    await using service = await startWithPlaces();
    await using visit = await visitRegister(browser, service, phone);
    const { page } = visit;
    await signIn(page, service, 'rosa@example.com');
    await fillForm(page);
    await page.getByRole('button', { name: 'Sign out' }).tap();
    await answer(page, 'Sign out');
    await signIn(page, service, 'milo@example.com');
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('');
    // Nothing was written, so nothing is asked.
    await page.getByRole('button', { name: 'Sign out' }).tap();
    await signInAgain(page, service);
    await expectKept(page, { route: false });
    await page.getByRole('button', { name: 'Sign out' }).tap();
    await answer(page, 'Sign out and remove it');
    await page.getByLabel('Your e-mail address').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

async function signInAgain(page: Page, service: TestService): Promise<void> {
  const before = await service.mailedCode('rosa@example.com');
  await page.getByLabel('Your e-mail address').fill('rosa@example.com');
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Eight-digit code').waitFor();
  await expect.poll(() => service.mailedCode('rosa@example.com'), { timeout: 10_000 }).not.toBe(before);
  await page.getByLabel('Eight-digit code').fill(await service.mailedCode('rosa@example.com'));
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function expectKept(page: Page, { route = true } = {}): Promise<void> {
  await page.getByText('Here is what you wrote earlier').waitFor();
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Ferrante');
  await expect.poll(() => page.getByLabel('About you').inputValue()).toBe('Hands-on work and exercise.');
  await expect.poll(() => page.getByLabel('Secure message').isChecked()).toBe(route);
}
