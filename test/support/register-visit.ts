/** The built web pages in a fresh browser profile, against a service that knows a few places. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { importLines, smallGazetteer } from '../integration/small-gazetteer.ts';
import { provideChromium } from './chromium.ts';
import { startTestService, type TestService } from './service.ts';

const portalFolder = resolve(import.meta.dirname, '../../packages/portal');

export const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
export const sizes = [
  { size: 'a phone', ...phone },
  { size: 'a desktop', viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false },
];
export type Size = Omit<(typeof sizes)[number], 'size'>;

/** Builds the pages first, so that what is tested is what is served. */
export async function openBrowser(): Promise<Browser> {
  const built = spawnSync('npm', ['run', 'build'], { cwd: portalFolder, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The web pages could not be built:\n${built.stderr}`);
  return await chromium.launch({ executablePath: provideChromium(console.log), args: ['--no-sandbox'] });
}

export async function startWithPlaces(): Promise<TestService> {
  const service = await startTestService();
  await importLines(service.database, smallGazetteer);
  return service;
}

export interface Visit extends AsyncDisposable {
  readonly page: Page;
}

/** A fresh browser profile on the page; at the end no policy was violated and nothing foreign was asked for. */
export async function visitRegister(browser: Browser, service: TestService, size: Size, path = '/register'): Promise<Visit> {
  const context = await browser.newContext({ ...size, locale: 'en-AU' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${service.url}/`)) foreign.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) errors.push(message.text());
  });
  await page.goto(`${service.url}${path}`);
  return {
    page,
    async [Symbol.asyncDispose]() {
      const cookies = await context.cookies();
      await context.close();
      expect({ foreign, errors, cookies }).toEqual({ foreign: [], errors: [], cookies: [] });
    },
  };
}
