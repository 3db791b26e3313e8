import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listingContentSchema } from '../listing.ts';
import { createPlaceIndex } from '../places.ts';
import { fictionalPlaces } from '../testing/fictional.ts';
import type { FhirItem } from './fhir-types.ts';
import { listingsFromFhir } from './listings-from-fhir.ts';

const { geocode } = createPlaceIndex(fictionalPlaces);
const ahpra = 'http://hl7.org.au/id/ahpra-registration-number';
const npi = 'http://hl7.org/fhir/sid/us-npi';
const physio = { coding: [{ system: 'http://snomed.info/sct', code: '36682004', display: 'Physiotherapist' }] };
const dubbo = { city: 'Dubbo', state: 'NSW', postalCode: '2830' };
const wellington = { city: 'Wellington', state: 'NSW', postalCode: '2820' };

const practitioner = (id: string, more: object = {}) => ({ resourceType: 'Practitioner', id, name: [{ family: 'ALCOCK', given: ['Devon'] }], ...more });
const role = (id: string, of: string, more: object = {}) => ({ resourceType: 'PractitionerRole', id, practitioner: { reference: `Practitioner/${of}` }, code: [physio], ...more });
const items = (...resources: object[]): FhirItem[] => resources.map((resource, index) => ({ type: 'resource', fileName: 'a.ndjson', line: index + 1, resource }));
const run = (...resources: object[]) => listingsFromFhir(items(...resources), geocode);
const reasonsOf = (result: ReturnType<typeof run>, id: string) => result.report.find((row) => row.id === id)?.reasons.join(' ') ?? 'no row';
const outcomeOf = (result: ReturnType<typeof run>, id: string) => result.report.find((row) => row.id === id)?.outcome;

describe('a practitioner with a role', () => {
  const location = { resourceType: 'Location', id: 'l', name: 'Main Street Clinic', address: { ...dubbo, line: ['1 Main St'] } };
  const organization = { resourceType: 'Organization', id: 'o', name: 'Plains Physiotherapy', address: [wellington], telecom: [{ system: 'phone', value: '0255501234' }] };
  const service = { resourceType: 'HealthcareService', id: 's', name: 'Physiotherapy', location: [{ reference: 'Location/l' }] };
  const own = practitioner('p', { address: [{ ...dubbo, city: 'Young', postalCode: '2594', line: ['9 Home Rd'] }] });
  const at = { location: [{ reference: 'Location/l' }], organization: { reference: 'Organization/o' }, healthcareService: [{ reference: 'HealthcareService/s' }] };

  test.each([
    ['location', at, 'Dubbo', 'Main Street Clinic'],
    ['service', { ...at, location: [] }, 'Dubbo', 'Main Street Clinic'],
    ['organization', { organization: at.organization }, 'Wellington', 'Plains Physiotherapy'],
    ['practitioner', {}, 'Young', undefined],
  ])('has its place from the %s', (source, more, place, name) => {
    const { listings } = run(own, role('r', 'p', more), location, organization, service);
    expect(listings[0]?.content.locations).toMatchObject([{ placeSource: source, place, country: 'AU', coordinates: expect.anything() }]);
    expect(listings[0]?.content.locations[0]?.name).toBe(name);
  });

  test('is published without the street of the practitioner’s own address', () => {
    expect(JSON.stringify(run(own, role('r', 'p')).listings)).not.toContain('Home Rd');
  });

  test('is one listing with a location for each of its roles, each place once', () => {
    const { listings, report } = run(own, role('r1', 'p', at), role('r2', 'p', { organization: at.organization }), role('r3', 'p', at), location, organization);
    expect(listings).toHaveLength(1);
    expect(listings[0]?.content.locations.map((one) => one.place)).toEqual(['Dubbo', 'Wellington']);
    expect(report).toHaveLength(6);
  });

  test('is named as people write names, and carries work contacts only', () => {
    const { listings } = run(
      practitioner('p', { telecom: [{ system: 'phone', value: '0400000001', use: 'home' }, { system: 'email', value: 'devon@example.com', use: 'work' }], birthDate: '1980-01-01' }),
      role('r', 'p', { organization: at.organization }),
      organization,
    );
    expect(listings[0]).toMatchObject({ originId: 'Practitioner/p', content: { name: 'Devon Alcock', profession: 'physiotherapist', email: 'devon@example.com', phone: '0255501234' } });
    expect(JSON.stringify(listings)).not.toMatch(/1980|0400000001/);
  });

  test('is taken although its location is not in the data or its place not in the gazetteer, and says so', () => {
    const result = run(own, role('r', 'p', { location: [{ reference: 'Location/gone' }], organization: { reference: 'Organization/o' } }), { ...organization, address: [{ city: 'Nowhere Creek', state: 'NSW', country: 'AU' }] });
    expect(outcomeOf(result, 'r')).toBe('taken-with-warnings');
    expect(reasonsOf(result, 'r')).toMatch(/Location\/gone.*Nowhere Creek NSW is not in the gazetteer/);
    expect(result.listings[0]?.content.locations[0]?.coordinates).toBeUndefined();
  });
});

