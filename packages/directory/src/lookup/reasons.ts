/** Why a result stands where it stands, in a few plain words each; never more than is really known. */
import { formatDistance } from '../distance.ts';
import { languageName } from '../languages.ts';
import type { Listing } from '../listing.ts';
import { checkReason, confirmedReason } from '../describe-listing.ts';
import type { Facets } from './facets.ts';
import type { Nearest } from './nearest.ts';

interface ReasonInput {
  readonly near: Nearest;
  readonly treats: readonly string[];
  readonly facets: Facets;
  readonly nowMs: number;
  readonly hasOrigin: boolean;
}

export function reasonsFor(listing: Listing, { near, treats, facets, nowMs, hasOrigin }: ReasonInput): string[] {
  const reasons: string[] = [];
  if (near.distanceKm !== undefined) reasons.push(`${formatDistance(near.distanceKm)}${near.from?.name === undefined ? '' : ` from ${near.from.name}`}`);
  else if (hasOrigin) reasons.push('distance not known');
  reasons.push(...treats.map((specialty) => `treats ${specialty}`));
  for (const { language } of facets.languages) if (listing.languages.includes(language)) reasons.push(`speaks ${languageName(language)}`);
  if (facets.telehealth && listing.telehealth) reasons.push('offers telehealth');
  if (!listing.acceptingNewClients) reasons.push('not taking new clients');
  const check = checkReason(listing);
  if (check !== undefined) reasons.push(check);
  reasons.push(confirmedReason(listing, nowMs));
  return reasons;
}
