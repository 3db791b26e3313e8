/** Whatever a listing says is written as FHIR and read back by the importer as it was. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Check, checkSteps, type Listing, listingLimits, listingOrigins, listingSchema, placeSources, referralRoutes, registerKinds, toldSteps } from '../../listing.ts';
import { numberSchemes } from '../../number-schemes.ts';
import { listingsFromFhir } from '../listings-from-fhir.ts';
import { readFhirResources } from '../read-resources.ts';
import { fhirOfListing } from './resources-of-listing.ts';

/** Text as a listing keeps it: trimmed, of one line, never empty. */
const text = (max: number, min = 1) =>
  fc
    .oneof(fc.string({ unit: 'grapheme', minLength: min, maxLength: max }), fc.constantFrom('Dr Zoë O’Neill-Łukasz', 'BROWN', 'Physiotherapy', 'knee, hip; "neck" \\ <b>', 'de la Cruz', 'Massage Therapist'))
    .map((one) => one.replace(/[\p{C}\u2028\u2029]+/gu, ' ').trim().slice(0, max).trim())
    .filter((one) => one.length >= min && one.isWellFormed());
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const atMs = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const degrees = (most: number) => fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((value) => value / 10_000);

const location = fc.record(
  {
    name: text(listingLimits.locationName),
    line: text(listingLimits.line),
    place: text(listingLimits.place),
    state: text(20),
    postcode: text(listingLimits.postcode),
    country: fc.constantFrom('AU', 'GB', 'US', 'NZ', 'CA', 'ZZ'),
    coordinates: fc.record({ latitude: degrees(90), longitude: degrees(180) }),
    placeSource: fc.constantFrom(...placeSources),
    isHome: fc.boolean(),
  },
  { requiredKeys: ['place', 'country', 'placeSource'] },
);

