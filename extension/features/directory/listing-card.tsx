/** One practitioner: who, what, where and how far, why here; opened, how to reach them, and the way to refer. */
import { formatDistance, formatPlace, professionName, type Listing, type Location } from '@trusted-hands/directory';
import { Button, Chip } from '@trusted-hands/ui';
import { BookmarkCheck, ChevronDown, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { localDay } from '../../platform/records/day.ts';
import { ListingContact } from './listing-contact.tsx';
import { ListingsLink } from './listings-link.tsx';
import { marksOf } from './listing-marks.ts';

interface ListingCardProps {
  readonly listing: Listing;
  /** The one that is shown, and referred to. */
  readonly location: Location;
  readonly distanceKm?: number;
  readonly reasons: readonly string[];
  readonly isOpen: boolean;
  /** True for one of the therapist's people. */
  readonly isKept?: boolean;
  /** What else can be done with them, beside referring; seen while it is open. */
  readonly actions: ReactNode;
  readonly onToggle: () => void;
  readonly onRefer: () => void;
}

export function ListingCard({ listing, location, distanceKm, reasons, isOpen, isKept = false, actions, onToggle, onRefer }: ListingCardProps) {
  const { nowMs } = usePlatform();
  const marks = marksOf(listing, localDay(nowMs()));
  const distance = distanceKm === undefined ? undefined : formatDistance(distanceKm);
  // The distance stands by itself, and a mark says its reason already.
  const said = reasons.filter((reason) => reason !== distance && !marks.some((mark) => mark.covers.test(reason)));
  const bodyId = `listing-${listing.id}`;
  return (
    <li className="listing">
      <button type="button" className="listing-head" aria-expanded={isOpen} aria-controls={bodyId} onClick={onToggle}>
        <span className="listing-who">
          <span className="list-row-title">{listing.name}</span>
          <span>{professionName(listing)}</span>
          <span className="quiet">{formatPlace({ name: location.place, state: location.state, postcode: location.postcode })}</span>
        </span>
        {distance !== undefined && <span className="listing-distance">{distance}</span>}
        <ChevronDown aria-hidden size={16} className={isOpen ? 'turned' : undefined} />
      </button>
      {(isKept || marks.length > 0 || said.length > 0) && (
        <p className="listing-why">
          {isKept && <Chip tone="accent" icon={<BookmarkCheck aria-hidden size={14} />}>My people</Chip>}
          {marks.map((mark) => <Chip key={mark.label} tone={mark.tone}>{mark.label}</Chip>)}
          {said.length > 0 && <span className="quiet">{said.join(' · ')}</span>}
        </p>
      )}
      <div id={bodyId} hidden={!isOpen} className="listing-body">
        {isOpen && (
          <>
            <ListingContact listing={listing} location={location} />
            <div className="actions">
              <Button kind="primary" icon={<Send aria-hidden size={16} />} onClick={onRefer}>Refer a client</Button>
              {actions}
            </div>
            <ListingsLink>Something is wrong with it</ListingsLink>
          </>
        )}
      </div>
    </li>
  );
}
