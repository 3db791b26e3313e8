/**
 * What `resources-of-listing.ts` wrote, read back as it was: the name as written, specialties and numbers unjudged, places
 * with the coordinates they had and no others. Whatever is missing or altered is left for the listing's own schema to refuse.
 */
import { z } from 'zod';
import { checkSchema, type Check, listingOrigins, type ListingOrigin, placeSources, referralRoutes } from '../../listing.ts';
import { codeableConcept, type Identifier, locationShape, type Practitioner, readElements, type Role } from '../elements.ts';
import type { IndexedResource, ResourceIndex } from '../resource-index.ts';
import { ownExtensions, ownSource, ownSystems, schemeOfSystem } from './systems.ts';

export interface OwnRole {
  readonly resource: IndexedResource;
  readonly value: Role;
}

export interface OwnListing {
  /** For the schema of listings. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What the service it comes from had checked, and when. */
  readonly checks: readonly Check[];
  readonly origin: ListingOrigin | undefined;
  readonly confirmedAtMs: number | undefined;
  readonly updatedAtMs: number | undefined;
  /** The service that wrote it, where it says so. */
  readonly service: string | undefined;
  readonly used: readonly string[];
}

export function isOwn({ resource }: IndexedResource): boolean {
  const meta = metaSchema.safeParse(resource['meta']);
  return meta.success && meta.data.source === ownSource;
}

export function ownListing(practitioner: { readonly resource: IndexedResource; readonly value: Practitioner }, roles: readonly OwnRole[], index: ResourceIndex): OwnListing {
  const { resource, value } = practitioner;
  const inOrder = roles.toSorted((one, other) => placeNumber(one.resource.id) - placeNumber(other.resource.id));
  const used = new Set(inOrder.map((role) => role.resource.key));
  const follow = (reference: string | undefined, from: IndexedResource) => {
    const found = index.resolve(reference, from);
    if (found !== undefined) used.add(found.key);
    return found;
  };
  const locations = inOrder.flatMap(({ resource: from, value: role }) => {
    follow(role.organization?.reference, from);
    return role.location.flatMap(({ reference }) => {
      const found = follow(reference, from);
      return found === undefined ? [] : [locationOf(found)];
    });
  });
  const [first] = inOrder;
  const offered = first === undefined ? undefined : follow(first.value.healthcareService[0]?.reference, first.resource);
  const extensions = extensionsSchema.parse(resource.resource['extension']);
  const service = extensions.find(({ url }) => url === ownExtensions.service)?.valueUrl;
  const confirmed = extensions.find(({ url }) => url === ownExtensions.confirmed)?.valueDateTime;
  const origin = z.enum(listingOrigins).safeParse(extensions.find(({ url }) => url === ownExtensions.origin)?.valueCode);
  return {
    content: {
      name: value.name[0]?.text,
      profession: codeOf(first?.value.code[0], ownSystems.profession),
      locations,
      registrations: value.identifier.flatMap(registrationOf),
      languages: value.communication.flatMap((one) => codeOf(one, 'urn:ietf:bcp:47') ?? []),
      ...(value.gender !== undefined && value.gender !== 'unknown' && { gender: value.gender }),
      ...contactOf(value),
      acceptingNewClients: !JSON.stringify(first?.value.extension ?? []).includes('"code":"nopt"'),
      ...awayOf(first),
      ...serviceContent(offered),
    },
    checks: extensions.flatMap(checkOf),
    origin: origin.success ? origin.data : undefined,
    confirmedAtMs: instantOf(confirmed),
    updatedAtMs: instantOf(metaSchema.safeParse(resource.resource['meta']).data?.lastUpdated),
    // A name, not an address to follow: whoever wrote the file may have written anything.
    service: /^https?:\/\/([a-z0-9.:-]{1,70})/i.exec(service ?? '')?.[1]?.toLowerCase(),
    used: [...used],
  };
}

const metaSchema = z.object({ source: z.string().optional(), lastUpdated: z.string().optional().catch(undefined) });

function instantOf(written: string | undefined): number | undefined {
  const atMs = Date.parse(written ?? '');
  return Number.isNaN(atMs) || atMs < 0 ? undefined : atMs;
}

