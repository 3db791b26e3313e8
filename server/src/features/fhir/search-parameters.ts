/**
 * What each type can be searched by: the "shall" of IHE mCSD ITI-90 and the "must" of AU PD for PractitionerRole, and what
 * comes with them for nothing. The CapabilityStatement says the same, from here.
 */
import { checkNumber, type Concept, type Coordinates, type DirectoryResource, type DirectoryResourceType, type ResourcesByType, schemeOfSystem } from '@trusted-hands/directory';
import { asConcept } from './search-values.ts';

export type Parameter =
  | { readonly type: 'string'; readonly values: (resource: DirectoryResource) => readonly string[] }
  | { readonly type: 'token'; readonly values: (resource: DirectoryResource) => readonly Concept[] }
  | { readonly type: 'reference'; readonly targets: readonly ReferenceTarget[]; readonly values: (resource: DirectoryResource) => readonly string[] }
  | { readonly type: 'date'; readonly values: (resource: DirectoryResource) => readonly number[] }
  | { readonly type: 'near'; readonly values: (resource: DirectoryResource) => readonly Coordinates[] };

/** No endpoint for messages is listed: what is asked of one finds nobody, and is no error. */
export type ReferenceTarget = DirectoryResourceType | 'Endpoint';
export type Parameters = Readonly<Record<string, Parameter>>;

type Practitioner = ResourcesByType['Practitioner'][number];
type Role = ResourcesByType['PractitionerRole'][number];
type Organization = ResourcesByType['Organization'][number];
type Place = ResourcesByType['Location'][number];
type Service = ResourcesByType['HealthcareService'][number];

const ofPractitioner = <Value>(read: (resource: Practitioner) => readonly Value[]) => (resource: DirectoryResource) => (resource.resourceType === 'Practitioner' ? read(resource) : []);
const ofRole = <Value>(read: (resource: Role) => readonly Value[]) => (resource: DirectoryResource) => (resource.resourceType === 'PractitionerRole' ? read(resource) : []);
const ofOrganization = <Value>(read: (resource: Organization) => readonly Value[]) => (resource: DirectoryResource) => (resource.resourceType === 'Organization' ? read(resource) : []);
const ofPlace = <Value>(read: (resource: Place) => readonly Value[]) => (resource: DirectoryResource) => (resource.resourceType === 'Location' ? read(resource) : []);
const ofService = <Value>(read: (resource: Service) => readonly Value[]) => (resource: DirectoryResource) => (resource.resourceType === 'HealthcareService' ? read(resource) : []);

/** What our resources do not have: known, and never found. */
const none = { type: 'token', values: () => [] } as const satisfies Parameter;
const yes = [asConcept({ code: 'true' })];
const active = { type: 'token', values: () => yes } as const satisfies Parameter;

const common: Parameters = {
  _id: { type: 'token', values: (resource) => [asConcept({ code: resource.id })] },
  _lastUpdated: { type: 'date', values: (resource) => [Date.parse(resource.meta.lastUpdated)] },
};

const ownIdentifier = { type: 'token', values: (resource) => (resource.identifier ?? []).map(({ system, value }) => asConcept({ system, code: value })) } as const satisfies Parameter;

/** As its owner wrote it, and as its register does. */
function numberConcept({ system, value }: { readonly system: string; readonly value: string }): Concept {
  const scheme = schemeOfSystem(system);
  const normalized = scheme === undefined ? value : checkNumber(scheme, value).normalized;
  return { coding: [{ system, code: value }, ...(normalized === value ? [] : [{ system, code: normalized }])] };
}

const namesOf = ({ name }: Practitioner) => name.flatMap(({ text, family, given = [], prefix = [] }) => [text, family, ...given, ...prefix]);
const placeAddress = ofPlace(({ address }) => [address]);
const organizationAddress = ofOrganization(({ address }) => address);

function addressParameters(read: typeof placeAddress | typeof organizationAddress): Parameters {
  const part = (name: 'city' | 'state' | 'postalCode' | 'country'): Parameter => ({ type: 'string', values: (resource) => read(resource).flatMap((address) => address[name] ?? []) });
  return {
    address: { type: 'string', values: (resource) => read(resource).flatMap(({ line = [], city, state, postalCode, country }) => [...line, city ?? [], state ?? [], postalCode ?? [], country ?? []].flat()) },
    'address-city': part('city'),
    'address-state': part('state'),
    'address-postalcode': part('postalCode'),
    'address-country': part('country'),
  };
}

