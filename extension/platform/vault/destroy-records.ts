/**
 * Drops the content of entries that a destruction record names, on this computer, and leaves a signed statement for the
 * service. Begun anew at every opening until nothing of them is left: a crash in between, an older backup that was restored
 * or a service that gives them once more only mean that it is done again.
 */
import { decodeStoredEntry, destructionSignedBytes, encodeDestruction, maximumDestroyedEntries, rosterDevice, type Roster, type UnsignedDestruction } from '@trusted-hands/envelope';
import { bytesToHex, hexToBytes, sealBox, type Random, type VaultSecrets } from '@trusted-hands/vault';
import type { Outcome, SaveFailure } from '../platform.ts';
import { destructionRecord, type DestroyedFile } from '../records/destruction.record.ts';
import { localDay } from '../records/day.ts';
import type { RecordVersion, StoredRecord } from '../records/record.ts';
import type { Store } from '../store/open-store.ts';
import { lockedFailure, toSaveFailure, transact } from '../store/write.ts';
import { createSyncStore } from '../store/create-sync-store.ts';

/** Statements wait under names that begin so. */
export const statementKind = 'destruction-statement';

/** Sealed like all in its table. */
export function statementPlace(name: string): { readonly kind: string; readonly name: string } {
  return { kind: statementKind, name };
}

interface Destroying {
  readonly store: Store;
  readonly secrets: VaultSecrets;
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
  readonly random: Random;
  readonly atMs: number;
}

interface DestroyingFile {
  readonly nowMs: () => number;
  /** Writes the record of it, given every version of the file's records; no other page writes one in between. */
  readonly keep: (toBody: (entryIds: readonly string[]) => DestroyedFile) => Promise<Outcome<StoredRecord<DestroyedFile>, SaveFailure>>;
  /** False where it was locked meanwhile. */
  readonly drop: (entryIds: readonly string[]) => Promise<boolean>;
}

/** Keeps the record of it first; that it is destroyed is said only once the disk has let go of all it names. */
export async function destroyFile(file: Omit<DestroyedFile, 'destroyedAtMs' | 'entryIds'>, { nowMs, keep, drop }: DestroyingFile): Promise<Outcome<undefined, SaveFailure>> {
  try {
    // Read back by every computer: one that is not of its shape would be a destruction that none of them does.
    const kept = await keep((entryIds) => destructionRecord.body.parse({ ...file, destroyedAtMs: nowMs(), entryIds }));
    if (!kept.ok) return kept;
    return (await drop(kept.value.current.body.entryIds)) ? { ok: true, value: undefined } : { ok: false, failure: lockedFailure };
  } catch (cause) {
    return { ok: false, failure: toSaveFailure(cause) };
  }
}

/** The entries (hex) that destructions name. A destruction is never destroyed itself. */
export function destroyedEntryIds(destructions: readonly StoredRecord<DestroyedFile>[], counts: (destruction: RecordVersion<DestroyedFile>) => boolean = () => true): readonly string[] {
  const versions = destructions.flatMap((destruction) => destruction.versions);
  const own = new Set(versions.map(({ entryId }) => entryId));
  return Array.from(new Set(versions.filter(counts).flatMap(({ body }) => body.entryIds))).filter((id) => !own.has(id));
}

/**
 * Whether this computer drops what it names: only after the date, and never on the word of a computer that was removed,
 * whose keys may be in anyone's hands. What it left of others' entries stays explained by it all the same.
 */
export function isActedUpon({ deviceId, body }: RecordVersion<DestroyedFile>, roster: Roster | undefined, atMs: number): boolean {
  return body.keptUntil < localDay(atMs) && (!roster || rosterDevice(roster, hexToBytes(deviceId))?.isActive === true);
}

/** Throws where it could not be kept: all of it is still there then, or the statement waits and the rest follows at the next opening. */
export async function dropDestroyed(entryIds: readonly string[], { store, secrets, sign, random, atMs }: Destroying): Promise<void> {
  const syncStore = createSyncStore(store);
  const held = await syncStore.held(entryIds);
  const whole = entryIds.filter((_, index) => isWhole(held[index]?.bytes));
  for (let start = 0; start < whole.length; start += maximumDestroyedEntries) {
    const ids = whole.slice(start, start + maximumDestroyedEntries);
    const unsigned: UnsignedDestruction = { v: 1, vault: secrets.vault, atMs, entryIds: ids.map(hexToBytes), writer: secrets.device.publicKey };
    // oxlint-disable-next-line no-await-in-loop -- more than one only for a file of more than five thousand versions
    const statement = encodeDestruction({ ...unsigned, signature: await sign(destructionSignedBytes(unsigned)) });
    const place = statementPlace(`${statementKind}-${bytesToHex(random(8))}`);
    const row = { name: place.name, bytes: sealBox(bytesToHex(statement), place, secrets, random) };
    // First, so that what is gone here is never left behind at the service.
    // oxlint-disable-next-line no-await-in-loop -- as above
    await transact(store, ['sealed'], async (transaction) => void (await transaction.objectStore('sealed').put(row)));
    // oxlint-disable-next-line no-await-in-loop -- as above
    await syncStore.commit({ destroyed: ids });
  }
}

function isWhole(bytes: Uint8Array | undefined): boolean {
  const stored = bytes && decodeStoredEntry(bytes);
  return stored?.ok === true && stored.value.type === 'whole';
}
