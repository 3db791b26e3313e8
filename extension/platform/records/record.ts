/** A kind of vault record: the type's name and schema version that stand in each sealed entry, and the body's schema. */
import type { z } from 'zod';

export interface RecordType<Body> {
  readonly type: string;
  readonly schema: number;
  readonly body: z.ZodType<Body>;
  /**
   * What several tips come to, where the newest alone would hide what another computer wrote. Pure, and the same whatever
   * the order of the versions. Without it the newest tip stands.
   */
  readonly merge?: (versions: readonly RecordVersion<Body>[]) => Body;
}

export function defineRecord<Body>(type: string, schema: number, body: z.ZodType<Body>, merge?: RecordType<Body>['merge']): RecordType<Body> {
  return { type, schema, body, ...(merge && { merge }) };
}

/** One version of a record; versions are only ever added. */
export interface RecordVersion<Body> {
  /** Of the sealed entry it is kept as (hex). */
  readonly entryId: string;
  /** The entries that it follows, by id: what its writer had before him. Some may not be here. */
  readonly parents: readonly string[];
  readonly revision: number;
  /** The device that wrote it (hex of its public key), so that two versions can be told apart by where they were written. */
  readonly deviceId: string;
  /** When this version was written, milliseconds since 1970. */
  readonly atMs: number;
  readonly body: Body;
}

/**
 * A record with every version it ever had, oldest first; `current` is the newest, with the body that its type's
 * `merge` makes of several tips. `tips` are the versions that no other follows: more than one where two
 * computers changed it without knowing of each other. The next `put` follows them all.
 */
export interface StoredRecord<Body> {
  readonly recordId: string;
  readonly versions: readonly RecordVersion<Body>[];
  readonly current: RecordVersion<Body>;
  readonly tips: readonly RecordVersion<Body>[];
}
