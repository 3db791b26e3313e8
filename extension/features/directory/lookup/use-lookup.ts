/** Look-up on this computer, searched as one types, never over the network. */
import type { Coordinates, LookupResult, ParsedQuery } from '@trusted-hands/directory';
import { useMemo } from 'react';
import type { DirectoryState } from '../../../platform/platform.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useTrust } from '../../../platform/react/use-trust.ts';
import { lookupOf } from '../../../platform/service/directory-lookup.ts';
import { resultLimit } from './result-count.ts';

interface LookupAnswer {
  readonly parsed: ParsedQuery;
  readonly results: readonly LookupResult[];
  /** False where one vouches for nobody, so that only checks and distance decide; undefined where that is not known. */
  readonly isByTrust: boolean | undefined;
}

export function useLookup(state: Extract<DirectoryState, { type: 'ready' }>, query: string, origin: Coordinates | undefined): LookupAnswer {
  const { nowMs } = usePlatform();
  const lookup = lookupOf(state);
  const trust = useTrust(state);
  // At once: a search takes less than putting it off would.
  return useMemo(
    () => ({
      parsed: lookup.parse(query),
      results: lookup.search(query, { limit: resultLimit, nowMs: nowMs(), ...(origin !== undefined && { origin }), trust }),
      isByTrust: trust && trust.size > 0,
    }),
    [lookup, query, origin, trust, nowMs],
  );
}
