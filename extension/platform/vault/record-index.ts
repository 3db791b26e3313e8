/** The opened entries of a vault as records with all their versions. Entries are only added; nothing is taken out. */
import type { EntryContent } from '@trusted-hands/vault';
import type { RecordType, RecordVersion, StoredRecord } from '../records/record.ts';

export interface OpenedEntry {
  /** Hex. */
  readonly id: string;
  readonly content: EntryContent;
}

interface RecordIndex {
  add(entries: readonly OpenedEntry[]): void;
  /** Revision and parents for one more version of a record. */
  next(recordId: string): { readonly revision: number; readonly parents: readonly string[] };
  all<Body>(type: RecordType<Body>): readonly StoredRecord<Body>[];
  one<Body>(type: RecordType<Body>, recordId: string): StoredRecord<Body> | undefined;
}

export function createRecordIndex(): RecordIndex {
  const entryIds = new Set<string>();
  const entriesByRecordId = new Map<string, OpenedEntry[]>();
  /** By type: stable until an entry of that type comes. */
  const records = new Map<string, readonly StoredRecord<unknown>[]>();

  return {
    add(entries) {
      for (const entry of entries) {
        if (entryIds.has(entry.id)) continue;
        entryIds.add(entry.id);
        const { recordId, type } = entry.content;
        entriesByRecordId.set(recordId, [...(entriesByRecordId.get(recordId) ?? []), entry].sort(byAge));
        records.delete(type);
      }
    },
    next(recordId) {
      const entries = entriesByRecordId.get(recordId) ?? [];
      const followed = new Set(entries.flatMap((entry) => entry.content.parents));
      const tips = entries.filter((entry) => !followed.has(entry.id));
      return { revision: Math.max(0, ...entries.map((entry) => entry.content.revision)) + 1, parents: tips.map((entry) => entry.id) };
    },
    all,
    one: (type, recordId) => all(type).find((record) => record.recordId === recordId),
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
  const versions = entries.flatMap(({ content }): RecordVersion<Body>[] => {
    if (content.type !== type.type) return [];
    const body = type.body.safeParse(content.body);
    return body.success ? [{ revision: content.revision, atMs: content.at, body: body.data }] : [];
  });
  const current = versions.at(-1);
  return current && { recordId, versions, current };
}

/** By revision; two of one revision in an order that every device finds alike. */
function byAge(left: OpenedEntry, right: OpenedEntry): number {
  return left.content.revision - right.content.revision || left.content.at - right.content.at || (left.id < right.id ? -1 : 1);
}

function firstAtMs(record: StoredRecord<unknown>): number {
  return record.versions[0]?.atMs ?? 0;
}
