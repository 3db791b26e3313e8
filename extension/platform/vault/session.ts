/**
 * This page's hold on the keys. Every use asks the clock first; when the time has come, or another page or the
 * background locked, the page is told while it can still seal what was typed, and then the keys are dropped.
 */
import { parseSecrets, serializeSecrets, type VaultSecrets } from '@trusted-hands/vault';
import { browser } from 'wxt/browser';
import { createListeners } from '../listeners.ts';
import { isLockDue, lockAtMs, type UnlockTimes } from './lock-times.ts';
import { activityKey, clearUnlocked, readUnlocked, replaceSecrets, toUnlocked, unlockedKey, writeUnlocked, type UnlockedSession } from './session-storage.ts';

export interface Session {
  /** The keys, if their time has not come. Ask at every use; never keep the answer. */
  secrets(): VaultSecrets | undefined;
  /** Takes up what another page or an earlier one left unlocked. */
  load(): Promise<void>;
  /** Not where another person was chosen meanwhile: then this one stays locked. */
  begin(secrets: VaultSecrets): Promise<void>;
  /** Other secrets for the same unlocked time, on every page: a vault key came, or another recovery code. Nothing where it was locked. */
  replace(secrets: VaultSecrets): Promise<void>;
  /** `stays`: on the page that asks for the keys, also where several people have notes here. */
  end(ending?: { readonly stays: boolean }): Promise<void>;
  touch(): void;
  /** Called with the keys just before they are dropped. */
  onLocking(listener: (secrets: VaultSecrets) => void): () => void;
  /** Called after keys came or went. */
  subscribe(listener: () => void): () => void;
}

/**
 * The longest a page goes without looking at the clock. A timer does not count the time a computer sleeps, so one set for
 * a quarter of an hour would leave the notes on the screen for as long in the morning.
 */
const lookEveryMs = 20_000;

/** Telling the other pages of every key press would cost more than it is worth; the lock time is 15 minutes. */
const touchEveryMs = 5_000;

/** @param person whose keys it holds: those of another one are not there for it. */
export function openSession(nowMs: () => number, person: string): Session {
  let held: { readonly secrets: VaultSecrets; times: UnlockTimes } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAtMs = 0;
  const locking = createListeners<[VaultSecrets]>();
  const listeners = createListeners();

  function hold(session: UnlockedSession | undefined): void {
    if (session?.person !== person) return drop();
    if (isLockDue(session, nowMs())) {
      drop();
      // No alarm came to take them: whoever finds them too old does.
      void clearUnlocked();
      return;
    }
    const secrets = parseSecrets(session.secrets);
    if (!secrets) return drop();
    held = { secrets, times: session };
    watch();
    listeners.tell();
  }

  function drop(): void {
    clearTimeout(timer);
    const dropped = held;
    held = undefined;
    if (!dropped) return;
    locking.tell(dropped.secrets);
    listeners.tell();
  }

  function watch(): void {
    clearTimeout(timer);
    if (held) timer = setTimeout(() => void lockIfDue(), Math.min(lookEveryMs, Math.max(0, lockAtMs(held.times) - nowMs()) + 1));
  }

  /** True where the keys had to go. */
  function lockIfDue(): boolean {
    if (!held) return false;
    if (!isLockDue(held.times, nowMs())) {
      watch();
      return false;
    }
    drop();
    void clearUnlocked();
    return true;
  }

  browser.storage.session.onChanged.addListener((changes) => {
    const unlocked = changes[unlockedKey];
    const activity = changes[activityKey]?.newValue;
    // Replaced secrets come without a time of activity: what is known of it stays.
    if (unlocked) hold(toUnlocked(unlocked.newValue, activity ?? held?.times.lastActivityMs));
    else if (held && typeof activity === 'number' && activity > held.times.lastActivityMs) {
      held.times = { ...held.times, lastActivityMs: activity };
      watch();
    }
  });
  // A computer that slept fires its timers late; a page that is looked at again asks at once.
  globalThis.document?.addEventListener('visibilitychange', () => void lockIfDue());
  globalThis.addEventListener?.('focus', () => void lockIfDue());

  return {
    secrets: () => (lockIfDue() ? undefined : held?.secrets),
    async load() {
      hold(await readUnlocked());
    },
    async begin(secrets) {
      const now = nowMs();
      const session = { person, secrets: serializeSecrets(secrets), unlockedAtMs: now, lastActivityMs: now };
      if ((await writeUnlocked(session)) && !held) hold(session);
    },
    async replace(secrets) {
      if (!held || lockIfDue()) return;
      const { unlockedAtMs } = held.times;
      held = { secrets, times: held.times };
      if (!(await replaceSecrets({ person, secrets: serializeSecrets(secrets), unlockedAtMs }))) {
        // Another page locked before this one heard of it; one that was unlocked anew meanwhile stays.
        if (held?.times.unlockedAtMs === unlockedAtMs) drop();
        return;
      }
      listeners.tell();
    },
    async end(ending) {
      const only = held ? undefined : person;
      drop();
      await clearUnlocked({ ...ending, only });
    },
    touch() {
      if (!held || lockIfDue()) return;
      const now = nowMs();
      held.times = { ...held.times, lastActivityMs: now };
      if (now - touchedAtMs < touchEveryMs) return;
      touchedAtMs = now;
      watch();
      void browser.storage.session.set({ [activityKey]: now });
    },
    onLocking: (listener) => locking.add(listener),
    subscribe: (listener) => listeners.add(listener),
  };
}
