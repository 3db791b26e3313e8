/** The directory as other systems read it: over real HTTP, on both databases, by requests of ours and by a client from npm. */
import { MedplumClient } from '@medplum/core';
import { listingContentSchema, type ListingContentInput, listingsFromFhir } from '@trusted-hands/directory';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Cursor, parseSearch } from '../../server/src/features/fhir/parse-search.ts';
import { type FoundPage, scanListings } from '../../server/src/features/fhir/scan-listings.ts';
import { lockListings, saveListing } from '../../server/src/features/directory/listing.queries.ts';
import { faultsOf } from '../support/fhir-schema.ts';
import { inventDirectory } from '../support/invented-directory/invented-directory.ts';
import { engines, startTestService, type TestService } from '../support/service.ts';
import { voucherOf } from '../support/signed-vouching.ts';
import { storeDirectory } from '../support/stored-directory.ts';

const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  total: z.number().optional(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })),
  entry: z.array(z.object({ fullUrl: z.string(), resource: z.looseObject({ resourceType: z.string(), id: z.string() }), search: z.object({ mode: z.enum(['match', 'include']) }) })).default([]),
});
const outcomeSchema = z.object({ resourceType: z.literal('OperationOutcome'), issue: z.array(z.object({ severity: z.literal('error'), code: z.string(), diagnostics: z.string() })).min(1) });

const zoe: ListingContentInput = {
  name: 'Dr Zoë O’Neill',
  profession: 'physiotherapist',
  specialties: ['knees', 'after surgery'],
  locations: [
    { name: 'Plains Clinic', line: '1 Wattle Street', place: 'Dubbo', state: 'NSW', postcode: '2830', country: 'AU', coordinates: { latitude: -32.243, longitude: 148.605 } },
    { place: 'Québec', postcode: 'G1A', country: 'CA', coordinates: { latitude: 46.81, longitude: -71.21 }, isHome: true },
  ],
  registrations: [{ scheme: 'ahpra', number: 'PHY0001234567' }, { scheme: 'gosc', number: '12 34%' }],
  languages: ['en', 'fr'],
  gender: 'female',
  phone: '02 5550 1234',
  email: 'zoe@example.com',
  website: 'https://example.com/zoe',
  acceptingNewClients: false,
  telehealth: true,
  funding: ['medicare-au'],
  referralRoutes: ['sealed-link', 'fax', 'phone'],
  referralNote: 'Mondays are best.',
  away: { from: '2026-12-20', to: '2027-01-04' },
  about: 'Knees.\nAnd shoulders.',
};
const bo: ListingContentInput = { name: 'Bo van der Berg', profession: 'massage-therapist', locations: [{ place: 'Wellington', state: 'NSW', postcode: '2820', country: 'AU', coordinates: { latitude: -32.556, longitude: 148.944 } }], telehealth: false };
const ivy: ListingContentInput = { ...bo, name: 'Ivy Berger', locations: [{ name: 'Berg House', place: 'Dubbo', postcode: '2830', country: 'AU' }] };

async function store(service: TestService, id: string, content: ListingContentInput, updatedAtMs: number, ownerId: string | null = null): Promise<void> {
  await service.database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    await saveListing(transaction, {
      id, ownerId, origin: 'member', originId: id, status: 'published', content: listingContentSchema.parse(content),
      checks: [{ step: 'register-checked', atMs: 1_700_000_000_000, register: 'statutory', by: 'Stella' }], createdAtMs: 0, updatedAtMs, confirmedAtMs: 1_760_000_000_000,
    });
  });
}

