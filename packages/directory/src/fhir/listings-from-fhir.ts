/**
 * From the resources of a FHIR R4 directory to listings: one for each practitioner, with a location for each role. Every
 * resource is in the report exactly once, and the same resources give the same answer in whatever order they come.
 */
import { type CheckStep, type ListingContent, listingContentSchema, listingLimits, type Location } from '../listing.ts';
import { contactOf, workPoints } from './contact-of.ts';
import { distinct } from './distinct.ts';
import { locationShape, organizationShape, type Practitioner, practitionerShape, readElements, type Role, roleShape, serviceShape } from './elements.ts';
import type { FhirImport, FhirItem, FhirReportRow, Geocode, ImportedListing } from './fhir-types.ts';
import { isOwn, ownListing } from './own/listing-of-own.ts';
import { toldChecks } from './own/told-checks.ts';
import { personName } from './person-name.ts';
import { professionByWords } from './profession-by-words.ts';
import { professionOfRole, wordsOf } from './profession-of.ts';
import { type FoundNumber, numberKey, numbersOf, numberWarning } from './registrations-of.ts';
import { compareText, type IndexedResource, indexResources, reportRow, type ResourceIndex } from './resource-index.ts';
import { placesOf } from './role-places.ts';
import { countriesOfSystems, onlyCountry } from './resource-facts.ts';
import { professionTitle } from '@trusted-hands/packs/directory';
import type { ZodError } from 'zod';

/** What is known of a directory of which only a part is read at once. */
export interface KnownOfAll {
  /** Where addresses name no country. */
  readonly defaultCountry: string | undefined;
  /** Keys of all practitioners with a number, as `numberKey` writes it. */
  readonly holdersOf: (numberKey: string) => readonly string[];
}

export function listingsFromFhir(items: Iterable<FhirItem>, geocode: Geocode, known?: KnownOfAll): FhirImport {
  const index = indexResources(items);
  const context = { index, geocode, defaultCountry: known === undefined ? countryOfSystems(index) : known.defaultCountry };
  const warnings = new Map<string, string[]>();
  const warn = (key: string, messages: readonly string[]) => warnings.set(key, [...(warnings.get(key) ?? []), ...messages]);
  const taken = new Set<string>();
  const refused = new Map<string, string>();

  const roles = readRoles(index, refused, warn);
  const people: Person[] = [];
  const holders: NumberHolder[] = [];
  for (const resource of index.ofType('Practitioner')) {
    const { value, problems } = readElements(practitionerShape, resource.resource);
    warn(resource.key, problems);
    const own = roles.get(resource.key) ?? [];
    const numbers = readNumbers({ resource, value, roles: own, warn });
    holders.push({ key: resource.key, numbers });
    const person = readPerson({ resource, value, roles: own, numbers, context, warn });
    if (typeof person === 'string') {
      refused.set(resource.key, person);
      for (const role of own) refused.set(role.resource.key, `Its practitioner was not taken: ${person}`);
    } else {
      people.push(person);
      taken.add(resource.key);
      for (const key of person.used) taken.add(key);
    }
  }
  warnOfSharedNumbers(holders, warn, known);
  for (const type of ['Location', 'Organization', 'HealthcareService'] as const) {
    const shape = { Location: locationShape, Organization: organizationShape, HealthcareService: serviceShape }[type];
    for (const resource of index.ofType(type)) warn(resource.key, readElements(shape, resource.resource).problems);
  }

  const report = index.all.map((resource) => rowFor(resource, { taken, refused, warnings: distinct(warnings.get(resource.key) ?? []) }));
  return {
    listings: people.map(({ resource, content, steps, roleKeys, told }): ImportedListing => ({
      originId: resource.key,
      content,
      steps,
      ...(told !== undefined && { told }),
      warnings: distinct([resource.key, ...roleKeys].flatMap((key) => warnings.get(key) ?? [])),
    })),
    report: [...report, ...index.rows].sort(compareRows),
  };
}

