/** A member's listing from first publishing to withdrawal, and the files that devices download, on both databases. */
import { createHash } from 'node:crypto';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { get } from 'node:http';
import type { ListingContentInput } from '@trusted-hands/directory';
import { listingSchema, placesFileSchema } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failureOf } from '../support/failure-of.ts';
import { engines, startTestService, type SignedIn, type TestService, type TestServiceOptions } from '../support/service.ts';
import { importLines, smallGazetteer } from './small-gazetteer.ts';

const ana: ListingContentInput = {
  name: 'Ana Fairhollin',
  profession: 'physiotherapist',
  specialties: ['knees'],
  locations: [{ place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', line: '1 Wattle Street' }],
  registrations: [{ scheme: 'ahpra', number: 'PHY0001234567' }],
  languages: ['en'],
  email: 'ana@example.com',
};

async function startWithPlaces(options: TestServiceOptions): Promise<TestService> {
  const service = await startTestService(options);
  await importLines(service.database, smallGazetteer);
  return service;
}

async function listingsFileOf({ client }: Pick<SignedIn, 'client'>) {
  const { files } = await client.directory.files.query();
  const file = files.find(({ kind }) => kind === 'listings');
  if (file === undefined) throw new Error('There is no file of listings.');
  return file;
}

async function download(service: TestService, bearer: string, sha256: string): Promise<unknown> {
  const response = await fetch(`${service.url}/directory/files/${sha256}`, { headers: { authorization: `Bearer ${bearer}` } });
  expect(response.status).toBe(200);
  return await response.json();
}

describe.each(engines)('a listing on %s', (engine) => {
  it('is published with the coordinates of its place and the checks that hold', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    expect((await client.directory.mine.query()).listing).toBeNull();

    const { listing, warnings } = await client.directory.publish.mutate({ content: ana });
    expect(warnings).toEqual([]);
    expect(listing.status).toBe('published');
    expect(listing.content.locations[0]?.coordinates).toEqual({ latitude: -32.2426, longitude: 148.6017 });
    expect(listing.checks.map(({ step }) => step)).toEqual(['self-declared', 'number-well-formed', 'email-confirmed']);
    expect((await client.directory.mine.query()).listing).toEqual(listing);
  });

  it('keeps its id through edits, withdrawal and publishing again', async () => {
    await using service = await startWithPlaces({ engine });
    const { client, bearer } = await service.signIn('ana@example.com');
    const first = await client.directory.publish.mutate({ content: ana });
    const edited = await client.directory.publish.mutate({ content: { ...ana, about: 'Early appointments.' } });
    expect(edited.listing.id).toBe(first.listing.id);

    const withdrawn = await client.directory.withdraw.mutate();
    expect(withdrawn.listing).toMatchObject({ id: first.listing.id, status: 'withdrawn', content: { about: 'Early appointments.' } });
    expect(await download(service, bearer, (await listingsFileOf({ client })).sha256)).toEqual([]);
    expect((await client.directory.withdraw.mutate()).listing.updatedAtMs).toBe(withdrawn.listing.updatedAtMs);

    const again = await client.directory.publish.mutate({ content: ana });
    expect(again.listing).toMatchObject({ id: first.listing.id, status: 'published' });
    expect(again.listing.content.about).toBeUndefined();
  });

  it('takes coordinates, checks and the source of a place from nobody but the service', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('someone@example.com');
    const { listing } = await client.directory.publish.mutate({
      content: { ...ana, locations: [{ place: 'dubbo', country: 'AU', coordinates: { latitude: 1, longitude: 2 }, placeSource: 'organization' }] },
    });
    expect(listing.content.locations[0]).toMatchObject({ coordinates: { latitude: -32.2426, longitude: 148.6017 }, placeSource: 'own' });
    expect(listing.checks.map(({ step }) => step)).not.toContain('email-confirmed');
  });

  it('blocks a malformed number and names its field, and only warns of a doubtful one', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const registrations = [{ scheme: 'ahpra', number: 'PHY0001234567' }, { scheme: 'ahpra', number: 'PHY12' }];
    const failure = await failureOf(client.directory.publish.mutate({ content: { ...ana, registrations } }));
    expect(failure).toMatchObject({ code: 'number-malformed', field: 'content.registrations.1.number' });
    expect((await client.directory.mine.query()).listing).toBeNull();

    const doubtful = await client.directory.publish.mutate({ content: { ...ana, registrations: [{ scheme: 'npi', number: '1234567890' }] } });
    expect(doubtful.warnings).toHaveLength(1);
    expect(doubtful.listing.checks.map(({ step }) => step)).not.toContain('number-well-formed');
  });

  it('says which places may have been meant by an unknown, ambiguous or contradictory one', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    const publishAt = (location: ListingContentInput['locations'][number]) =>
      failureOf(client.directory.publish.mutate({ content: { ...ana, locations: [location] } }));

    const misspelt = await publishAt({ place: 'Dubo', state: 'NSW', country: 'AU' });
    expect(misspelt).toMatchObject({ code: 'place-unknown', field: 'content.locations.0.place' });
    expect(misspelt.message).toContain('Dubbo NSW 2830');
    expect((await publishAt({ place: 'Richmond', country: 'AU' })).message).toMatch(/more than one Richmond.*NSW 2753.*VIC 3121/);
    expect((await publishAt({ place: 'Dubbo', state: 'VIC', country: 'AU' })).message).toContain('Dubbo NSW 2830');
    expect((await publishAt({ place: 'Dubbo', state: 'NSW', postcode: '3000', country: 'AU' })).code).toBe('place-unknown');
    expect((await publishAt({ place: 'Nowhere at all', country: 'AU' })).message).toContain('choose the nearest town');
    expect((await publishAt({ place: '!!!', country: 'ZZ' })).code).toBe('place-unknown');
    expect((await publishAt({ place: 'Melbourne CBD', country: 'AU' })).message).toContain('Did you mean Melbourne VIC 3000?');
    const elsewhere = await publishAt({ place: 'Nowhere', postcode: '2830', country: 'AU' });
    expect(elsewhere.message).toContain('Dubbo NSW 2830');
  });

  it('is placed by a British or Canadian postcode where the town’s own name is not listed, and by name where a region is written differently', async () => {
    await using service = await startWithPlaces({ engine });
    await importLines(service.database, ['DE\t80331\tMünchen\tBayern\tBY\t\t\t\t\t48.1345\t11.571\t4']);
    const { client } = await service.signIn('ana@example.com');
    const coordinatesOf = async (location: ListingContentInput['locations'][number]) =>
      (await client.directory.publish.mutate({ content: { ...ana, locations: [location] } })).listing.content.locations[0]?.coordinates;
    expect(await coordinatesOf({ place: 'Hackney', postcode: 'e8 1aa', country: 'GB' })).toEqual({ latitude: 51.545, longitude: -0.061 });
    expect(await coordinatesOf({ place: 'munchen', state: 'Bavaria', country: 'DE' })).toEqual({ latitude: 48.1345, longitude: 11.571 });
  });

  it('refuses a profession that is not on the list, and whoever is not signed in', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    expect(await failureOf(client.directory.publish.mutate({ content: { ...ana, profession: 'wizard' } }))).toMatchObject({ code: 'input-invalid', field: 'content.profession' });
    expect(await failureOf(client.directory.withdraw.mutate())).toMatchObject({ code: 'not-found' });
    for (const call of [
      () => service.client.directory.mine.query(),
      () => service.client.directory.publish.mutate({ content: ana }),
      () => service.client.directory.withdraw.mutate(),
      () => service.client.directory.files.query(),
      () => service.client.gazetteer.search.query({ text: 'dubbo' }),
    ]) {
      expect((await failureOf(call())).code).toBe('not-signed-in');
    }
  });

  it('is nobody else’s to change', async () => {
    await using service = await startWithPlaces({ engine });
    const owner = await service.signIn('ana@example.com');
    const other = await service.signIn('other@example.com');
    const { listing } = await owner.client.directory.publish.mutate({ content: ana });
    expect((await other.client.directory.mine.query()).listing).toBeNull();
    expect((await failureOf(other.client.directory.withdraw.mutate())).code).toBe('not-found');
    const theirs = await other.client.directory.publish.mutate({ content: { ...ana, name: 'Somebody Else' } });
    expect(theirs.listing.id).not.toBe(listing.id);
    expect((await owner.client.directory.mine.query()).listing).toEqual(listing);
  });

  it('is one listing however often it is published at once', async () => {
    await using service = await startWithPlaces({ engine });
    const { client, bearer } = await service.signIn('ana@example.com');
    const published = await Promise.all(
      Array.from({ length: 8 }, (_, index) => client.directory.publish.mutate({ content: { ...ana, about: `Version ${String(index)}` } })),
    );
    expect(new Set(published.map(({ listing }) => listing.id)).size).toBe(1);
    expect(await download(service, bearer, (await listingsFileOf({ client })).sha256)).toHaveLength(1);
  });

  it('is counted in what the service says of itself', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    expect(await service.client.service.about.query()).toMatchObject({ service: 'trusted-hands', demonstration: false, listings: 0 });
    await client.directory.publish.mutate({ content: ana });
    expect((await service.client.service.about.query()).listings).toBe(1);
  });
});

