/** The keys of a session that any page may end, for work of the background script that goes on for minutes. */
import { parseSecrets, serializeSecrets, type VaultSecrets } from '@trusted-hands/vault';
import { browser } from 'wxt/browser';
import { isLockDue } from '../vault/lock-times.ts';
import { activityKey, readUnlocked, replaceSecrets, toUnlocked, unlockedKey, type UnlockedSession } from '../vault/session-storage.ts';

interface FollowedSession {
  /** Whose notes they open. */
  readonly person: string;
  /** Undefined from the moment at which it was locked or its time came. Ask at every use. */
  secrets(): VaultSecrets | undefined;
  /** Other secrets for the same unlocked time; dropped where it was locked meanwhile. */
  replace(secrets: VaultSecrets): Promise<void>;
  /** Aborted by the lock, so that what waits for the network ends too. */
  readonly locked: AbortSignal;
  stop(): void;
}

/** Undefined where it is locked. */
export async function followUnlocked(nowMs: () => number): Promise<FollowedSession | undefined> {
  const ending = new AbortController();
  let session: UnlockedSession | undefined;
  let secrets: VaultSecrets | undefined;

  function end(): void {
    secrets = undefined;
    ending.abort();
  }

  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const isTaken = (key: string) => key in changes && (changes[key]?.newValue ?? undefined) === undefined;
    if (isTaken(unlockedKey) || isTaken(activityKey)) return end();
    const unlocked = changes[unlockedKey] && toUnlocked(changes[unlockedKey].newValue, undefined);
    if (session && unlocked && unlocked.person !== session.person) return end();
    const activity = changes[activityKey]?.newValue;
    if (session && typeof activity === 'number') session = { ...session, lastActivityMs: activity };
  };
  // Before it is read: a lock in between is heard.
  browser.storage.session.onChanged.addListener(listener);
  const stop = () => browser.storage.session.onChanged.removeListener(listener);
  session = await readUnlocked();
  if (!session || ending.signal.aborted || isLockDue(session, nowMs())) {
    stop();
    return undefined;
  }
  const { person, unlockedAtMs } = session;
  secrets = parseSecrets(session.secrets);

  return {
    person,
    secrets() {
      if (session && isLockDue(session, nowMs())) end();
      return secrets;
    },
    async replace(next) {
      if (!secrets) return;
      secrets = next;
      if (!(await replaceSecrets({ person, secrets: serializeSecrets(next), unlockedAtMs }))) end();
    },
    locked: ending.signal,
    stop,
  };
}
