/**
 * A real Chromium with the extension loaded: its worker, its pages as tabs, and the real toolbar popup, which Playwright
 * does not know as a page and which is reached over the DevTools protocol.
 */
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { provideChromium } from './chromium.ts';
import { attachToPopup, type PopupView } from './popup-view.ts';
import { waitFor } from './wait-for.ts';

interface LaunchOptions {
  /** The browser's profile; the same folder again is the same person's browser, restarted. */
  readonly profileDir: string;
  /** A built extension: the folder with manifest.json. */
  readonly extensionDir: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** More switches of Chromium. */
  readonly switches?: readonly string[];
}

export interface ExtensionBrowser extends AsyncDisposable {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The service worker, woken if it sleeps. */
  worker(): Promise<Worker>;
  /** The real popup, as the toolbar button opens it. */
  openPopup(): Promise<PopupView>;
  /** The real side panel, as a press opens it. What Playwright does with pages it does not with this one. */
  openSidePanel(): Promise<PopupView>;
  /** The side panel's page in a tab, where a test has all of Playwright. */
  openPanelTab(): Promise<Page>;
  openPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const context = await chromium.launchPersistentContext(options.profileDir, {
    executablePath: provideChromium((line) => process.stderr.write(`${line}\n`)),
    headless: true,
    acceptDownloads: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    args: [
      '--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
      `--disable-extensions-except=${options.extensionDir}`, `--load-extension=${options.extensionDir}`,
      ...(options.switches ?? []),
    ],
  });
  const firstWorker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(firstWorker.url()).host;

  async function openPage(path: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  }

  const worker = () => waitFor('the service worker', async () => context.serviceWorkers().find((known) => known.url().includes(extensionId)));

  return {
    context,
    extensionId,
    worker,
    async openPopup() {
      // A popup needs a window in front and closes when it loses it; a blank tab is enough.
      const page = context.pages()[0] ?? (await context.newPage());
      await page.bringToFront();
      const opened = (await worker()).evaluate(() => chrome.action.openPopup());
      const view = await attachToPopup(context, page, `chrome-extension://${extensionId}/popup.html`);
      await opened;
      return view;
    },
    async openSidePanel() {
      // The browser asks for a press in a page of ours; this one has no script of its own.
      const page = await openPage('manifest.json');
      await page.evaluate(async () => {
        const { id: windowId } = await chrome.windows.getCurrent();
        const button = document.createElement('button');
        button.textContent = 'Open the side panel';
        button.addEventListener('click', () => void (windowId !== undefined && chrome.sidePanel.open({ windowId })));
        document.body.prepend(button);
      });
      // By its key, which is a person's press too: Chromium's viewer of JSON lies over the button.
      await page.getByRole('button', { name: 'Open the side panel' }).press('Enter');
      return attachToPopup(context, page, `chrome-extension://${extensionId}/sidepanel.html`);
    },
    openPanelTab: () => openPage('sidepanel.html'),
    openPage,
    close: () => context.close(),
    [Symbol.asyncDispose]: () => context.close(),
  };
}
