/**
 * Fetches and sends now and then while unlocked and no page is open to do it. It may be stopped at any moment: whatever it
 * had committed stays, and the next round begins there. Nothing that is written waits for it.
 */
import { createEd25519, type VaultSecrets } from '@trusted-hands/vault';
import { openAnnouncements } from '../announcements.ts';
import { hasConnection } from '../service/kept-connection.ts';
import { openStore } from '../store/open-store.ts';
import { endFirstPull } from '../store/first-pull.ts';
import { keeperLock } from '../sync/keeper-lock.ts';
import { runSyncRound } from '../sync/run-sync-round.ts';
import { statusOfReport } from '../sync/sync-status.ts';
import { followUnlocked } from './follow-unlocked.ts';

/** Longer than any call takes that goes on at all, and shorter than the time between two alarms. */
const longestMs = 4 * 60_000;

export async function syncInBackground(nowMs: () => number): Promise<void> {
  await navigator.locks.request(keeperLock, { ifAvailable: true }, async (lock) => {
    // A page keeps both at one.
    if (lock) await syncUnlocked(nowMs);
  });
}

async function syncUnlocked(nowMs: () => number): Promise<void> {
  const session = await followUnlocked(nowMs);
  if (!session) return;
  const store = openStore(session.person);
  const announcements = openAnnouncements(session.person);
  const giving = new AbortController();
  let hasPulled = false;
  const stopListening = announcements.subscribe(({ type }) => {
    // A page opened: it shows what it finds, and keeps both at one from here on.
    if (type === 'sync-asked') giving.abort();
  });
  try {
    if (!(await hasConnection(store))) return;
    const parts = {
      store,
      secrets: () => session.secrets(),
      keepSecrets: (secrets: VaultSecrets) => session.replace(secrets),
      ed25519: createEd25519(crypto.subtle),
      random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
      nowMs,
      // No record is opened here: what is to be said of it, the next page says.
      destroyedIds: () => Promise.resolve(undefined),
      memory: {},
    };
    const report = await runSyncRound(parts, AbortSignal.any([AbortSignal.timeout(longestMs), session.locked, giving.signal]), () => {
      hasPulled = true;
    });
    if (!report) return;
    hasPulled ||= report.hasNewKeys;
    if (!report.problem) await endFirstPull(store);
    announcements.sendToOthers({ type: 'sync', status: statusOfReport(report, nowMs()) });
  } catch {
    // Said by the next page that opens and tries; there is nobody here to be told.
  } finally {
    // A page that read the store during this round has to read on.
    if (hasPulled) announcements.sendToOthers({ type: 'entries' });
    stopListening();
    announcements.close();
    session.stop();
    store.database()?.close();
  }
}