describe('a profession', () => {
  const professionOf = (more: object, person: object = {}) => run(practitioner('p', { address: [dubbo], ...person }), role('r', 'p', { code: [], ...more })).listings[0]?.content;
  const anzsco = (code: string, text?: string) => ({ coding: [{ system: 'http://www.abs.gov.au/ausstats/abs@.nsf/mf/1220.0', code }], ...(text === undefined ? {} : { text }) });

  test.each([
    ['a SNOMED CT code', { code: [physio] }, 'physiotherapist'],
    ['an ANZSCO code', { code: [anzsco('252511')] }, 'physiotherapist'],
    ['words beside a coarse code', { code: [anzsco('253399', 'Sleep Medicine Specialist')] }, 'sleep-physician'],
    ['words beside a code of a collection', { code: [anzsco('252299', 'Myotherapist')] }, 'myotherapist'],
    ['a specialty', { specialty: [{ coding: [{ system: 'http://snomed.info/sct', code: '722138006' }] }] }, 'physiotherapist'],
    ['a display', { code: [{ coding: [{ system: 'urn:local', code: '1', display: 'Osteopath' }] }] }, 'osteopath'],
    ['a NUCC code', { code: [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: '225700000X' }] }] }, 'massage-therapist'],
  ])('is read from %s', (_, more, profession) => {
    expect(professionOf(more)?.profession).toBe(profession);
  });

  test('that the pack does not have is another one, with its own words kept', () => {
    expect(professionOf({ code: [{ text: 'Bowen Therapist' }] })).toMatchObject({ profession: 'other', specialties: ['Bowen Therapist'] });
  });

  test('of a practitioner without roles is that of the qualification', () => {
    const registered = { extension: [{ url: 'details', extension: [{ url: 'ahpraProfession', valueCodeableConcept: { text: 'Podiatrists' } }] }], code: { text: 'Ahpra registration' } };
    const { listings } = run(practitioner('p', { address: [dubbo], qualification: [registered] }));
    expect(listings[0]?.content.profession).toBe('podiatrist');
  });
});

describe('numbers', () => {
  const withNumber = (id: string, system: string, value: string) => practitioner(id, { address: [dubbo], identifier: [{ system, value }] });

  test('that are right are kept, and the check is claimed', () => {
    const [one] = run(withNumber('p', ahpra, 'PHY0001234567')).listings;
    expect(one).toMatchObject({ content: { registrations: [{ scheme: 'ahpra', number: 'PHY0001234567' }] }, steps: ['imported', 'number-well-formed'], warnings: [] });
  });

  test('that are malformed are left out, said, and the person is still listed', () => {
    const result = run(withNumber('p', ahpra, 'PHY12'));
    expect(result.listings[0]).toMatchObject({ content: { registrations: [] }, steps: ['imported'] });
    expect(outcomeOf(result, 'p')).toBe('taken-with-warnings');
    expect(reasonsOf(result, 'p')).toContain('PHY12 was left out');
  });

  test('that are doubtful are kept and said, and no check is claimed', () => {
    const result = run(withNumber('p', npi, '1234567894'));
    expect(result.listings[0]).toMatchObject({ content: { registrations: [{ scheme: 'npi' }] }, steps: ['imported'] });
    expect(reasonsOf(result, 'p')).toContain('should be looked at');
  });

  test('that two people have are said on both, and both are taken', () => {
    const result = run(withNumber('p', npi, '1234567893'), withNumber('q', npi, '1234567893'));
    expect(result.listings).toHaveLength(2);
    expect(reasonsOf(result, 'p')).toContain('also that of Practitioner/q');
    expect(reasonsOf(result, 'q')).toContain('also that of Practitioner/p');
  });
});

