/**
 * The one ranking, used on the device and on the server: text fit x clinical fit x distance decay x personal trust x
 * freshness. Pure, and only of operations that every engine computes alike, so the order is the same everywhere; ties go
 * to the nearer and then by number.
 */
import type { FurthestCheck } from '../file/listing-summary.ts';

/** Every weight in one place. All are product decisions of ours, none a published figure. */
export const rankingWeights = {
  /** Of the field that a word of the query stands in: a name says more than a place. */
  words: { name: 1, profession: 1, synonym: 0.9, specialty: 0.9, place: 0.8 },
  /** A word that only begins with what was typed. */
  begins: 0.8,
  /** What fits a bare word as a place only, against people of that name. */
  placeOnly: 0.7,
  /** At this distance the decay is one half. */
  halfDistanceKm: 12,
  /** Where the distance is unknown: behind everyone within about 110 km. */
  unknownDistance: 0.1,
  /** A listing that does not name an asked specialty; many that treat it do not say so. */
  specialtyUnnamed: 0.5,
  /**
   * Nobody that the viewer knows of vouches, and no register was looked into. So little that a vouch outweighs distance, up
   * to where the journey itself decides: somebody whom one vouches for among ten comes level with a stranger next door at
   * about 55 km. Where vouches were left out (`eval trust`, as the look-up ranks) whom a member would vouch for is among the first
   * ten in 0.46 of the cases instead of 0.41 with 0.5, MRR 0.28 instead of 0.22. The less this is the higher they stand, but
   * below 0.1 a vouch would bring in people of the next state before a stranger in the same street.
   */
  unknownPerson: 0.15,
  /** Found in a register of any kind; less than anybody's vouch, and a tenth more than unknown: without vouches that ratio alone makes the order. */
  registerChecked: 0.165,
  /** The personal trust at which a vouch has half of its effect. */
  halfTrust: 0.02,
  /** Confirmed within this many days counts as fresh (design: every 90 days it asks "still right?"). */
  freshDays: 90,
  /** Reached when twice as old as fresh, and falling no further. */
  staleFactor: 0.75,
  neverConfirmed: 0.7,
  /** Not taking new clients, or away. */
  notAccepting: 0.6,
} as const;

/** From 0 to 1, each; a factor of 0 means: not an answer. */
export interface RankingFactors {
  readonly textFit: number;
  readonly clinicalFit: number;
  readonly distance: number;
  readonly trust: number;
  readonly freshness: number;
}

/** From 0 to 1, rounded to a millionth so that no engine's last bit decides an order. */
export function score({ textFit, clinicalFit, distance, trust, freshness }: RankingFactors): number {
  return Math.round(textFit * clinicalFit * distance * (trust * freshness) * 1e6) / 1e6;
}

/** `share`: of the asked specialties, those that the listing says it treats; 1 where none was asked. */
export function clinicalFactor(share: number): number {
  return rankingWeights.specialtyUnnamed + (1 - rankingWeights.specialtyUnnamed) * share;
}

/** Kilometres; Infinity where either place is unknown. Where there is no origin at all, distance is no factor. */
export function distanceFactor(km: number): number {
  return km === Infinity ? rankingWeights.unknownDistance : rankingWeights.halfDistanceKm / (rankingWeights.halfDistanceKm + km);
}

/** The other way round; below 0 where no distance has so much. */
export function distanceOfFactor(factor: number): number {
  return rankingWeights.halfDistanceKm / factor - rankingWeights.halfDistanceKm;
}

/** `personal`: the viewer's own trust, from 0 to 1; undefined where no vouch reaches the listing. */
export function trustFactor(personal: number | undefined, check: FurthestCheck | undefined): number {
  const { unknownPerson, registerChecked, halfTrust } = rankingWeights;
  if (personal !== undefined && personal > 0) return registerChecked + ((1 - registerChecked) * personal) / (personal + halfTrust);
  return check?.step === 'register-checked' ? registerChecked : unknownPerson;
}

/** Whole days since a person last confirmed it; undefined where nobody has. */
export function freshnessFactor(days: number | undefined): number {
  const { freshDays, staleFactor, neverConfirmed } = rankingWeights;
  if (days === undefined) return neverConfirmed;
  const stale = Math.min(1, Math.max(0, (days - freshDays) / freshDays));
  return 1 - stale * (1 - staleFactor);
}

export function acceptingFactor(isAccepting: boolean): number {
  return isAccepting ? 1 : rankingWeights.notAccepting;
}