describe.each(engines)('the directory files on %s', (engine) => {
  it('are named by their content, hold listings and the places of their countries, and change only when those do', async () => {
    await using service = await startWithPlaces({ engine });
    const { client, bearer } = await service.signIn('ana@example.com');
    expect((await client.directory.files.query()).files.map(({ kind, rows }) => [kind, rows])).toEqual([['listings', 0]]);

    await client.directory.publish.mutate({ content: ana });
    const { files } = await client.directory.files.query();
    expect(files.map(({ kind, country, rows }) => [kind, country, rows])).toEqual([['listings', undefined, 1], ['places', 'AU', 7]]);
    expect((await client.directory.files.query()).files).toEqual(files);
    for (const file of files) {
      const response = await fetch(`${service.url}/directory/files/${file.sha256}`, { headers: { authorization: `Bearer ${bearer}` } });
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(bytes.byteLength).toBe(file.bytes);
      const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (file.kind === 'listings') expect(z.array(listingSchema).parse(content)[0]).toMatchObject({ name: 'Ana Fairhollin', origin: 'member' });
      else expect(placesFileSchema.parse(content).names).toContain('Dubbo');
    }

    await client.directory.publish.mutate({ content: { ...ana, about: 'New rooms.' } });
    const after = (await client.directory.files.query()).files;
    expect(after[0]?.sha256).not.toBe(files[0]?.sha256);
    expect(after[1]?.sha256).toBe(files[1]?.sha256);
  });

  it('keep their names over a restart', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const before = await client.directory.files.query();
    await service.restart();
    expect(await client.directory.files.query()).toEqual(before);
  });

  it('keep the one before for whoever is in the middle of a download, and for no longer than ten minutes', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const { client, bearer } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { sha256 } = await listingsFileOf({ client });
    await client.directory.withdraw.mutate();
    await client.directory.files.query();
    expect(await download(service, bearer, sha256)).toHaveLength(1);

    nowMs += 11 * 60 * 1000;
    const gone = await fetch(`${service.url}/directory/files/${sha256}`, { headers: { authorization: `Bearer ${bearer}` } });
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('not-found');
  });

  it('are read by another process that has not built them yet', async () => {
    await using service = await startWithPlaces({ engine });
    const { client, bearer } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { sha256 } = await listingsFileOf({ client });
    await service.restart();
    expect(await download(service, bearer, sha256)).toHaveLength(1);
  });

  it('are the same for every process on one database, whichever of them a listing was published at', async () => {
    await using one = await startWithPlaces({ engine });
    const { dataDir, databaseUrl } = one.settings;
    const environment = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    await using other = await startTestService({ environment });
    const { client, bearer } = await one.signIn('ana@example.com');
    const there = other.clientFor(bearer);
    await client.directory.publish.mutate({ content: ana });
    const here = await client.directory.files.query();
    expect(await there.directory.files.query()).toEqual(here);
    await there.directory.publish.mutate({ content: { ...ana, about: 'Published at the other one.' } });
    const after = await listingsFileOf({ client });
    expect(after.sha256).not.toBe(here.files[0]?.sha256);
    expect(await download(other, bearer, after.sha256)).toMatchObject([{ about: 'Published at the other one.' }]);

    const contents = Array.from({ length: 10 }, (_, index) => ({ ...ana, about: `Version ${String(index)}` }));
    await Promise.all(contents.map((content, index) => (index % 2 === 0 ? client : there).directory.publish.mutate({ content })));
    expect(await listingsFileOf({ client })).toEqual(await listingsFileOf({ client: there }));
  });

  it('need a bearer, answer 304 to who has them, and may be cached for a day by that one caller', async () => {
    await using service = await startWithPlaces({ engine });
    const { client, bearer } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { sha256 } = await listingsFileOf({ client });
    const address = `${service.url}/directory/files/${sha256}`;
    const authorization = `Bearer ${bearer}`;

    for (const headers of [{}, { authorization: 'Bearer nonsense' }]) {
      const refused = await fetch(address, { headers });
      expect(refused.status).toBe(401);
      expect(await refused.text()).toContain('not-signed-in');
    }
    const first = await fetch(address, { headers: { authorization } });
    expect(await first.json()).toHaveLength(1);
    expect(first.headers.get('etag')).toBe(`"${sha256}"`);
    expect(first.headers.get('cache-control')).toBe('private, max-age=86400, immutable');
    for (const tag of [`"${sha256}"`, `W/"${sha256}"`, `"other", "${sha256}"`, '*']) {
      const known = await fetch(address, { headers: { authorization, 'if-none-match': tag } });
      expect(known.status).toBe(304);
      expect(await known.text()).toBe('');
    }
    expect(await (await fetch(address, { headers: { authorization, 'if-none-match': '"other"' } })).json()).toHaveLength(1);
    for (const unknown of ['0'.repeat(64), 'ABC', sha256.toUpperCase(), '..%2f..%2fsecret']) {
      const missing = await fetch(`${service.url}/directory/files/${unknown}`, { headers: { authorization } });
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('not-found');
    }
  });

  it('come compressed as the caller wants it, with the same content', async () => {
    await using service = await startWithPlaces({ engine });
    const { client, bearer } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { sha256, bytes } = await listingsFileOf({ client });
    const plain = await rawGet(service, bearer, { sha256, acceptEncoding: 'identity' });
    expect(plain.encoding).toBeUndefined();
    expect(plain.body.byteLength).toBe(bytes);
    const zipped = await rawGet(service, bearer, { sha256, acceptEncoding: 'gzip' });
    expect(zipped.encoding).toBe('gzip');
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    const brotli = await rawGet(service, bearer, { sha256, acceptEncoding: 'gzip, deflate, br' });
    expect(brotli.encoding).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(brotli.vary).toMatch(/accept-encoding/i);
  });
});

/** `fetch` decodes by itself; this shows the bytes as they were sent. */
function rawGet(service: TestService, bearer: string, { sha256, acceptEncoding }: { sha256: string; acceptEncoding: string }) {
  return new Promise<{ encoding: string | undefined; vary: string; body: Buffer }>((resolve, reject) => {
    const request = get(
      `${service.url}/directory/files/${sha256}`,
      { headers: { authorization: `Bearer ${bearer}`, 'accept-encoding': acceptEncoding } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => void parts.push(part));
        response.on('end', () => {
          resolve({ encoding: response.headers['content-encoding'], vary: response.headers.vary ?? '', body: Buffer.concat(parts) });
        });
      },
    );
    request.on('error', reject);
  });
}
