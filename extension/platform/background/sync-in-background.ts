/**
 * Fetches and sends now and then while unlocked and no page is open to do it. It may be stopped at any moment: whatever it
 * had committed stays, and the next round begins there. Nothing that is written waits for it.
 */
import { createEd25519, parseSecrets, serializeSecrets, type VaultSecrets } from '@trusted-hands/vault';
import { hasConnection } from '../service/kept-connection.ts';
import { openStore } from '../store/open-store.ts';
import { keeperLock } from '../sync/keeper-lock.ts';
import { runSyncRound } from '../sync/run-sync-round.ts';
import { isLockDue } from '../vault/lock-times.ts';
import { clearUnlocked, isSessionHeld, readUnlocked, writeSecrets } from '../vault/session-storage.ts';

/** Longer than any call takes that goes on at all, and shorter than the time between two alarms. */
const longestMs = 4 * 60_000;

export async function syncInBackground(nowMs: () => number): Promise<void> {
  await navigator.locks.request(keeperLock, { ifAvailable: true }, async (lock) => {
    // A page keeps both at one.
    if (lock) await syncUnlocked(nowMs);
  });
}

async function syncUnlocked(nowMs: () => number): Promise<void> {
  const session = await readUnlocked();
  if (!session || isLockDue(session, nowMs())) return;
  const store = openStore();
  if (!(await hasConnection(store))) return;
  let secrets = parseSecrets(session.secrets);
  const parts = {
    store,
    // Asked at every use: it may go on for minutes.
    secrets: () => (isLockDue(session, nowMs()) ? undefined : secrets),
    async keepSecrets(next: VaultSecrets) {
      secrets = next;
      await writeSecrets({ ...session, secrets: serializeSecrets(next) });
      // Locked while this was written: no key is left lying behind it.
      if (!(await isSessionHeld())) await clearUnlocked();
    },
    ed25519: createEd25519(crypto.subtle),
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
  };
  try {
    await runSyncRound(parts, AbortSignal.timeout(longestMs), () => undefined);
  } catch {
    // Said by the next page that opens and tries; there is nobody here to be told.
  } finally {
    store.database()?.close();
  }
}