/** What is asked, and who is found, in their order; undefined for what is refused. */
const finds: readonly (readonly [path: string, found: readonly string[] | undefined])[] = [
  // Texts
  ['/Practitioner?name=zoe', ['Practitioner/zoe']],
  ['/Practitioner?name=O%27NEILL', ['Practitioner/zoe']],
  ['/Practitioner?family=berg', ['Practitioner/ivy']],
  ['/Practitioner?family=van%20der', ['Practitioner/bo']],
  ['/Practitioner?name:contains=BERG', ['Practitioner/bo', 'Practitioner/ivy']],
  ['/Practitioner?family:exact=Berger', ['Practitioner/ivy']],
  ['/Practitioner?family:exact=berger', []],
  ['/Practitioner?given=Bo,Ivy', ['Practitioner/bo', 'Practitioner/ivy']],
  ['/Practitioner?given=Bo&given=Ivy', []],
  ['/Practitioner?name=%25', undefined],
  ['/Organization?name=plains', ['Organization/zoe-1']],
  ['/Location?name:contains=house', ['Location/ivy-1']],
  ['/Location?address-city=quebec', ['Location/zoe-2']],
  ['/Location?address-postalcode=2830,2820', ['Location/zoe-1', 'Location/bo-1', 'Location/ivy-1']],
  ['/HealthcareService?name:contains=zoe', ['HealthcareService/zoe']],
  // Codes
  ['/Practitioner?identifier=PHY0001234567', ['Practitioner/zoe']],
  ['/Practitioner?identifier=http://hl7.org.au/id/ahpra-registration-number|PHY0001234567', ['Practitioner/zoe']],
  ['/Practitioner?identifier=http://example.com|PHY0001234567', []],
  ['/Practitioner?identifier=12%2034%25', ['Practitioner/zoe']],
  ['/Practitioner?identifier=https://trusted-hands.example/fhir/number/gosc|', ['Practitioner/zoe']],
  ['/Practitioner?active=true&_id=bo,zoe', ['Practitioner/zoe', 'Practitioner/bo']],
  ['/Practitioner?active=false', []],
  ['/Practitioner?identifier:missing=true', ['Practitioner/bo', 'Practitioner/ivy']],
  ['/PractitionerRole?role=http://snomed.info/sct|36682004', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/PractitionerRole?role:not=physiotherapist', ['PractitionerRole/bo-1', 'PractitionerRole/ivy-1']],
  ['/PractitionerRole?specialty:text=surgery', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/PractitionerRole?specialty=knees', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/Location?status=active&_id=bo-1', ['Location/bo-1']],
  ['/Location?type=hospital', []],
  ['/Practitioner?_id=%00,bo', ['Practitioner/bo']],
  ['/PractitionerRole?practitioner=%00', []],
  ['/Practitioner?identifier=%00', []],
  ['/Practitioner?name=%00zoe', ['Practitioner/zoe']],
  ['/HealthcareService?service-type=massage-therapist', ['HealthcareService/bo', 'HealthcareService/ivy']],
  // References and what lies behind them
  ['/PractitionerRole?practitioner=zoe', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/PractitionerRole?practitioner=Practitioner/bo', ['PractitionerRole/bo-1']],
  ['/PractitionerRole?practitioner:Practitioner=bo', ['PractitionerRole/bo-1']],
  ['/PractitionerRole?location=Location/zoe-2', ['PractitionerRole/zoe-2']],
  ['/PractitionerRole?organization=ivy-1', ['PractitionerRole/ivy-1']],
  ['/PractitionerRole?service=HealthcareService/zoe', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/Location?organization=Organization/zoe-1', ['Location/zoe-1']],
  ['/HealthcareService?location=Location/zoe-2', ['HealthcareService/zoe']],
  ['/HealthcareService?organization=Organization/ivy-1', ['HealthcareService/ivy']],
  ['/PractitionerRole?practitioner.family=berg', ['PractitionerRole/ivy-1']],
  ['/PractitionerRole?practitioner.given=bo&active=true', ['PractitionerRole/bo-1']],
  ['/PractitionerRole?practitioner.name=zo', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/PractitionerRole?practitioner.identifier=PHY0001234567', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/PractitionerRole?location.address-postalcode=2830', ['PractitionerRole/zoe-1', 'PractitionerRole/ivy-1']],
  ['/PractitionerRole?location.address-city=dubbo&location.address-state=NSW', ['PractitionerRole/zoe-1']],
  ['/PractitionerRole?location.near=-32.25|148.6|10|km', ['PractitionerRole/zoe-1']],
  ['/PractitionerRole?organization.identifier=x', []],
  ['/PractitionerRole?endpoint.connection-type=x', []],
  ['/PractitionerRole?endpoint.payload-type=x', []],
  ['/PractitionerRole?identifier=x', []],
  // Distances
  ['/Location?near=-32.25|148.6', ['Location/zoe-1', 'Location/bo-1']],
  ['/Location?near=-32.25|148.6|10000|m', ['Location/zoe-1']],
  ['/Location?near=-32.25|148.6|10|[mi_us]', ['Location/zoe-1']],
  // Times
  ['/Practitioner?_lastUpdated=2026-06', ['Practitioner/bo']],
  ['/Practitioner?_lastUpdated=ge2026-06-01', ['Practitioner/bo', 'Practitioner/ivy']],
  ['/Practitioner?_lastUpdated=gt2026-06-01', ['Practitioner/ivy']],
  ['/Practitioner?_lastUpdated=sa2026-06-01', ['Practitioner/ivy']],
  ['/Practitioner?_lastUpdated=lt2026-06-01', ['Practitioner/zoe']],
  ['/Practitioner?_lastUpdated=eb2026-06-01', ['Practitioner/zoe']],
  ['/Practitioner?_lastUpdated=le2026-06-01', ['Practitioner/zoe', 'Practitioner/bo']],
  ['/Practitioner?_lastUpdated=ne2026', []],
  ['/Practitioner?_lastUpdated=eq2026-06-01', ['Practitioner/bo']],
  ['/Practitioner?_lastUpdated=ap2026-06-10', ['Practitioner/bo']],
  ['/Practitioner?_lastUpdated=ap2026-09-10', []],
  ['/Practitioner?_lastUpdated=2026-01-15,2026-06-01', ['Practitioner/zoe', 'Practitioner/bo']],
  ['/Practitioner?_lastUpdated=2026-11-21T10:30:00%2B01:00', ['Practitioner/ivy']],
  ['/Practitioner?_lastUpdated=ge2026-02-01&_lastUpdated=lt2026-07-01', ['Practitioner/bo']],
  // What ITI-90 and AU PD want besides, each type by each of its parameters
  ['/Practitioner?name:exact=Dr%20Zo%C3%AB%20O%E2%80%99Neill', ['Practitioner/zoe']],
  ['/Practitioner?given:contains=v', ['Practitioner/ivy']],
  ['/Practitioner?given:exact=Ivy', ['Practitioner/ivy']],
  ['/Practitioner?family:contains=erg', ['Practitioner/bo', 'Practitioner/ivy']],
  ['/PractitionerRole?_id=zoe-2,bo-1', ['PractitionerRole/zoe-2', 'PractitionerRole/bo-1']],
  ['/PractitionerRole?_lastUpdated=lt2026-06-01', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/PractitionerRole?active=true&practitioner=bo', ['PractitionerRole/bo-1']],
  ['/PractitionerRole?identifier=ivy-1', ['PractitionerRole/ivy-1']],
  ['/PractitionerRole?identifier=https://trusted-hands.example/fhir/resource|ivy-1,zoe-2', ['PractitionerRole/zoe-2', 'PractitionerRole/ivy-1']],
  ['/PractitionerRole?organization.identifier=ivy-1', ['PractitionerRole/ivy-1']],
  ['/PractitionerRole?role=massage-therapist&location.address-state=nsw', ['PractitionerRole/bo-1']],
  ['/PractitionerRole?practitioner.communication=fr', ['PractitionerRole/zoe-1', 'PractitionerRole/zoe-2']],
  ['/Organization?_id=ivy-1', ['Organization/ivy-1']],
  ['/Organization?_lastUpdated=sa2026-06-01', ['Organization/ivy-1']],
  ['/Organization?active=true', ['Organization/zoe-1', 'Organization/ivy-1']],
  ['/Organization?identifier=zoe-1', ['Organization/zoe-1']],
  ['/Organization?identifier=https://trusted-hands.example/fhir/resource|', ['Organization/zoe-1', 'Organization/ivy-1']],
  ['/Organization?type=http://terminology.hl7.org/CodeSystem/organization-type|prov', ['Organization/zoe-1', 'Organization/ivy-1']],
  ['/Organization?name:contains=HOUSE', ['Organization/ivy-1']],
  ['/Organization?name:exact=Plains%20Clinic', ['Organization/zoe-1']],
  ['/Location?_lastUpdated=ge2026-11-21', ['Location/ivy-1']],
  ['/Location?identifier=zoe-2', ['Location/zoe-2']],
  ['/Location?name=plains', ['Location/zoe-1']],
  ['/Location?name:exact=Berg%20House', ['Location/ivy-1']],
  ['/Location?type=PROFF&address-city=dubbo', ['Location/zoe-1', 'Location/ivy-1']],
  ['/Location?address=1%20wattle', ['Location/zoe-1']],
  ['/Location?address:contains=wattle', ['Location/zoe-1']],
  ['/Location?address-city:contains=ELL', ['Location/bo-1']],
  ['/Location?address-city:exact=Dubbo', ['Location/zoe-1', 'Location/ivy-1']],
  ['/HealthcareService?_id=bo', ['HealthcareService/bo']],
  ['/HealthcareService?_lastUpdated=2026-01', ['HealthcareService/zoe']],
  ['/HealthcareService?active=true&location=ivy-1', ['HealthcareService/ivy']],
  ['/HealthcareService?identifier=bo', ['HealthcareService/bo']],
  ['/HealthcareService?name=physio', ['HealthcareService/zoe']],
  ['/HealthcareService?name:exact=Massage%20therapist%5C,%20Ivy%20Berger', ['HealthcareService/ivy']],
  ['/HealthcareService?specialty=knees', ['HealthcareService/zoe']],
  ['/HealthcareService?specialty:text=knee', ['HealthcareService/zoe']],
];

/** "Shall" of IHE mCSD ITI-90, and "must" of AU PD for roles; a text also by :contains and :exact. */
const wanted: Readonly<Record<string, { readonly texts: readonly string[]; readonly others: readonly string[] }>> = {
  Practitioner: { texts: ['name', 'given', 'family'], others: ['_id', '_lastUpdated', 'active', 'identifier'] },
  PractitionerRole: {
    texts: [],
    others: [
      '_id', '_lastUpdated', 'active', 'location', 'organization', 'practitioner', 'role', 'service', 'specialty',
      'practitioner.family', 'practitioner.given', 'practitioner.name', 'organization.identifier', 'practitioner.identifier', 'identifier',
      'location.address-postalcode', 'location.address-city', 'location.address-state', 'endpoint.connection-type', 'endpoint.payload-type', 'location.near',
    ],
  },
  Organization: { texts: ['name'], others: ['_id', '_lastUpdated', 'active', 'identifier', 'type'] },
  Location: { texts: ['name'], others: ['_id', '_lastUpdated', 'identifier', 'organization', 'status', 'type', 'near'] },
  HealthcareService: { texts: ['name'], others: ['_id', '_lastUpdated', 'active', 'identifier', 'location', 'organization', 'service-type', 'specialty'] },
};

test('every parameter and modifier that ITI-90 and AU PD want is asked for below, and finds somebody but for endpoints, which no listing has', () => {
  const asked = finds.flatMap(([path, found]) => [...new URL(path, 'http://localhost').searchParams.keys()].map((name) => ({ what: `${path.slice(1, path.indexOf('?'))}?${name}`, found })));
  for (const [type, { texts, others }] of Object.entries(wanted)) {
    for (const name of [...texts.flatMap((text) => [text, `${text}:contains`, `${text}:exact`]), ...others]) {
      const rows = asked.filter(({ what }) => what === `${type}?${name}`);
      expect(rows.length, `${type}?${name}`).toBeGreaterThan(0);
      if (!name.startsWith('endpoint')) expect(rows.some(({ found }) => (found?.length ?? 0) > 0), `${type}?${name}`).toBe(true);
    }
  }
});

describe.each(engines)('on %s', (engine) => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ engine, environment: { FHIR_ACCESS: 'open' }, fhirCallsPerMinute: 1_000_000, clock: { nowMs: () => Date.UTC(2026, 10, 29) } });
    await store(service, 'zoe', zoe, Date.UTC(2026, 0, 15, 12));
    await store(service, 'bo', bo, Date.UTC(2026, 5, 1));
    await store(service, 'ivy', ivy, Date.UTC(2026, 10, 21, 9, 30));
  });
  afterAll(async () => service[Symbol.asyncDispose]());

  const get = (path: string, init?: RequestInit) => fetch(`${service.url}/fhir${path}`, init);
  async function search(path: string) {
    const answer = await get(path);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/fhir+json');
    return bundleSchema.parse(await answer.json());
  }
  const idsOf = ({ entry }: z.infer<typeof bundleSchema>, mode: 'match' | 'include' = 'match') => entry.filter((one) => one.search.mode === mode).map(({ resource }) => `${resource.resourceType}/${resource.id}`);

  test('everything it answers is valid FHIR R4', async () => {
    const answers = await Promise.all(
      ['/metadata', '/Practitioner', '/PractitionerRole?_include=*', '/Organization', '/Location', '/HealthcareService', '/Practitioner/zoe', '/HealthcareService/zoe', '/Practitioner?name=nobody', '/Practitioner/nobody', '/Practitioner?colour=red', '/Nothing'].map(async (path) => (await get(path)).json()),
    );
    for (const answer of answers) {
      expect(faultsOf(answer)).toEqual([]);
      for (const { resource } of bundleSchema.safeParse(answer).data?.entry ?? []) expect(faultsOf(resource)).toEqual([]);
    }
  }, 120_000);

  test('is judged by definitions that find what is wrong', async () => {
    const right = z.record(z.string(), z.unknown()).parse(await (await get('/Practitioner/zoe')).json());
    for (const wrong of [{ gender: 'yes' }, { id: 'a b' }, { colour: 'red' }, { name: [{ family: 7 }] }, { active: 'true' }, { meta: { lastUpdated: 'today' } }]) expect(faultsOf({ ...right, ...wrong }), JSON.stringify(wrong)).not.toEqual([]);
  });

  test.each(finds)('%s finds what it says', async (path, expected) => {
    if (expected === undefined) {
      expect((await get(path)).status).toBe(400);
      return;
    }
    const found = await search(path);
    expect(idsOf(found)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  test('posted searches find the same, with what stands in the address', async () => {
    const answer = await get('/PractitionerRole/_search?practitioner.family=berg', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'location.address-city=Dubbo' });
    expect(idsOf(bundleSchema.parse(await answer.json()))).toEqual(['PractitionerRole/ivy-1']);
  });

  test('includes what is asked for beside what was found, each once', async () => {
    expect(idsOf(await search('/PractitionerRole?practitioner=zoe&_include=PractitionerRole:practitioner'), 'include')).toEqual(['Practitioner/zoe']);
    expect(idsOf(await search('/PractitionerRole?practitioner=zoe&_include=PractitionerRole:location&_include=PractitionerRole:organization&_include=PractitionerRole:service&_include=PractitionerRole:endpoint'), 'include').toSorted())
      .toEqual(['HealthcareService/zoe', 'Location/zoe-1', 'Location/zoe-2', 'Organization/zoe-1']);
    expect(idsOf(await search('/Practitioner?_id=ivy&_revinclude=PractitionerRole:practitioner&_include:iterate=PractitionerRole:location'), 'include').toSorted()).toEqual(['Location/ivy-1', 'PractitionerRole/ivy-1']);
  });

  test('counts without sending', async () => {
    const counted = await search('/Practitioner?name=berg&_summary=count');
    expect(counted).toMatchObject({ total: 1, entry: [] });
    expect(counted.link.map(({ relation }) => relation)).toEqual(['self']);
  });

  test('a resource that did not change is not sent again', async () => {
    const first = await get('/Practitioner/bo');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('last-modified')).toBe('Mon, 01 Jun 2026 00:00:00 GMT');
    expect((await get('/Practitioner/bo', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await store(service, 'bo', { ...bo, telehealth: true }, Date.UTC(2026, 5, 1));
    expect((await get('/Practitioner/bo', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  const refused: readonly (readonly [path: string, status: number])[] = [
    ['/Practitioner?colour=red', 400],
    ['/Practitioner?name:sounds=x', 400],
    ['/Practitioner?name=', 400],
    ['/Practitioner?identifier=|', 400],
    ['/Practitioner?_lastUpdated=zz2026', 400],
    ['/Practitioner?_lastUpdated=ap', 400],
    ['/Practitioner?_lastUpdated=2026-02-31', 400],
    ['/Practitioner?_lastUpdated=yesterday', 400],
    ['/Practitioner?_count=-1', 400],
    ['/Practitioner?_count=lots', 400],
    ['/Practitioner?_cursor=1', 400],
    ['/Practitioner?_include=Practitioner:birthplace', 400],
    ['/Practitioner?_sort=name', 400],
    ['/Practitioner?__proto__=1', 400],
    ['/Practitioner?toString=1', 400],
    ['/PractitionerRole?practitioner.practitioner.name=x', 400],
    ['/PractitionerRole?location.organization.name.x=x', 400],
    ['/Location?near=up|there', 400],
    ['/Location?near=1|2|3|leagues', 400],
    [`/Practitioner?name=${Array.from({ length: 200 }, () => 'a').join(',')}`, 400],
    [`/PractitionerRole?${'_include=PractitionerRole:practitioner&'.repeat(1000)}`, 400],
    [`/Practitioner?${'name=a&'.repeat(1000)}`, 400],
    ['/Practitioner?_format=xml', 406],
    ['/Practitioner/nobody', 404],
    ['/Practitioner/zoe/_history', 404],
    ['/Practitioner/%00', 404],
    ['/Patient', 404],
    ['/Patient/1', 404],
    ['/', 404],
    ['', 404],
  ];
  test.each(refused.map(([path, status]) => ({ path, status, shown: path.slice(0, 60) })))('$shown is refused in FHIR’s own words', async ({ path, status }) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/fhir+json');
    outcomeSchema.parse(await answer.json());
  });

  test('a program that takes no JSON is told that there is nothing else, and everybody else is answered', async () => {
    const withAccept = (accept: string, path = '/Practitioner?_id=bo') => get(path, { headers: { accept } });
    for (const accept of ['application/fhir+json', 'application/json', 'application/fhir+xml, */*;q=0.1', 'application/*', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/fhir+json; fhirVersion=4.0']) expect((await withAccept(accept)).status, accept).toBe(200);
    for (const accept of ['application/fhir+xml', 'text/turtle', 'application/json;q=0', 'image/png']) {
      const answer = await withAccept(accept);
      expect(answer.status, accept).toBe(406);
      outcomeSchema.parse(await answer.json());
    }
    // What stands in the address, or in the form, counts before the header.
    expect((await withAccept('application/fhir+xml', '/Practitioner?_id=bo&_format=json')).status).toBe(200);
    expect((await get('/Practitioner/_search', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '_format=xml' })).status).toBe(406);
  });

  test('who was listed and is no more is gone, and not merely unknown', async () => {
    await store(service, 'leaving', bo, 0);
    const answers = async () => Promise.all(['/Practitioner/leaving', '/PractitionerRole/leaving-1', '/Location/leaving-1', '/Practitioner/nobody'].map(async (path) => {
      const answer = await get(path);
      return [answer.status, outcomeSchema.safeParse(await answer.json()).data?.issue[0]?.code];
    }));
    expect(await answers()).toEqual([[200, undefined], [200, undefined], [200, undefined], [404, 'not-found']]);
    for (const status of ['withdrawn', 'merged'] as const) {
      await service.database.updateTable('listing').set({ status }).where('id', '=', 'leaving').execute();
      expect(await answers()).toEqual([[410, 'deleted'], [410, 'deleted'], [410, 'deleted'], [404, 'not-found']]);
    }
    await service.database.deleteFrom('listing').where('id', '=', 'leaving').execute();
    await service.database.insertInto('erased_listing').values({ listing_id: 'leaving', origin: 'member', origin_id: 'leaving', erased_at_ms: 0 }).execute();
    expect((await answers())[0]).toEqual([410, 'deleted']);
  });

  test('nothing is written, and what is too large or of another kind is refused in the same words', async () => {
    const attempts: [string, RequestInit, number][] = [
      ['/Practitioner', { method: 'POST', body: '{}' }, 405],
      ['/Practitioner/zoe', { method: 'PUT', body: '{}' }, 405],
      ['/Practitioner/zoe', { method: 'DELETE' }, 405],
      ['/Practitioner/_search', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, 415],
      ['/Practitioner/_search', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a'.repeat(1_200_000) }, 413],
    ];
    for (const [path, init, status] of attempts) {
      const answer = await get(path, init);
      expect(answer.status, path).toBe(status);
      outcomeSchema.parse(await answer.json());
    }
  });

  test('whatever is asked, the answer is a bundle or says what is wrong, and never a 5xx', async () => {
    const names = fc.oneof(fc.constantFrom('name', 'identifier', 'near', '_lastUpdated', '_count', '_include', '_cursor', '_id', 'role', 'practitioner.name', 'location.near', 'name:contains', '_total'), fc.string());
    const values = fc.oneof(fc.string(), fc.constantFrom('\u0000', '%', '\\', ',', '|', '||', '9'.repeat(300), 'ge', '1|2|3', "'; drop table listing; --", '\ud800', '4294967295.99', '9999999999.9'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('Practitioner', 'PractitionerRole', 'Location', 'Organization', 'HealthcareService'), fc.array(fc.tuple(names, values), { maxLength: 4 }), async (type, parameters) => {
        const answer = await get(`/${type}?${new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString()}`);
        expect([200, 400, 406]).toContain(answer.status);
        z.union([bundleSchema, outcomeSchema]).parse(await answer.json());
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('logs neither what was asked for nor whose page it was', async () => {
    await search('/Practitioner?name=Fairhollin');
    await get('/Practitioner/zoe');
    const logged = service.logged.join('\n');
    expect(logged).toContain('/fhir/Practitioner/*');
    expect(logged).not.toMatch(/Fairhollin|zoe/i);
  });
});

describe.each(engines)('a client from npm, on %s', (engine) => {
  test('pages through everything, each once, and what it read is imported as what was stored', async () => {
    await using service = await startTestService({ engine, environment: { FHIR_ACCESS: 'members' } });
    const invented = inventDirectory({ count: 620, seed: 7 });
    await storeDirectory(service.database, invented);
    const { bearer } = await service.signIn('mina@example.com');
    const client = new MedplumClient({ baseUrl: `${service.url}/`, fhirUrlPath: 'fhir', accessToken: bearer, fetch, cacheTime: 0 });
    const read = new Map<string, unknown>();
    let pages = 0;
    for (const type of ['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'HealthcareService'] as const) {
      for await (const page of client.searchResourcePages(type, '_count=70')) {
        pages += 1;
        expect(page.length).toBeLessThanOrEqual(70);
        for (const resource of page) {
          expect(read.has(`${type}/${resource.id}`)).toBe(false);
          read.set(`${type}/${resource.id}`, resource);
        }
      }
    }
    expect(pages).toBeGreaterThan(20);
    const { listings, report } = listingsFromFhir([...read.values()].map((resource, line) => ({ type: 'resource' as const, fileName: 'read', line, resource })), () => undefined);
    expect(report.filter(({ outcome }) => outcome === 'not-taken')).toEqual([]);
    const rows = await service.database.selectFrom('listing').select(['id', 'content']).execute();
    const stored = new Map(rows.map(({ id, content }) => [`Practitioner/${id}`, listingContentSchema.parse(JSON.parse(content))]));
    expect(new Map(listings.map(({ originId, content }) => [originId, content]))).toEqual(stored);
    expect(stored.size).toBe(620);
  }, 120_000);

  test('that pages while others are listed and leave sees each who stayed once', async () => {
    await using service = await startTestService({ engine, environment: { FHIR_ACCESS: 'open' } });
    for (let index = 0; index < 6; index += 1) await store(service, `p${String(index)}`, { ...bo, name: `Person ${String(index)}` }, 0);
    const client = new MedplumClient({ baseUrl: `${service.url}/`, fhirUrlPath: 'fhir', fetch, cacheTime: 0 });
    const seen: (string | undefined)[] = [];
    for await (const page of client.searchResourcePages('Practitioner', '_count=2')) {
      seen.push(...page.map(({ id }) => id));
      if (seen.length !== 2) continue;
      await service.database.deleteFrom('listing').where('id', 'in', ['p0', 'p2']).execute();
      await store(service, 'late', bo, 0);
    }
    expect(seen).toEqual(['p0', 'p1', 'p3', 'p4', 'p5', 'late']);
  });
});

test('a search that would look at too many rows at once goes on by its link, and finds nobody twice', async () => {
  await using service = await startTestService();
  for (const index of [1, 2, 3, 4, 5]) await store(service, `p${String(index)}`, index === 4 ? zoe : bo, 0);
  const parsed = parseSearch('PractitionerRole', [['role', 'physiotherapist'], ['_count', '1']], { base: 'http://localhost/fhir', nowMs: 0 });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const found: string[] = [];
  let cursor: Cursor | undefined = parsed.search.after;
  let pages = 0;
  for (; cursor !== undefined; pages += 1) {
    const page: FoundPage = await scanListings(service.database, { ...parsed.search, after: cursor }, { service: service.url, mostRows: 2 });
    expect(page.rowsRead).toBeLessThanOrEqual(2);
    found.push(...page.matches.map(({ id }) => id));
    cursor = page.next;
  }
  expect(found).toEqual(['p4-1', 'p4-2']);
  expect(pages).toBeLessThan(8);
});

test('a fault of the service is said in FHIR’s own words, and nothing of it', async () => {
  await using service = await startTestService({ environment: { FHIR_ACCESS: 'open' } });
  await sql`alter table listing rename to listing_elsewhere`.execute(service.database);
  for (const path of ['/Practitioner', '/Practitioner/zoe', '/Location?name=x']) {
    const answer = await fetch(`${service.url}/fhir${path}`);
    expect(answer.status).toBe(500);
    const outcome = outcomeSchema.parse(await answer.json());
    expect(faultsOf(outcome)).toEqual([]);
    expect(JSON.stringify(outcome)).not.toMatch(/listing|sqlite|select/i);
  }
  await sql`alter table listing_elsewhere rename to listing`.execute(service.database);
});

describe('who may read', () => {
  async function statuses(service: TestService, bearer?: string) {
    const init = bearer === undefined ? {} : { headers: { authorization: `Bearer ${bearer}` } };
    const answers = await Promise.all(['/metadata', '/Practitioner', '/Practitioner/zoe', '/Practitioner/_search'].map((path) => fetch(`${service.url}/fhir${path}`, init)));
    return answers.map(({ status }) => status);
  }

  test('is members where nothing is said: others see only what could be asked', async () => {
    await using service = await startTestService();
    await store(service, 'zoe', zoe, 0);
    expect(await statuses(service)).toEqual([200, 401, 401, 401]);
    expect(await statuses(service, 'forged')).toEqual([200, 401, 401, 401]);
    expect(await statuses(service, (await service.signIn('mina@example.com')).bearer)).toEqual([200, 200, 200, 200]);
  });

  test('is nobody where it is off', async () => {
    await using service = await startTestService({ environment: { FHIR_ACCESS: 'off' } });
    expect(await statuses(service, (await service.signIn('mina@example.com')).bearer)).toEqual([404, 404, 404, 404]);
  });

  test('is anybody where it is open, until they ask too often', async () => {
    await using service = await startTestService({ environment: { FHIR_ACCESS: 'open' }, fhirCallsPerMinute: 6 });
    await store(service, 'zoe', zoe, 0);
    expect(await statuses(service)).toEqual([200, 200, 200, 200]);
    await statuses(service);
    const refused = await fetch(`${service.url}/fhir/Practitioner`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    outcomeSchema.parse(await refused.json());
  });

  test('never sees who vouches, who owns it, or who withdrew', async () => {
    await using service = await startTestService({ environment: { FHIR_ACCESS: 'open' } });
    const { client, member } = await service.signIn('owner-of-zoe@example.com');
    await store(service, 'zoe', zoe, 0, member.id);
    await store(service, 'ivy', ivy, 0);
    await (await voucherOf(client)).give(2, ['have-referred']);
    const all = async () => (await Promise.all(['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'HealthcareService'].map(async (type) => (await fetch(`${service.url}/fhir/${type}`)).text()))).join('\n');
    for (const secret of [member.id, member.email, 'have-referred', 'vouch']) expect(await all()).not.toContain(secret);
    expect(await all()).toContain('Ivy Berger');
    await service.database.updateTable('listing').set({ status: 'withdrawn' }).where('id', '=', 'ivy').execute();
    expect(await all()).not.toContain('Ivy Berger');
    expect((await fetch(`${service.url}/fhir/Location/ivy-1`)).status).toBe(410);
  });
});
