/** One of the therapist's people as the directory has them now, with the marks that a card of the look-up carries. */
import type { Listing } from '@trusted-hands/directory';
import { Chip } from '@trusted-hands/ui';
import { localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { ListingContact } from '../listing-contact.tsx';
import { marksOf } from '../listing-marks.ts';

interface AsListedProps {
  readonly listing: Listing;
}

export function AsListed({ listing }: AsListedProps) {
  const { nowMs } = usePlatform();
  const [location] = listing.locations;
  const marks = marksOf(listing, localDay(nowMs()));
  if (location === undefined) return null;
  return (
    <section className="section" aria-labelledby="listed-title">
      <h2 id="listed-title">As the directory has them</h2>
      {marks.length > 0 && <ul className="chips" aria-label="To know first">{marks.map(({ label, tone }) => <li key={label}><Chip tone={tone}>{label}</Chip></li>)}</ul>}
      <ListingContact listing={listing} location={location} />
    </section>
  );
}
