/** What a search of FHIR finds whatever way it was written, what it says of when, and that no search takes the service for itself; on both databases. */
import { type DirectoryResourceType, listingContentSchema, type ListingContentInput } from '@trusted-hands/directory';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lockListings, saveListing, thisPosition } from '../../server/src/features/directory/listing.queries.ts';
import { type Cursor, parseSearch } from '../../server/src/features/fhir/parse-search.ts';
import { type FoundPage, scanListings } from '../../server/src/features/fhir/scan-listings.ts';
import { inventDirectory } from '../support/invented-directory/invented-directory.ts';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { storeDirectory } from '../support/stored-directory.ts';
import { ana, startWithPlaces } from './small-directory.ts';

const bundleSchema = z.object({ entry: z.array(z.object({ resource: z.object({ id: z.string(), meta: z.object({ lastUpdated: z.string() }) }) })).default([]) });
const environment = { FHIR_ACCESS: 'open' };

async function store(service: TestService, id: string, content: Partial<ListingContentInput>): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    await saveListing(transaction, { id, ownerId: null, origin: 'fhir', originId: id, status: 'published', content: listingContentSchema.parse({ ...ana, ...content }), checks: [], createdAtMs: 0, updatedAtMs: 0, confirmedAtMs: null });
  });
}

async function found(service: TestService, path: string) {
  const answer = await fetch(`${service.url}/fhir${path}`);
  expect(answer.status, path).toBe(200);
  return bundleSchema.parse(await answer.json()).entry.map(({ resource }) => resource);
}

