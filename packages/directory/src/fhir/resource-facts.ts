/**
 * What has to be known of every resource of a directory before any part of it can be read alone: its key, what it names, whose
 * numbers it has, and of which country it is. For directories that are larger than memory.
 */
import { countryCode } from '../states.ts';
import { practitionerShape, readElements, roleShape } from './elements.ts';
import type { FhirItem, FhirReportRow } from './fhir-types.ts';
import { numberKey, numbersOf } from './registrations-of.ts';
import { identifyItem, lastUpdated, namesOfReference } from './resource-index.ts';

interface ReferenceNames {
  readonly url: string;
  readonly key: string;
}

export interface ResourceFacts {
  readonly key: string;
  readonly resourceType: string;
  readonly id: string;
  readonly updated: string;
  /** Of a role: its practitioner. */
  readonly practitioner: ReferenceNames | undefined;
  /** Registration numbers, as `KnownOfAll.holdersOf` is asked for them. */
  readonly numbers: readonly string[];
  /** Countries that its addresses name. */
  readonly countries: readonly string[];
  /** Countries that its identifiers' systems are of. */
  readonly systemCountries: readonly string[];
}

/** The facts of a resource, or its row of the report where it can't be told again. */
export function factsOf(item: FhirItem): { readonly type: 'facts'; readonly facts: ResourceFacts } | { readonly type: 'row'; readonly row: FhirReportRow } {
  const identified = identifyItem(item);
  if (identified.type === 'row') return identified;
  const { key, resourceType, id, resource } = identified.one;
  const head = { key, resourceType, id, updated: lastUpdated({ resource }), practitioner: undefined, numbers: [], countries: countriesOfAddresses(resource), systemCountries: [] };
  if (resourceType === 'Practitioner') {
    const { value } = readElements({ qualification: practitionerShape.qualification, identifier: practitionerShape.identifier }, resource);
    return { type: 'facts', facts: { ...head, numbers: numberKeys([...value.qualification.flatMap((one) => one.identifier), ...value.identifier]), systemCountries: countriesOfSystems(resource) } };
  }
  if (resourceType === 'PractitionerRole') {
    const { value } = readElements({ practitioner: roleShape.practitioner, identifier: roleShape.identifier }, resource);
    const reference = value.practitioner?.reference;
    const practitioner = reference === undefined || reference === '' || reference.startsWith('#') ? undefined : namesOfReference(reference);
    return { type: 'facts', facts: { ...head, practitioner, numbers: numberKeys(value.identifier), systemCountries: countriesOfSystems(resource) } };
  }
  return { type: 'facts', facts: head };
}

/** Every other resource that one names. */
export function referencesOf(resource: unknown): readonly ReferenceNames[] {
  const found: ReferenceNames[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'reference' && typeof inner === 'string' && !inner.startsWith('#')) found.push(namesOfReference(inner.trim()));
      else visit(inner);
    }
  };
  visit(resource);
  return found;
}

/** The one country of all; undefined where there are several or none. */
export function onlyCountry(countries: Iterable<string>): string | undefined {
  const distinct = new Set(countries);
  return distinct.size === 1 ? [...distinct][0] : undefined;
}

export function countriesOfSystems(resource: Readonly<Record<string, unknown>>): string[] {
  const text = JSON.stringify(resource);
  const countries: string[] = [];
  if (/"http:\/\/(ns\.electronichealth\.net\.au|hl7\.org\.au)\//.test(text)) countries.push('AU');
  if (text.includes('"http://hl7.org/fhir/sid/us-npi"')) countries.push('US');
  if (text.includes('"https://fhir.hl7.org.uk/')) countries.push('GB');
  if (text.includes('"https://standards.digital.health.nz/')) countries.push('NZ');
  return countries;
}

function numberKeys(identifiers: Parameters<typeof numbersOf>[0]): string[] {
  return numbersOf(identifiers).filter(({ verdict }) => verdict !== 'invalid').map(numberKey);
}

function countriesOfAddresses({ address }: Readonly<Record<string, unknown>>): string[] {
  const addresses: readonly unknown[] = Array.isArray(address) ? address : [address];
  return addresses.flatMap((one) => (typeof one === 'object' && one !== null && 'country' in one && typeof one.country === 'string' ? (countryCode(one.country.trim()) ?? []) : []));
}
