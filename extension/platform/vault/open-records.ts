/** The records of this page, opened in memory while there are keys: what came to the store since is opened at each asking, and all of it goes with the keys. */
import { bytesToHex, openEntry, type Random } from '@trusted-hands/vault';
import type { Entry } from '@trusted-hands/envelope';
import { destructionRecord } from '../records/destruction.record.ts';
import { clientChoices } from '../records/known-clients.ts';
import type { Store } from '../store/open-store.ts';
import type { ClientsInBrief } from './clients-in-brief.ts';
import { createDamageCount, type DamageCount } from './damage-count.ts';
import { destroyedEntryIds, dropDestroyed, isActedUpon } from './destroy-records.ts';
import { createEntryLog, type EntryLog } from './entry-log.ts';
import { findHeldBack, removedDevices } from './held-back.ts';
import type { createNewestRoster } from './newest-roster.ts';
import { openRows, type OpenAside, type OpenedRows, type OpeningKeys } from './open-rows.ts';
import { createRecordIndex, type RecordIndex } from './record-index.ts';
import type { Session } from './session.ts';
import type { createSigner } from './signer.ts';

interface OpenRecordsParts {
  readonly store: Store;
  readonly session: Session;
  readonly signer: ReturnType<typeof createSigner>;
  readonly newestRoster: ReturnType<typeof createNewestRoster>;
  readonly random: Random;
  readonly openAside: OpenAside;
  readonly clientsInBrief: ClientsInBrief;
  readonly nowMs: () => number;
  /** Many are about to be opened beside the page. */
  readonly beforeMany: () => Promise<void>;
  readonly changed: () => void;
}

export interface OpenRecords {
  readonly index: () => RecordIndex;
  readonly log: () => EntryLog;
  readonly areOpened: () => boolean;
  /** How many entries are there that cannot be opened. */
  readonly damaged: () => number;
  /** Opens what came since the last time, one call after the other so that nothing is opened twice. */
  readonly openNew: () => Promise<void>;
  /** Takes what was destroyed off the disk and out of this page. False where it was locked meanwhile. */
  readonly drop: (entryIds: readonly string[]) => Promise<boolean>;
  /** The keys are gone, and with them everything here. */
  readonly close: () => void;
}

/** So many rows are opened before a page could have drawn anything; more are opened beside it. */
const quicklyOpenedRows = 100;

/** What is there of one unlocking. A lock puts another in its place, and what is still being opened for this one is shown nowhere. */
interface Unlocking {
  readonly log: EntryLog;
  readonly index: RecordIndex;
  readonly damage: DamageCount;
  /** Read, and not tried to be opened yet: where the disk failed in between, they are at the next use. */
  waiting: readonly Uint8Array[];
  /** Read and not opened, by id: their key may come. */
  readonly unopened: Map<string, Entry>;
  areOpened: boolean;
  readonly untilLocked: AbortController;
}

const beginUnlocking = (store: Store): Unlocking => ({
  log: createEntryLog(store), index: createRecordIndex(), damage: createDamageCount(),
  waiting: [], unopened: new Map(), areOpened: false, untilLocked: new AbortController(),
});

export function createOpenRecords({ store, session, signer, newestRoster, random, openAside, clientsInBrief, nowMs, beforeMany, changed }: OpenRecordsParts): OpenRecords {
  let current = beginUnlocking(store);
  let opening: Promise<void> = Promise.resolve();

  async function openNewOf(unlocking: Unlocking): Promise<void> {
    const isGone = () => unlocking !== current;
    if (!session.secrets()) return;
    const readingRoster = newestRoster();
    // Heard below; the entries are read on from here in any case, so they are taken up before it can fail.
    readingRoster.catch(() => undefined);
    const { rows, unread } = await unlocking.log.readNew();
    if (isGone()) return;
    const { index, damage, unopened } = unlocking;
    unlocking.waiting = [...unlocking.waiting, ...rows];
    damage.count({ entries: [], damaged: unread });
    const roster = await readingRoster;
    const secrets = session.secrets();
    if (!secrets || isGone()) return;
    const { vault, vaultKeys, device } = secrets;
    const read = await openWaiting(unlocking, { vault, vaultKeys }, removedDevices(roster, device.publicKey));
    if (isGone()) return;
    unlocking.waiting = [];
    damage.count({ entries: [...read.opened, ...read.unopened, ...read.destroyed], damaged: read.damaged });
    for (const { id } of read.destroyed) forget(unlocking, id);
    index.add(read.opened);
    for (const { id, entry } of read.unopened) unopened.set(id, entry);
    const heldBack = await findHeldBack([...unopened.values()], roster, { store, own: secrets.device.publicKey });
    if (isGone()) return;
    for (const id of heldBack.gone) forget(unlocking, id);
    index.add(Array.from(unopened).flatMap(([id, entry]) => {
      if (heldBack.ids.has(id)) return [];
      const content = openEntry(entry, secrets);
      return content.ok ? [{ id, deviceId: bytesToHex(entry.device), content: content.value }] : [];
    }));
    for (const id of unopened.keys()) if (index.has(id)) unopened.delete(id);
    // Where the disk fails, they are found whole at the next opening, and dropped then.
    const doomed = destroyedEntryIds(index.all(destructionRecord), (destruction) => isActedUpon(destruction, roster, nowMs())).filter((id) => index.has(id) || unopened.has(id));
    if (doomed.length > 0) await drop(doomed).catch(() => undefined);
    if (isGone()) return;
    unlocking.areOpened = true;
    changed();
    const position = unlocking.log.readUpTo();
    if (position > quicklyOpenedRows) clientsInBrief.keep(position, clientChoices((type) => index.all(type)));
  }

  /** Many are opened beside the page, which can be drawn and typed into meanwhile. */
  async function openWaiting({ waiting, untilLocked: { signal } }: Unlocking, keys: OpeningKeys, apartFrom: readonly string[]): Promise<OpenedRows> {
    const request = { rows: waiting, keys, apartFrom };
    if (waiting.length <= quicklyOpenedRows) return openRows(request);
    await beforeMany();
    try {
      return await openAside(request, signal);
    } catch {
      // Late is better than not at all; once it is locked, nothing is opened any more.
      return openRows(signal.aborted ? { ...request, rows: [] } : request);
    }
  }

  async function drop(entryIds: readonly string[]): Promise<boolean> {
    const secrets = session.secrets();
    if (!secrets) return false;
    await dropDestroyed(entryIds, { store, secrets, sign: await signer.as(secrets), random, atMs: nowMs() });
    for (const id of entryIds) forget(current, id);
    return true;
  }

  return {
    index: () => current.index,
    log: () => current.log,
    areOpened: () => current.areOpened,
    damaged: () => current.damage.total(current.unopened.size),
    openNew() {
      opening = opening.catch(() => undefined).then(() => openNewOf(current));
      return opening;
    },
    drop,
    close() {
      current.untilLocked.abort();
      current = beginUnlocking(store);
    },
  };
}

function forget({ unopened, index }: Unlocking, entryId: string): void {
  unopened.delete(entryId);
  index.remove(entryId);
}
