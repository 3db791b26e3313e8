/** Those found, best first. A keystroke changes what a card says and makes none anew; one that says the same stays as it is. */
import { Button } from '@trusted-hands/ui';
import type { LookupResult } from '@trusted-hands/directory';
import { memo, useState, type ReactNode } from 'react';
import { ListingCard } from '../listing-card.tsx';

interface ResultListProps {
  readonly results: readonly LookupResult[];
  readonly openId: string | undefined;
  readonly isKept: (listingId: string) => boolean;
  readonly onToggle: (result: LookupResult) => void;
  readonly onRefer: (result: LookupResult) => void;
  /** What else can be done with the one that is open. */
  readonly actionsOf: (result: LookupResult) => ReactNode;
}

/** Who is looked for stands among the first, or another word is typed. */
const shownFirst = 20;

export function ResultList({ results, openId, isKept, onToggle, onRefer, actionsOf }: ResultListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? results : results.slice(0, shownFirst);
  return (
    <>
      <ul className="list" aria-label="Practitioners">
        {shown.map((result, place) => {
          const isOpen = openId === result.listing.id;
          // oxlint-disable-next-line react/no-array-index-key -- nothing of a card outlives a keystroke, and a place keeps its elements
          return <ResultRow key={place} result={result} isOpen={isOpen} isKept={isKept(result.listing.id)} onToggle={onToggle} onRefer={onRefer} actions={isOpen ? actionsOf(result) : undefined} />;
        })}
      </ul>
      {shown.length < results.length && <Button kind="quiet" onClick={() => setWhole(true)}>{`${results.length - shown.length} more`}</Button>}
    </>
  );
}

interface ResultRowProps {
  readonly result: LookupResult;
  readonly isOpen: boolean;
  readonly isKept: boolean;
  readonly onToggle: (result: LookupResult) => void;
  readonly onRefer: (result: LookupResult) => void;
  readonly actions: ReactNode;
}

const ResultRow = memo(function ResultRow({ result, isOpen, isKept, onToggle, onRefer, actions }: ResultRowProps) {
  const { listing, location, distanceKm, reasons } = result;
  return (
    <ListingCard
      listing={listing}
      location={location}
      {...(distanceKm !== undefined && { distanceKm })}
      reasons={reasons}
      isOpen={isOpen}
      isKept={isKept}
      onToggle={() => onToggle(result)}
      onRefer={() => onRefer(result)}
      actions={actions}
    />
  );
}, isSameRow);

function isSameRow(before: ResultRowProps, now: ResultRowProps): boolean {
  const rest = ['isOpen', 'isKept', 'onToggle', 'onRefer', 'actions'] as const;
  return before.result.listing === now.result.listing && before.result.location === now.result.location && before.result.distanceKm === now.result.distanceKm && before.result.reasons.join() === now.result.reasons.join() && rest.every((name) => before[name] === now[name]);
}
