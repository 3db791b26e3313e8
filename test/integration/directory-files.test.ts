/** The files that devices download, on both databases. */
import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openContactFile, openSearchFile, placesFileSchema } from '@trusted-hands/directory';
import { describe, expect, it } from 'vitest';
import { lockListings } from '../../server/src/features/directory/listing.queries.ts';
import { engines, startTestService, type SignedIn } from '../support/service.ts';
import { waitFor } from '../support/wait-for.ts';
import { ana, bytesAt, filesOf, searchFileOf, startWithPlaces, summariesIn } from './small-directory.ts';

const namesOf = async (signedIn: Pick<SignedIn, 'client'>) => (await filesOf(signedIn)).map(({ kind, country, sha256, rows }) => ({ kind, country, sha256, rows }));
const searchNamesOf = async (signedIn: Pick<SignedIn, 'client'>) => (await namesOf(signedIn)).filter(({ kind }) => kind === 'search');
const inEdinburgh = { ...ana, name: 'Bea Wellborough', locations: [{ place: 'Edinburgh', country: 'GB' }], registrations: [] };

describe.each(engines)('the directory files on %s', (engine) => {
  it('are named by their content: what is searched, how to reach them, and the places of a country', async () => {
    await using service = await startWithPlaces({ engine });
    const signedIn = await service.signIn('ana@example.com');
    expect(await filesOf(signedIn)).toEqual([]);

    await signedIn.client.directory.publish.mutate({ content: ana });
    const files = await filesOf(signedIn);
    expect(files.map(({ kind, country, rows }) => [kind, country, rows])).toEqual([['search', 'AU', 1], ['contact', 'AU', 1], ['places', 'AU', 7]]);
    expect(await filesOf(signedIn)).toEqual(files);
    for (const file of files) {
      const bytes = await bytesAt(service, file);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(bytes.byteLength).toBe(file.bytes);
      if (file.kind === 'search') {
        const opened = openSearchFile(bytes);
        expect(opened.ok && opened.file.summaryOf(0)).toMatchObject({ number: 1, name: 'Ana Fairhollin', origin: 'member' });
      } else if (file.kind === 'contact') {
        const opened = openContactFile(bytes);
        expect(opened.ok && opened.file.contactOf(1)).toMatchObject({ email: 'ana@example.com', registrations: ana.registrations });
      } else expect(placesFileSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).names).toContain('Dubbo');
    }
  });

  it('stay as they are while what changed since comes beside them, both for search and for contact', async () => {
    await using service = await startWithPlaces({ engine });
    const signedIn = await service.signIn('ana@example.com');
    await signedIn.client.directory.publish.mutate({ content: ana });
    const before = await namesOf(signedIn);
    await signedIn.client.directory.publish.mutate({ content: { ...ana, phone: '02 5550 0199', acceptingNewClients: false } });
    await (await service.signIn('bea@example.com')).client.directory.publish.mutate({ content: { ...ana, name: 'Bea Wellborough' } });
    const [search, contact] = await filesOf(signedIn);
    expect(await namesOf(signedIn)).toEqual(before);
    expect([search?.changes?.count, contact?.changes?.count]).toEqual([2, 2]);
    expect(search && (await summariesIn(service, search))).toMatchObject([{ number: 1, acceptingNewClients: false }, { number: 2, name: 'Bea Wellborough' }]);
    const changed = openContactFile(await bytesAt(service, contact?.changes ?? { address: '' }));
    expect(changed.ok && changed.file.contactOf(1)?.phone).toBe('02 5550 0199');

    const answer = await fetch(`${service.url}${search?.changes?.address ?? ''}`);
    const etag = answer.headers.get('etag') ?? '';
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+, immutable$/);
    expect((await fetch(answer.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('are made anew once what changed since passes a share of them', async () => {
    await using service = await startWithPlaces({ engine });
    const signedIn = await service.signIn('ana@example.com');
    await signedIn.client.directory.publish.mutate({ content: ana });
    const before = await searchFileOf(signedIn);
    await copyListing(service, 300);
    const after = await waitFor('a new file', async () => {
      const file = await searchFileOf(signedIn);
      return file.sha256 === before.sha256 ? undefined : file;
    });
    expect(after).toMatchObject({ rows: 301 });
    expect(after.changes).toBeUndefined();
    expect(await summariesIn(service, after)).toHaveLength(301);
  });

  it('are one set a country, and a change in one leaves the others as they were', async () => {
    await using service = await startWithPlaces({ engine });
    const [one, other] = [await service.signIn('ana@example.com'), await service.signIn('bea@example.com')];
    await one.client.directory.publish.mutate({ content: ana });
    await other.client.directory.publish.mutate({ content: inEdinburgh });
    const before = await searchNamesOf(one);
    expect(before.map(({ country, rows }) => [country, rows])).toEqual([['AU', 1], ['GB', 1]]);
    await one.client.directory.withdraw.mutate();
    expect(await searchNamesOf(one)).toEqual(before.slice(1));
  });

  it('keep their names over a restart, with what changed since', async () => {
    await using service = await startWithPlaces({ engine });
    const signedIn = await service.signIn('ana@example.com');
    await signedIn.client.directory.publish.mutate({ content: ana });
    await signedIn.client.directory.files.query();
    await signedIn.client.directory.publish.mutate({ content: { ...ana, name: 'Ana Newname' } });
    const before = await searchFileOf(signedIn);
    await service.restart();
    const after = await searchFileOf(signedIn);
    expect(after.sha256).toBe(before.sha256);
    expect(await summariesIn(service, after)).toMatchObject([{ name: 'Ana Newname' }]);
    // An address of before the restart is still good.
    expect(await summariesIn(service, before)).toMatchObject([{ name: 'Ana Newname' }]);
  });

  it('answer 410 once somebody in them withdrew or moved to another country, and say who it was to whoever had them', async () => {
    await using service = await startWithPlaces({ engine });
    const [one, other] = [await service.signIn('ana@example.com'), await service.signIn('bea@example.com')];
    await one.client.directory.publish.mutate({ content: ana });
    const first = await searchFileOf(one);
    await other.client.directory.publish.mutate({ content: { ...ana, name: 'Bea Wellborough' } });
    const second = await searchFileOf(one);
    expect(second.changes).toBeDefined();

    await one.client.directory.withdraw.mutate();
    const listed = await one.client.directory.files.query({ known: [{ country: 'AU', position: second.position ?? 0 }, { country: 'GB', position: 3 }] });
    expect(listed.removed).toEqual([{ country: 'AU', numbers: [1] }]);
    const third = await waitFor('files without the one who withdrew', async () => {
      const file = await searchFileOf(one);
      return file.sha256 === first.sha256 ? undefined : file;
    });
    expect(await summariesIn(service, third)).toMatchObject([{ name: 'Bea Wellborough' }]);
    const gone = [first.address, second.address, second.changes?.address ?? ''];
    for (const address of gone) {
      const answer = await fetch(`${service.url}${address}`, { headers: { 'if-none-match': '*' } });
      expect(answer.status).toBe(410);
      expect(await answer.json()).toMatchObject({ failure: { code: 'gone' } });
    }
    // Nothing of theirs is left among the files.
    const contents = await service.database.selectFrom('directory_file').select('content').where('kind', '!=', 'places').where('content', 'is not', null).execute();
    for (const { content } of contents) expect(brotliDecompressSync(content ?? new Uint8Array()).toString('latin1')).not.toContain('Fairhollin');

    await other.client.directory.publish.mutate({ content: inEdinburgh });
    await waitFor('the other country', async () => ((await searchNamesOf(one)).map(({ country }) => country).join() === 'GB' ? true : undefined));
    await waitFor('the old address to be gone', async () => ((await fetch(`${service.url}${third.address}`)).status === 410 ? true : undefined));
  });

  it('say to a device that was away for a year who was removed meanwhile, and nobody who came back', async () => {
    await using service = await startWithPlaces({ engine });
    const members = [];
    for (const name of ['ana', 'bea', 'cia']) members.push(await service.signIn(`${name}@example.com`));
    const [ana1, bea, cia] = members;
    for (const { client } of members) await client.directory.publish.mutate({ content: ana });
    const known = { country: 'AU', position: (ana1 && (await searchFileOf(ana1)).position) ?? 0 };
    await bea?.client.directory.withdraw.mutate();
    await cia?.client.directory.withdraw.mutate();
    await cia?.client.directory.publish.mutate({ content: { ...ana, about: 'Back again.' } });
    for (let round = 0; round < 3; round += 1) {
      await ana1?.client.directory.publish.mutate({ content: { ...ana, about: `Round ${String(round)}` } });
      await ana1?.client.directory.files.query();
    }
    expect((await ana1?.client.directory.files.query({ known: [known] }))?.removed).toEqual([{ country: 'AU', numbers: [2] }]);
  });

  it('keep those before for whoever is in the middle of a download, and for no longer than ten minutes', async () => {
    let nowMs = Date.UTC(2026, 10, 21);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const signedIn = await service.signIn('ana@example.com');
    await signedIn.client.directory.publish.mutate({ content: ana });
    const first = await searchFileOf(signedIn);
    const replaced = async (count: number) => {
      const { sha256 } = await searchFileOf(signedIn);
      await copyListing(service, count);
      await waitFor('a new file', async () => ((await searchFileOf(signedIn)).sha256 === sha256 ? undefined : true));
    };
    await replaced(300);
    expect((await fetch(`${service.url}${first.address}`)).status).toBe(200);
    nowMs += 11 * 60 * 1000;
    await replaced(300);
    expect((await fetch(`${service.url}${first.address}`)).status).toBe(410);
  });

  it('are the same for every process on one database, whichever of them a listing was published at', async () => {
    await using one = await startWithPlaces({ engine });
    const { dataDir, databaseUrl } = one.settings;
    const environment = { DATA_DIR: dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) };
    await using other = await startTestService({ environment });
    const { client, bearer } = await one.signIn('ana@example.com');
    const there = other.clientFor(bearer);
    await client.directory.publish.mutate({ content: ana });
    const here = await namesOf({ client });
    expect(await namesOf({ client: there })).toEqual(here);
    await there.directory.publish.mutate({ content: { ...ana, name: 'Published Elsewhere' } });
    const after = await searchFileOf({ client });
    expect(after.sha256).toBe(here[0]?.sha256);
    for (const service of [one, other]) expect(await summariesIn(service, after)).toMatchObject([{ name: 'Published Elsewhere' }]);

    const contents = Array.from({ length: 10 }, (_, index) => ({ ...ana, name: `Version ${'abcdefghij'[index] ?? ''}` }));
    await Promise.all(contents.map((content, index) => (index % 2 === 0 ? client : there).directory.publish.mutate({ content })));
    const last = await client.directory.mine.query();
    for (const [service, signedIn] of [[one, { client }], [other, { client: there }]] as const) expect(await summariesIn(service, await searchFileOf(signedIn))).toMatchObject([{ name: last.listing?.content.name }]);

    await there.directory.withdraw.mutate();
    await waitFor('the file to be gone at both', async () => {
      await there.directory.files.query();
      const answers = await Promise.all([one, other].map((service) => fetch(`${service.url}${after.address}`)));
      return answers.every(({ status }) => status === 410) ? true : undefined;
    });
    expect(await filesOf({ client })).toEqual([]);
  });

  it('need an address that was given out, for as long as it is good, and may be cached for that long and at most a day', async () => {
    let nowMs = Date.UTC(2026, 10, 21, 10, 30);
    await using service = await startWithPlaces({ engine, clock: { nowMs: () => nowMs } });
    const { client, bearer } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    const { sha256, address } = await searchFileOf({ client });
    const url = `${service.url}${address}`;

    const first = await fetch(url);
    expect(first.headers.get('content-type')).toBe('application/octet-stream');
    expect(first.headers.get('etag')).toBe(`"${sha256}"`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=5400, immutable');
    for (const tag of [`"${sha256}"`, `W/"${sha256}"`, `"other", "${sha256}"`, '*']) {
      const known = await fetch(url, { headers: { 'if-none-match': tag } });
      expect(known.status).toBe(304);
      expect(await known.text()).toBe('');
    }
    expect((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);

    const query = address.slice(address.indexOf('?'));
    const unsigned = [sha256, '0'.repeat(64), 'ABC', `${sha256}?until=9999999999999&by=AAAA`, `${address.slice('/directory/files/'.length)}A`, '..%2f..%2fsecret', '%E0%A4%A'];
    const changes = [`${sha256}/1`, `${sha256}/1${query}`, `${sha256}/x${query}`, `${sha256}/-1`, sha256];
    for (const path of [...unsigned.map((name) => `files/${name}`), ...changes.map((name) => `changes/${name}`)]) {
      const refused = await fetch(`${service.url}/directory/${path}`, { headers: { authorization: `Bearer ${bearer}` } });
      expect([403, 404], path).toContain(refused.status);
      expect(await refused.text()).toMatch(/not-allowed|not-found/);
    }
    nowMs += 2 * 60 * 60 * 1000;
    const late = await fetch(url);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('short time');
    expect((await fetch(`${service.url}${(await searchFileOf({ client })).address}`)).status).toBe(200);
  });

  it('come compressed as the caller wants it, with the same content', async () => {
    await using service = await startWithPlaces({ engine });
    const signedIn = await service.signIn('ana@example.com');
    await signedIn.client.directory.publish.mutate({ content: ana });
    const { address, bytes } = await searchFileOf(signedIn);
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

  it('hold nothing of what somebody writes of themselves, which is asked for by number', async () => {
    await using service = await startWithPlaces({ engine });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: { ...ana, about: 'Twenty years of knees.' } });
    await client.directory.files.query();
    expect(await client.directory.about.query({ number: 1 })).toEqual({ about: 'Twenty years of knees.' });
    expect(await client.directory.about.query({ number: 2 })).toEqual({ about: null });
    await client.directory.withdraw.mutate();
    expect(await client.directory.about.query({ number: 1 })).toEqual({ about: null });
  });
});

/** As many more of the one listing as if they had been imported, in one transaction. */
async function copyListing({ database }: Awaited<ReturnType<typeof startWithPlaces>>, count: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const from = await transaction.selectFrom('listing').selectAll().orderBy('number', 'desc').executeTakeFirstOrThrow();
    const { counter } = await transaction.selectFrom('directory_change').select('counter').where('subject', '=', 'listings').executeTakeFirstOrThrow();
    const copies = Array.from({ length: count }, (_, index) => ({ ...from, id: `copy-${String(from.number + index)}`, owner_id: null, origin: 'fhir' as const, origin_id: `copy-${String(from.number + index)}`, number: from.number + index + 1, position: counter }));
    for (let start = 0; start < copies.length; start += 50) await transaction.insertInto('listing').values(copies.slice(start, start + 50)).execute();
  });
}

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
