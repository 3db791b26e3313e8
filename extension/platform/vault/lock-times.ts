/** When an unlocked computer locks itself. Pure: asked with the times and the clock, at every use of a key. */

/** Times by the computer's clock, milliseconds since 1970. */
export interface UnlockTimes {
  readonly unlockedAtMs: number;
  /** The last key press or pointer movement in any page of ours. */
  readonly lastActivityMs: number;
}

/** Firefox does not tell when the computer's own lock closes it, so there it is shorter. */
export const idleLimitMs = (import.meta.env.BROWSER === 'firefox' ? 5 : 15) * 60 * 1000;
export const unlockLimitMs = 12 * 60 * 60 * 1000;
/** A clock set back by more than this locks too: otherwise setting it back would keep a computer open for ever. */
const clockToleranceMs = 60 * 1000;

/** The moment at which the keys go, if nothing is typed until then. */
export function lockAtMs(times: UnlockTimes): number {
  return Math.min(times.lastActivityMs + idleLimitMs, times.unlockedAtMs + unlockLimitMs);
}

export function isLockDue(times: UnlockTimes, nowMs: number): boolean {
  return nowMs >= lockAtMs(times) || nowMs < times.unlockedAtMs - clockToleranceMs || nowMs < times.lastActivityMs - clockToleranceMs;
}
