/** Signing in by a code sent by e-mail, and who a bearer belongs to. */
import type { Member } from '@trusted-hands/contract';
import type { Outcome } from '../../rpc/outcome.ts';

export interface Accounts {
  requestCode(email: string): Promise<Outcome<{ readonly email: string; readonly expiresInMinutes: number }>>;
  signIn(attempt: { readonly email: string; readonly code: string; readonly deviceName: string }): Promise<Outcome<{ readonly bearer: string; readonly member: Member }>>;
  memberOf(bearer: string): Promise<Member | null>;
  signOut(bearer: string): Promise<void>;
}
