/**
 * One round of syncing with the service that this computer is connected to, by whichever page or script holds the lock.
 * Loaded where there is a service only: the engine and what it needs are not part of a popup's own scripts.
 */
import { createSync, openBox, sealBox, type Ed25519, type Random, type SyncMemory, type SyncProgress, type SyncReport, type VaultSecrets } from '@trusted-hands/vault';
import { readConnection, type KeptConnection } from '../service/kept-connection.ts';
import { createServiceClient } from '../service/service-client.ts';
import type { Store } from '../store/open-store.ts';
import { noteServiceLoss } from '../store/service-loss.ts';
import { write } from '../store/write.ts';
import { takeUpPinned } from '../vault/pinned-roster.ts';
import { createSyncService } from './create-sync-service.ts';
import { createSyncStore } from '../store/create-sync-store.ts';
import { letRestoredIn, type RestoredProblem } from './let-restored-in.ts';
import { sendDestructions } from './send-destructions.ts';

export interface SyncRoundParts {
  readonly store: Store;
  /** Undefined once locked. */
  readonly secrets: () => VaultSecrets | undefined;
  readonly keepSecrets: (secrets: VaultSecrets) => Promise<void>;
  readonly ed25519: Ed25519;
  readonly random: Random;
  readonly nowMs: () => number;
  /** The entries (hex) that a destruction record names, with those that were just pulled; undefined where records are not open here. */
  readonly destroyedIds: () => Promise<ReadonlySet<string> | undefined>;
  /** The page's, for all its rounds. */
  readonly memory: SyncMemory;
}

/** As the engine's, or why a restored computer is not let in. */
export type RoundReport = Omit<SyncReport, 'problem'> & { readonly problem: RestoredProblem | undefined };

const roundLock = 'trusted-hands-sync';
/** Which service and account everything here was seen at: the sealed row says it again after disconnecting. */
const place = { kind: 'synced-service', name: 'synced-service' } as const;

/** Undefined where this computer is not connected or locked. Throws what the service or the store throws. */
export async function runSyncRound(parts: SyncRoundParts, signal: AbortSignal, onProgress: (progress: SyncProgress) => void): Promise<RoundReport | undefined> {
  return navigator.locks.request(roundLock, { signal }, async () => {
    const { store, ed25519, random } = parts;
    const secrets = parts.secrets();
    const connection = secrets && (await readConnection(store, secrets));
    if (!secrets || !connection) return undefined;
    const syncStore = createSyncStore(store);
    await noteService(parts, connection, secrets);
    // Pages that were open before this version came have not unlocked since.
    if ((await syncStore.pinned()).rosterSteps.length === 0) await takeUpPinned(secrets, store, { random, ed25519 });
    const service = createSyncService(connection.serviceUrl, connection.bearer, signal, secrets.device.publicKey);
    const problem = await letRestoredIn({ service, store: syncStore, secrets, keepSecrets: parts.keepSecrets, making: { random, ed25519 } });
    if (problem) return { pulled: 0, pushed: 0, pushedAgain: 0, hasNewKeys: false, waiting: await syncStore.outboxCount(), problem };
    const sync = createSync({
      store: syncStore,
      service,
      secrets: parts.secrets,
      keepSecrets: parts.keepSecrets,
      adoptKeyring: async (...keyring) => (await import('@trusted-hands/vault/age')).adoptKeyring(...keyring),
      ed25519,
      random,
      destroyedIds: parts.destroyedIds,
      noteLoss: () => noteServiceLoss(store, parts.nowMs()),
      memory: parts.memory,
    });
    const report = await sync.round(onProgress);
    const { vault } = createServiceClient(connection.serviceUrl, connection.bearer, { signal }).api;
    // After the round, which sent what they name. One that fails waits for the next round: nothing else does.
    if (!report.problem) await sendDestructions(store, secrets, (statement) => vault.destroy.mutate(statement)).catch(() => undefined);
    return report;
  });
}

/** To another service, or for another account, everything is sent, and everything it has is pulled. */
async function noteService({ store, random, memory }: SyncRoundParts, { serviceUrl, member }: KeptConnection, secrets: VaultSecrets): Promise<void> {
  const text = JSON.stringify({ serviceUrl, memberId: member.id });
  const row = await (await store.opened()).get('sealed', place.name);
  if (row && openBox(row.bytes, place, secrets) === text) return;
  delete memory.begunForHeads;
  delete memory.begunForWithheld;
  await createSyncStore(store).commit({ nothingSeen: true });
  // Written last: where it is lost, all is seen anew once more, which loses nothing.
  const noted = await write(store, ['sealed'], [(transaction) => transaction.objectStore('sealed').put({ name: place.name, bytes: sealBox(text, place, secrets, random) })]);
  if (!noted.ok) throw new Error('Which service is synced with could not be noted.');
}
