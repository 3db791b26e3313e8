/**
 * Where a role is practised: the first of its location, its service's location, its organisation's address, its
 * practitioner's address, with coordinates. Which one it was is kept. Of a practitioner's own address only
 * the place is published, never the street: it may be a home.
 */
import { listingLimits, type Location, type PlaceSource } from '../listing.ts';
import { countryCode, statesNamed } from '../states.ts';
import {
  type FhirAddress,
  type FhirLocation,
  locationShape,
  type Organization,
  organizationShape,
  type Practitioner,
  readElements,
  type Role,
  type Service,
  serviceShape,
} from './elements.ts';
import type { Geocode } from './fhir-types.ts';
import type { IndexedResource, ResourceIndex } from './resource-index.ts';

interface PlacesFound {
  readonly locations: readonly Location[];
  readonly warnings: readonly string[];
  /** Keys of the resources that were read on the way. */
  readonly used: readonly string[];
  /** Contact points of the places, the nearest to the role first. */
  readonly telecom: readonly FhirLocation['telecom'][number][];
}

interface PlaceContext {
  readonly index: ResourceIndex;
  readonly geocode: Geocode;
  /** The country where an address names none and its place is in no gazetteer. */
  readonly defaultCountry: string | undefined;
}

/** `role` is absent for a practitioner without roles: then only the practitioner's own address is left. */
export function placesOf(practitioner: Practitioner, role: { readonly value: Role; readonly resource: IndexedResource } | undefined, context: PlaceContext): PlacesFound {
  const warnings: string[] = [];
  const used: string[] = [];
  const telecom: FhirLocation['telecom'][number][] = [];
  const follow = (reference: string | undefined, from: IndexedResource, type: string): IndexedResource | undefined => {
    const found = context.index.resolve(reference, from);
    if (reference !== undefined && found?.resourceType !== type) warnings.push(`It names ${reference}, which is not in what was read.`);
    if (found?.resourceType !== type) return undefined;
    used.push(found.key);
    return found;
  };
  const fromLocations = (references: readonly { readonly reference?: string | undefined }[], from: IndexedResource, source: PlaceSource, name?: string): Location[] =>
    references.flatMap(({ reference }) => {
      const found = follow(reference, from, 'Location');
      if (found === undefined) return [];
      const { value: location } = readElements(locationShape, found.resource);
      if (location.status === 'inactive' || location.status === 'suspended') {
        warnings.push(`It names ${found.key}, which is closed.`);
        return [];
      }
      telecom.push(...location.telecom);
      return toLocation(location.address, { source, name: location.name ?? name, position: location.position, warnings, context });
    });

  const organization = role === undefined ? undefined : follow(role.value.organization?.reference, role.resource, 'Organization');
  const organizationValue: Organization | undefined = organization === undefined ? undefined : readElements(organizationShape, organization.resource).value;
  const services = role === undefined ? [] : role.value.healthcareService.flatMap(({ reference }) => follow(reference, role.resource, 'HealthcareService') ?? []);
  const tries: readonly (() => Location[])[] = [
    () => (role === undefined ? [] : fromLocations(role.value.location, role.resource, 'location', organizationValue?.name)),
    () =>
      services.flatMap((service) => {
        const value: Service = readElements(serviceShape, service.resource).value;
        telecom.push(...value.telecom);
        return value.active === false ? [] : fromLocations(value.location, service, 'service', value.name);
      }),
    () => (organizationValue?.address ?? []).slice(0, 1).flatMap((address) => toLocation(address, { source: 'organization', name: organizationValue?.name, warnings, context })),
    () => practitioner.address.filter((address) => address.use !== 'old').slice(0, 1).flatMap((address) => toLocation({ ...address, line: [] }, { source: 'practitioner', name: organizationValue?.name, warnings, context })),
  ];
  let locations: Location[] = [];
  for (const attempt of tries) {
    locations = attempt();
    if (locations.length > 0) break;
  }
  telecom.push(...(organizationValue?.telecom ?? []));
  return { locations, warnings, used, telecom };
}

interface ToLocation {
  readonly source: PlaceSource;
  readonly name: string | undefined;
  readonly position?: FhirLocation['position'];
  readonly warnings: string[];
  readonly context: PlaceContext;
}

function toLocation(address: FhirAddress | undefined, { source, name, position, warnings, context }: ToLocation): Location[] {
  const place = address?.city;
  if (address === undefined || place === undefined || place === '') return [];
  const written = address.country === undefined ? undefined : countryCode(address.country);
  const geocoded = context.geocode({
    place,
    ...(address.state ? { state: address.state } : {}),
    ...(address.postalCode ? { postcode: address.postalCode } : {}),
    ...optionalCountry(written ?? context.defaultCountry),
  });
  const country = written ?? geocoded?.country ?? context.defaultCountry ?? onlyCountryOf(address.state);
  if (country === undefined) {
    warnings.push(`The place ${place} was left out: neither its address nor the gazetteer says in which country it is.`);
    return [];
  }
  const coordinates = position ?? geocoded?.coordinates;
  if (coordinates === undefined) warnings.push(`The place ${[place, address.state, address.postalCode].filter(Boolean).join(' ')} is not in the gazetteer, so no distance can be shown.`);
  else if (position === undefined && geocoded?.by === 'postcode') warnings.push(`The place ${place} is not in the gazetteer; its distance is that of the postcode ${address.postalCode ?? ''}.`);
  const line = address.line.join(', ').slice(0, listingLimits.line);
  return [
    {
      ...(name ? { name: name.slice(0, listingLimits.locationName) } : {}),
      ...(line ? { line } : {}),
      place: place.slice(0, listingLimits.place),
      ...(address.state ? { state: address.state.slice(0, listingLimits.state) } : {}),
      ...(address.postalCode ? { postcode: address.postalCode.slice(0, listingLimits.postcode) } : {}),
      country,
      ...(coordinates === undefined ? {} : { coordinates: { latitude: coordinates.latitude, longitude: coordinates.longitude } }),
      placeSource: source,
    },
  ];
}

function optionalCountry(country: string | undefined): { country?: string } {
  return country === undefined ? {} : { country };
}

function onlyCountryOf(state: string | undefined): string | undefined {
  const states = state === undefined ? [] : statesNamed(state);
  return states.length === 1 ? states[0]?.country : undefined;
}