interface RoleOf {
  readonly resource: IndexedResource;
  readonly value: Role;
}

interface Person {
  readonly resource: IndexedResource;
  readonly content: ListingContent;
  readonly steps: readonly CheckStep[];
  readonly roleKeys: readonly string[];
  /** Keys of every resource the listing is made of. */
  readonly used: readonly string[];
  readonly told?: ImportedListing['told'];
}

interface NumberHolder {
  readonly key: string;
  readonly numbers: readonly FoundNumber[];
}

type Warn = (key: string, messages: readonly string[]) => void;

/** Roles by their practitioner's key; those that belong to nobody are refused at once. */
function readRoles(index: ResourceIndex, refused: Map<string, string>, warn: Warn): Map<string, RoleOf[]> {
  const roles = new Map<string, RoleOf[]>();
  for (const resource of index.ofType('PractitionerRole')) {
    const { value, problems } = readElements(roleShape, resource.resource);
    warn(resource.key, problems);
    const reference = value.practitioner?.reference;
    const practitioner = index.resolve(reference, resource);
    if (reference === undefined) refused.set(resource.key, 'It names no practitioner.');
    else if (practitioner?.resourceType !== 'Practitioner') refused.set(resource.key, `Its practitioner ${reference} is not in what was read.`);
    else {
      if (value.active === false) refused.set(resource.key, 'It is marked as no longer active.');
      roles.set(practitioner.key, [...(roles.get(practitioner.key) ?? []), { resource, value }]);
    }
  }
  return roles;
}

interface ReadPerson {
  readonly resource: IndexedResource;
  readonly value: Practitioner;
  readonly roles: readonly RoleOf[];
  readonly numbers: readonly FoundNumber[];
  readonly context: { readonly index: ResourceIndex; readonly geocode: Geocode; readonly defaultCountry: string | undefined };
  readonly warn: Warn;
}

/** The listing of one practitioner, or the reason why there is none. */
function readPerson({ resource, value, roles: allRoles, numbers, context, warn }: ReadPerson): Person | string {
  if (value.active === false) return 'It is marked as no longer active.';
  const roles = allRoles.filter((role) => role.value.active !== false);
  if (allRoles.length > 0 && roles.length === 0) return 'None of its roles is active any more.';
  if (isOwn(resource)) return readOwnPerson({ resource, value, roles, numbers, context, warn });
  const name = personName(value.name);
  if (name === undefined) return 'It has no name.';

  const places = roles.map((role) => ({ role, found: placesOf(value, role, context) }));
  for (const { role, found } of places) warn(role.resource.key, [...found.warnings, ...(found.locations.length === 0 ? ['It has no place of work.'] : [])]);
  const withoutRole = roles.length === 0 ? placesOf(value, undefined, context) : undefined;
  if (withoutRole !== undefined) warn(resource.key, withoutRole.warnings);
  const locations = distinctLocations([...places.flatMap(({ found }) => found.locations), ...(withoutRole?.locations ?? [])]);
  if (locations.length === 0) return 'Neither its roles nor its own address say in which place it works.';
  if (locations.length > listingLimits.locations) warn(resource.key, [`Only the first ${listingLimits.locations} of ${locations.length} places were taken.`]);

  const kept = numbers.filter((number) => number.verdict !== 'invalid');
  if (kept.length > listingLimits.registrations) warn(resource.key, [`Only the first ${listingLimits.registrations} of ${kept.length} registration numbers were taken.`]);

  const contactWarnings: string[] = [];
  const contact = contactOf(
    [...roles.flatMap((role) => role.value.telecom), ...workPoints(value.telecom), ...places.flatMap(({ found }) => found.telecom), ...(withoutRole?.telecom ?? [])],
    contactWarnings,
  );
  warn(resource.key, contactWarnings);
  const parsed = listingContentSchema.safeParse({
    name,
    ...professionAndSpecialties(value, roles),
    locations: locations.slice(0, listingLimits.locations),
    registrations: kept.slice(0, listingLimits.registrations).map((number) => number.registration),
    languages: distinct(value.communication.flatMap(languageCodes)).slice(0, listingLimits.languages),
    ...(value.gender === undefined || value.gender === 'unknown' ? {} : { gender: value.gender }),
    ...contact,
    acceptingNewClients: !(roles.length > 0 && roles.every(isNotAccepting)),
  });
  if (!parsed.success) return misfit(parsed.error);
  return {
    resource,
    content: parsed.data,
    steps: stepsOf(numbers),
    roleKeys: roles.map((role) => role.resource.key),
    used: [...roles.map((role) => role.resource.key), ...places.flatMap(({ found }) => found.used), ...(withoutRole?.used ?? [])],
  };
}

