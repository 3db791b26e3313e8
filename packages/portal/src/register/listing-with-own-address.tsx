/** Before somebody writes a second listing of theirs: those in the directory with their own address that nobody manages yet. */
import type { FoundListing } from '@trusted-hands/contract';
import { professionTitle } from '@trusted-hands/packs';
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { useEffect, useState } from 'react';
import type { Api, ApiFailure } from '../api/api.ts';

interface ListingWithOwnAddressProps {
  readonly api: Pick<Api, 'findListings' | 'claim'>;
  /** After one was taken over: it is fetched. */
  readonly claimed: () => void;
  /** The service no longer knows the sign-in. */
  readonly ended: () => void;
}

export function ListingWithOwnAddress({ api, claimed, ended }: ListingWithOwnAddressProps) {
  const [listings, setListings] = useState<readonly FoundListing[]>([]);
  const [failure, setFailure] = useState<ApiFailure>();
  const claiming = useBusy();

  useEffect(() => {
    let isGone = false;
    void api.findListings('').then((answer) => {
      if (answer.ok && !isGone) setListings(answer.value);
      return undefined;
    });
    return () => {
      isGone = true;
    };
  }, [api]);

  async function claim({ number }: FoundListing) {
    setFailure(undefined);
    const answer = await api.claim(number);
    if (answer.ok) claimed();
    else if (answer.failure.code === 'not-signed-in') ended();
    else setFailure(answer.failure);
  }

  return (
    <>
      {failure && <Banner tone="danger" title="That did not work">{failure.message}</Banner>}
      {listings.map((listing) => (
        <Banner
          key={listing.number}
          tone="info"
          title={`Is this you: ${listing.name}?`}
          actions={
            <>
              <Button kind="primary" busy={claiming.busy} onClick={() => void claiming.during(() => claim(listing))}>Yes, take it over</Button>
              <Button onClick={() => setListings((before) => before.filter((one) => one !== listing))}>No, begin a new one</Button>
            </>
          }
        >
          {professionTitle(listing.profession)}, {listing.place}. It is in the directory already, with your e-mail address, and nobody manages it. Take it over and put it right, instead of writing a second one.
        </Banner>
      ))}
    </>
  );
}
