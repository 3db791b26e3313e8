/** On a practitioner's card: vouching for them, what one said, and taking it back. */
import { Banner, Button, StatusText } from '@trusted-hands/ui';
import { HandHeart } from 'lucide-react';
import { useState } from 'react';
import { useConnection, useVouches } from '../../platform/react/use-port.ts';
import { listingNumber } from '../../platform/service/listing-number.ts';
import { factsText, standingText } from './vouch-words.ts';
import { VouchForm } from './vouch-form.tsx';
import { useVouching } from './use-vouching.ts';

interface VouchControlProps {
  /** As the directory on this computer has it. */
  readonly listingId: string;
  readonly name: string;
}

export function VouchControl({ listingId, name }: VouchControlProps) {
  const isConnected = useConnection().type === 'connected';
  const kept = useVouches();
  const { busy, problem, give, withdraw } = useVouching();
  const [isOpen, setOpen] = useState(false);
  const listing = listingNumber(listingId);
  if (kept === undefined || listing === undefined || !isConnected) return null;
  const own = kept.given.find((vouch) => vouch.listing === listing);
  const warning = own && standingText(own.standing);

  return (
    <section className="vouch" aria-label={`Vouching for ${name}`}>
      {own !== undefined && !isOpen && (
        <>
          <StatusText tone="saved" live>You vouch for {name}</StatusText>
          <p className="quiet">{factsText(own.facts)}</p>
          {warning !== undefined && <StatusText tone="caution">{warning}</StatusText>}
        </>
      )}
      {isOpen ? (
        <VouchForm name={name} facts={own?.facts ?? []} busy={busy} onCancel={() => setOpen(false)} onVouch={(facts) => void give(listing, facts).then((isDone) => isDone && setOpen(false))} />
      ) : (
        <div className="actions">
          {own === undefined && <Button icon={<HandHeart aria-hidden size={16} />} onClick={() => setOpen(true)}>Vouch for {name}</Button>}
          {own !== undefined && <Button kind="quiet" onClick={() => setOpen(true)}>Change what I know</Button>}
          {own !== undefined && <Button kind="quiet" busy={busy} onClick={() => void withdraw(listing)}>Withdraw</Button>}
        </div>
      )}
      {problem !== undefined && <Banner tone="caution">{problem}</Banner>}
    </section>
  );
}
