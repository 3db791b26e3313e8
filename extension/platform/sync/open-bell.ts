/**
 * The service's bell: it rings when there is something to pull, and carries nothing. By an EventSource of its own `fetch`,
 * since the browser's sends no bearer; it connects again by itself, from where it stood.
 */
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client';
import type { Bell } from '@trusted-hands/contract';
import type { AppRouter } from '@trusted-hands/server/api';
import { EventSource } from 'eventsource';
import { plainRequest } from '../service/service-client.ts';

interface BellListener {
  readonly onRing: (bell: Bell) => void;
  /** It stopped for good: signed out, or not a service of this version. */
  readonly onEnd: () => void;
}

/** Returns its undo. */
export function openBell(serviceUrl: string, bearer: string, { onRing, onEnd }: BellListener): () => void {
  const closing = new AbortController();
  const { vault } = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${serviceUrl}/api/trpc`,
        EventSource,
        eventSourceOptions: {
          fetch: (url, init) => fetch(url, { headers: { ...init.headers, authorization: `Bearer ${bearer}` }, mode: init.mode, ...plainRequest(AbortSignal.any([init.signal, closing.signal])) }),
        },
      }),
    ],
  });
  const stop = () => {
    closing.abort();
    subscription.unsubscribe();
  };
  const end = () => {
    if (closing.signal.aborted) return;
    stop();
    onEnd();
  };
  const subscription = vault.live.subscribe(undefined, { onData: ({ data }) => onRing(data), onError: end, onStopped: end, onComplete: end });
  return stop;
}
