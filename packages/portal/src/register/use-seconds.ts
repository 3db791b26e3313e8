/** Counts down to a moment, once a second, and then stops. */
import { useEffect, useState } from 'react';

/** `secondsLeft` says for a time how long there is to wait. */
export function useSeconds(nowMs: () => number, secondsLeft: (atMs: number) => number): number {
  const [atMs, setAtMs] = useState(nowMs);
  const seconds = secondsLeft(atMs);
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setAtMs(nowMs()), 1000);
    return () => clearInterval(timer);
  }, [waiting, nowMs]);
  return seconds;
}
