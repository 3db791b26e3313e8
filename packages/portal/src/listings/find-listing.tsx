/** Finds a listing by words of its name; those with one's own address of mail are there from the start. */
import type { FoundListing } from '@trusted-hands/contract';
import { professionTitle } from '@trusted-hands/packs';
import { Banner, Button, Card, Field, StatusText, TextInput, useBusy } from '@trusted-hands/ui';
import { useEffect, useState, type FormEvent } from 'react';
import type { Api } from '../api/api.ts';
import { ClaimForm } from './claim-form.tsx';
import { ReportForm } from './report-form.tsx';

interface FindListingProps {
  readonly api: Pick<Api, 'findListings' | 'claim' | 'claimByCode' | 'askForListing' | 'report'>;
}

interface Chosen {
  readonly listing: FoundListing;
  readonly how: 'claim' | 'report';
}

export function FindListing({ api }: FindListingProps) {
  const [name, setName] = useState('');
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
          <TextInput maxLength={160} value={name} onChange={(event) => setName(event.target.value)} />
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
                {listing.isOwned && <StatusText tone="neutral">Its owner manages it</StatusText>}
              </div>
              <div className="desk-ways">
                {!listing.isOwned && <Button onClick={() => setChosen({ listing, how: 'claim' })} aria-label={`This is me: ${listing.name}`}>This is me …</Button>}
                <Button kind="quiet" onClick={() => setChosen({ listing, how: 'report' })} aria-label={`Something is wrong with ${listing.name}`}>Something is wrong …</Button>
              </div>
              {chosen?.listing.number === listing.number && (chosen.how === 'claim' ? <ClaimForm listing={listing} api={api} /> : <ReportForm listing={listing} api={api} />)}
            </Card>
          ))}
        </ul>
      )}
    </Card>
  );
}
