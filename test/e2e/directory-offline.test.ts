/**
 * The directory on this computer, in the real extension: 50,000 practitioners downloaded once and looked up while one types
 * with the service away; what changed fetched as little; who withdrew gone; a damaged file said and fetched again.
 */
import { createDirectory, createLookup, encodeSearchFile, openSearchFile } from '@trusted-hands/directory';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lockListings, withdrawPublished } from '../../server/src/features/directory/listing.queries.ts';
import { inventDirectory } from '../support/invented-directory/invented-directory.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { storeDirectory } from '../support/stored-directory.ts';
import { activity, begin, connect, startTherapist } from '../support/therapist.ts';
import { waitFor } from '../support/wait-for.ts';

const line = (panel: Page) => panel.getByRole('searchbox', { name: 'Find a practitioner' });
const found = (panel: Page) => panel.getByRole('list', { name: 'Practitioners' }).getByRole('listitem');

const titles = (panel: Page) => found(panel).locator('.list-row-title');

/** Which files and changes the service is asked for. */
function watchFiles(panel: Page): { readonly asked: string[] } {
  const asked: string[] = [];
  panel.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/directory/')) asked.push(pathname.split('/')[2] ?? '');
  });
  return { asked };
}

test('50,000 practitioners, downloaded once, are looked up as one types with the service away', { timeout: 240_000 }, async () => {
  await using service = await startTestService();
  const invented = inventDirectory({ count: 50_000, seed: 5 });
  await storeDirectory(service.database, invented);
  const somebody = invented.rows[4321];
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  const { asked } = watchFiles(panel);
  await connect(panel, service);
  await fetchDirectory(panel);
  await found(panel).first().waitFor({ timeout: 120_000 });
  await waitFor('what belongs to it', async () => ((await keptFiles(panel)).length >= 3 ? true : undefined), 60_000);
  expect(asked).toEqual(['files', 'files', 'files']);
  await service.stop();

  await panel.reload();
  await activity(panel, 'Directory');
  await found(panel).first().waitFor({ timeout: 120_000 });
  // Its whole name, a key at a time: at every key it is answered from what is here, with whom the service would find.
  const opened = openSearchFile(encodeSearchFile(invented.rows));
  if (!opened.ok) throw new Error(opened.reason);
  const lookup = createLookup({ directory: createDirectory([{ file: opened.file }]), places: invented.places });
  const name = somebody?.name ?? '';
  await line(panel).focus();
  for (let typed = 1; typed <= name.length; typed += 1) {
    await panel.keyboard.type(name.charAt(typed - 1));
    const best = lookup.search(name.slice(0, typed), { limit: 20, nowMs: Date.now() }).map(({ listing }) => listing.name);
    await waitFor(`whom “${name.slice(0, typed)}” means`, async () => ((await titles(panel).allInnerTexts()).join() === best.join() ? true : undefined));
  }
  await expect.poll(() => titles(panel).first().innerText()).toBe(name);
  await found(panel).first().getByRole('button').first().click();
  await panel.getByText(/^02 5550 \d{4}$/).first().waitFor();
});

test('only what changed is fetched, who withdrew is gone, and what is damaged on this computer is said and fetched again', { timeout: 240_000 }, async () => {
  await using service = await startTestService();
  await storeDirectory(service.database, inventDirectory({ count: 300, seed: 6 }));
  const names = ['Odalys Brightwater', 'Perrin Lockhollow', 'Quilla Marrowfield'];
  await rename(service, names);
  await using therapist = await startTherapist();
  const panel = await begin(therapist);
  await connect(panel, service);
  await fetchDirectory(panel);
  await look(panel, 'Brightwater', 1);

  const { asked } = watchFiles(panel);
  await rename(service, ['Odalys Newbridge', ...names.slice(1)]);
  await update(panel);
  await look(panel, 'Newbridge', 1);
  await found(panel).first().getByRole('button').first().click();
  await panel.getByRole('button', { name: 'Read what they write about themselves' }).click();
  await panel.getByText('They wrote nothing about themselves.').waitFor();
  await waitFor('both kinds of changes', async () => (asked.length >= 2 ? true : undefined));
  expect(asked).toEqual(['changes', 'changes']);

  await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    await transaction.updateTable('listing').set({ owner_id: 'perrin' }).where('content', 'like', '%Lockhollow%').execute();
    await withdrawPublished(transaction, { ownerId: 'perrin', nowMs: Date.now() });
  });
  await update(panel);
  await look(panel, 'Lockhollow', 0);
  await look(panel, 'Marrowfield', 1);

  await damage(panel);
  await panel.reload();
  await activity(panel, 'Directory');
  // It is said, and put right by itself.
  await look(panel, 'Marrowfield', 1);
  expect(await panel.getByText('damaged').count()).toBe(0);

  // With the service away it can only be said.
  await waitFor('the files to be whole again', async () => ((await keptFiles(panel)).includes('search') ? true : undefined));
  await damage(panel);
  await service.stop();
  await panel.reload();
  await activity(panel, 'Directory');
  await panel.getByText(/did not answer|damaged/).first().waitFor();
});

async function fetchDirectory(panel: Page): Promise<void> {
  await activity(panel, 'Directory');
  const fetching = panel.getByRole('button', { name: 'Fetch the directory' });
  await found(panel).first().or(fetching).waitFor();
  if (await fetching.isVisible()) await fetching.click();
}

const update = (panel: Page) => panel.getByRole('button', { name: 'Update the directory' }).click();

async function look(panel: Page, name: string, count: number): Promise<void> {
  await line(panel).fill(name);
  const named = panel.getByRole('list', { name: 'Practitioners' }).getByText(name);
  await waitFor(`${String(count)} called ${name}`, async () => ((await named.count()) === count ? true : undefined));
}

async function rename({ database }: TestService, names: readonly string[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const { counter } = await transaction.selectFrom('directory_change').select('counter').where('subject', '=', 'listings').executeTakeFirstOrThrow();
    for (const [index, name] of names.entries()) {
      const row = await transaction.selectFrom('listing').select(['number', 'content']).orderBy('number').offset(index).limit(1).executeTakeFirstOrThrow();
      const content = JSON.stringify({ ...JSON.parse(row.content), name });
      if (content !== row.content) await transaction.updateTable('listing').set({ content, position: counter }).where('number', '=', row.number).execute();
    }
  });
}

/** Turns one byte of the search file as it is kept. */
function damage(panel: Page): Promise<void> {
  return panel.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('trusted-hands');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const files = database.transaction('files', 'readwrite').objectStore('files');
    await new Promise<void>((resolve) => {
      files.transaction.addEventListener('complete', () => resolve());
      const reading: IDBRequest<{ kind: string; bytes: Uint8Array }[]> = files.getAll();
      reading.addEventListener('success', () => {
        for (const file of reading.result.filter(({ kind }) => kind === 'search')) {
          file.bytes[40] = (file.bytes[40] ?? 0) ^ 1;
          files.put(file);
        }
      });
    });
    database.close();
  });
}

/** The kinds of the directory's files that this computer holds. */
function keptFiles(panel: Page): Promise<string[]> {
  return panel.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('trusted-hands');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const files = await new Promise<{ kind: string }[]>((resolve) => {
      const reading: IDBRequest<{ kind: string }[]> = database.transaction('files').objectStore('files').getAll();
      reading.addEventListener('success', () => resolve(reading.result));
    });
    database.close();
    return files.map(({ kind }) => kind);
  });
}
