/** Counts down to a moment, once a second, and then stops. */
import { useEffect, useState } from 'react';

/** `secondsLeft` says for a time how long there is to wait. */
export function useSeconds(secondsLeft: (nowMs: number) => number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const seconds = secondsLeft(nowMs);
  const waiting = seconds > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [waiting]);
  return seconds;
}
