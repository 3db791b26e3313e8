/** Stops the extension's service worker, as the browser does whenever it likes. It starts again at the next message or alarm. */
import type { ExtensionBrowser } from './extension-browser.ts';
import { waitFor } from './wait-for.ts';

/** Through the tab that is there: opening another would close the popup. */
export async function stopServiceWorker({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const [tab] = context.pages();
  if (tab === undefined) throw new Error('The browser has no tab.');
  const session = await context.newCDPSession(tab);
  let isStopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) if (scriptURL.includes(extensionId)) isStopped = runningStatus === 'stopped';
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await waitFor('the service worker to stop', () => Promise.resolve(isStopped || undefined));
  await session.detach();
}
