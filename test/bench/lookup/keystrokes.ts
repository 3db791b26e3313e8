/**
 * A keystroke in the look-up, in the real extension over the whole directory: the main thread's time from `keydown` to the
 * end of style and layout of what it changed. Against a page without a framework that searches and shows the same
 * (`plain/plain-page.ts`), in the same browser and in turns; a keystroke's figure is the fastest of its passes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Listing, Place } from '@trusted-hands/directory';
import type { Page } from 'playwright-core';
import { lockListings, saveListing } from '../../../server/src/features/directory/listing.queries.ts';
import { buildTestedExtension, testedExtension } from '../../support/built-extension.ts';
import { launchExtension } from '../../support/extension-browser.ts';
import type { Measurement } from '../../support/measure.ts';
import { startTestService, type TestService } from '../../support/service.ts';
import { activity, begin, connect } from '../../support/therapist.ts';
import { percentile } from '../vault-sync/statistics.ts';
import { importPlaces } from './import-places.ts';

export interface KeystrokeWorld {
  readonly listings: readonly Omit<Listing, 'id' | 'updatedAtMs'>[];
  readonly places: readonly Place[];
  /** Each is typed letter by letter. */
  readonly queries: readonly string[];
}

const passes = 7;

export async function measureKeystrokes({ listings, places, queries }: KeystrokeWorld): Promise<Measurement> {
  buildTestedExtension();
  const folder = mkdtempSync(join(tmpdir(), 'trusted-hands-keystrokes-'));
  const extensionDir = join(folder, 'extension');
  cpSync(testedExtension, extensionDir, { recursive: true });
  addPlainPage(extensionDir);
  try {
    await using service = await startTestService({ engine: 'sqlite' });
    await importPlaces(service.database, places);
    await publish(service, listings);
    await using browser = await launchExtension({ profileDir: join(folder, 'profile'), extensionDir, viewport: { width: 400, height: 900 } });
    const panel = await begin({ browser });
    await connect(panel, service);
    await activity(panel, 'Directory');
    await panel.getByRole('list', { name: 'Practitioners' }).waitFor({ timeout: 120_000 });
    const failures: string[] = [];
    browser.context.on('weberror', (error) => failures.push(String(error.error())));
    const plain = await browser.openPage('plain.html');
    await plain.locator('[data-ready=yes]').waitFor({ timeout: 120_000 }).catch(() => { throw new Error(`The page without a framework did not open. ${failures.join(' ')}`); });

    const [ours, theirs] = [new Map<string, number>(), new Map<string, number>()];
    for (let pass = 0; pass < passes; pass += 1) {
      for (const [page, best] of [[panel, ours], [plain, theirs]] as const) {
        await page.bringToFront();
        // The first pass warms both.
        for (const [stroke, ms] of await typeAll(page, queries)) if (pass > 0) best.set(stroke, Math.min(best.get(stroke) ?? Infinity, ms));
      }
    }
    const [product, limit] = [[...ours.values()], [...theirs.values()]];
    return {
      rows: [
        { what: 'a keystroke in the extension to the end of layout, p50, ms', ours: percentile(product, 0.5), limit: percentile(limit, 0.5), wanted: '' },
        { what: 'a keystroke in the extension to the end of layout, p99, ms', ours: percentile(product, 0.99), limit: percentile(limit, 0.99), wanted: 'at most 8, limit x 1.5' },
      ],
      ratios: { keystrokeP99Ms: percentile(product, 0.99), keystrokeVsPlain: percentile(product, 0.99) / percentile(limit, 0.99) },
      figures: { keystrokes: product.length, keystrokeP50Ms: percentile(product, 0.5), plainKeystrokeP50Ms: percentile(limit, 0.5), plainKeystrokeP99Ms: percentile(limit, 0.99) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addPlainPage(extensionDir: string): void {
  const bundler = join(import.meta.dirname, '../../../extension/node_modules/.bin/vite');
  const run = spawnSync(bundler, ['build', '--config', join(import.meta.dirname, 'plain/vite.config.ts'), '--outDir', join(extensionDir, 'plain')], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' }, shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`The page without a framework could not be built:\n${run.stdout}\n${run.stderr}`);
  const styles = [...readFileSync(join(extensionDir, 'sidepanel.html'), 'utf8').matchAll(/<link rel="stylesheet"[^>]*>/g)].map(([link]) => link).join('');
  writeFileSync(join(extensionDir, 'plain.html'), `<!doctype html><html lang="en" translate="no"><head><meta charset="utf-8"><title>Plain</title>${styles}</head><body><script type="module" src="/plain/plain.js"></script></body></html>`);
}

async function publish(service: TestService, listings: KeystrokeWorld['listings']): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    for (const [index, { origin, checks, confirmedAtMs, ...content }] of listings.entries()) {
      await saveListing(transaction, { id: `invented-${index}`, ownerId: null, origin, originId: String(index), status: 'published', content, checks, createdAtMs: 0, updatedAtMs: 0, confirmedAtMs: confirmedAtMs ?? null });
    }
  });
}

/**
 * Types every query into the page's own line, a letter at a time, from inside the page, so that the way into the browser
 * does not count. A keystroke ends when what it changed was laid out: the list is looked at as soon as it has changed, or
 * after two turns of the page's own work where it did not.
 */
async function typeAll(page: Page, queries: readonly string[]): Promise<readonly (readonly [string, number])[]> {
  return page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    const root = document.querySelector('#root');
    if (input === null || root === null) throw new Error('There is no line to type into.');
    const turn = () => new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(undefined);
    });
    const samples: [string, number][] = [];
    for (const query of all) {
      input.focus();
      input.select();
      document.execCommand('delete');
      for (let wait = 0; wait < 4; wait += 1) await turn();
      for (let length = 1; length <= query.length; length += 1) {
        const letter = query[length - 1] ?? '';
        let changedAtMs = 0;
        const watching = new MutationObserver(() => {
          root.getBoundingClientRect();
          changedAtMs = performance.now();
        });
        watching.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
        const beganAtMs = performance.now();
        input.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true }));
        document.execCommand('insertText', false, letter);
        // What is put off to a later turn is waited for too.
        for (let wait = 0; wait < 4; wait += 1) await turn();
        watching.disconnect();
        samples.push([`${query}|${length}`, (changedAtMs === 0 ? beganAtMs : changedAtMs) - beganAtMs]);
      }
    }
    return samples;
  }, queries);
}
