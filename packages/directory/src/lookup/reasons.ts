/** Why a result stands where it stands, in a few plain words each; never more than is really known. */
import { formatDistance } from '../distance.ts';
import { isAway } from '../file/calendar.ts';
import type { ListingSummary } from '../file/listing-summary.ts';
import { languageName } from '../languages.ts';
import { checkReason, confirmedReason } from '../describe-listing.ts';
import { fundingTitle } from '@trusted-hands/packs/directory';
import type { Origin } from './nearest.ts';
import type { Reading } from './reading.ts';
import type { PersonalTrust } from './segment/segment-trust.ts';
import { specialtyKey } from './specialty-words.ts';

interface ReasonInput {
  readonly reading: Reading;
  /** Infinity where it is unknown. */
  readonly km: number;
  /** Where the distance counts from. */
  readonly from: Origin | undefined;
  readonly trust: PersonalTrust | undefined;
}

export function reasonsFor(listing: ListingSummary, { reading, km, from, trust }: ReasonInput): string[] {
  const { facets, nowDay, points } = reading;
  const reasons: string[] = [];
  if (km !== Infinity) reasons.push(`${formatDistance(km)}${from?.name === undefined ? '' : ` from ${from.name}`}`);
  else if (points.length > 0) reasons.push('distance not known');
  const treated = new Set(listing.specialties.map(specialtyKey));
  for (const { key, words } of facets.specialties) if (treated.has(key)) reasons.push(`treats ${words}`);
  for (const { language } of facets.languages) if (listing.languages.includes(language)) reasons.push(`speaks ${languageName(language)}`);
  for (const id of facets.funding?.funding ?? []) if (listing.funding.includes(id)) reasons.push(`takes ${fundingTitle(id)}`);
  if (facets.telehealth && listing.telehealth) reasons.push('offers telehealth');
  const vouched = trustReason(trust);
  if (vouched !== undefined) reasons.push(vouched);
  if (listing.away !== undefined && isAway(listing.away, nowDay)) reasons.push(`away until ${writtenDay(listing.away.to)}`);
  if (!listing.acceptingNewClients) reasons.push('not taking new clients');
  const check = checkReason(listing);
  if (check !== undefined) reasons.push(check);
  reasons.push(confirmedReason(listing, nowDay));
  return reasons;
}

/** "vouched by Ana, whom you vouch for": always with the way there. */
function trustReason(trust: PersonalTrust | undefined): string | undefined {
  if (trust === undefined || !(trust.score > 0)) return undefined;
  const [last, before, ...earlier] = trust.path.toReversed();
  if (last === undefined) return 'you vouch for them';
  if (before === undefined) return `vouched by ${last}, whom you vouch for`;
  const way = [...earlier].toReversed();
  return `vouched by ${last}, whom ${before} vouches for${way.length === 0 ? '' : `, by way of ${way.join(' and ')}`}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "24 December 2026" of an ISO 8601 day. */
function writtenDay(isoDay: string): string {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
