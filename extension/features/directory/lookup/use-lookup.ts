/** Look-up on this computer, searched as one types, never over the network. */
import type { Coordinates, LookupResult, ParsedQuery } from '@trusted-hands/directory';
import { useDeferredValue, useMemo } from 'react';
import type { DirectoryState } from '../../../platform/platform.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useTrust } from '../../../platform/react/use-trust.ts';
import { lookupOf } from '../../../platform/service/directory-lookup.ts';

interface LookupAnswer {
  readonly parsed: ParsedQuery;
  readonly results: readonly LookupResult[];
  /** False where one vouches for nobody, so that only checks and distance decide; undefined where that is not known. */
  readonly isByTrust: boolean | undefined;
  /** True while the answer is still to an earlier text. */
  readonly isStale: boolean;
}

export const resultLimit = 50;

export function useLookup(state: Extract<DirectoryState, { type: 'ready' }>, query: string, origin: Coordinates | undefined): LookupAnswer {
  const { nowMs } = usePlatform();
  const lookup = lookupOf(state);
  const trust = useTrust(state);
  const deferred = useDeferredValue(query);
  const answer = useMemo(
    () => ({
      parsed: lookup.parse(deferred),
      results: lookup.search(deferred, { limit: resultLimit, nowMs: nowMs(), ...(origin !== undefined && { origin }), trust }),
    }),
    [lookup, deferred, origin, trust, nowMs],
  );
  return { ...answer, isByTrust: trust && trust.size > 0, isStale: deferred !== query };
}