/** One that a service like this one wrote: as it was there, and nothing guessed. */
function readOwnPerson({ resource, value, roles, numbers, context, warn }: ReadPerson): Person | string {
  const { content, checks, origin, confirmedAtMs, updatedAtMs, service = 'an unnamed service', used } = ownListing({ resource, value }, roles, context.index);
  const parsed = listingContentSchema.safeParse(content);
  if (!parsed.success) return misfit(parsed.error);
  const told = toldChecks({ checks, origin, confirmedAtMs, updatedAtMs, by: service });
  const said = checks.length + Number(origin !== undefined) + Number(confirmedAtMs !== undefined);
  if (said > told.length) warn(resource.key, [`Only the first ${told.length} of ${said} things that ${service} says of its checks were taken.`]);
  return { resource, content: parsed.data, steps: stepsOf(numbers), roleKeys: roles.map((role) => role.resource.key), used, told };
}

function misfit(error: ZodError): string {
  return `It does not fit a listing: ${distinct(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).join(' ')}`;
}

function stepsOf(numbers: readonly FoundNumber[]): readonly CheckStep[] {
  return numbers.length > 0 && numbers.every((number) => number.verdict === 'valid') ? ['imported', 'number-well-formed'] : ['imported'];
}

/** Numbers of the person and of the roles, each once; what is wrong is said where the number stands. */
function readNumbers({ resource, value, roles, warn }: Omit<ReadPerson, 'context' | 'numbers'>): FoundNumber[] {
  const found = new Map<string, FoundNumber>();
  const read = (key: string, numbers: readonly FoundNumber[]) => {
    for (const number of numbers) {
      const warning = numberWarning(number);
      // Our own says what was written there, right or not.
      if (warning !== undefined && !isOwn(resource)) warn(key, [warning]);
      const id = numberKey(number);
      if (!found.has(id)) found.set(id, number);
    }
  };
  // A qualification's number is the registration itself, so it stands first.
  read(resource.key, numbersOf([...value.qualification.flatMap((one) => one.identifier), ...value.identifier]));
  for (const role of roles) read(role.resource.key, numbersOf(role.value.identifier));
  return [...found.values()];
}

/** Said on each, whether it could be taken or not: one of them has somebody else's number. */
function warnOfSharedNumbers(holders: readonly NumberHolder[], warn: Warn, known: KnownOfAll | undefined): void {
  const byNumber = new Map<string, { readonly key: string; readonly number: FoundNumber }[]>();
  for (const { key, numbers } of holders) {
    for (const number of numbers) {
      if (number.verdict !== 'invalid') byNumber.set(numberKey(number), [...(byNumber.get(numberKey(number)) ?? []), { key, number }]);
    }
  }
  for (const [numberKeyOfAll, same] of byNumber) {
    const holdersOfIt = known?.holdersOf(numberKeyOfAll) ?? same.map(({ key }) => key);
    for (const { key, number } of same) {
      const others = holdersOfIt.filter((other) => other !== key);
      if (others.length > 0) warn(key, [`${number.title} ${number.registration.number} is also that of ${others.join(', ')}.`]);
    }
  }
}

