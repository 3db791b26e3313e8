/** How listings and the directory's files lie in the database. Times are milliseconds since 1970. */
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
  /** From 1, unsigned 32-bit, never given twice: what files, devices and vouches know it by. */
  number: number;
  /** The country of its first location: whose file it is in. */
  region: string;
  /** What the counter of listings was counted up to by its newest change. */
  position: number;
  /** With `merged`: the listing that stayed. */
  merged_into: Generated<string | null>;
}

/** Counts up in every transaction that may change what a directory file is made of. */
export interface DirectoryChangeTable {
  subject: 'listings' | 'places';
  counter: number;
}

/** Who is no longer in a region's file: withdrawn, erased or moved to another region. Whoever came back stays in here. */
export interface DirectoryRemovalTable {
  region: string;
  number: number;
  /** As a listing's. */
  position: number;
}

/** A file that devices download. One that was replaced keeps its row without its content, so that its address says so. */
export interface DirectoryFileTable {
  /** Of the content before it was compressed; lower-case hex. */
  sha256: string;
  kind: 'search' | 'contact' | 'places';
  region: string;
  /** What the counter of listings (of places) was when it began to be made: later changes are not all in it. */
  position: number;
  row_count: number;
  byte_count: number;
  replaced_at_ms: number | null;
  content: Uint8Array | null;
}
