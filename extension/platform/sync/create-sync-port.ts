/**
 * When to sync, and what is shown of it. Of all open pages one is the keeper (a Web Lock): it syncs after every saving, at
 * the service's bell, when the browser is online again, and again and again while the service is away. Any page may run a
 * round of its own when asked to; the others follow what was found. Nothing that is written ever waits for it.
 */
import type { Ed25519, Random, SyncMemory, SyncProgress, VaultSecrets } from '@trusted-hands/vault';
import type { Announcements } from '../announcements.ts';
import { createListeners } from '../listeners.ts';
import type { ServicePort, SyncPort, SyncStatus } from '../platform.ts';
import { hasConnection, readConnection, syncedName } from '../service/kept-connection.ts';
import type { Store } from '../store/open-store.ts';
import { write } from '../store/write.ts';
import type { Session } from '../vault/session.ts';
import { createSyncStore } from '../store/create-sync-store.ts';
import { endFirstPull, isFirstPull } from '../store/first-pull.ts';
import { forgetServiceLoss, readServiceLoss } from '../store/service-loss.ts';
import { keeperLock } from './keeper-lock.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { SyncRoundParts } from './run-sync-round.ts';
import { statusOfFailure, statusOfReport } from './sync-status.ts';

interface SyncPortParts {
  readonly store: Store;
  readonly session: Session;
  readonly announcements: Announcements;
  readonly service: Pick<ServicePort, 'connection' | 'subscribe'>;
  readonly ed25519: Ed25519;
  readonly random: Random;
  readonly nowMs: () => number;
  readonly ready: () => Promise<void>;
  readonly destroyedIds: SyncRoundParts['destroyedIds'];
}

/** Where all goes well and no bell rings, one looks all the same. */
const lookEveryMs = 5 * 60_000;
/** More than this many positions to pull are a download, and told as one. */
const longDownload = 500;
const noteEveryMs = 60_000;

