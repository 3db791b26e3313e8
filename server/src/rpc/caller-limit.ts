/**
 * A generous limit per network address, in memory: it slows down one caller who tries many addresses. What protects one
 * account holds across processes and stands in the database (rpc/rate-limit.queries.ts).
 */
import type { Clock } from '../clock.ts';

export interface CallerLimit {
  /** Counts one, or this much; answers null, or in how many seconds to try again. Counting none only asks. */
  take(caller: string, amount?: number): number | null;
}

interface CallerLimitOptions {
  readonly max: number;
  readonly windowMs: number;
  readonly clock: Clock;
}

const mostCallers = 100_000;

export function createCallerLimit({ max, windowMs, clock }: CallerLimitOptions): CallerLimit {
  let windows = new Map<string, { count: number; startedAtMs: number }>();
  return {
    take(callerAddress, amount = 1) {
      const nowMs = clock.nowMs();
      const caller = network(callerAddress);
      const known = windows.get(caller);
      if (known === undefined || nowMs - known.startedAtMs >= windowMs) {
        if (windows.size >= mostCallers) windows = new Map([...windows].filter(([, window]) => nowMs - window.startedAtMs < windowMs).slice(-mostCallers / 2));
        windows.set(caller, { count: amount, startedAtMs: nowMs });
        return null;
      }
      known.count += amount;
      return known.count <= max ? null : Math.max(1, Math.ceil((known.startedAtMs + windowMs - nowMs) / 1000));
    },
  };
}

/** One household or clinic owns a whole IPv6 /64, so its first four groups count as one caller. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tailGroups.length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...tailGroups].slice(0, 4).join(':');
}
