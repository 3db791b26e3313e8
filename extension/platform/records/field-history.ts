/**
 * The history of each field of a record whose versions may have been written on two computers at once. A field's value is
 * the newest that was written to it; what another computer wrote to the same field without knowing of that stands beside
 * it, and everything that was ever written stays readable. Pure: the same for every order of the versions, and no clock
 * decides what is kept.
 */
import type { RecordVersion, StoredRecord } from './record.ts';

export interface FieldValue {
  readonly value: string;
  /** The version that wrote it. */
  readonly entryId: string;
  readonly deviceId: string;
  readonly atMs: number;
}

export interface FieldHistory {
  readonly shown: FieldValue;
  /** Other values that were written without knowing of the shown one: to be offered until a version follows both. */
  readonly offered: readonly FieldValue[];
  /** What stood there before and was written over, newest first; that it was empty is not told. */
  readonly earlier: readonly FieldValue[];
}

type Fields = Readonly<Record<string, string>>;

interface Walked<Body> {
  readonly version: RecordVersion<Body>;
  /** Ids of all versions that it knew of. */
  readonly ancestors: ReadonlySet<string>;
  /** By field: the newest versions that wrote to it, as this version knew. */
  readonly writers: ReadonlyMap<string, readonly RecordVersion<Body>[]>;
}

/** By the name of the field; nothing without a version. */
export function fieldHistories<Body extends Fields>(versions: readonly RecordVersion<Body>[]): ReadonlyMap<string & keyof Body, FieldHistory> {
  const sorted = Array.from(new Map(versions.map((version) => [version.entryId, version])).values()).toSorted(byAge);
  const walked = new Map<string, Walked<Body>>();
  const followed = new Set<string>();
  // Safe: the keys of a body that its schema read are the names of its fields.
  const fields = Array.from(new Set(sorted.flatMap(({ body }) => Object.keys(body)))) as (string & keyof Body)[];
  const wrote = new Map<string, RecordVersion<Body>[]>(fields.map((field) => [field, []]));
  for (const version of sorted) {
    const known = version.parents.flatMap((id) => walked.get(id) ?? []);
    for (const { version: { entryId } } of known) followed.add(entryId);
    const writers = new Map<string, readonly RecordVersion<Body>[]>();
    for (const field of fields) {
      const before = newestWriters(field, known, walked);
      if (isWritten(field, version, before)) wrote.get(field)?.push(version);
      writers.set(field, isWritten(field, version, before) ? [version] : before);
    }
    walked.set(version.entryId, { version, ancestors: new Set(known.flatMap(({ version: { entryId }, ancestors }) => [entryId, ...ancestors])), writers });
  }
  const tips = Array.from(walked.values()).filter(({ version }) => !followed.has(version.entryId));
  return new Map(fields.flatMap((field) => {
    const history = toHistory(field, newestWriters(field, tips, walked), wrote.get(field) ?? []);
    return history ? [[field, history] as const] : [];
  }));
}

/**
 * True while two computers disagree about one of the fields that somebody is asked about, and any further version would
 * settle it unasked.
 */
export function isContested<Body extends Fields>({ tips, versions }: Pick<StoredRecord<Body>, 'tips' | 'versions'>, asked: readonly (readonly [string & keyof Body, string])[]): boolean {
  if (tips.length < 2) return false;
  const histories = fieldHistories(versions);
  return asked.some(([field]) => (histories.get(field)?.offered.length ?? 0) > 0);
}

/** What the tips come to, field by field. */
export function mergeFields<Body extends Fields>(versions: readonly RecordVersion<Body>[]): Body {
  const newest = versions.toSorted(byAge).at(-1);
  if (!newest) throw new Error('A record has a version.');
  return { ...newest.body, ...Object.fromEntries(Array.from(fieldHistories(versions), ([field, { shown }]) => [field, shown.value])) };
}

/** A version wrote a field where it is the first, where it says another thing than it found, and where it found two. */
function isWritten<Body extends Fields>(field: keyof Body, version: RecordVersion<Body>, before: readonly RecordVersion<Body>[]): boolean {
  const found = before.at(-1);
  return !found || version.body[field] !== found.body[field] || before.some(({ body }) => body[field] !== found.body[field]);
}

/** Those of which no other one knew, oldest first. */
function newestWriters<Body>(field: string, known: readonly Walked<Body>[], walked: ReadonlyMap<string, Walked<Body>>): readonly RecordVersion<Body>[] {
  const all = Array.from(new Set(known.flatMap(({ writers }) => writers.get(field) ?? [])));
  return all.filter(({ entryId }) => !all.some((other) => walked.get(other.entryId)?.ancestors.has(entryId))).toSorted(byAge);
}

function toHistory<Body extends Fields>(field: keyof Body, writers: readonly RecordVersion<Body>[], wrote: readonly RecordVersion<Body>[]): FieldHistory | undefined {
  const newest = writers.at(-1);
  if (!newest) return undefined;
  const toValue = ({ entryId, deviceId, atMs, body }: RecordVersion<Body>): FieldValue => ({ value: body[field] ?? '', entryId, deviceId, atMs });
  const shown = toValue(newest);
  const others = new Map(writers.map(toValue).flatMap((one) => (one.value === shown.value ? [] : [[one.value, one] as const])));
  const current = new Set(writers.map(({ entryId }) => entryId));
  const earlier = wrote.filter(({ entryId }) => !current.has(entryId)).map(toValue).filter(({ value }) => value !== '');
  return { shown, offered: Array.from(others.values()).toReversed(), earlier: earlier.toReversed() };
}

/** As the vault orders versions: by how many came before, and two of one number alike on every computer. */
function byAge(left: RecordVersion<unknown>, right: RecordVersion<unknown>): number {
  return left.revision - right.revision || left.atMs - right.atMs || (left.entryId < right.entryId ? -1 : 1);
}
