/** The platform's test pages and a real service: signing in, joining and waiting until both are at one, as the tests of syncing share it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestPage } from '../../extension/platform/browser-test/entrypoints/popup/page.ts';
import type { Joining } from '../../extension/platform/platform.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { passphrase } from './platform-page.ts';
import type { TestService } from './service.ts';
import { waitFor } from './wait-for.ts';

/** What a test finds as `page` where a computer joins: the try that goes on. */
export type SyncedTestPage = TestPage & { joining?: Joining };

/** What a test page put on its `globalThis`; what is evaluated runs inside that page. */
declare const page: SyncedTestPage;

export const email = 'therapist@example.com';

type MailingService = Pick<TestService, 'url' | 'mailedCode'>;

export async function connect(panel: Page, service: MailingService): Promise<void> {
  const { url } = service;
  expect(await panel.evaluate(([address, mail]) => page.platform.service.requestCode(address, mail), [url, email] as const)).toMatchObject({ ok: true });
  const code = await service.mailedCode(email);
  expect(await panel.evaluate(([address, mail, typed]) => page.platform.service.signIn(address, mail, typed), [url, email, code] as const)).toMatchObject({ ok: true });
}

/** Asks for rounds until all that is here is with the service too. */
export const everywhere = (panel: Page) => waitFor('everything to be with the service', async () => {
  const told = await panel.evaluate(async () => {
    await page.platform.sync.syncNow();
    return page.platform.sync.status();
  });
  return told.type === 'everywhere' ? true : undefined;
}, 60_000);

/** Signs in on a computer without notes; answers the text that the other computer is to be given. */
export async function askToJoin(panel: Page, service: MailingService): Promise<string> {
  const { url } = service;
  expect(await panel.evaluate(([address, mail]) => page.platform.joining.requestCode(address, mail), [url, email] as const)).toMatchObject({ ok: true });
  const code = await service.mailedCode(email);
  return panel.evaluate(async ([address, mail, typed]) => {
    const begun = await page.platform.joining.signIn(address, mail, typed);
    if (!begun.ok) throw new Error(begun.failure.message);
    page.joining = begun.value;
    return begun.value.request;
  }, [url, email, code] as const);
}

interface Joined {
  readonly from: Page;
  readonly at: ExtensionBrowser;
  readonly service: MailingService;
  readonly beforeConfirming?: () => Promise<unknown>;
}

/** The whole way: asked for at one computer, let in at the other, confirmed. Only once the service has the first computer's notes does it know of any to join. */
export async function join({ from, at, service, beforeConfirming }: Joined): Promise<Page> {
  await everywhere(from);
  const panel = await at.openPanelTab();
  const request = await askToJoin(panel, service);
  expect(await from.evaluate((text) => page.platform.devices.addDevice(text, 'Home'), request)).toMatchObject({ ok: true });
  expect(await panel.evaluate(() => page.joining?.waitForApproval(AbortSignal.timeout(30_000)))).toMatchObject({ ok: true });
  await beforeConfirming?.();
  expect(await panel.evaluate((words) => page.joining?.confirm(words, ''), passphrase)).toMatchObject({ ok: true });
  return panel;
}
