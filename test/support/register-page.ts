/** What a practitioner does on the page that registers her, and what is asked of that page and of the service behind it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestService } from './service.ts';

export async function signIn(page: Page, service: TestService, email: string): Promise<void> {
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Eight-digit code').fill(await service.mailedCode(email));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your listing' }).waitFor();
}

export async function fillForm(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Rosa Ferrante');
  await choose(page, 'Profession', 'physio', 'Physiotherapist');
  await choose(page, 'Town or suburb', 'dubbo', /^Dubbo ?NSW 2830/);
  await page.getByLabel('About you').fill('Hands-on work and exercise.');
}

export async function choose(page: Page, field: string, text: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

export const publish = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true }).click();

/** Beside the form on a desktop, behind a button on a phone. */
export async function seesInPreview(page: Page, isMobile: boolean, texts: readonly string[]): Promise<void> {
  if (isMobile) await page.getByRole('button', { name: 'Preview' }).click();
  const preview = isMobile ? page.getByRole('dialog', { name: 'What others will see' }) : page.getByRole('complementary', { name: 'What others will see' });
  for (const text of texts) await preview.getByText(text, { exact: true }).waitFor();
  if (isMobile) await page.keyboard.press('Escape');
}

export async function expectFocused(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(text);
}

/** Roles of the controls that assistive technology would read out without a name. */
export async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const controls = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'option', 'tab', 'menuitem', 'dialog']);
  return nodes.filter((node) => !node.ignored && controls.has(String(node.role?.value)) && !node.name?.value).map((node) => String(node.role?.value));
}

export const scrollsSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** What the service keeps, asked by another device of the same account. */
export async function storedListing(service: TestService) {
  const { client } = await service.signIn('rosa@example.com', 'another device');
  return (await client.directory.mine.query()).listing;
}

/** Ends the page's session behind its back, as the passing of time does. */
export async function endSession(page: Page, service: TestService): Promise<void> {
  const bearer = await page.evaluate(() => {
    // Safe: written by the page under test, which is signed in here.
    const kept = JSON.parse(sessionStorage.getItem('trusted-hands:signed-in') ?? '{}') as { bearer: string };
    return kept.bearer;
  });
  await service.clientFor(bearer).accounts.signOut.mutate();
}
