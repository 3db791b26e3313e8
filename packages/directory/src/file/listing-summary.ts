/** What the search file knows of a practitioner: whatever one searches by or sees in a list, and nothing else. */
import { dayMs } from './calendar.ts';
import { type Away, type CheckStep, type Coordinates, type Listing, type ListingOrigin, type RegisterKind, registerKinds } from '../listing.ts';

export interface SummaryLocation {
  readonly place: string;
  readonly state?: string | undefined;
  readonly postcode?: string | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** To a ten-thousandth of a degree, about 11 m: a listing knows no more than the middle of a place. */
  readonly coordinates?: Coordinates | undefined;
}

/** How far a listing was checked at most, and in the strongest register; the dates and who looked stand in the contact file. */
export interface FurthestCheck {
  readonly step: CheckStep;
  readonly register?: RegisterKind | undefined;
}

export interface ListingSummary {
  /** The service's dense 32-bit id of the listing: the same in every file, in vouches and in trust. */
  readonly number: number;
  readonly name: string;
  readonly profession: string;
  readonly specialties: readonly string[];
  /** At least one. */
  readonly locations: readonly SummaryLocation[];
  readonly languages: readonly string[];
  readonly gender?: 'female' | 'male' | 'other' | undefined;
  readonly acceptingNewClients: boolean;
  readonly telehealth: boolean;
  readonly funding: readonly string[];
  readonly away?: Away | undefined;
  readonly origin: ListingOrigin;
  readonly check?: FurthestCheck | undefined;
  /** Whole days since 1970 (UTC) when a person last confirmed it. */
  readonly confirmedDay?: number | undefined;
}

const stepsPerDegree = 10_000;

export function summaryOf(listing: Omit<Listing, 'id' | 'updatedAtMs'>, number: number): ListingSummary {
  const check = furthestCheck(listing.checks);
  return {
    number,
    name: listing.name,
    profession: listing.profession,
    specialties: listing.specialties,
    locations: listing.locations.map(({ place, state, postcode, country, coordinates }) => ({
      place,
      ...(state === undefined ? {} : { state }),
      ...(postcode === undefined ? {} : { postcode }),
      country,
      ...(coordinates === undefined ? {} : { coordinates: { latitude: toStep(coordinates.latitude) / stepsPerDegree, longitude: toStep(coordinates.longitude) / stepsPerDegree } }),
    })),
    languages: listing.languages,
    ...(listing.gender === undefined ? {} : { gender: listing.gender }),
    acceptingNewClients: listing.acceptingNewClients,
    telehealth: listing.telehealth,
    funding: listing.funding,
    ...(listing.away === undefined ? {} : { away: listing.away }),
    origin: listing.origin,
    ...(check === undefined ? {} : { check }),
    ...(listing.confirmedAtMs === undefined ? {} : { confirmedDay: Math.floor(listing.confirmedAtMs / dayMs) }),
  };
}

function furthestCheck(checks: Listing['checks']): FurthestCheck | undefined {
  const [furthest] = checks.filter(({ step }) => step !== 'told').toSorted((a, b) => rankOf(b) - rankOf(a));
  return furthest === undefined ? undefined : { step: furthest.step, ...(furthest.register === undefined ? {} : { register: furthest.register }) };
}

/** What says most of a number comes first, and of registers the strongest. */
const stepsUpwards: readonly CheckStep[] = ['self-declared', 'imported', 'email-confirmed', 'number-well-formed', 'register-checked'];

function rankOf({ step, register }: FurthestCheck): number {
  return stepsUpwards.indexOf(step) * (registerKinds.length + 1) + (register === undefined ? 0 : registerKinds.length - registerKinds.indexOf(register));
}

/** Degrees in whole steps of a ten-thousandth. */
export function toStep(degrees: number): number {
  return Math.round(degrees * stepsPerDegree);
}

export function fromStep(step: number): number {
  return step / stepsPerDegree;
}
