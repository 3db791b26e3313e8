/** One query line, what was understood of it, and the practitioners that fit, nearest and best first. */
import { Button, EmptyState } from '@trusted-hands/ui';
import { SearchX } from 'lucide-react';
import type { DirectoryState } from '../../platform/platform.ts';
import { settingsRecord, settingsRecordId } from '../../platform/records/settings.record.ts';
import { useRecord } from '../../platform/react/use-port.ts';
import { FacetChips } from './facet-chips.tsx';
import type { Found } from './found.ts';
import { ListingCard } from './listing-card.tsx';
import { KeepButton } from './pool/keep-button.tsx';
import { usePool } from './pool/use-pool.ts';
import { QueryLine } from './query-line.tsx';
import { countText, originOf } from './result-count.ts';
import { useLookup } from './use-lookup.ts';
import { withoutFacet } from './without-facet.ts';

interface LookupPaneProps {
  readonly state: Extract<DirectoryState, { type: 'ready' }>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onSetPlace: () => void;
  readonly onRefer: (found: Found) => void;
  readonly onOpenKept: (recordId: string) => void;
  readonly chosen: Found | undefined;
  readonly onChoose: (found: Found | undefined) => void;
}

export function LookupPane({ state, query, onQuery, onSetPlace, onRefer, onOpenKept, chosen, onChoose }: LookupPaneProps) {
  const place = useRecord(settingsRecord, settingsRecordId)?.current.body.place;
  const { parsed, results, isStale } = useLookup(state, query, place?.coordinates);
  const pool = usePool();
  const isPlaceKnown = place !== undefined && place !== null;
  const origin = originOf(parsed.facets, isPlaceKnown ? place.label : undefined);
  const elsewhere = chosen !== undefined && !results.some(({ listing }) => listing.id === chosen.listing.id);

  function search(text: string) {
    // Who was opened before belongs to the search before.
    if (chosen !== undefined) onChoose(undefined);
    onQuery(text);
  }

  return (
    <>
      <QueryLine value={query} onChange={search} />
      <FacetChips facets={parsed.facets} onRemove={(facet) => search(withoutFacet(query, facet))} />
      {origin === undefined && (
        <p className="quiet">
          Distances need your place. <Button kind="quiet" onClick={onSetPlace}>Set my place</Button>
        </p>
      )}
      <output className="quiet">{countText(results.length, origin)}</output>
      {elsewhere && <ul className="list"><ListingCard {...chosen} reasons={[]} isOpen keep={<KeepButton pool={pool} {...chosen} onOpen={onOpenKept} />} onToggle={() => onChoose(undefined)} onRefer={() => onRefer(chosen)} /></ul>}
      {results.length === 0 && !elsewhere && (
        <EmptyState icon={<SearchX size={24} />} title={state.directory.size === 0 ? 'The directory has nobody in it yet' : 'Nobody fits'} actions={query !== '' && <Button onClick={() => search('')}>Start again</Button>}>
          {state.directory.size === 0 ? 'Practitioners register themselves on the service’s web page.' : 'Use fewer words, or take a chip away. A profession and a place go together well: physio dubbo.'}
        </EmptyState>
      )}
      {results.length > 0 && (
        <ul className="list" aria-label="Practitioners" aria-busy={isStale}>
          {results.map(({ listing, location, distanceKm, reasons }) => (
            <ListingCard
              key={listing.id}
              listing={listing}
              location={location}
              {...(distanceKm !== undefined && { distanceKm })}
              reasons={reasons}
              isOpen={chosen?.listing.id === listing.id}
              onToggle={() => onChoose(chosen?.listing.id === listing.id ? undefined : { listing, location })}
              keep={<KeepButton pool={pool} listing={listing} location={location} onOpen={onOpenKept} />}
              isKept={pool.ofListing(listing.id) !== undefined}
              onRefer={() => onRefer({ listing, location })}
            />
          ))}
        </ul>
      )}
    </>
  );
}