function professionAndSpecialties(value: Practitioner, roles: readonly RoleOf[]): { readonly profession: string; readonly specialties: string[] } {
  const found = (roles.length === 0 ? [{ code: [], specialty: [] }] : roles.map((role) => role.value)).map((role) => professionOfRole(role.code, role.specialty, value.qualification));
  const main = found.find((one) => one.profession !== 'other') ?? found[0];
  const profession = main?.profession ?? 'other';
  const words = [
    ...(main?.words === undefined ? [] : [main.words]),
    ...found.filter((one) => one !== main && (one.profession !== profession || one.words !== undefined)).map((one) => one.words ?? professionTitle(one.profession)),
    ...roles.flatMap((role) => role.value.specialty.map((concept) => wordsOf([concept]))),
  ];
  const specialties = words
    .map((one) => (one ?? '').replace(/\s*-\s*special(i)?ty$/i, '').trim().slice(0, listingLimits.specialty))
    // "Physiotherapy" beside "Physiotherapist" says nothing more.
    .filter((one) => one !== '' && (profession === 'other' || professionByWords(one) !== profession));
  return { profession, specialties: distinct(specialties).slice(0, listingLimits.specialties) };
}

function distinctLocations(locations: readonly Location[]): Location[] {
  const byKey = new Map<string, Location>();
  for (const location of locations) {
    const key = JSON.stringify([location.name, location.line, location.place, location.state, location.postcode, location.country].map((part) => part?.toLowerCase() ?? ''));
    if (!byKey.has(key)) byKey.set(key, location);
  }
  return [...byKey.values()];
}

/** Primary subtags of BCP 47 codes: "en-AU" is "en". */
function languageCodes(concept: { readonly coding: readonly { readonly code?: string | undefined }[] }): string[] {
  return concept.coding.flatMap(({ code }) => /^([a-z]{2,3})(?:-|$)/i.exec(code ?? '')?.[1]?.toLowerCase() ?? []);
}

/** US Plan-Net's extension newpatients with the code nopt says that a role takes nobody new. */
function isNotAccepting({ value }: RoleOf): boolean {
  return value.extension.some((extension) => extension.url.endsWith('/newpatients') && JSON.stringify(extension['extension'] ?? []).includes('"code":"nopt"'));
}

/** Where addresses name no country: the country of the identifier systems, when they are all of one. */
function countryOfSystems(index: ResourceIndex): string | undefined {
  return onlyCountry([...index.ofType('Practitioner'), ...index.ofType('PractitionerRole')].flatMap(({ resource }) => countriesOfSystems(resource)));
}

interface RowInput {
  readonly taken: ReadonlySet<string>;
  readonly refused: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

const unusedReasons: Readonly<Record<string, string>> = {
  Location: 'No listed practitioner’s role names this place.',
  Organization: 'No listed practitioner’s role names this organisation.',
  HealthcareService: 'No listed practitioner’s role names this service.',
  Endpoint: 'Endpoints for electronic messages are not listed.',
};

function rowFor(resource: IndexedResource, { taken, refused, warnings }: RowInput): FhirReportRow {
  const reason = refused.get(resource.key);
  if (reason !== undefined) return reportRow(resource, 'not-taken', [reason, ...warnings]);
  if (taken.has(resource.key)) return reportRow(resource, warnings.length > 0 ? 'taken-with-warnings' : 'taken', warnings);
  return reportRow(resource, 'not-taken', [unusedReasons[resource.resourceType] ?? `A directory of practitioners has no place for a resource of type ${resource.resourceType}.`]);
}

/** By what a row says before where it stood, so that moved lines do not change the order; what was taken first. */
function compareRows(a: FhirReportRow, b: FhirReportRow): number {
  return (
    compareText(a.resourceType, b.resourceType) ||
    compareText(a.id, b.id) ||
    compareText(b.outcome, a.outcome) ||
    compareText(a.reasons.join(), b.reasons.join()) ||
    compareText(a.fileName, b.fileName) ||
    (a.line ?? 0) - (b.line ?? 0)
  );
}
