/** The marks a card must carry whatever else it says: nothing unconfirmed, invented or closed is shown as if it were not. */
import { confirmedReason, isImported, type Listing } from '@trusted-hands/directory';
import { formatDay } from '../../platform/records/day.ts';

interface ListingMark {
  readonly label: string;
  readonly tone: 'neutral' | 'caution';
  /** Reasons of the look-up that the mark says already. */
  readonly covers: RegExp;
}

const dayMs = 86_400_000;

/** `today` is the local calendar day, YYYY-MM-DD. */
export function marksOf(listing: Pick<Listing, 'origin' | 'acceptingNewClients' | 'away' | 'confirmedAtMs'>, today: string): readonly ListingMark[] {
  const marks: ListingMark[] = [];
  if (listing.origin === 'demonstration') marks.push({ label: 'Fictional, for demonstration', tone: 'caution', covers: /demonstration|fictional/i });
  if (isImported(listing.origin)) marks.push({ label: 'Imported, not confirmed', tone: 'neutral', covers: /^imported/i });
  if (listing.origin === 'suggested') marks.push({ label: 'Suggested by a member, not confirmed', tone: 'neutral', covers: /^suggested/i });
  const stale = staleWords(listing, today);
  if (stale !== undefined) marks.push({ label: stale, tone: 'neutral', covers: /^not confirmed for/i });
  if (!listing.acceptingNewClients) marks.push({ label: 'Not taking new clients', tone: 'caution', covers: /^not taking/i });
  const { away } = listing;
  if (away !== undefined && away.from <= today && today <= away.to) marks.push({ label: `Away until ${formatDay(away.to)}`, tone: 'caution', covers: /^away/i });
  return marks;
}

/** "Not confirmed for 120 days", where its owner said that it is right and that is too long ago. */
function staleWords({ origin, confirmedAtMs }: Pick<Listing, 'origin' | 'confirmedAtMs'>, today: string): string | undefined {
  if (confirmedAtMs === undefined) return undefined;
  const words = confirmedReason({ origin, confirmedDay: Math.floor(confirmedAtMs / dayMs) }, Math.floor(Date.parse(today) / dayMs));
  return words.startsWith('not confirmed for') ? `N${words.slice(1)}` : undefined;
}