export function createSyncPort(parts: SyncPortParts): SyncPort {
  const { store, session, announcements, service, random, nowMs, ready } = parts;
  const listeners = createListeners();
  const syncStore = createSyncStore(store);
  const memory: SyncMemory = {};
  let status: SyncStatus = { type: 'not-connected' };
  /** From unlocking or connecting until locking or disconnecting; aborting it ends what is under way. */
  let period: { readonly connection: string; readonly ending: AbortController } | undefined;
  let seenConnection: unknown;
  let isKeeper = false;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closeBell: (() => void) | undefined;
  let syncedAtMs: number | undefined;
  let notedAtMs = 0;
  /** This computer joined, and no round came to its end yet. */
  let isPartial = false;
  let lossAtMs: number | undefined;

  session.subscribe(() => void follow());
  service.subscribe(() => void follow());
  announcements.subscribe((announcement) => {
    if (announcement.type === 'entries' && isKeeper) void afterSaving();
    if (announcement.type === 'sync' && period) take(announcement.status);
    if (announcement.type === 'sync-asked' && isKeeper) announcements.sendToOthers({ type: 'sync', status });
  });
  globalThis.addEventListener('online', () => {
    if (isKeeper) void sync();
  });
  void ready().then(follow);

  /** Begins and ends with the connection, which is there only while unlocked. */
  async function follow(): Promise<void> {
    const connection = service.connection();
    const isNew = connection !== seenConnection;
    seenConnection = connection;
    if (connection.type === 'connected' && session.secrets()) {
      const name = JSON.stringify([connection.serviceUrl, connection.member.id]);
      if (period?.connection === name) {
        // Signed in again, perhaps after having been signed out.
        if (isNew && isKeeper) void sync();
        return;
      }
      end();
      await begin(name);
      return;
    }
    end();
    const isConnected = await hasConnection(store).catch(() => false);
    if (!period) show({ type: isConnected ? 'locked' : 'not-connected' });
  }

  async function begin(name: string): Promise<void> {
    const ending = new AbortController();
    period = { connection: name, ending };
    void navigator.locks.request(keeperLock, { signal: ending.signal }, () => {
      isKeeper = true;
      void sync();
      return new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
    }).catch(() => undefined);
    const waiting = await countWaiting();
    syncedAtMs ??= await readSyncedAt();
    isPartial = await isFirstPull(store).catch(() => false);
    await lookForLoss();
    if (period?.ending !== ending || running) return;
    show(isPartial ? { type: 'downloading', share: 0 } : waiting > 0 || syncedAtMs === undefined ? { type: 'waiting', waiting } : { type: 'everywhere', atMs: syncedAtMs });
    announcements.sendToOthers({ type: 'sync-asked' });
  }

  function end(): void {
    clearTimeout(timer);
    closeBell?.();
    closeBell = undefined;
    period?.ending.abort();
    period = undefined;
    isKeeper = false;
    failures = 0;
    // Of the service before, perhaps.
    syncedAtMs = undefined;
    notedAtMs = 0;
    lossAtMs = undefined;
  }

  function show(next: SyncStatus): void {
    status = next;
    listeners.tell();
  }

  /** What this page found, for the others too. */
  function tell(found: SyncStatus): void {
    const next = isPartial && (found.type === 'offline' || found.type === 'problem') ? { ...found, isPartial } : found;
    show(next);
    announcements.sendToOthers({ type: 'sync', status: next });
    void lookForLoss();
  }

  /** What another page found. */
  function take(told: SyncStatus): void {
    show(told);
    void lookForLoss();
    if (told.type === 'everywhere' || told.type === 'waiting') isPartial = false;
    if (!isKeeper || running) return;
    failures = told.type === 'offline' ? failures + 1 : 0;
    schedule();
  }

  async function afterSaving(): Promise<void> {
    const waiting = await countWaiting();
    if (waiting === 0 || !period) return;
    if ('waiting' in status) tell({ ...status, waiting });
    else if (status.type === 'everywhere') tell({ type: 'waiting', waiting });
    await sync();
  }

  /** Resolves after a round that began after this call; rounds that are wanted meanwhile are one. */
  function sync(): Promise<void> {
    isWanted = true;
    running ??= runRounds().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function runRounds(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      if (period) await runRound(period.ending.signal);
    }
    if (isKeeper) schedule();
  }

  async function runRound(signal: AbortSignal): Promise<void> {
    let hasPulled = false;
    let firstTotal: number | undefined;
    const onProgress = ({ pulled, total }: SyncProgress) => {
      hasPulled = true;
      firstTotal ??= total - pulled;
      if ((isPartial || firstTotal > longDownload) && !signal.aborted) tell({ type: 'downloading', share: total === 0 ? 1 : pulled / total });
    };
    try {
      const { runSyncRound } = await import('./run-sync-round.ts');
      const round = { ...parts, memory, secrets: () => session.secrets(), keepSecrets: (secrets: VaultSecrets) => session.replace(secrets) };
      const report = await runSyncRound(round, signal, onProgress);
      if (!report || signal.aborted) return;
      failures = 0;
      await noteSynced();
      if (isPartial && !report.problem) {
        isPartial = false;
        await endFirstPull(store);
      }
      tell(statusOfReport(report, nowMs()));
      if (report.pulled > 0 || report.hasNewKeys) announcements.send({ type: 'entries' });
      if (isKeeper) await listenToBell(signal);
    } catch (cause) {
      if (signal.aborted) return;
      failures += 1;
      tell(statusOfFailure(cause, { waiting: await countWaiting(), sinceMs: syncedAtMs }));
      if (hasPulled) announcements.send({ type: 'entries' });
    }
  }

  function schedule(): void {
    clearTimeout(timer);
    const delayMs = failures > 0 ? retryDelayMs(failures, (random(1)[0] ?? 0) / 255) : lookEveryMs;
    timer = setTimeout(() => void sync(), delayMs);
  }

  async function listenToBell(signal: AbortSignal): Promise<void> {
    const secrets = session.secrets();
    if (closeBell || !secrets) return;
    const [connection, { openBell }] = await Promise.all([readConnection(store, secrets), import('./open-bell.ts')]);
    if (!connection || closeBell || signal.aborted) return;
    closeBell = openBell(connection.serviceUrl, connection.bearer, {
      onRing: (bell) => void onRing(bell).catch(() => undefined),
      onEnd() {
        closeBell = undefined;
        failures += 1;
        if (isKeeper && !running) schedule();
      },
    });
  }

  /** Also rung by what this page sent: then there is nothing to fetch. */
  async function onRing(bell: { readonly position: number; readonly rosterSequence: number }): Promise<void> {
    await running;
    const { pulledPosition, rosterSteps } = await syncStore.pinned();
    if (bell.position !== pulledPosition || bell.rosterSequence !== rosterSteps.length) await sync();
  }

  /** By whichever page or script it was found, or read. */
  async function lookForLoss(): Promise<void> {
    const before = lossAtMs;
    lossAtMs = await readServiceLoss(store).catch(() => before);
    if (lossAtMs !== before) listeners.tell();
  }

  function countWaiting(): Promise<number> {
    return syncStore.outboxCount().catch(() => 0);
  }

  async function readSyncedAt(): Promise<number | undefined> {
    return store.opened().then((database) => database.get('times', syncedName)).then((row) => row?.atMs, () => undefined);
  }

  /** Kept now and then, for the next page that finds the service away. */
  async function noteSynced(): Promise<void> {
    const atMs = nowMs();
    syncedAtMs = atMs;
    if (Math.abs(atMs - notedAtMs) < noteEveryMs) return;
    notedAtMs = atMs;
    await write(store, ['times'], [(transaction) => transaction.objectStore('times').put({ name: syncedName, atMs })]);
  }

  return {
    status: () => status,
    lossAtMs: () => lossAtMs,
    async noteLossRead() {
      const forgotten = await forgetServiceLoss(store);
      if (!forgotten.ok) return;
      lossAtMs = undefined;
      listeners.tell();
      // The others look again at whatever they are told.
      announcements.sendToOthers({ type: 'sync', status });
    },
    async syncNow() {
      await ready();
      // Somebody asks: what a service held back is asked for anew at once.
      delete memory.begunForHeads;
      delete memory.begunForWithheld;
      if (period) await sync();
    },
    subscribe: (listener) => listeners.add(listener),
  };
}