const extensionSchema = z.object({
  url: z.string(),
  valueCode: z.string().optional(),
  valueString: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueDateTime: z.string().optional(),
  valueUrl: z.string().optional(),
});
const extensionsSchema = z.array(extensionSchema.extend({ extension: z.array(extensionSchema).default([]) })).catch([]);
type ReadExtension = z.infer<typeof extensionsSchema>[number];

const serviceSchema = z.object({
  specialty: z.array(codeableConcept).default([]),
  comment: z.string().optional(),
  extraDetails: z.string().optional(),
  program: z.array(codeableConcept).default([]),
  characteristic: z.array(codeableConcept).default([]),
  referralMethod: z.array(codeableConcept).default([]),
});

const roleSchema = z.object({ notAvailable: z.array(z.object({ during: z.object({ start: z.string(), end: z.string() }) })).default([]) });

/** Of `<listing>-<number>`: as text, the tenth would come before the second. */
function placeNumber(id: string): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 0);
}

function codeOf(one: { readonly coding: readonly { readonly system?: string | undefined; readonly code?: string | undefined }[] } | undefined, system: string): string | undefined {
  return one?.coding.find((coding) => coding.system === system)?.code;
}

function registrationOf({ system, value }: Identifier) {
  const scheme = system === undefined ? undefined : schemeOfSystem(system);
  return scheme === undefined || value === undefined ? [] : [{ scheme, number: value }];
}

function contactOf({ telecom }: Practitioner) {
  const first = (system: string) => telecom.find((point) => point.system === system)?.value;
  const [phone, email, website] = [first('phone'), first('email'), first('url')];
  return { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }), ...(website !== undefined && { website }) };
}

function awayOf(role: OwnRole | undefined) {
  const read = roleSchema.safeParse(role?.resource.resource);
  const during = read.success ? read.data.notAvailable[0]?.during : undefined;
  return during === undefined ? {} : { away: { from: during.start, to: during.end } };
}

function serviceContent(service: IndexedResource | undefined) {
  const read = serviceSchema.safeParse(service?.resource ?? {});
  if (!read.success) return {};
  const { specialty, comment, extraDetails, program, characteristic, referralMethod } = read.data;
  return {
    specialties: specialty.flatMap(({ text }) => text ?? []),
    telehealth: characteristic.some((one) => codeOf(one, ownSystems.characteristic) === 'telehealth'),
    funding: program.flatMap((one) => codeOf(one, ownSystems.funding) ?? []),
    referralRoutes: referralMethod.flatMap((one) => referralRoutes.find((route) => route === codeOf(one, ownSystems.referralRoute)) ?? []),
    ...(comment !== undefined && { referralNote: comment }),
    ...(extraDetails !== undefined && { about: extraDetails }),
  };
}

function locationOf(indexed: IndexedResource) {
  const { name, address, position } = readElements(locationShape, indexed.resource).value;
  const extensions = extensionsSchema.parse(indexed.resource['extension']);
  const told = extensions.find(({ url }) => url === ownExtensions.placeSource)?.valueCode;
  const isHome = extensions.find(({ url }) => url === ownExtensions.isHome)?.valueBoolean;
  return {
    ...(name && { name }),
    ...(address?.line[0] && { line: address.line.join(', ') }),
    place: address?.city,
    ...(address?.state && { state: address.state }),
    ...(address?.postalCode && { postcode: address.postalCode }),
    country: address?.country,
    ...(position && { coordinates: { latitude: position.latitude, longitude: position.longitude } }),
    placeSource: placeSources.find((source) => source === told) ?? 'location',
    ...(isHome !== undefined && { isHome }),
  };
}

function checkOf({ url, extension }: ReadExtension): Check[] {
  if (url !== ownExtensions.check) return [];
  const part = (name: string) => extension.find((one) => one.url === name);
  const by = part('by')?.valueString;
  const how = part('how')?.valueString;
  const register = part('register')?.valueCode;
  const toldStep = part('told-step')?.valueCode;
  const toldBy = part('told-by')?.valueString;
  const read = checkSchema.safeParse({
    step: part('step')?.valueCode,
    atMs: Date.parse(part('at')?.valueDateTime ?? ''),
    ...(register !== undefined && { register }),
    ...(by !== undefined && { by }),
    ...(how !== undefined && { how }),
    ...(toldStep !== undefined && { toldStep }),
    ...(toldBy !== undefined && { toldBy }),
  });
  return read.success ? [read.data] : [];
}
