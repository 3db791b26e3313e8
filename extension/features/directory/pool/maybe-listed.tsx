/** Asks whether somebody of the therapist's own is the one whom the directory lists; only she can tell. */
import { Banner, Button } from '@trusted-hands/ui';
import { useMemo } from 'react';
import type { KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { findListed } from '../find-listed.ts';
import { listedWords, type ListedPeople } from '../listed-people.ts';

interface MaybeListedProps {
  readonly person: KeptPractitioner;
  readonly people: ListedPeople;
  readonly busy: boolean;
  readonly onSame: (listingId: string) => void;
  /** They are somebody else, and are not asked about again. */
  readonly onNone: (listingIds: readonly string[]) => void;
}

/** Of an everyday name there may be dozens. */
const shownMost = 3;

export function MaybeListed({ person, people, busy, onSame, onNone }: MaybeListedProps) {
  const { name, phone, email, remark, notListedAs } = person;
  const listed = useMemo(() => findListed({ name, phones: phone.split(' / '), emails: [email], words: remark }, people).filter(({ listing }) => !notListedAs.split('\n').includes(listing.id)), [name, phone, email, remark, notListedAs, people]);
  if (listed.length === 0) return null;
  return (
    <Banner
      live="none"
      title={listed.length === 1 ? 'The directory has somebody like this' : `The directory has ${listed.length} like this`}
      actions={<Button kind="quiet" busy={busy} onClick={() => onNone(listed.map(({ listing }) => listing.id))}>{listed.length === 1 ? 'Somebody else' : 'None of them'}</Button>}
    >
      <ul className="list">
        {listed.slice(0, shownMost).map(({ listing, by }) => (
          <li key={listing.id} className="row pool-line">
            <span>
              {listing.name}, {listedWords(listing)} <span className="quiet">{`the same ${by}`}</span>
            </span>
            <Button kind="quiet" busy={busy} onClick={() => onSame(listing.id)}>{`${listing.name} is the same person`}</Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