const written = fc.record(
  {
    id: fc.uuid(),
    name: text(listingLimits.name, 2),
    profession: fc.constantFrom('massage-therapist', 'physiotherapist', 'other', 'a-profession-of-tomorrow'),
    specialties: fc.array(text(listingLimits.specialty), { maxLength: 30 }),
    locations: fc.array(location, { minLength: 1, maxLength: 12 }),
    registrations: fc.array(fc.record({ scheme: fc.constantFrom(...numberSchemes.map(({ id }) => id), 'a-scheme-of-tomorrow'), number: text(listingLimits.number) }), { maxLength: 8 }),
    languages: fc.array(fc.constantFrom('en', 'el', 'vi', 'auq'), { maxLength: 4 }),
    gender: fc.constantFrom('female', 'male', 'other'),
    phone: text(40),
    email: fc.constantFrom('mina@example.com', 'o.neill+work@example.org'),
    website: fc.constant('https://example.com/a?b=c&d'),
    acceptingNewClients: fc.boolean(),
    telehealth: fc.boolean(),
    funding: fc.array(fc.constantFrom('self-pay', 'medicare-au', 'a-fund-of-tomorrow'), { maxLength: 3 }),
    referralRoutes: fc.array(fc.constantFrom(...referralRoutes), { maxLength: 7 }),
    referralNote: text(listingLimits.referralNote),
    away: fc.tuple(day, day).map((days) => days.toSorted()).map(([from, to]) => ({ from, to })),
    about: fc.array(text(60), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
    origin: fc.constantFrom(...listingOrigins),
    checks: fc.array(
      fc.oneof(
        fc.record({ step: fc.constantFrom(...checkSteps.filter((step) => step !== 'told')), atMs, register: maybe(fc.constantFrom(...registerKinds)), by: maybe(text(80)), how: maybe(text(100)) }),
        fc.record({ step: fc.constant('told' as const), atMs, register: maybe(fc.constantFrom(...registerKinds)), by: maybe(text(80)), how: maybe(text(100)), toldStep: fc.constantFrom(...toldSteps), toldBy: text(60) }),
      ),
      { maxLength: 5 },
    ),
    updatedAtMs: atMs,
    confirmedAtMs: atMs,
  },
  { requiredKeys: ['id', 'name', 'profession', 'locations', 'origin', 'checks', 'updatedAtMs'] },
);
// Through JSON, as a listing is stored: what is undefined is not there.
const listings: fc.Arbitrary<Listing> = written.map((one) => listingSchema.parse(JSON.parse(JSON.stringify(one))));

function readBack(all: readonly Listing[], shuffle: (lines: string[]) => string[] = (lines) => lines, service = 'https://directory.example.com') {
  const lines = all.flatMap((listing) => Object.values(fhirOfListing(listing, service)).flat().map((resource) => JSON.stringify(resource)));
  return listingsFromFhir(readFhirResources(shuffle(lines).join('\n'), 'export.ndjson'), (address) => ({ place: address.place, country: 'AU', coordinates: { latitude: 1, longitude: 1 }, by: 'place' }) as never);
}

describe('a listing written as FHIR', () => {
  test('is read back by the importer with everything it said, and every resource is taken', () => {
    fc.assert(
      fc.property(fc.uniqueArray(listings, { minLength: 1, maxLength: 3, selector: ({ id }) => id }), fc.boolean(), (all, isReversed) => {
        const { listings: found, report } = readBack(all, (lines) => (isReversed ? lines.toReversed() : lines));
        const byId = new Map(found.map((one) => [one.originId, one]));
        expect(report.filter(({ outcome }) => outcome === 'not-taken')).toEqual([]);
        for (const { id, origin, checks, updatedAtMs: _updated, confirmedAtMs, ...content } of all) {
          expect(byId.get(`Practitioner/${id}`)?.content).toEqual(content);
          const [listed, ...told] = byId.get(`Practitioner/${id}`)?.told ?? [];
          expect(listed).toMatchObject({ step: 'told', toldStep: 'listed', how: origin, toldBy: 'directory.example.com' });
          expect(told).toEqual([
            ...checks.map(({ step, ...check }) => (step === 'told' ? { step, ...check, toldBy: `${String(check.toldBy).split(', passed on by ')[0]}, passed on by directory.example.com` } : { step: 'told', ...check, toldStep: step, toldBy: 'directory.example.com' })),
            ...(confirmedAtMs === undefined ? [] : [{ step: 'told', toldStep: 'confirmed', atMs: confirmedAtMs, toldBy: 'directory.example.com' }]),
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is told on with the first and the last who said so, however often it goes round, and bounded', () => {
    const base = { id: 'a', name: 'Mina Kim', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }], origin: 'fhir', updatedAtMs: 0 };
    const looked: Check = { step: 'register-checked', atMs: 1, register: 'voluntary', by: 'Ana Petrov', how: 'number and name agree' };
    const onward = (checks: readonly Check[], service: string) => readBack([listingSchema.parse({ ...base, checks })], undefined, service).listings[0]?.told?.filter(({ toldStep }) => toldStep === 'register-checked') ?? [];
    const once = onward([looked], 'https://One.example:8080/a?b');
    expect(once).toEqual([{ ...looked, step: 'told', toldStep: 'register-checked', toldBy: 'one.example:8080' }]);
    expect(onward(once, 'https://one.example:8080')).toEqual(once);
    const twice = onward(once, 'https://two.example');
    expect(twice[0]?.toldBy).toBe('one.example:8080, passed on by two.example');
    expect(onward(twice, 'https://three.example')[0]?.toldBy).toBe('one.example:8080, passed on by three.example');
    expect(onward([looked], 'javascript:alert(1)')[0]?.toldBy).toBe('an unnamed service');
    const { listings: [listing] } = readBack([listingSchema.parse({ ...base, checks: Array.from({ length: 60 }, () => looked) })]);
    expect(listing?.told).toHaveLength(listingLimits.toldChecks);
    expect(listing?.warnings).toEqual(['Only the first 40 of 61 things that directory.example.com says of its checks were taken.']);
  });

  test('is not well-formed to the importer where a number is not', () => {
    const base = { id: 'a', name: 'Mina Kim', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }], origin: 'member', checks: [], updatedAtMs: 0 };
    const of = (number: string) => readBack([listingSchema.parse({ ...base, registrations: [{ scheme: 'npi', number }] })]).listings[0];
    expect(of('1234567893')?.steps).toEqual(['imported', 'number-well-formed']);
    expect(of('12')).toMatchObject({ steps: ['imported'], content: { registrations: [{ scheme: 'npi', number: '12' }] } });
  });

  test('names the profession in the code of the country too, and takes no place for another’s', () => {
    const listing = listingSchema.parse({ id: 'a', name: 'Dr Mina Kim', profession: 'physiotherapist', locations: [{ place: 'Dubbo', country: 'AU' }, { place: 'Austin', country: 'US', name: 'A room' }], origin: 'member', checks: [], updatedAtMs: 0 });
    const { Practitioner, PractitionerRole, Organization } = fhirOfListing(listing);
    expect(PractitionerRole.map(({ code }) => code[0]?.coding?.[1])).toEqual([{ system: 'http://snomed.info/sct', code: '36682004' }, { system: 'http://nucc.org/provider-taxonomy', code: '225100000X' }]);
    expect(Practitioner[0]?.name[0]).toEqual({ text: 'Dr Mina Kim', prefix: ['Dr'], given: ['Mina'], family: 'Kim' });
    expect(Organization.map(({ id }) => id)).toEqual(['a-2']);
    expect(PractitionerRole[0]?.organization).toBeUndefined();
  });
});
