/** People I vouch for, and what those say who vouch for me. Seen by the one they concern, and by nobody else. */
import { Banner, Button, EmptyState, StatusText } from '@trusted-hands/ui';
import { HandHeart } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useConnection, useDirectoryState, useVouches } from '../../platform/react/use-port.ts';
import { formatDay, localDay } from '../../platform/records/day.ts';
import { listedName } from '../../platform/service/listing-number.ts';
import { countFacts, factsText, receivedTitle, standingText } from './vouch-words.ts';
import { useVouching } from './use-vouching.ts';

interface VouchesViewProps {
  readonly tabs: ReactNode;
  readonly onConnect: () => void;
}

export function VouchesView({ tabs, onConnect }: VouchesViewProps) {
  const { vouches } = usePlatform();
  const connection = useConnection();
  const kept = useVouches();
  const directory = useDirectoryState();
  const nameOf = (listing: number) => listedName(directory, listing);
  const missing = directory.type === 'ready' && directory.directory.elsewhere.length > 0 ? 'Not in the directory on this computer' : 'No longer in the directory';
  const { busy, problem, withdraw, fetchAgain } = useVouching();
  // What colleagues said or took back meanwhile; without the service, what was fetched before stands here.
  useEffect(() => void vouches.refresh(), [vouches]);

  return (
    <div className="page">
      <header className="page-head">
        <h1>Vouches</h1>
      </header>
      {tabs}
      <p className="quiet">A vouch says what you know of working with somebody. It moves them up for you, and for those who vouch for you. Only members see it.</p>
      {problem !== undefined && <Banner tone="caution">{problem}</Banner>}
      {kept === undefined && (
        <EmptyState
          icon={<HandHeart size={24} />}
          title={connection.type === 'connected' ? 'Not fetched yet' : 'Connect to a directory first'}
          actions={connection.type === 'connected' ? <Button kind="primary" busy={busy} onClick={() => void fetchAgain()}>Fetch them</Button> : <Button kind="primary" onClick={onConnect}>Connect</Button>}
        >
          Vouches are kept by the service that holds the directory.
        </EmptyState>
      )}
      {kept !== undefined && (
        <>
          <section className="section" aria-labelledby="vouches-given">
            <h2 id="vouches-given">People I vouch for</h2>
            {kept.given.length === 0 && <p>Nobody yet. Open a practitioner in the directory whom you know from working together, and vouch for them there.</p>}
            <ul className="list">
              {kept.given.map(({ listing, facts, givenAtMs, standing }) => {
                const name = nameOf(listing);
                const warning = standingText(standing);
                return (
                  <li key={listing} className="vouch-row">
                    <span className="list-row-text">
                      <span className="list-row-title">{name ?? missing}</span>
                      <span>{factsText(facts)}</span>
                      <span className="quiet">since {formatDay(localDay(givenAtMs))}</span>
                      {warning !== undefined && <StatusText tone="caution">{warning}</StatusText>}
                    </span>
                    <Button kind="quiet" aria-label={`Withdraw the vouch for ${name ?? 'who is no longer listed'}`} aria-disabled={busy} onClick={() => void withdraw(listing)}>Withdraw</Button>
                  </li>
                );
              })}
            </ul>
            {kept.given.length > 0 && <p className="quiet">You can vouch for {kept.left} more. The fewer, the more each counts; after three years one counts half, until you vouch anew.</p>}
          </section>
          <section className="section" aria-labelledby="vouches-received">
            <h2 id="vouches-received">Vouches for me</h2>
            {!kept.isListed && kept.received.length === 0 && <p>You have no listing in this directory. Register on the service’s web page, and colleagues can vouch for you.</p>}
            {kept.isListed && kept.received.length === 0 && <p>Nobody yet.</p>}
            {kept.received.length > 0 && (
              <>
                <p><strong>{receivedTitle(kept.received.length)}</strong></p>
                <ul className="vouch-counts">
                  {countFacts(kept.received).map(({ fact, title, count }) => <li key={fact}>{title}: {count}</li>)}
                </ul>
                <ul className="list" aria-label="Who vouches for me">
                  {kept.received.map(({ by, facts, givenAtMs }, index) => (
                    // oxlint-disable-next-line react/no-array-index-key -- members without a listing have no other name, and the list is only shown
                    <li key={by ?? `unlisted-${index}`} className="vouch-row">
                      <span className="list-row-text">
                        <span className="list-row-title">{(by === null ? undefined : nameOf(by)) ?? 'A member without a listing'}</span>
                        <span>{factsText(facts)}</span>
                        <span className="quiet">since {formatDay(localDay(givenAtMs))}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        </>
      )}
    </div>
  );
}
