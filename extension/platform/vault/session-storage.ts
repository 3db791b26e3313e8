/**
 * The keys of an unlocked computer, in `storage.session`: memory of the browser, never on disk, gone with its restart,
 * and out of reach of web pages. The background script and every page read and clear the same place.
 */
import { browser } from 'wxt/browser';
import { isLockDue, type UnlockTimes } from './lock-times.ts';

export const unlockedKey = 'unlocked';
export const activityKey = 'lastActivityMs';

export interface UnlockedSession extends UnlockTimes {
  /** JSON of the secrets; only `packages/vault` reads it. */
  readonly secrets: string;
}

export async function readUnlocked(): Promise<UnlockedSession | undefined> {
  const stored = await browser.storage.session.get([unlockedKey, activityKey]);
  return toUnlocked(stored[unlockedKey], stored[activityKey]);
}

export function toUnlocked(value: unknown, activity: unknown): UnlockedSession | undefined {
  if (typeof value !== 'object' || value === null || !('secrets' in value) || !('unlockedAtMs' in value)) return undefined;
  if (typeof value.secrets !== 'string' || typeof value.unlockedAtMs !== 'number') return undefined;
  return { secrets: value.secrets, unlockedAtMs: value.unlockedAtMs, lastActivityMs: typeof activity === 'number' ? activity : value.unlockedAtMs };
}

export async function writeUnlocked(session: UnlockedSession): Promise<void> {
  await browser.storage.session.set({
    [unlockedKey]: { secrets: session.secrets, unlockedAtMs: session.unlockedAtMs },
    [activityKey]: session.lastActivityMs,
  });
}

/** The secrets alone: locking takes the time of the last activity too, so what was written behind it is noticed. */
export async function writeSecrets({ secrets, unlockedAtMs }: UnlockedSession): Promise<void> {
  await browser.storage.session.set({ [unlockedKey]: { secrets, unlockedAtMs } });
}

/** False once it was locked, whatever was written since by `writeSecrets`. */
export async function isSessionHeld(): Promise<boolean> {
  return (await browser.storage.session.get(activityKey))[activityKey] !== undefined;
}

export async function clearUnlocked(): Promise<void> {
  await browser.storage.session.remove([unlockedKey, activityKey]);
}

/** Takes the keys away when their time has come; true where it did. */
export async function clearIfDue(nowMs: number): Promise<boolean> {
  const session = await readUnlocked();
  if (!session || !isLockDue(session, nowMs)) return false;
  await clearUnlocked();
  return true;
}
