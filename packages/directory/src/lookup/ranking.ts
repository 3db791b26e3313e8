/**
 * The one ranking, used on the device and on the server: text fit x profession fit x distance decay x freshness. Pure,
 * and only of operations that every engine computes alike, so the order is the same everywhere; ties go by id.
 */

/** What a score is made of; each as said, so that it can be shown as a reason. */
export interface RankingSignals {
  /** 0 to 1: how well the words of the query fit; 1 where it had none. */
  readonly textFit: number;
  /** False where the query names professions and this is none of them. */
  readonly professionFits: boolean;
  /** 0 to 1: the share of the asked specialties that are treated; 1 where none was asked. */
  readonly specialtyFit: number;
  /** Kilometres from the origin; undefined where either place is unknown. */
  readonly distanceKm: number | undefined;
  /** False where there is no origin at all: then distance says nothing about anyone. */
  readonly hasOrigin: boolean;
  /** Days since a person last confirmed it; undefined where nobody has. */
  readonly confirmedDaysAgo: number | undefined;
  readonly acceptingNewClients: boolean;
}

/** Every weight in one place. All are product decisions of ours, none a published figure. */
const rankingWeights = {
  /** At this distance the decay is one half. */
  halfDistanceKm: 12,
  /** Where the distance is unknown: behind everyone within about 110 km. */
  unknownDistance: 0.1,
  /** A listing that does not name an asked specialty; many that treat it do not say so. */
  specialtyUnnamed: 0.5,
  /** Confirmed within this many days counts as fresh (design: every 90 days it asks "still right?"). */
  freshDays: 90,
  /** Reached when twice as old as fresh, and falling no further. */
  staleFactor: 0.75,
  neverConfirmed: 0.7,
  notAccepting: 0.6,
} as const;

/** From 0 to 1, rounded to a millionth so that no engine's last bit decides an order; 0 means: not an answer. */
export function score(signals: RankingSignals, weights: typeof rankingWeights = rankingWeights): number {
  if (!signals.professionFits) return 0;
  const product =
    signals.textFit *
    (weights.specialtyUnnamed + (1 - weights.specialtyUnnamed) * signals.specialtyFit) *
    distanceDecay(signals, weights) *
    freshness(signals.confirmedDaysAgo, weights) *
    (signals.acceptingNewClients ? 1 : weights.notAccepting);
  return Math.round(product * 1e6) / 1e6;
}

export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly distanceKm: number | undefined;
}

/** Best first: score, then nearer, then id by code unit, which no locale changes. */
export function compareRanked(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  const nearer = (a.distanceKm ?? Number.MAX_VALUE) - (b.distanceKm ?? Number.MAX_VALUE);
  if (nearer !== 0) return nearer;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function distanceDecay(signals: RankingSignals, weights: typeof rankingWeights): number {
  if (!signals.hasOrigin) return 1;
  if (signals.distanceKm === undefined) return weights.unknownDistance;
  return weights.halfDistanceKm / (weights.halfDistanceKm + signals.distanceKm);
}

function freshness(days: number | undefined, weights: typeof rankingWeights): number {
  if (days === undefined) return weights.neverConfirmed;
  const stale = Math.min(1, Math.max(0, (days - weights.freshDays) / weights.freshDays));
  return 1 - stale * (1 - weights.staleFactor);
}
