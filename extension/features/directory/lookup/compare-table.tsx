/** Two practitioners side by side, each line of what one may choose by. */
import { formatDistance, formatPlace, languageName, professionName, registrationLine, type LookupResult } from '@trusted-hands/directory';
import { Button, VisuallyHidden } from '@trusted-hands/ui';
import { Send } from 'lucide-react';
import { useInitialFocus } from '../../../platform/react/use-initial-focus.ts';
import { tagsOf } from '../../../platform/records/kept-practitioner.record.ts';
import { checkedWords } from '../../../platform/service/checked-words.ts';
import type { Found } from '../found.ts';
import { exchangeLine } from '../pool/exchange.ts';
import type { Pool } from '../pool/use-pool.ts';

interface CompareTableProps {
  readonly pair: readonly [LookupResult, LookupResult];
  readonly pool: Pool;
  readonly onRefer: (found: Found) => void;
  readonly onClose: () => void;
}

export function CompareTable({ pair, pool, onRefer, onClose }: CompareTableProps) {
  // It appears above the card on which it was asked for.
  const heading = useInitialFocus<HTMLHeadingElement>();
  const rows: readonly (readonly [string, (result: LookupResult) => string])[] = [
    ['Profession', ({ listing }) => professionName(listing)],
    ['Place', ({ location }) => formatPlace({ name: location.place, state: location.state, postcode: location.postcode })],
    ['Distance', ({ distanceKm }) => (distanceKm === undefined ? '' : formatDistance(distanceKm))],
    ['Treats', ({ listing }) => listing.specialties.join(', ')],
    ['Languages', ({ listing }) => listing.languages.map(languageName).join(', ')],
    ['Telehealth', ({ listing }) => (listing.telehealth ? 'Yes' : 'No')],
    ['New clients', ({ listing }) => (listing.acceptingNewClients ? 'Taking some' : 'Not taking any')],
    ['Registration', ({ listing }) => listing.registrations.map(registrationLine).join(', ')],
    ['Checked', ({ listing }) => checkedWords(listing)],
    ['Why here', ({ reasons }) => reasons.join(' · ')],
    ['Back and forth', (result) => exchangeOf(pool, result)],
    ['My tags', (result) => tagsIn(pool, result)],
    ['My remark', ({ listing }) => pool.ofListing(listing.id)?.current.body.remark ?? ''],
  ];
  return (
    <section aria-labelledby="compare-title" className="compare">
      <div className="row">
        <h2 id="compare-title" ref={heading} tabIndex={-1}>Side by side</h2>
        <Button kind="quiet" onClick={onClose}>Close</Button>
      </div>
      <table className="compare-table">
        <caption><VisuallyHidden>{`${pair[0].listing.name} and ${pair[1].listing.name}`}</VisuallyHidden></caption>
        <thead>
          <tr>
            <th scope="col"><VisuallyHidden>What</VisuallyHidden></th>
            {pair.map(({ listing }) => <th key={listing.id} scope="col">{listing.name}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.filter(([, value]) => pair.some((result) => value(result) !== '')).map(([label, value]) => (
            <tr key={label} className={value(pair[0]) === value(pair[1]) ? 'compare-same' : undefined}>
              <th scope="row">{label}</th>
              {pair.map((result) => <td key={result.listing.id}>{value(result) || <span className="quiet">not said</span>}</td>)}
            </tr>
          ))}
          <tr>
            <th scope="row"><VisuallyHidden>Refer</VisuallyHidden></th>
            {pair.map(({ listing, location }) => (
              <td key={listing.id}>
                <Button icon={<Send aria-hidden size={16} />} aria-label={`Refer a client to ${listing.name}`} onClick={() => onRefer({ listing, location })}>Refer</Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function exchangeOf(pool: Pool, { listing }: LookupResult): string {
  const kept = pool.ofListing(listing.id);
  return kept === undefined ? '' : exchangeLine(pool.exchangeOf(kept));
}

function tagsIn(pool: Pool, { listing }: LookupResult): string {
  const kept = pool.ofListing(listing.id);
  return kept === undefined ? '' : tagsOf(kept.current.body).join(', ');
}
