/** The files that devices download, on both databases. */
import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listingSchema, placesFileSchema } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engines, startTestService, type Client } from '../support/service.ts';
import { ana, startWithPlaces, listingsFileOf, download } from './small-directory.ts';

const namesOf = async (client: Client) => (await client.directory.files.query()).files.map(({ kind, country, sha256, rows }) => ({ kind, country, sha256, rows }));

describe.each(engines)('the directory files on %s', (engine) => {
  it('are named by their content, hold the listings and places of a country, and change only when those do', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    expect((await client.directory.files.query()).files).toEqual([]);

    await client.directory.publish.mutate({ content: ana });
    const { files } = await client.directory.files.query();
    expect(files.map(({ kind, country, rows }) => [kind, country, rows])).toEqual([['listings', 'AU', 1], ['places', 'AU', 7]]);
    expect((await client.directory.files.query()).files).toEqual(files);
    for (const file of files) {
      const response = await fetch(`${service.url}${file.address}`);
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

  it('are one set a country, and a change in one leaves the others as they were', async () => {
    await using service = await startWithPlaces({ engine });
    const [one, other] = [await service.signIn('ana@example.com'), await service.signIn('bea@example.com')];
    await one.client.directory.publish.mutate({ content: ana });
    await other.client.directory.publish.mutate({ content: { ...ana, name: 'Bea Wellborough', locations: [{ place: 'Edinburgh', country: 'GB' }], registrations: [] } });
    const before = (await namesOf(one.client)).filter(({ kind }) => kind === 'listings');
    expect(before.map(({ country, rows }) => [country, rows])).toEqual([['AU', 1], ['GB', 1]]);
    await one.client.directory.publish.mutate({ content: { ...ana, about: 'New rooms.' } });
    const after = (await namesOf(one.client)).filter(({ kind }) => kind === 'listings');
    expect(after[0]?.sha256).not.toBe(before[0]?.sha256);
    expect(after[1]).toEqual(before[1]);
  });

  it('keep their names over a restart', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const before = await namesOf(client);
    await service.restart();
    expect(await namesOf(client)).toEqual(before);
  });

  it('keep those before for whoever is in the middle of a download, and for no longer than ten minutes', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const first = await listingsFileOf({ client });
    await client.directory.publish.mutate({ content: { ...ana, about: 'New rooms.' } });
    await client.directory.files.query();
    expect(await download(service, first)).toHaveLength(1);

    nowMs += 11 * 60 * 1000;
    await client.directory.publish.mutate({ content: { ...ana, about: 'Newer rooms.' } });
    await client.directory.files.query();
    const gone = await fetch(`${service.url}${first.address}`);
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({ failure: { code: 'gone' } });
  });

  it('are gone at once where somebody in them withdrew, moved to another country, or was in an earlier one', async () => {
    await using service = await startWithPlaces({ engine });
    const [one, other] = [await service.signIn('ana@example.com'), await service.signIn('bea@example.com')];
    await one.client.directory.publish.mutate({ content: ana });
    const first = await listingsFileOf(one);
    await other.client.directory.publish.mutate({ content: { ...ana, name: 'Bea Wellborough' } });
    const second = await listingsFileOf(one);
    expect(await download(service, first)).toHaveLength(1);

    await one.client.directory.withdraw.mutate();
    const third = await listingsFileOf(one);
    expect(await download(service, third)).toMatchObject([{ name: 'Bea Wellborough' }]);
    for (const { address } of [first, second]) expect((await fetch(`${service.url}${address}`, { headers: { 'if-none-match': '*' } })).status).toBe(410);

    await other.client.directory.publish.mutate({ content: { ...ana, name: 'Bea Wellborough', locations: [{ place: 'Edinburgh', country: 'GB' }], registrations: [] } });
    expect((await namesOf(one.client)).filter(({ kind }) => kind === 'listings').map(({ country }) => country)).toEqual(['GB']);
    expect((await fetch(`${service.url}${third.address}`)).status).toBe(410);
  });

  it('are read by another process that has not made them', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const file = await listingsFileOf({ client });
    await service.restart();
    expect(await download(service, file)).toHaveLength(1);
  });

  it('are the same for every process on one database, whichever of them a listing was published at', async () => {
    await using one = await startWithPlaces({ engine });
    const { dataDir, databaseUrl } = one.settings;
    const environment = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    await using other = await startTestService({ environment });
    const { client, bearer } = await one.signIn('ana@example.com');
    const there = other.clientFor(bearer);
    await client.directory.publish.mutate({ content: ana });
    const here = await namesOf(client);
    expect(await namesOf(there)).toEqual(here);
    await there.directory.publish.mutate({ content: { ...ana, about: 'Published at the other one.' } });
    const after = await listingsFileOf({ client });
    expect(after.sha256).not.toBe(here[0]?.sha256);
    expect(await download(other, after)).toMatchObject([{ about: 'Published at the other one.' }]);

    const contents = Array.from({ length: 10 }, (_, index) => ({ ...ana, about: `Version ${String(index)}` }));
    await Promise.all(contents.map((content, index) => (index % 2 === 0 ? client : there).directory.publish.mutate({ content })));
    expect(await namesOf(client)).toEqual(await namesOf(there));

    await there.directory.withdraw.mutate();
    await there.directory.files.query();
    expect((await fetch(`${one.url}${after.address}`)).status).toBe(410);
  });

  it('need an address that was given out, for as long as it is good, and may be cached for that long and at most a day', async () => {
    let nowMs = Date.UTC(2026, 10, 21, 10, 30);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const { client, bearer } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { sha256, address } = await listingsFileOf({ client });
    const url = `${service.url}${address}`;

    const first = await fetch(url);
    expect(await first.json()).toHaveLength(1);
    expect(first.headers.get('etag')).toBe(`"${sha256}"`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=5400, immutable');
    for (const tag of [`"${sha256}"`, `W/"${sha256}"`, `"other", "${sha256}"`, '*']) {
      const known = await fetch(url, { headers: { 'if-none-match': tag } });
      expect(known.status).toBe(304);
      expect(await known.text()).toBe('');
    }
    expect(await (await fetch(url, { headers: { 'if-none-match': '"other"' } })).json()).toHaveLength(1);

    const unsigned = [sha256, '0'.repeat(64), 'ABC', `${sha256}?until=9999999999999&by=AAAA`, `${address.slice('/directory/files/'.length)}A`, '..%2f..%2fsecret', '%E0%A4%A'];
    for (const path of unsigned) {
      const refused = await fetch(`${service.url}/directory/files/${path}`, { headers: { authorization: `Bearer ${bearer}` } });
      expect([403, 404], path).toContain(refused.status);
      expect(await refused.text()).toMatch(/not-allowed|not-found/);
    }
    nowMs += 2 * 60 * 60 * 1000;
    const late = await fetch(url);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('short time');
    expect((await fetch(`${service.url}${(await listingsFileOf(await service.signIn('ana@example.com'))).address}`)).status).toBe(200);
  });

  it('come compressed as the caller wants it, with the same content', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { address, bytes } = await listingsFileOf({ client });
    const url = `${service.url}${address}`;
    const plain = await rawGet(url, 'identity');
    expect(plain.encoding).toBeUndefined();
    expect(plain.body.byteLength).toBe(bytes);
    const zipped = await rawGet(url, 'gzip');
    expect(zipped.encoding).toBe('gzip');
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    const brotli = await rawGet(url, 'gzip, deflate, br');
    expect(brotli.encoding).toBe('br');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(brotli.vary).toMatch(/accept-encoding/i);
  });
});

/** `fetch` decodes by itself; this shows the bytes as they were sent. */
function rawGet(url: string, acceptEncoding: string) {
  return new Promise<{ encoding: string | undefined; vary: string; body: Buffer }>((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': acceptEncoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => void parts.push(part));
      response.on('end', () => {
        resolve({ encoding: response.headers['content-encoding'], vary: response.headers.vary ?? '', body: Buffer.concat(parts) });
      });
    });
    request.on('error', reject);
  });
}
