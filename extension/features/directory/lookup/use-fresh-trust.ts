/**
 * Whom the therapist has reason to trust is asked anew when a look-up begins, so that what a colleague withdrew counts no
 * more in the next one. The service is told that, and nothing of what is looked for; where it does not answer, what was
 * fetched before goes on.
 */
import { useEffect, useEffectEvent, useRef } from 'react';
import { usePlatform } from '../../../platform/react/platform-context.tsx';

/** One look-up after the other, begun on the same page, need not ask each time. */
const leastMs = 10_000;

export function useFreshTrust(query: string): void {
  const { vouches, nowMs } = usePlatform();
  const askedAtMs = useRef<number>(undefined);
  const isAsking = query !== '';
  const ask = useEffectEvent((isTyped: boolean) => {
    // A line that is empty again begins nothing.
    if (askedAtMs.current !== undefined && (!isTyped || nowMs() - askedAtMs.current < leastMs)) return;
    askedAtMs.current = nowMs();
    void vouches.refresh();
  });
  // When the page of look-ups opens, and when its line begins to be filled.
  useEffect(() => ask(isAsking), [isAsking]);
}
