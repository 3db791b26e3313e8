/** What is said of the lock; its times are the store's own. */
import { idleLimitMs, unlockLimitMs } from '../../platform/vault/lock-times.ts';

const minuteMs = 60_000;

export function lockSentence(isFirefox: boolean): string {
  const minutes = idleLimitMs / minuteMs;
  const hours = unlockLimitMs / (60 * minuteMs);
  const own = isFirefox ? 'Firefox does not tell when the computer itself is locked, so the wait is short.' : 'They also lock when the computer itself is locked.';
  return `Your notes lock by themselves when nothing is typed or clicked here for ${minutes} minutes, ${hours} hours after you unlocked them, and when the browser is closed. ${own} Unfinished notes are kept.`;
}
