/** One query line, what was understood of it, and the practitioners that fit, nearest and best first. */
import type { LookupResult } from '@trusted-hands/directory';
import { Button, EmptyState } from '@trusted-hands/ui';
import { Columns2, Compass, SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import type { DirectoryState } from '../../../platform/platform.ts';
import { recentLookupsRecord, recentLookupsRecordId, withRecent } from '../../../platform/records/saved-lookup.record.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import type { Found } from '../found.ts';
import { ListingCard } from '../listing-card.tsx';
import { findPeople } from '../pool/known-people.ts';
import { KeepButton } from '../pool/keep-button.tsx';
import { usePool, type Pool } from '../pool/use-pool.ts';
import { ListingsLink } from '../listings-link.tsx';
import { CompareTable } from './compare-table.tsx';
import { DirectionPicture } from './direction-picture.tsx';
import { ElsewhereNote } from './elsewhere-note.tsx';
import { FacetChips } from './facet-chips.tsx';
import { KeptAmong } from './kept-among.tsx';
import { NearChoice } from './near-choice.tsx';
import { QueryLine } from './query-line.tsx';
import { countText, originOf } from './result-count.ts';
import { ResultList } from './result-list.tsx';
import { SavedLookups } from './saved-lookups.tsx';
import { useFreshTrust } from './use-fresh-trust.ts';
import { useListKeys } from './use-list-keys.ts';
import { useLookup } from './use-lookup.ts';
import { useOrigin, type NearClient } from './use-origin.ts';
import { withoutFacet } from './without-facet.ts';

/** What another feature puts on the card of whoever is opened. */
export type VouchControlOfCard = ComponentType<{ readonly listingId: string; readonly name: string }>;

interface LookupPaneProps {
  readonly state: Extract<DirectoryState, { type: 'ready' }>;
  /** For whom somebody is looked for, or whose page one came from; undefined where that is nobody. */
  readonly client: NearClient | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onSetPlace: () => void;
  readonly onChooseCountries: () => void;
  readonly onRefer: (found: Found) => void;
  readonly onOpenKept: (recordId: string) => void;
  readonly VouchControl: VouchControlOfCard;
  readonly chosen: Found | undefined;
  readonly onChoose: (found: Found | undefined) => void;
}

export function LookupPane({ state, client, query, onQuery, onSetPlace, onChooseCountries, onRefer, onOpenKept, VouchControl, chosen, onChoose }: LookupPaneProps) {
  const { vault } = usePlatform();
  const near = useOrigin(state, client);
  useFreshTrust(query);
  const { parsed, results, isByTrust } = useLookup(state, query, near.coordinates);
  const pool = usePool();
  const kept = useMemo(() => keptAmong(pool.people, query, results), [pool.people, query, results]);
  const [allKeptOf, setAllKeptOf] = useState<string>();
  const onKeyDown = useListKeys();
  const [compared, setCompared] = useState<readonly LookupResult[]>([]);
  const [isPictured, setPictured] = useState(false);
  const origin = originOf(parsed.facets, near.label);
  const middle = parsed.facets.find((facet) => facet.type === 'place')?.places[0]?.coordinates ?? near.coordinates;
  const openId = chosen?.listing.id;
  const elsewhere = chosen !== undefined && !results.some(({ listing }) => listing.id === openId);
  const [one, other] = compared;

  function search(text: string) {
    // Who was opened before belongs to the search before.
    if (chosen !== undefined) onChoose(undefined);
    onQuery(text);
  }

  const asked = useRef(query);
  useEffect(() => {
    asked.current = query;
  }, [query]);
  // The same from one keystroke to the next, as every card has it.
  const toggle = useCallback(
    ({ listing, location }: LookupResult) => {
      if (openId === listing.id) return onChoose(undefined);
      // A question that led to somebody is one of the last; that it could not be kept is no reason to stop.
      const recent = withRecent(vault.record(recentLookupsRecord, recentLookupsRecordId)?.current.body.queries ?? [], asked.current);
      if (recent !== undefined) void vault.put(recentLookupsRecord, recent, recentLookupsRecordId);
      return onChoose({ listing, location });
    },
    [openId, onChoose, vault],
  );

  function compare(result: LookupResult) {
    if (one?.listing.id === result.listing.id) setCompared(other === undefined ? [] : [other]);
    else setCompared(one === undefined || other !== undefined ? [result] : [one, result]);
  }

  const actionsOf = (result: LookupResult) => (
    <>
      <KeepButton pool={pool} listing={result.listing} location={result.location} onOpen={onOpenKept} />
      <Button kind="quiet" icon={<Columns2 aria-hidden size={16} />} aria-pressed={one?.listing.id === result.listing.id} onClick={() => compare(result)}>
        {one === undefined || other !== undefined ? 'Compare' : one.listing.id === result.listing.id ? 'Chosen: open another to compare' : `Compare with ${one.listing.name}`}
      </Button>
      <VouchControl listingId={result.listing.id} name={result.listing.name} />
    </>
  );

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys pass through here on their way between its own controls
    <div className="lookup" onKeyDown={onKeyDown}>
      <QueryLine value={query} onChange={search} />
      <FacetChips facets={parsed.facets} onRemove={(facet) => search(withoutFacet(query, facet))} />
      <SavedLookups query={query} onQuery={search} />
      {client !== undefined && <NearChoice {...near} clientLabel={client.isReferred ? 'the client' : (near.clientName ?? 'the client')} />}
      {origin === undefined && (
        <p className="quiet">
          Distances need your place. <Button kind="quiet" onClick={onSetPlace}>Set my place</Button>
        </p>
      )}
      <div className="row">
        <output className="quiet">{countText(results.length, origin)}</output>
        {middle !== undefined && results.length > 0 && <Button kind="quiet" icon={<Compass aria-hidden size={16} />} aria-expanded={isPictured} onClick={() => setPictured(!isPictured)}>Directions</Button>}
      </div>
      {isByTrust === false && results.length > 0 && <p className="quiet">You vouch for nobody yet, so checks and distance decide the order.</p>}
      {isPictured && middle !== undefined && results.length > 0 && <DirectionPicture origin={middle} originName={origin ?? ''} results={results} onChoose={toggle} />}
      {one !== undefined && other !== undefined && <CompareTable pair={[one, other]} pool={pool} onRefer={onRefer} onClose={() => setCompared([])} />}
      {elsewhere && <ul className="list"><ListingCard {...chosen} reasons={[]} isOpen actions={<><KeepButton pool={pool} {...chosen} onOpen={onOpenKept} /><VouchControl listingId={chosen.listing.id} name={chosen.listing.name} /></>} onToggle={() => onChoose(undefined)} onRefer={() => onRefer(chosen)} /></ul>}
      {kept.length > 0 && <KeptAmong people={kept} isAll={allKeptOf === query} onOpen={onOpenKept} onShowAll={() => setAllKeptOf(query)} />}
      {results.length === 0 && !elsewhere && kept.length === 0 && (
        <EmptyState icon={<SearchX size={24} />} title={state.directory.size === 0 ? 'The directory has nobody in it yet' : 'Nobody fits'} actions={query !== '' && <Button onClick={() => search('')}>Start again</Button>}>
          {state.directory.size === 0 ? 'Practitioners register themselves on the service’s web page.' : 'Use fewer words, or take a chip away. A profession and a place go together well: physio dubbo.'}
          <ListingsLink>Suggest somebody who is missing</ListingsLink>
        </EmptyState>
      )}
      {results.length > 0 && <ResultList results={results} openId={openId} isKept={(id) => pool.ofListing(id) !== undefined} onToggle={toggle} onRefer={onRefer} actionsOf={actionsOf} />}
      <ElsewhereNote directory={state.directory} query={query} onChooseCountries={onChooseCountries} />
    </div>
  );
}

/** Those found in the directory as well are marked there. */
function keptAmong(people: Pool['people'], query: string, results: readonly LookupResult[]): Pool['people'] {
  if (query.trim() === '' || people.length === 0) return [];
  const found = new Set(results.map(({ listing }) => listing.id));
  return findPeople(people, query, undefined).filter(({ current }) => !found.has(current.body.listingId));
}