describe.each(engines)('on %s', (engine) => {
  test('a number is found as its register writes it, however its owner did', async () => {
    await using service = await startTestService({ engine, environment });
    await store(service, 'spaced', { registrations: [{ scheme: 'ahpra', number: 'phy 0001-234567' }] });
    await store(service, 'padded', { registrations: [{ scheme: 'medicare-provider-au', number: '42662-1 B' }] });
    await store(service, 'other', { registrations: [{ scheme: 'ahpra', number: 'PHY0001234568' }] });
    const ids = async (path: string) => (await found(service, path)).map(({ id }) => id);
    for (const asked of ['PHY0001234567', 'http://hl7.org.au/id/ahpra-registration-number|PHY0001234567', 'phy 0001-234567']) expect(await ids(`/Practitioner?identifier=${encodeURIComponent(asked)}`)).toEqual(['spaced']);
    expect(await ids('/Practitioner?identifier=042662-1B')).toEqual([]);
    expect(await ids('/Practitioner?identifier=0426621B')).toEqual(['padded']);
    expect(await ids('/PractitionerRole?practitioner.identifier=PHY0001234567')).toEqual(['spaced-1']);
  });

  test('who asks for what changed since is given who was confirmed or checked since', async () => {
    let nowMs = Date.UTC(2026, 0, 1);
    await using service = await startWithPlaces({ engine, environment, clock: { nowMs: () => nowMs } });
    const { client } = await service.signIn('ana@example.com');
    await client.directory.publish.mutate({ content: ana });
    nowMs = Date.UTC(2026, 0, 20);
    await client.confirmation.confirmMine.mutate();
    expect(await found(service, '/Practitioner?_lastUpdated=ge2026-01-15')).toMatchObject([{ meta: { lastUpdated: '2026-01-20T00:00:00.000Z' } }]);
    const [own] = await found(service, '/Practitioner');
    expect((await fetch(`${service.url}/fhir/Practitioner/${own?.id ?? ''}`)).headers.get('last-modified')).toBe('Tue, 20 Jan 2026 00:00:00 GMT');
    const checks = [{ step: 'register-checked', atMs: Date.UTC(2026, 1, 3), register: 'association', by: 'Examples' }];
    await service.database.updateTable('listing').set({ checks: JSON.stringify(checks) }).execute();
    expect(await found(service, '/Practitioner?_lastUpdated=ge2026-02-01')).toHaveLength(1);
  });

  test('who changed of late is found in a large directory by asking once, wherever they are listed', { timeout: 60_000 }, async () => {
    await using service = await startTestService({ engine, environment });
    const rows = 30_000;
    await storeDirectory(service.database, inventDirectory({ count: rows, seed: 5 }));
    const old = { updated_at_ms: Date.UTC(2025, 0, 1), confirmed_at_ms: null, checks: JSON.stringify([{ step: 'imported', atMs: Date.UTC(2025, 0, 1) }]) };
    await service.database.updateTable('listing').set(old).execute();
    const numbered = async (number: number, change: Partial<{ updated_at_ms: number; confirmed_at_ms: number; checks: string }>) => service.database.updateTable('listing').set(change).where('number', '=', number).returning('id').executeTakeFirstOrThrow();
    const changed = [
      await numbered(25_000, { updated_at_ms: Date.UTC(2026, 5, 3) }),
      await numbered(26_000, { confirmed_at_ms: Date.UTC(2026, 5, 3) }),
      await numbered(29_990, { checks: JSON.stringify([{ step: 'imported', atMs: 0 }, { step: 'register-checked', atMs: Date.UTC(2026, 5, 3), register: 'voluntary', by: 'Examples' }]) }),
    ];
    // What another service did then is no change here.
    await numbered(27_000, { checks: JSON.stringify([{ step: 'told', atMs: Date.UTC(2026, 5, 3), toldStep: 'confirmed', toldBy: 'elsewhere.example' }]) });
    const ids = changed.map(({ id }) => id);
    for (const asked of ['ge2026-06-01', 'gt2026-05', 'sa2026-05-31', '2026-06', '2026-06-03,2027', 'ap2026-06-03', 'ge2026-06-01&_lastUpdated=lt2026-07', 'ge2026-06-03T00:00:00Z']) {
      expect((await found(service, `/Practitioner?_lastUpdated=${asked}`)).map(({ id }) => id), asked).toEqual(ids);
    }
    expect(await found(service, '/Practitioner?_lastUpdated=lt2025')).toEqual([]);
    const before = bundleSchema.parse(await (await fetch(`${service.url}/fhir/Practitioner?_lastUpdated=le2025-06&_count=3`)).json());
    expect(before.entry).toHaveLength(3);
  });

  test('who was imported a moment ago is found, also while the columns are made anew', { timeout: 60_000 }, async () => {
    await using service = await startTestService({ engine, environment });
    const invented = inventDirectory({ count: 22_000, seed: 9 });
    await storeDirectory(service.database, { ...invented, rows: invented.rows.slice(0, 40) });
    expect(await found(service, '/Practitioner?gender=female')).not.toEqual([]);
    await storeDirectory(service.database, { ...invented, rows: invented.rows.slice(40), places: [] });
    await service.database.transaction().execute(async (transaction) => {
      await lockListings(transaction);
      await transaction.updateTable('listing').set({ position: thisPosition }).where('number', '>', 40).execute();
    });
    const last = invented.rows.at(-1);
    expect((await found(service, `/Practitioner?name:exact=${encodeURIComponent(last?.name ?? '')}`)).length).toBeGreaterThan(0);
  });

  test('a number is looked for in a large directory piece by piece, so that others are answered in between', async () => {
    await using service = await startTestService({ engine });
    const numbers = [1, 30_000, 30_001, 2_500_000];
    for (const number of numbers) {
      await store(service, `p${String(number)}`, { registrations: [{ scheme: 'ahpra', number: number === 30_000 ? 'PHY0009999999' : 'PHY0001234567' }] });
      await service.database.updateTable('listing').set({ number }).where('id', '=', `p${String(number)}`).execute();
    }
    const parsed = parseSearch('Practitioner', [['identifier', 'PHY0001234567']], { base: 'http://localhost/fhir', nowMs: 0 });
    if (!parsed.ok) throw new Error(parsed.problem.message);
    const ids: string[] = [];
    let cursor: Cursor | undefined = parsed.search.after;
    let pages = 0;
    for (; cursor !== undefined && pages < 10; pages += 1) {
      const page: FoundPage = await scanListings(service.database, { ...parsed.search, after: cursor }, { service: service.url });
      ids.push(...page.matches.map(({ id }) => id));
      cursor = page.next;
    }
    expect(ids).toEqual(['p1', 'p30001', 'p2500000']);
    // Two million and a half in one look would be too long a look.
    expect(pages).toBeGreaterThan(1);
    // How many there are is not told in pages.
    const counting = parseSearch('Practitioner', [['identifier', 'PHY0001234567'], ['_summary', 'count']], { base: 'http://localhost/fhir', nowMs: 0 });
    if (!counting.ok) throw new Error(counting.problem.message);
    expect(await scanListings(service.database, counting.search, { service: service.url })).toMatchObject({ total: 3, matches: [], next: undefined });
    const gone = AbortSignal.abort();
    expect((await scanListings(service.database, counting.search, { service: service.url, signal: gone })).total).toBeUndefined();
  });
});

