/** How listings lie in the database. Times are milliseconds since 1970. */
import type { ListingOrigin } from '@trusted-hands/directory';
import type { Generated } from 'kysely';

export interface ListingTable {
  id: string;
  /** The member who manages it; at most one listing a member. Null for what nobody has claimed. */
  owner_id: string | null;
  origin: ListingOrigin;
  /** Its id where it came from; null for a member's own. */
  origin_id: string | null;
  /** `merged`: a steward found that it is the same person as another listing, which is shown in its place. */
  status: 'published' | 'withdrawn' | 'merged';
  /** JSON of listingContentSchema. */
  content: string;
  /** JSON of checkSchema[]. */
  checks: string;
  created_at_ms: number;
  updated_at_ms: number;
  /** When a person last said that it is right. */
  confirmed_at_ms: number | null;
  /** With `merged`: the listing that stayed. */
  merged_into: Generated<string | null>;
}

/** Counts up in the transaction that changes what a directory file is made of. */
export interface DirectoryChangeTable {
  subject: 'listings' | 'places';
  counter: number;
}
