/** What the directory says today of whoever is referred to: how far they were checked, and when it was last confirmed. */
import { confirmedReason } from '@trusted-hands/directory';
import { localDay } from '../../platform/records/day.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useDirectoryState } from '../../platform/react/use-port.ts';
import { checkedWords } from '../../platform/service/checked-words.ts';
import { listingOf } from '../../platform/service/directory-lookup.ts';
import { listingNumber } from '../../platform/service/listing-number.ts';

interface HowFarCheckedProps {
  readonly listingId: string;
}

const dayMs = 86_400_000;

/** Nothing where the directory on this computer does not have them. */
export function HowFarChecked({ listingId }: HowFarCheckedProps) {
  const { nowMs } = usePlatform();
  const state = useDirectoryState();
  const number = listingNumber(listingId);
  const listing = state.type === 'ready' && number !== undefined ? listingOf(state, number) : undefined;
  if (listing === undefined) return null;
  const { origin, confirmedAtMs } = listing;
  const confirmed = confirmedReason({ origin, confirmedDay: confirmedAtMs === undefined ? undefined : Math.floor(confirmedAtMs / dayMs) }, Math.floor(Date.parse(localDay(nowMs())) / dayMs));
  return <p className="quiet">{[checkedWords(listing) || 'Nobody checked their listing', confirmed].join('; ')}</p>;
}
