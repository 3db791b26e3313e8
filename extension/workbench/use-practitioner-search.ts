/** Practitioners for the palette: the same look-up as the directory's, built only once something asks. */
import { professionName } from '@trusted-hands/directory';
import { useCallback } from 'react';
import type { Found } from '../features/directory/found.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import { useDirectoryState, useRecord } from '../platform/react/use-port.ts';
import { useTrust } from '../platform/react/use-trust.ts';
import { settingsRecord, settingsRecordId } from '../platform/records/settings.record.ts';
import { lookupOf } from '../platform/service/directory-lookup.ts';
import type { PaletteItem } from './palette-items.ts';

const limit = 6;

export function usePractitionerSearch(choose: (found: Found) => void): (text: string) => readonly PaletteItem[] {
  const { nowMs } = usePlatform();
  const state = useDirectoryState();
  const origin = useRecord(settingsRecord, settingsRecordId)?.current.body.place?.coordinates;
  const trust = useTrust(state);
  return useCallback(
    (text) =>
      (state.type === 'ready' ? lookupOf(state).search(text, { limit, nowMs: nowMs(), ...(origin !== undefined && { origin }), trust }) : []).map(({ listing, location }) => ({
        id: `listing:${listing.id}`,
        label: listing.name,
        detail: `${professionName(listing)}, ${location.place}`,
        choose: () => choose({ listing, location }),
      })),
    [state, nowMs, origin, trust, choose],
  );
}