describe.each(engines)('what the columns and the stored words know on %s', (engine) => {
  test('is asked of them first, and the same is found as by reading everyone', { timeout: 240_000 }, async () => {
    await using service = await startTestService({ engine, environment });
    const directory = inventDirectory({ count: 900, seed: 11 });
    await storeDirectory(service.database, directory);
    const [one, other] = directory.rows.filter(({ locations }) => locations[0]?.coordinates !== undefined);
    const { place = '', state = '', postcode = '', coordinates } = one?.locations[0] ?? {};
    const near = `${String(coordinates?.latitude)}|${String(coordinates?.longitude)}`;
    const words = (one?.name ?? '').split(' ');
    const language = directory.rows.flatMap(({ languages }) => languages).find((code) => code !== 'en') ?? '';
    const specialty = directory.rows.flatMap(({ specialties }) => specialties)[0] ?? '';
    const searches: readonly (readonly [DirectoryResourceType, readonly (readonly [string, string])[]])[] = [
      ['Practitioner', [['name', words[0] ?? '']]],
      ['Practitioner', [['family', `${(words.at(-1) ?? '').slice(0, 3).toUpperCase()},${(other?.name ?? '').split(' ').at(-1) ?? ''}`]]],
      ['Practitioner', [['name:exact', one?.name ?? ''], ['given', words[0] ?? '']]],
      ['Practitioner', [['name', 'nobody-of-this-name']]],
      ['PractitionerRole', [['practitioner.name', words[0] ?? ''], ['location.address-state', state]]],
      ['PractitionerRole', [['location.near', `${near}|20|km`]]],
      ['PractitionerRole', [['location.address-city:exact', place], ['location.address-postalcode', postcode.slice(0, 2)]]],
      ['Location', [['near', `${near}|0.01|km,0|0|1|km`]]],
      ['Location', [['address-city:contains', place.slice(1, 4)], ['address-country', 'a']]],
      ['HealthcareService', [['location.near', near]]],
      ['Practitioner', [['name:contains', words[0]?.slice(1, 4) ?? '']]],
      ['Practitioner', [['given:contains', 'a'], ['family:contains', (words.at(-1) ?? '').slice(-3)]]],
      ['PractitionerRole', [['practitioner.family:contains', (words.at(-1) ?? '').slice(1)]]],
      ['Location', [['address', '17 example']]],
      ['Location', [['address:contains', 'example street'], ['address-city', place]]],
      ['PractitionerRole', [['location.address', place]]],
      ['HealthcareService', [['name:contains', words[0] ?? '']]],
      ['HealthcareService', [['name', 'massage']]],
      ['Location', [['status', 'suspended']]],
      ['Location', [['type', 'PROFF'], ['address-state', state]]],
      ['Practitioner', [['active', 'false']]],
      ['Practitioner', [['active:not', 'true']]],
      ['PractitionerRole', [['endpoint.connection-type', 'x']]],
      ['PractitionerRole', [['endpoint:missing', 'false']]],
      ['PractitionerRole', [['role', 'http://snomed.info/sct|36682004']]],
      ['PractitionerRole', [['role', 'massage-therapist,http://nucc.org/provider-taxonomy|225100000X'], ['location.address-state', state]]],
      ['PractitionerRole', [['role:text', 'physio'], ['practitioner.gender', 'female']]],
      ['PractitionerRole', [['specialty:text', specialty.slice(0, 4)]]],
      ['PractitionerRole', [['service.specialty:text', specialty]]],
      ['HealthcareService', [['service-type', 'physiotherapist']]],
      ['HealthcareService', [['specialty', specialty]]],
      ['HealthcareService', [['specialty', 'https://trusted-hands.example/fhir/CodeSystem/specialty|']]],
      ['PractitionerRole', [['specialty', `|${specialty},nothing`]]],
      ['Practitioner', [['communication', `urn:ietf:bcp:47|${language}`]]],
      ['Practitioner', [['gender', 'male'], ['communication', language]]],
    ];
    for (const [type, asked] of searches) {
      const parsed = parseSearch(type, [...asked, ['_count', '200'], ['_total', 'accurate']], { base: `${service.url}/fhir`, nowMs: Date.now() });
      if (!parsed.ok) throw new Error(parsed.problem.message);
      expect(parsed.search.where !== undefined || parsed.search.content.length > 0 || parsed.search.ids !== undefined).toBe(true);
      const { matches, total } = await scanListings(service.database, { ...parsed.search, ids: undefined, content: [] }, { service: service.url });
      const response = z.object({ total: z.number(), entry: z.array(z.object({ resource: z.object({ id: z.string() }) })).default([]) });
      const answer = response.parse(await (await fetch(`${service.url}/fhir/${type}?${new URLSearchParams([...asked.map(([name, value]) => [name, value]), ['_count', '200'], ['_total', 'accurate']]).toString()}`)).json());
      expect({ asked, total: answer.total, ids: answer.entry.map(({ resource }) => resource.id) }).toEqual({ asked, total, ids: matches.map(({ id }) => id) });
    }
    // Page by page none is left out.
    const paged: string[] = [];
    for (let next: string | undefined = `${service.url}/fhir/Location?near=${encodeURIComponent(`${near}|300|km`)}&_count=7`; next !== undefined; ) {
      const page = pageSchema.parse(await (await fetch(next)).json());
      paged.push(...page.entry.map(({ resource }) => resource.id));
      next = page.link.find(({ relation }) => relation === 'next')?.url;
    }
    const all = parseSearch('Location', [['near', `${near}|300|km`], ['_count', '200']], { base: `${service.url}/fhir`, nowMs: Date.now() });
    if (!all.ok) throw new Error(all.problem.message);
    expect(paged.slice(0, 200)).toEqual((await scanListings(service.database, all.search, { service: service.url })).matches.map(({ id }) => id));
    expect(new Set(paged).size).toBe(paged.length);
  });
});

const pageSchema = z.object({ entry: z.array(z.object({ resource: z.object({ id: z.string() }) })).default([]), link: z.array(z.object({ relation: z.string(), url: z.string() })) });

test('values are counted over all parameters, so that many of each are not asked of everyone', () => {
  const values = Array.from({ length: 40 }, (_, index) => `name${String(index)}`).join(',');
  const parse = (times: number) => parseSearch('Practitioner', Array.from({ length: times }, (): [string, string] => ['name:contains', values]), { base: 'http://localhost/fhir', nowMs: 0 });
  expect(parse(2).ok).toBe(true);
  expect(parse(3)).toMatchObject({ ok: false, problem: { status: 400, code: 'too-costly' } });
});
