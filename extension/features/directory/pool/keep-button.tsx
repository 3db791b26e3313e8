/** On the card of somebody listed: keeps them among the therapist's people, or leads to where they are kept. */
import type { Listing, Location } from '@trusted-hands/directory';
import { Banner, Button, useBusy } from '@trusted-hands/ui';
import { BookmarkCheck, BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import { localDay } from '../../../platform/records/day.ts';
import { keptPractitionerRecord } from '../../../platform/records/kept-practitioner.record.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useRecords } from '../../../platform/react/use-port.ts';
import { keptFromListing } from './kept-from-listing.ts';
import type { Pool } from './use-pool.ts';

interface KeepButtonProps {
  readonly pool: Pool;
  readonly listing: Listing;
  readonly location: Location;
  readonly onOpen: (recordId: string) => void;
}

export function KeepButton({ pool, listing, location, onOpen }: KeepButtonProps) {
  const { vault, nowMs } = usePlatform();
  const all = useRecords(keptPractitionerRecord);
  const { busy, during } = useBusy();
  const [failure, setFailure] = useState<string>();
  const kept = pool.ofListing(listing.id);

  async function keep() {
    await during(async () => {
      // Who was taken out before comes in again with what was remarked then.
      const before = all.find(({ current }) => current.body.listingId === listing.id && current.body.takenOutOn !== '');
      const put = await (before === undefined ? vault.put(keptPractitionerRecord, keptFromListing(listing, location, localDay(nowMs()))) : vault.change(keptPractitionerRecord, before.recordId, (now) => ({ ...(now ?? before.current.body), takenOutOn: '' })));
      setFailure(put.ok ? undefined : put.failure.message);
    });
  }

  return (
    <>
      {kept === undefined ? (
        <Button icon={<BookmarkPlus aria-hidden size={16} />} busy={busy} onClick={() => void keep()}>Keep</Button>
      ) : (
        <Button icon={<BookmarkCheck aria-hidden size={16} />} onClick={() => onOpen(kept.recordId)}>In my people</Button>
      )}
      {failure !== undefined && <Banner tone="danger" title="Not kept">{failure}</Banner>}
    </>
  );
}
