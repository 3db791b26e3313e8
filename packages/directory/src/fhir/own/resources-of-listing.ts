/**
 * A listing as FHIR R4: one Practitioner, a PractitionerRole with a Location for each place of work, an Organization where
 * the place has a name, one HealthcareService. `listing-of-own.ts` reads the same back, so nothing a listing has may be
 * left out here.
 */
import { codeOfProfession, commonSpecialties, fundingTitle, professionTitle } from '@trusted-hands/packs/directory';
import { referralRouteTitles } from '../../describe-listing.ts';
import { languageName } from '../../languages.ts';
import type { Check, Listing, Location, ReferralRoute } from '../../listing.ts';
import type {
  Address, Concept, ContactPoint, DirectoryResourceType, Extension, LocationResource, OrganizationResource, PractitionerResource, ResourcesByType, RoleResource, ServiceResource,
} from './resource-types.ts';
import { ownExtensions, ownSource, ownSystems, systemOfScheme } from './systems.ts';

export const directoryResourceTypes = ['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'HealthcareService'] as const satisfies readonly DirectoryResourceType[];

/**
 * The listing's id has to be one that FHIR allows, 61 characters at most: a service gives out only such. `service` is the
 * address of the one that writes it, so that whoever reads it elsewhere can say whose word its checks are.
 */
export function fhirOfListing(listing: Listing, service?: string): ResourcesByType {
  const numbered = listing.locations.map((location, index) => ({ location, id: `${listing.id}-${String(index + 1)}` }));
  return {
    Practitioner: [practitionerOf(listing, service)],
    PractitionerRole: numbered.map((one) => roleOf(listing, one)),
    Organization: numbered.flatMap(({ location, id }) => (location.name ? [organizationOf(listing, { location, id, name: location.name })] : [])),
    Location: numbered.map((one) => locationOf(listing, one)),
    HealthcareService: [serviceOf(listing, numbered)],
  };
}

interface Numbered {
  readonly location: Location;
  readonly id: string;
}

function practitionerOf(listing: Listing, service: string | undefined): PractitionerResource {
  const { name, registrations, languages, gender } = listing;
  return {
    resourceType: 'Practitioner',
    ...headOf(listing),
    extension: [
      { url: ownExtensions.origin, valueCode: listing.origin },
      ...listing.checks.map(checkExtension),
      ...(listing.confirmedAtMs === undefined ? [] : [{ url: ownExtensions.confirmed, valueDateTime: instant(listing.confirmedAtMs) }]),
      ...(service === undefined ? [] : [{ url: ownExtensions.service, valueUrl: service }]),
    ],
    ...(registrations.length > 0 && { identifier: registrations.map(({ scheme, number }) => ({ system: systemOfScheme(scheme), value: number })) }),
    active: true,
    name: [{ text: name, ...partsOfName(name) }],
    ...telecomOf(listing),
    ...(gender !== undefined && { gender }),
    ...(languages.length > 0 && { communication: languages.map((code) => concept('urn:ietf:bcp:47', code, languageName(code))) }),
  };
}

function roleOf(listing: Listing, { location, id }: Numbered): RoleResource {
  const { away, specialties } = listing;
  return {
    resourceType: 'PractitionerRole',
    ...headOf(listing, id),
    ...knownBy(id),
    extension: [acceptance(listing.acceptingNewClients)],
    active: true,
    practitioner: { reference: `Practitioner/${listing.id}`, display: listing.name },
    ...(location.name && { organization: { reference: `Organization/${id}`, display: location.name } }),
    code: [professionConcept(listing.profession, location.country)],
    ...(specialties.length > 0 && { specialty: specialties.map(specialtyConcept) }),
    location: [{ reference: `Location/${id}` }],
    healthcareService: [{ reference: `HealthcareService/${listing.id}` }],
    ...telecomOf(listing),
    ...(away !== undefined && { notAvailable: [{ description: 'Away', during: { start: away.from, end: away.to } }] }),
  };
}

function locationOf(listing: Listing, { location, id }: Numbered): LocationResource {
  const { name, coordinates, placeSource, isHome } = location;
  return {
    resourceType: 'Location',
    ...headOf(listing, id),
    ...knownBy(id),
    extension: [{ url: ownExtensions.placeSource, valueCode: placeSource }, ...(isHome === undefined ? [] : [{ url: ownExtensions.isHome, valueBoolean: isHome }])],
    status: 'active',
    ...(name && { name }),
    mode: 'instance',
    type: [office],
    address: addressOf(location),
    ...(coordinates !== undefined && { position: { longitude: coordinates.longitude, latitude: coordinates.latitude } }),
    ...(name && { managingOrganization: { reference: `Organization/${id}`, display: name } }),
  };
}

function organizationOf(listing: Listing, { location, id, name }: Numbered & { readonly name: string }): OrganizationResource {
  return { resourceType: 'Organization', ...headOf(listing, id), ...knownBy(id), active: true, type: [provider], name, address: [addressOf(location)] };
}

/** R4's own codes, which others search by; HL7 Terminology, organization-type and v3-RoleCode. */
const provider = concept('http://terminology.hl7.org/CodeSystem/organization-type', 'prov', 'Healthcare Provider');
const office = concept('http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'PROFF', "Provider's Office");

function serviceOf(listing: Listing, numbered: readonly Numbered[]): ServiceResource {
  const { specialties, funding, referralRoutes, referralNote, about, telehealth } = listing;
  const named = numbered.find(({ location }) => location.name);
  return {
    resourceType: 'HealthcareService',
    ...headOf(listing),
    ...knownBy(listing.id),
    active: true,
    ...(named && { providedBy: { reference: `Organization/${named.id}` } }),
    type: [professionConcept(listing.profession, listing.locations[0]?.country ?? '')],
    ...(specialties.length > 0 && { specialty: specialties.map(specialtyConcept) }),
    location: numbered.map(({ id }) => ({ reference: `Location/${id}` })),
    name: `${professionTitle(listing.profession)}, ${listing.name}`,
    ...(referralNote && { comment: referralNote }),
    ...(about && { extraDetails: about }),
    ...telecomOf(listing),
    ...(funding.length > 0 && { program: funding.map((id) => concept(ownSystems.funding, id, fundingTitle(id))) }),
    ...(telehealth && { characteristic: [concept(ownSystems.characteristic, 'telehealth', 'Telehealth')] }),
    ...(referralRoutes.length > 0 && { referralMethod: referralRoutes.map(referralConcept) }),
  };
}

function headOf(listing: Listing, id = listing.id) {
  return { id, meta: { lastUpdated: instant(lastChangedMs(listing)), source: ownSource } };
}

function knownBy(id: string) {
  return { identifier: [{ system: ownSystems.resource, value: id }] };
}

/** When anything of it became another, what was checked and confirmed of it here included: who asks for what is new since then is not to miss that. */
export function lastChangedMs({ updatedAtMs, confirmedAtMs = 0, checks }: Pick<Listing, 'updatedAtMs' | 'confirmedAtMs' | 'checks'>): number {
  return Math.max(updatedAtMs, confirmedAtMs, ...checks.map(({ step, atMs }) => (step === 'told' ? 0 : atMs)));
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}

function concept(system: string, code: string, display: string): Concept {
  return { coding: [{ system, code, display }] };
}

function professionConcept(profession: string, country: string): Concept {
  const display = professionTitle(profession);
  const elsewhere = codeOfProfession(profession, country);
  return { coding: [{ system: ownSystems.profession, code: profession, display }, ...(elsewhere === undefined ? [] : [elsewhere])], text: display };
}

const suggested: ReadonlySet<string> = new Set(commonSpecialties);

/** In their own words, with a code where it is one of those that the form suggests. */
function specialtyConcept(text: string): Concept {
  return { ...(suggested.has(text) && { coding: [{ system: ownSystems.specialty, code: text, display: text }] }), text };
}

/** R4's own codes; its "semail" is mail that is sealed on the way, which an address alone does not say. */
const referralCodes: Partial<Record<ReferralRoute, string>> = { 'secure-message': 'elec', phone: 'phone', fax: 'fax', post: 'mail' };

function referralConcept(route: ReferralRoute): Concept {
  const code = referralCodes[route];
  return {
    coding: [
      { system: ownSystems.referralRoute, code: route, display: referralRouteTitles[route] },
      ...(code === undefined ? [] : [{ system: 'http://terminology.hl7.org/CodeSystem/service-referral-method', code }]),
    ],
  };
}

/** Of US Plan-Net, which alone says this; it fits any country. */
function acceptance(isAccepting: boolean): Extension {
  const coding = { system: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem/AcceptingPatientsCS', code: isAccepting ? 'newpt' : 'nopt' };
  return {
    url: 'http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/newpatients',
    extension: [{ url: 'acceptingPatients', valueCodeableConcept: { coding: [coding] } }],
  };
}

function checkExtension({ step, atMs, register, by, how, toldStep, toldBy }: Check): Extension {
  return {
    url: ownExtensions.check,
    extension: [
      { url: 'step', valueCode: step },
      { url: 'at', valueDateTime: instant(atMs) },
      ...(register === undefined ? [] : [{ url: 'register', valueCode: register }]),
      ...(by ? [{ url: 'by', valueString: by }] : []),
      ...(how ? [{ url: 'how', valueString: how }] : []),
      ...(toldStep === undefined ? [] : [{ url: 'told-step', valueCode: toldStep }]),
      ...(toldBy ? [{ url: 'told-by', valueString: toldBy }] : []),
    ],
  };
}

function telecomOf({ phone, email, website }: Listing): { readonly telecom?: readonly ContactPoint[] } {
  const points = [['phone', phone], ['email', email], ['url', website]] as const;
  const telecom = points.flatMap(([system, value]): ContactPoint[] => (value ? [{ system, value, use: 'work' }] : []));
  return telecom.length > 0 ? { telecom } : {};
}

function addressOf({ line, place, state, postcode, country }: Location): Address {
  return { ...(line && { line: [line] }), city: place, ...(state && { state }), ...(postcode && { postalCode: postcode }), country };
}

const titles = /^(dr|prof|professor|mr|mrs|ms|miss|mx)\.?$/i;

/** Written small, they belong to the family name. */
const particles: ReadonlySet<string> = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'do', 'dos', 'la', 'le', 'ter', 'ten', 'bin', 'al', 'el']);

/** The last word is the family name, which is right for most and never lost: `text` has the name as it is written. */
function partsOfName(name: string) {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const titlesInFront = words.findIndex((word) => !titles.test(word));
  const prefix = words.slice(0, Math.max(0, titlesInFront));
  const rest = words.slice(prefix.length);
  let familyFrom = rest.length - 1;
  while (familyFrom > 1 && particles.has(rest[familyFrom - 1] ?? '')) familyFrom -= 1;
  const given = rest.slice(0, Math.max(0, familyFrom));
  return { family: rest.slice(Math.max(0, familyFrom)).join(' ') || name, ...(given.length > 0 && { given }), ...(prefix.length > 0 && { prefix }) };
}