export const searchParameters: Readonly<Record<DirectoryResourceType, Parameters>> = {
  Practitioner: {
    ...common,
    active,
    identifier: { type: 'token', values: ofPractitioner(({ identifier = [] }) => identifier.map(numberConcept)) },
    name: { type: 'string', values: ofPractitioner(namesOf) },
    given: { type: 'string', values: ofPractitioner(({ name }) => name.flatMap(({ given = [] }) => [...given, given.join(' ')])) },
    family: { type: 'string', values: ofPractitioner(({ name }) => name.map(({ family }) => family)) },
    gender: { type: 'token', values: ofPractitioner(({ gender }) => (gender === undefined ? [] : [asConcept({ code: gender })])) },
    communication: { type: 'token', values: ofPractitioner(({ communication = [] }) => communication) },
  },
  PractitionerRole: {
    ...common,
    active,
    identifier: ownIdentifier,
    practitioner: { type: 'reference', targets: ['Practitioner'], values: ofRole(({ practitioner }) => [practitioner.reference]) },
    organization: { type: 'reference', targets: ['Organization'], values: ofRole(({ organization }) => (organization === undefined ? [] : [organization.reference])) },
    location: { type: 'reference', targets: ['Location'], values: ofRole(({ location }) => location.map(({ reference }) => reference)) },
    service: { type: 'reference', targets: ['HealthcareService'], values: ofRole(({ healthcareService }) => healthcareService.map(({ reference }) => reference)) },
    endpoint: { type: 'reference', targets: ['Endpoint'], values: () => [] },
    role: { type: 'token', values: ofRole(({ code }) => code) },
    specialty: { type: 'token', values: ofRole(({ specialty = [] }) => specialty) },
  },
  Organization: {
    ...common,
    ...addressParameters(organizationAddress),
    active,
    identifier: ownIdentifier,
    type: { type: 'token', values: ofOrganization(({ type }) => type) },
    name: { type: 'string', values: ofOrganization(({ name }) => [name]) },
  },
  Location: {
    ...common,
    ...addressParameters(placeAddress),
    identifier: ownIdentifier,
    type: { type: 'token', values: ofPlace(({ type }) => type) },
    status: { type: 'token', values: ofPlace(({ status }) => [asConcept({ code: status })]) },
    name: { type: 'string', values: ofPlace(({ name }) => (name === undefined ? [] : [name])) },
    organization: { type: 'reference', targets: ['Organization'], values: ofPlace(({ managingOrganization }) => (managingOrganization === undefined ? [] : [managingOrganization.reference])) },
    near: { type: 'near', values: ofPlace(({ position }) => (position === undefined ? [] : [position])) },
  },
  HealthcareService: {
    ...common,
    active,
    identifier: ownIdentifier,
    name: { type: 'string', values: ofService(({ name }) => [name]) },
    location: { type: 'reference', targets: ['Location'], values: ofService(({ location }) => location.map(({ reference }) => reference)) },
    organization: { type: 'reference', targets: ['Organization'], values: ofService(({ providedBy }) => (providedBy === undefined ? [] : [providedBy.reference])) },
    'service-type': { type: 'token', values: ofService(({ type }) => type) },
    specialty: { type: 'token', values: ofService(({ specialty = [] }) => specialty) },
    characteristic: { type: 'token', values: ofService(({ characteristic = [] }) => characteristic) },
    program: { type: 'token', values: ofService(({ program = [] }) => program) },
  },
};

const endpointParameters: Parameters = { _id: none, 'connection-type': none, 'payload-type': none };

export function parametersOf(type: ReferenceTarget): Parameters {
  return type === 'Endpoint' ? endpointParameters : searchParameters[type];
}

export function parameterOf(type: ReferenceTarget, name: string): Parameter | undefined {
  const all = parametersOf(type);
  return Object.hasOwn(all, name) ? all[name] : undefined;
}
