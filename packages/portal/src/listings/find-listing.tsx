/** Finds a listing by words of its name; those with one's own address of mail are there from the start. */
import type { FoundListing } from '@trusted-hands/contract';
import { professionTitle } from '@trusted-hands/packs';
import { Banner, Button, Card, Field, StatusText, TextInput, useBusy } from '@trusted-hands/ui';
import { useEffect, useState, type FormEvent } from 'react';
import { z } from 'zod';
import type { Api } from '../api/api.ts';
import { shortDate, shownChecks } from '../register/listing-checks.ts';
import { useWritten } from '../session/writing.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ReportForm } from './report-form.tsx';

interface FindListingProps {
  readonly api: Pick<Api, 'findListings' | 'claim' | 'claimByCode' | 'askForListing' | 'report'>;
  readonly ended: () => void;
}

interface Chosen {
  readonly listing: FoundListing;
  readonly how: 'claim' | 'report';
}

export function FindListing({ api, ended }: FindListingProps) {
  const [name, setName] = useWritten({ place: 'name to find', schema: z.string(), empty: '' });
  const [found, setFound] = useState<{ readonly name: string; readonly listings: readonly FoundListing[] }>({ name: '', listings: [] });
  const [chosen, setChosen] = useState<Chosen>();
  const [failure, setFailure] = useState<string>();
  const [error, setError] = useState<string>();
  const finding = useBusy();

  async function find(wanted: string) {
    setFailure(undefined);
    setChosen(undefined);
    const answer = await api.findListings(wanted);
    if (answer.ok) setFound({ name: wanted, listings: answer.value });
    else if (answer.failure.code === 'not-signed-in') ended();
    else setFailure(answer.failure.message);
  }

  useEffect(() => {
    void find('');
    // oxlint-disable-next-line react/exhaustive-deps -- only when the page opens; later when asked
  }, []);

  function search(event: FormEvent) {
    event.preventDefault();
    setError(name.trim() === '' ? 'Write a word of the name.' : undefined);
    if (name.trim() === '') return;
    void finding.during(() => find(name.trim()));
  }

  return (
    <Card as="section" className="case-decision" aria-labelledby="find-title">
      <h2 id="find-title">Yours, or wrong?</h2>
      <form noValidate className="case-form" onSubmit={search}>
        <Field label="Name" hint="Any word of it, such as the family name." error={error}>
          <TextInput maxLength={160} value={name} onChange={({ target }) => setName(() => target.value)} />
        </Field>
        <div className="desk-ways"><Button kind="primary" type="submit" busy={finding.busy}>Find</Button></div>
      </form>
      {failure && <Banner tone="danger">{failure}</Banner>}
      {found.name !== '' && found.listings.length === 0 && <p>Nobody in the directory has these words in their name.</p>}
      {found.name === '' && found.listings.length > 0 && <p>With your own e-mail address:</p>}
      {found.listings.length > 0 && (
        <ul className="queue" aria-label="Found">
          {found.listings.map((listing) => (
            <Card key={listing.number} as="li" className="queue-case">
              <div>
                <h3>{listing.name}</h3>
                <p className="quiet">{professionTitle(listing.profession)} · {listing.place}</p>
                <p className="quiet">{checkedWords(listing)}</p>
                {listing.isOwned && <StatusText tone="neutral">Its owner manages it</StatusText>}
              </div>
              <div className="desk-ways">
                {!listing.isOwned && <Button onClick={() => setChosen({ listing, how: 'claim' })} aria-label={`This is me: ${listing.name}`}>This is me …</Button>}
                <Button kind="quiet" onClick={() => setChosen({ listing, how: 'report' })} aria-label={`Something is wrong with ${listing.name}`}>Something is wrong …</Button>
              </div>
              {chosen?.listing.number === listing.number && (chosen.how === 'claim' ? <ClaimForm listing={listing} api={api} ended={ended} /> : <ReportForm listing={listing} api={api} ended={ended} />)}
            </Card>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Each check with who and how, and its date. */
function checkedWords({ checks }: FoundListing): string {
  const shown = shownChecks(checks);
  return shown.length === 0 ? 'Nobody checked it yet' : shown.map(({ title, atMs }) => `${title}, ${shortDate(atMs, 'en-GB')}`).join(' · ');
}
