/** Signing in by a code sent by e-mail, and who a bearer belongs to. */
import type { Member } from '@trusted-hands/contract';
import type { Outcome } from '../../rpc/outcome.ts';

export interface Session {
  readonly member: Member;
  /** By which it is found in the database; by itself it opens nothing. */
  readonly token: string;
}

export interface Accounts {
  requestCode(email: string): Promise<Outcome<{ readonly email: string; readonly expiresInMinutes: number }>>;
  signIn(attempt: { readonly email: string; readonly code: string; readonly deviceName: string }): Promise<Outcome<{ readonly bearer: string; readonly member: Member }>>;
  /** Null where it is forged, over or signed out, or its device was removed. */
  sessionOf(bearer: string): Promise<Session | null>;
  /** Whether a session that was there is there still. */
  isSessionOpen(session: Session): Promise<boolean>;
  /** Whose session it was until its device was removed; null for every other bearer. */
  memberOfRemoved(bearer: string): Promise<Member | null>;
  /** Which device of the vault this session is of: the first that is named stays. */
  nameVaultDevice(session: Session, device: Uint8Array): Promise<void>;
  signOut(bearer: string): Promise<void>;
  /** Every session of this member, on whatever computer. One whose device was removed goes on being told so. */
  signOutEverywhere(memberId: string): Promise<void>;
}
