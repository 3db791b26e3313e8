/** How this computer is unlocked, and a signal for asking it who is there, which ends when the page or part that asks goes. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { usePort } from '../../platform/react/use-port.ts';
import type { UnlockingPort } from '../../platform/unlocking/unlocking-port.ts';

/** `isPossible` is undefined until the browser said so. */
export function useUnlocking(): ReturnType<UnlockingPort['ways']> & { readonly isShared: boolean; readonly isPossible: boolean | undefined } {
  const { unlocking } = usePlatform();
  const [isPossible, setPossible] = useState<boolean>();
  usePort(unlocking);
  useEffect(() => {
    let stopped = false;
    void unlocking.isPossible().then((possible) => !stopped && setPossible(possible));
    return () => {
      stopped = true;
    };
  }, [unlocking]);
  return { ...unlocking.ways(), isShared: unlocking.isShared(), isPossible };
}

/** A new signal for every asking; the one before is ended, since a computer asks once at a time. */
export function useAsking(): () => AbortSignal {
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);
  return useCallback(() => {
    asking.current?.abort();
    asking.current = new AbortController();
    return asking.current.signal;
  }, []);
}
