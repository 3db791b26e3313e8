/** The opened entries of a vault as records with all their versions. Nothing is taken out but what was destroyed. */
import type { EntryContent } from '@trusted-hands/vault';
import type { RecordType, RecordVersion, StoredRecord } from '../records/record.ts';

export interface OpenedEntry {
  /** Hex. */
  readonly id: string;
  /** Which device wrote it: hex of its public key. */
  readonly deviceId: string;
  readonly content: EntryContent;
}

export interface RecordIndex {
  add(entries: readonly OpenedEntry[]): void;
  has(entryId: string): boolean;
  /** Every version of these records, those of a newer program too. */
  entryIds(recordIds: readonly string[]): readonly string[];
  /** Where its content was destroyed. */
  remove(entryId: string): void;
  /** Revision and parents for one more version of a record. */
  next(recordId: string): { readonly revision: number; readonly parents: readonly string[] };
  all<Body>(type: RecordType<Body>): readonly StoredRecord<Body>[];
  one<Body>(type: RecordType<Body>, recordId: string): StoredRecord<Body> | undefined;
  /** When this device (hex) wrote the newest of what is here, by its own clock. */
  lastWroteAtMs(deviceId: string): number | undefined;
}

export function createRecordIndex(): RecordIndex {
  const recordIdsByEntryId = new Map<string, string>();
  const entriesByRecordId = new Map<string, OpenedEntry[]>();
  const lastWroteAtMsByDeviceId = new Map<string, number>();
  /** By type: stable until an entry of that type comes. */
  const records = new Map<string, readonly StoredRecord<unknown>[]>();

  return {
    add(entries) {
      for (const entry of entries) {
        if (recordIdsByEntryId.has(entry.id)) continue;
        const { recordId, type, at } = entry.content;
        recordIdsByEntryId.set(entry.id, recordId);
        lastWroteAtMsByDeviceId.set(entry.deviceId, Math.max(lastWroteAtMsByDeviceId.get(entry.deviceId) ?? 0, at));
        entriesByRecordId.set(recordId, [...(entriesByRecordId.get(recordId) ?? []), entry].sort(byAge));
        records.delete(type);
      }
    },
    has: (entryId) => recordIdsByEntryId.has(entryId),
    entryIds: (recordIds) => recordIds.flatMap((recordId) => (entriesByRecordId.get(recordId) ?? []).map(({ id }) => id)),
    remove(entryId) {
      const recordId = recordIdsByEntryId.get(entryId);
      if (recordId === undefined) return;
      const entries = entriesByRecordId.get(recordId) ?? [];
      recordIdsByEntryId.delete(entryId);
      entriesByRecordId.set(recordId, entries.filter(({ id }) => id !== entryId));
      for (const { content } of entries) records.delete(content.type);
    },
    next(recordId) {
      const entries = entriesByRecordId.get(recordId) ?? [];
      return { revision: Math.max(0, ...entries.map((entry) => entry.content.revision)) + 1, parents: tipsOf(entries).map((entry) => entry.id) };
    },
    all,
    one: (type, recordId) => all(type).find((record) => record.recordId === recordId),
    lastWroteAtMs: (deviceId) => lastWroteAtMsByDeviceId.get(deviceId),
  };

  function all<Body>(type: RecordType<Body>): readonly StoredRecord<Body>[] {
    const known = records.get(type.type);
    // Safe: what is kept under a type's name was read by that type's schema.
    if (known) return known as readonly StoredRecord<Body>[];
    const read = [...entriesByRecordId].flatMap(([recordId, entries]) => readRecord(type, recordId, entries) ?? []);
    const sorted = read.sort((left, right) => firstAtMs(left) - firstAtMs(right));
    records.set(type.type, sorted);
    return sorted;
  }
}

/** Versions that a newer program wrote and this one cannot read stay in the store and are left out here. */
function readRecord<Body>(type: RecordType<Body>, recordId: string, entries: readonly OpenedEntry[]): StoredRecord<Body> | undefined {
  if (entries.every(({ content }) => content.type !== type.type)) return undefined;
  const tipIds = new Set(tipsOf(entries).map(({ id }) => id));
  const read = entries.flatMap(({ id, deviceId, content }): { readonly id: string; readonly version: RecordVersion<Body> }[] => {
    if (content.type !== type.type) return [];
    const body = type.body.safeParse(content.body);
    return body.success ? [{ id, version: { entryId: id, parents: content.parents, revision: content.revision, deviceId, atMs: content.at, body: body.data } }] : [];
  });
  const versions = read.map(({ version }) => version);
  const tips = read.filter(({ id }) => tipIds.has(id)).map(({ version }) => version);
  const newest = tips.at(-1) ?? versions.at(-1);
  const current = newest && tips.length > 1 && type.merge ? { ...newest, body: type.merge(versions) } : newest;
  return current && { recordId, versions, current, tips };
}

/** The versions that no other one follows. */
function tipsOf(entries: readonly OpenedEntry[]): readonly OpenedEntry[] {
  const followed = new Set(entries.flatMap((entry) => entry.content.parents));
  return entries.filter((entry) => !followed.has(entry.id));
}

/** By revision; two of one revision in an order that every device finds alike. */
function byAge(left: OpenedEntry, right: OpenedEntry): number {
  return left.content.revision - right.content.revision || left.content.at - right.content.at || (left.id < right.id ? -1 : 1);
}

function firstAtMs(record: StoredRecord<unknown>): number {
  return record.versions[0]?.atMs ?? 0;
}
