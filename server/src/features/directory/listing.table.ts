/** How listings lie in the database. Times are milliseconds; PostgreSQL hands a bigint back as text, so read them with Number(). */
import type { ColumnType } from 'kysely';

type Milliseconds = ColumnType<number | string, number, number>;
type OptionalMilliseconds = ColumnType<number | string | null, number | null, number | null>;

export interface ListingTable {
  id: string;
  /** The member who manages it; at most one listing a member. Null for what nobody has claimed. */
  owner_id: string | null;
  origin: 'member' | 'fhir' | 'demonstration';
  /** Its id where it came from; null for a member's own. */
  origin_id: string | null;
  status: 'published' | 'withdrawn';
  /** JSON of listingContentSchema. */
  content: string;
  /** JSON of checkSchema[]. */
  checks: string;
  created_at_ms: Milliseconds;
  updated_at_ms: Milliseconds;
  /** When a person last said that it is right. */
  confirmed_at_ms: OptionalMilliseconds;
}

/** Counts up in the transaction that changes what a directory file is made of. */
export interface DirectoryChangeTable {
  subject: 'listings' | 'places';
  counter: ColumnType<number | string, number, number>;
}
