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

/** Who writes waits for who locks, and the other way round, over all pages: what was locked stays so. */
const sessionLock = 'trusted-hands-session';

export function writeUnlocked(session: UnlockedSession): Promise<void> {
  return navigator.locks.request(sessionLock, () =>
    browser.storage.session.set({
      [unlockedKey]: { secrets: session.secrets, unlockedAtMs: session.unlockedAtMs },
      [activityKey]: session.lastActivityMs,
    }));
}

/** Other secrets for the same unlocked time. False where that is over: then nothing is written, and no page hears of keys. */
export function replaceSecrets({ secrets, unlockedAtMs }: Pick<UnlockedSession, 'secrets' | 'unlockedAtMs'>): Promise<boolean> {
  return navigator.locks.request(sessionLock, async () => {
    if (!(await isHeld(unlockedAtMs))) return false;
    await browser.storage.session.set({ [unlockedKey]: { secrets, unlockedAtMs } });
    if (await isHeld(unlockedAtMs)) return true;
    // Whoever locks does not wait: no key is left lying behind it.
    await removeUnlocked();
    return false;
  });
}

/** The time of the last activity is taken by locking and not written with other secrets, so it tells. */
async function isHeld(unlockedAtMs: number): Promise<boolean> {
  const stored = await browser.storage.session.get([unlockedKey, activityKey]);
  return stored[activityKey] !== undefined && toUnlocked(stored[unlockedKey], stored[activityKey])?.unlockedAtMs === unlockedAtMs;
}

/** Asked for at once, since the page may be closed behind it, and once more behind whoever was writing. */
export async function clearUnlocked(): Promise<void> {
  const removed = removeUnlocked();
  await navigator.locks.request(sessionLock, removeUnlocked);
  await removed;
}

function removeUnlocked(): Promise<void> {
  return browser.storage.session.remove([unlockedKey, activityKey]);
}

/** Takes the keys away when their time has come; true where it did. */
export async function clearIfDue(nowMs: number): Promise<boolean> {
  const session = await readUnlocked();
  if (!session || !isLockDue(session, nowMs)) return false;
  await clearUnlocked();
  return true;
}