describe('what is not taken', () => {
  test.each([
    ['an inactive practitioner', practitioner('x', { active: false, address: [dubbo] }), 'no longer active'],
    ['one without a name', practitioner('x', { name: [], address: [dubbo] }), 'no name'],
    ['one without a place', practitioner('x'), 'in which place'],
    ['a role of nobody', { resourceType: 'PractitionerRole', id: 'x' }, 'names no practitioner'],
    ['a role of somebody missing', role('x', 'gone'), 'Practitioner/gone is not in what was read'],
    ['a place nobody works at', { resourceType: 'Location', id: 'x' }, 'No listed practitioner'],
    ['another kind of resource', { resourceType: 'Patient', id: 'x' }, 'type Patient'],
    ['a resource without an id', { resourceType: 'Practitioner' }, 'no id'],
  ])('is %s, with its reason', (_, resource, reason) => {
    const { listings, report } = run(resource);
    expect(listings).toEqual([]);
    expect(report).toHaveLength(1);
    expect(report[0]?.outcome).toBe('not-taken');
    expect(report[0]?.reasons.join(' ')).toContain(reason);
  });

  test('is a role whose practitioner is not taken, and a person whose roles have all ended', () => {
    expect(reasonsOf(run(practitioner('p', { active: false }), role('r', 'p')), 'r')).toContain('practitioner was not taken');
    const ended = run(practitioner('p', { address: [dubbo] }), role('r', 'p', { active: false }));
    expect(ended.listings).toEqual([]);
    expect(reasonsOf(ended, 'p')).toContain('None of its roles');
  });

  test('a wrong element is left out and said, and the rest is taken', () => {
    const result = run(practitioner('p', { address: [dubbo], gender: 7, telecom: 'none', qualification: [{ identifier: 'x' }] }));
    expect(result.listings).toHaveLength(1);
    expect(reasonsOf(result, 'p')).toMatch(/telecom.*gender.*qualification|gender/);
  });

  test('a broken line has its row too', () => {
    const { report } = listingsFromFhir([{ type: 'broken', fileName: 'a.ndjson', line: 3, reason: 'The line is not valid JSON.' }], geocode);
    expect(report).toEqual([{ resourceType: '', id: '', fileName: 'a.ndjson', line: 3, outcome: 'not-taken', reasons: ['The line is not valid JSON.'] }]);
  });
});

describe('references', () => {
  test('may be absolute, versioned, a bundle’s, or into the resource itself', () => {
    const person = practitioner('p', { address: [dubbo] });
    for (const reference of ['https://example.com/fhir/Practitioner/p', 'Practitioner/p/_history/2', 'urn:uuid:1']) {
      const { listings } = listingsFromFhir([{ type: 'resource', fileName: 'a.json', fullUrl: 'urn:uuid:1', resource: person }, ...items({ ...role('r', ''), practitioner: { reference } })], geocode);
      expect(listings[0]?.content.profession, reference).toBe('physiotherapist');
    }
    const contained = role('r', 'p', { contained: [{ resourceType: 'Location', id: 'in', address: wellington }], location: [{ reference: '#in' }] });
    expect(run(person, contained).listings[0]?.content.locations[0]?.place).toBe('Wellington');
  });
});

describe('any resources', () => {
  const resources: object[] = [
    practitioner('p', { address: [dubbo], identifier: [{ system: npi, value: '1234567893' }] }),
    practitioner('q', { address: [wellington], identifier: [{ system: npi, value: '1234567893' }] }),
    practitioner('p', { address: [wellington], meta: { lastUpdated: '2026-01-01' } }),
    practitioner('gone', { active: false }),
    role('r1', 'p', { location: [{ reference: 'Location/l' }] }),
    role('r2', 'p', { code: [{ text: 'Osteopath' }] }),
    role('r3', 'gone'),
    { resourceType: 'Location', id: 'l', address: dubbo },
    { resourceType: 'Organization', id: 'o' },
    { resourceType: 'Endpoint', id: 'e' },
    {},
  ];

  test('come out in the report exactly once each, the same in whatever order they came', () => {
    const strip = (result: ReturnType<typeof run>) => ({ listings: result.listings, report: result.report.map(({ resourceType, id, outcome, reasons }) => ({ resourceType, id, outcome, reasons })) });
    const first = strip(run(...resources));
    expect(first.report).toHaveLength(resources.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(resources, { minLength: resources.length }), (shuffled) => {
        expect(strip(run(...shuffled))).toEqual(first);
      }),
    );
  });

  test('whatever their elements are, give valid listings and no exception', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom([dubbo], [{ family: 'X', given: ['Y'] }], true, { reference: 'Practitioner/p' }, [{ reference: 'Location/l' }]));
    const keys = ['name', 'address', 'telecom', 'identifier', 'qualification', 'practitioner', 'location', 'code', 'active', 'gender', 'position', 'extension'];
    const any = fc.record({ type: fc.constantFrom('Practitioner', 'PractitionerRole', 'Location', 'Organization', 'HealthcareService'), id: fc.constantFrom('p', 'l', 'z'), elements: fc.dictionary(fc.constantFrom(...keys), odd) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (list) => {
        const made = list.map(({ type, id, elements }) => ({ ...elements, resourceType: type, id }));
        const { listings, report } = run(...made);
        expect(report).toHaveLength(made.length);
        for (const { content } of listings) expect(listingContentSchema.safeParse(content).success).toBe(true);
      }),
    );
  });
});
