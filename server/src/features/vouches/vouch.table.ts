/** How vouches lie in the database. Times are milliseconds since 1970. */

export interface VouchTables {
  vouch: {
    member_id: string;
    /** The listing's number. It may name one that is gone by now. */
    listing: number;
    /** JSON of VouchFact[]. */
    facts: string;
    given_at_ms: number;
    /** The envelope's encoding; null where it was given before vouches were signed. */
    statement: Buffer | null;
  };
  /** Vouches for a listing that stewards made one with another, as they were before they followed it there. Withdrawing one removes it here too. */
  vouch_moved: { member_id: string; from_listing: number; to_listing: number; facts: string; given_at_ms: number; statement: Buffer | null };
  /** Whose vouches changed, for two days. It does not say for whom: what is withdrawn leaves no trace. */
  vouch_change: { position: number; member_id: string; kind: 'given' | 'withdrawn'; at_ms: number };
  /** One row: the position of the last change. */
  vouch_version: { version: number };
}
