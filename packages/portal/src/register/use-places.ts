/** Places that fit what is typed, asked of the service after a short pause; an answer that comes too late is dropped. */
import type { Place } from '@trusted-hands/directory';
import { useEffect, useState } from 'react';
import type { Api } from '../api/api.ts';

interface FoundPlaces {
  readonly places: readonly Place[];
  readonly loading: boolean;
  readonly failed: boolean;
}

const pauseMs = 150;
const nothing: FoundPlaces = { places: [], loading: false, failed: false };

export function usePlaces(api: Api, text: string, country: string): FoundPlaces {
  const [found, setFound] = useState<FoundPlaces & { readonly query: string }>({ ...nothing, query: '' });
  const trimmed = text.trim().slice(0, 80);
  const query = trimmed.length < 2 ? '' : `${country} ${trimmed}`;
  useEffect(() => {
    if (query === '') return undefined;
    const abort = new AbortController();
    const find = async () => {
      const answer = await api.places(trimmed, country, abort.signal);
      if (!abort.signal.aborted) setFound({ places: answer.ok ? answer.value : [], loading: false, failed: !answer.ok, query });
    };
    const timer = setTimeout(() => void find(), pauseMs);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [api, country, query, trimmed]);
  if (query === '') return nothing;
  // The last places stay in the list until the next ones arrive, so that it does not flicker.
  return found.query === query ? found : { ...found, loading: true, failed: false };
}
