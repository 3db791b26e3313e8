/**
 * What a member's device signs of a vouch, and whether what came is that: their own word, of now, on this listing, with the
 * fingerprint of whoever holds it. A bearer alone neither vouches nor takes a vouch back.
 */
import type { VouchFact } from '@trusted-hands/trust';
import { decodeVouch, type SignedVouch } from '@trusted-hands/envelope';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { peerOfListing } from './vouch.queries.ts';

export interface SigningDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  /** What this feature asks of the vaults. */
  readonly vaults: { isVouchAllowed(memberId: string, vouch: SignedVouch): Promise<boolean> };
}

interface Expected {
  readonly memberId: string;
  readonly act: SignedVouch['act'];
  readonly listing: number;
  readonly facts: readonly VouchFact[];
}

/** Between asking what to sign and sending it; also for how long one that was taken back could be sent again by who kept it. */
const signedWithinMs = 10 * 60_000;

/** The fingerprint of whoever holds the listing, and the service's time: a computer's own clock may be wrong. */
export async function prepareVouch({ database, clock }: Pick<SigningDeps, 'database' | 'clock'>, listing: number): Promise<{ readonly peer: string | null; readonly atMs: number }> {
  return { peer: await peerOfListing(database, listing), atMs: clock.nowMs() };
}

/** Fails with `input-invalid` (not what was asked for), `conflict` (too late, or another holds the listing by now) or `not-allowed` (by no device of theirs). */
export async function readSignedVouch(deps: SigningDeps, statement: string, { memberId, act, listing, facts }: Expected): Promise<Outcome<{ readonly bytes: Uint8Array; readonly peer: string | null }>> {
  const bytes = new Uint8Array(Buffer.from(statement, 'base64'));
  const read = decodeVouch(bytes);
  if (!read.ok) return fail({ code: 'input-invalid', message: `What was signed cannot be read. ${read.failure.reason}`, field: 'statement' });
  const vouch = read.value;
  if (vouch.act !== act || vouch.listing !== listing || vouch.facts.join() !== facts.join()) return fail({ code: 'input-invalid', message: 'What was signed is not what was sent.', field: 'statement' });
  const { peer } = await prepareVouch(deps, listing);
  if (Math.abs(deps.clock.nowMs() - vouch.atMs) > signedWithinMs || Buffer.from(vouch.peer).toString('hex') !== (peer ?? '')) {
    return fail({ code: 'conflict', message: 'Too much time went by, or this listing changed hands just now. Nothing was changed: look at it again, then try once more.' });
  }
  if (!(await deps.vaults.isVouchAllowed(memberId, vouch))) {
    return fail({ code: 'not-allowed', message: 'The service does not know this computer as one of yours yet. Wait until your notes are synced, then try again.' });
  }
  return succeed({ bytes, peer });
}
