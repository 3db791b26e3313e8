/**
 * The tables that better-auth reads and writes (names and columns mapped in `auth.ts`) and our own limits. Its times are
 * ISO text on SQLite and timestamptz on PostgreSQL, which is why they are only written through better-auth.
 */
import type { Generated } from 'kysely';

export interface AccountsTables {
  member: MemberTable;
  session: SessionTable;
  sign_in_code: SignInCodeTable;
  rate_limit: RateLimitTable;
}

interface MemberTable {
  id: string;
  name: string;
  email: string;
  email_verified: number | boolean;
  image: string | null;
  created_at: string | Date;
  updated_at: string | Date;
}

interface SessionTable {
  id: string;
  /** Worth nothing by itself: a bearer is this token and its signature under the secret in DATA_DIR. */
  token: string;
  member_id: string;
  device_name: string;
  ip_address: string | null;
  user_agent: string | null;
  /** The device of the vault that it is of; null until it is named, and it is named once. */
  vault_device: Buffer | null;
  /** 1 where that device was removed: the session is over, but that it may still be told so. */
  is_device_removed: Generated<number>;
  expires_at: string | Date;
  created_at: string | Date;
  updated_at: string | Date;
}

interface SignInCodeTable {
  id: string;
  identifier: string;
  /** A keyed hash of the code, and how often a wrong one was tried. */
  value: string;
  expires_at: string | Date;
  created_at: string | Date;
  updated_at: string | Date;
}

interface RateLimitTable {
  /** A keyed hash of what is limited, so that the table holds no addresses. */
  key: string;
  count: number;
  window_started_at_ms: number;
}
