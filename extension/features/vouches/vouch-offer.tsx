/** On a referral that was answered: whoever writes back may be worth a vouch. Offered once, and never in the way. */
import { useVouches } from '../../platform/react/use-port.ts';
import { listingNumber } from '../../platform/service/listing-number.ts';
import { VouchControl } from './vouch-control.tsx';

interface VouchOfferProps {
  /** Of whom the letter went to. */
  readonly listingId: string;
  readonly name: string;
}

export function VouchOffer({ listingId, name }: VouchOfferProps) {
  const kept = useVouches();
  const listing = listingNumber(listingId);
  if (kept === undefined || listing === undefined) return null;
  const isVouched = kept.given.some((vouch) => vouch.listing === listing);
  return (
    <section className="section" aria-label="Vouching">
      {!isVouched && <p>{name} wrote back. If you would send clients there again, you can say so to colleagues.</p>}
      <VouchControl listingId={listingId} name={name} />
    </section>
  );
}
