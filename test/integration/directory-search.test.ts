/** The service's own search over the columns that devices download, kept current in every process, on both databases. */
import { createDirectory, createLookup, openSearchFile } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../support/failure-of.ts';
import { inventDirectory } from '../support/invented-directory/invented-directory.ts';
import { engines, startTestService, type Client } from '../support/service.ts';
import { storeDirectory } from '../support/stored-directory.ts';
import { waitFor } from '../support/wait-for.ts';
import { ana, bytesAt, searchFileOf, startWithPlaces } from './small-directory.ts';

const namesFor = async (client: Client, text: string) => (await client.directory.search.mutate({ text })).results.map(({ name }) => name);

describe.each(engines)('the service’s own search on %s', (engine) => {
  it('finds the same in the same order and for the same reasons as a device does with the file it downloads', async () => {
    const nowMs = Date.UTC(2026, 5, 1);
    await using service = await startTestService({ engine, clock: { nowMs: () => nowMs } });
    const invented = inventDirectory({ count: 2000, seed: 3 });
    await storeDirectory(service.database, invented);
    const { client } = await service.signIn('ana@example.com');
    const opened = openSearchFile(await bytesAt(service, await searchFileOf({ client })));
    if (!opened.ok) throw new Error(opened.reason);
    const onDevice = createLookup({ directory: createDirectory([{ file: opened.file }]), places: invented.places });
    const somebody = invented.rows[7];
    const place = invented.places[0];
    for (const text of ['physio', `massage ${place?.name ?? ''}`, somebody?.name ?? '', (somebody?.name ?? '').slice(0, 5), 'knee', 'osteopath telehealth', 'qqqqzzzz', '']) {
      for (const origin of [undefined, place?.coordinates]) {
        const here = onDevice.search(text, { limit: 20, nowMs, ...(origin !== undefined && { origin }) });
        const { results } = await client.directory.search.mutate({ text, ...(origin !== undefined && { origin }) });
        expect(results.map(({ number, distanceKm, reasons }) => ({ number, distanceKm, reasons })), text).toEqual(here.map(({ listing: { number }, distanceKm, reasons }) => ({ number, distanceKm, reasons })));
      }
    }
  });

  it('finds within a moment who published, and no more who withdrew, whichever process it was at', async () => {
    await using one = await startWithPlaces({ engine });
    const { dataDir, databaseUrl } = one.settings;
    await using other = await startTestService({ environment: { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) } });
    const { client, bearer } = await one.signIn('ana@example.com');
    const there = other.clientFor(bearer);
    expect(await namesFor(there, 'fairhollin')).toEqual([]);

    await client.directory.publish.mutate({ content: ana });
    for (const at of [client, there]) await waitFor('who published', async () => ((await namesFor(at, 'fairhollin')).length === 1 ? true : undefined));
    await there.directory.publish.mutate({ content: { ...ana, name: 'Ana Newname' } });
    for (const at of [client, there]) await waitFor('the new name', async () => ((await namesFor(at, 'newname')).length === 1 ? true : undefined));
    await client.directory.withdraw.mutate();
    for (const at of [client, there]) await waitFor('nobody', async () => ((await namesFor(at, 'newname')).length === 0 ? true : undefined));
  });

  it('is for members, takes any text, and shows nothing beyond a list', async () => {
    await using service = await startWithPlaces({ engine });
    expect(await failureOf(service.client.directory.search.mutate({ text: 'physio' }))).toMatchObject({ code: 'not-signed-in' });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: { ...ana, phone: '02 5550 0101', about: 'Twenty years of knees.' } });
    await waitFor('who published', async () => ((await namesFor(client, 'fairhollin')).length === 1 ? true : undefined));
    const { results } = await client.directory.search.mutate({ text: 'physio dubbo' });
    expect(results).toMatchObject([{ number: 1, name: 'Ana Fairhollin', location: { place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU' }, distanceKm: 0 }]);
    for (const hidden of ['5550', 'example.com', 'Twenty', 'Wattle']) expect(JSON.stringify(results)).not.toContain(hidden);
    for (const text of ['\u0000', 'x'.repeat(201)]) expect(await failureOf(client.directory.search.mutate({ text }))).toMatchObject({ code: 'input-invalid', field: 'text' });
    for (const text of ['"; drop table listing; --', '\ud800', '%', '🦶', ' '.repeat(200)]) expect(Array.isArray((await client.directory.search.mutate({ text })).results)).toBe(true);
  });
});
