/**
 * One practitioner's whole way: registered on a phone, asked and then checked by a steward, gone stale by the clock, found
 * with those marks in the extension, confirmed from the mail, and found again as confirmed.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importLines, smallGazetteer } from '../integration/small-gazetteer.ts';
import { mailsTo } from '../support/mailed-code.ts';
import { choose, publish, signIn } from '../support/register-page.ts';
import { openBrowser, phone, visitRegister } from '../support/register-visit.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { makeSteward } from '../support/steward.ts';
import { activity, begin, connect, startTherapist } from '../support/therapist.ts';

const dayMs = 24 * 60 * 60 * 1000;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('a practitioner registers on a phone, is asked, checked, goes stale, is found so, confirms from the mail and is found confirmed', { timeout: 180_000 }, async () => {
  let agoMs = 120 * dayMs;
  await using service = await startTestService({ clock: { nowMs: () => Date.now() - agoMs } });
  await importLines(service.database, smallGazetteer);

  await using visit = await visitRegister(browser, service, phone);
  const { page: owner } = visit;
  await signIn(owner, service, 'rosa@example.com');
  await owner.getByLabel('Name', { exact: true }).fill('Rosa Ferrante');
  await choose(owner, 'Profession', 'physio', 'Physiotherapist');
  await choose(owner, 'Town or suburb', 'dubbo', /^Dubbo ?NSW 2830/);
  await owner.getByLabel('Number', { exact: true }).fill('PHY0001234567');
  await publish(owner);
  await owner.getByRole('heading', { level: 1, name: 'Your listing is published' }).waitFor();

  await makeSteward(service, 'stella@example.com', 'Stella Marchbank');
  await using desk = await visitRegister(browser, service, phone, '/steward');
  const { page: steward } = desk;
  await signInAs(steward, service, 'stella@example.com');
  await steward.getByRole('button', { name: 'Look at Rosa Ferrante' }).click();
  await steward.getByRole('button', { name: 'Ask the owner' }).click();
  await steward.getByLabel('Your question').fill('Which name is on your certificate?');
  await steward.getByRole('button', { name: 'Send the question' }).click();
  await steward.getByText('asked by mail').waitFor();

  await owner.reload();
  await owner.getByLabel('Your answer').fill('Rosa Ferrante-Quill.');
  await owner.getByRole('button', { name: 'Send the answer' }).click();
  await owner.getByText('Your answer was sent.').waitFor();

  await steward.getByRole('button', { name: 'Look again' }).click();
  await steward.getByRole('button', { name: 'Look at Rosa Ferrante' }).click();
  await steward.getByText('Rosa Ferrante-Quill.').waitFor();
  await steward.getByRole('button', { name: 'Found it' }).click();
  await steward.getByLabel('How you looked').fill('number and married name alike');
  await steward.getByRole('button', { name: 'Found it', exact: true }).click();
  await steward.getByText('Rosa Ferrante: decided.').waitFor();
  await owner.reload();
  await owner.locator('dl').getByText('Found in the statutory register by Stella Marchbank (number and married name alike)').waitFor();

  agoMs = 0;
  await service.runDue();
  await using therapist = await startTherapist({ width: 360, height: 800 });
  const panel = await begin(therapist);
  await connect(panel, service);
  await activity(panel, 'Directory');
  await panel.getByLabel('Find a practitioner').fill('physio dubbo');
  const card = panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem').filter({ hasText: 'Rosa Ferrante' });
  await card.getByText('found in the statutory register').waitFor();
  await card.getByText(/^Not confirmed for 1(19|20|21) days$/).waitFor();
  await card.getByRole('button').first().click();
  await card.getByText(/Found in the statutory register by Stella Marchbank \(number and married name alike\), .*20\d\d/).waitFor();

  const mail = (await mailsTo(service, 'rosa@example.com')).at(-1) ?? '';
  const address = /https?:\/\/\S+\/confirm#\S+/.exec(mail)?.[0] ?? '';
  await using opened = await visitRegister(browser, service, phone, address.slice(service.url.length));
  await opened.page.getByText(/It was last confirmed 1(19|20|21) days ago/).waitFor();
  await opened.page.getByText('Found in the statutory register by Stella Marchbank').waitFor();
  await opened.page.getByRole('button', { name: 'Still right' }).click();
  await opened.page.getByText('Thank you, that is noted').waitFor();

  await panel.getByRole('button', { name: 'Update the directory' }).click();
  await card.getByText(/confirmed today/).waitFor();
  expect(await card.innerText()).not.toMatch(/Not confirmed/);
  await expect.poll(() => card.innerText()).toContain('found in the statutory register');
  expect(await therapist.violations()).toEqual([]);
});

async function signInAs(page: Page, service: TestService, email: string): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Eight-digit code').waitFor();
  await page.getByLabel('Eight-digit code').fill(await service.mailedCode(email));
  await page.getByRole('button', { name: 'Go on' }).click();
}
