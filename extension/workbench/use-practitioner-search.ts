/** Practitioners for the palette: the same look-up as the directory's, built only once something asks. */
import { createLookup, professionName, type Lookup } from '@trusted-hands/directory';
import { useCallback, useMemo } from 'react';
import type { Found } from '../features/directory/found.ts';
import { usePlatform } from '../platform/react/platform-context.tsx';
import { useDirectoryState, useRecord } from '../platform/react/use-port.ts';
import { settingsRecord, settingsRecordId } from '../platform/records/settings.record.ts';
import type { PaletteItem } from './palette-items.ts';

const limit = 6;

export function usePractitionerSearch(choose: (found: Found) => void): (text: string) => readonly PaletteItem[] {
  const { nowMs } = usePlatform();
  const state = useDirectoryState();
  const origin = useRecord(settingsRecord, settingsRecordId)?.current.body.place?.coordinates;
  const listings = state.type === 'ready' ? state.listings : undefined;
  const places = state.type === 'ready' ? state.places : undefined;
  const lookup = useMemo(() => lazily(() => (listings === undefined || places === undefined ? undefined : createLookup({ listings, places }))), [listings, places]);
  return useCallback(
    (text) =>
      (lookup()?.search(text, { limit, nowMs: nowMs(), ...(origin !== undefined && { origin }) }) ?? []).map(({ listing, location }) => ({
        id: `listing:${listing.id}`,
        label: listing.name,
        detail: `${professionName(listing)}, ${location.place}`,
        choose: () => choose({ listing, location }),
      })),
    [lookup, nowMs, origin, choose],
  );
}

function lazily(make: () => Lookup | undefined): () => Lookup | undefined {
  let made: { readonly lookup: Lookup | undefined } | undefined;
  return () => (made ??= { lookup: make() }).lookup;
}
