/** The files that devices download, on both databases. */
import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listingSchema, placesFileSchema } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { ana, startWithPlaces, listingsFileOf, download } from './small-directory.ts';

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

  it('keep those before for whoever is in the middle of a download, through any number of changes, and for no longer than ten minutes', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const { client, bearer } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { sha256 } = await listingsFileOf({ client });
    await client.directory.withdraw.mutate();
    await client.directory.files.query();
    expect(await download(service, bearer, sha256)).toHaveLength(1);

    nowMs += 9 * 60 * 1000;
    await client.directory.publish.mutate({ content: { ...ana, about: 'New rooms.' } });
    const { sha256: second } = await listingsFileOf({ client });
    await client.directory.withdraw.mutate();
    await client.directory.files.query();
    expect(await download(service, bearer, sha256)).toHaveLength(1);

    nowMs += 2 * 60 * 1000;
    expect(await download(service, bearer, second)).toHaveLength(1);
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
