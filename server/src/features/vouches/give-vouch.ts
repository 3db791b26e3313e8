/** Giving a vouch and withdrawing it: for somebody else who is listed, for so many at a time, and so often in a day. */
import type { Member, MyVouch } from '@trusted-hands/contract';
import type { ListingContent } from '@trusted-hands/directory';
import { mostVouches, mostVouchesPerDay, type VouchFact } from '@trusted-hands/trust';
import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { countVouches, givenSince, listingOfMember, lockVouches, logChange, saveVouch, vouchedListing, vouchesOfMember, withdrawFrom } from './vouch.queries.ts';

interface VouchDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
}

interface VouchRequest {
  readonly member: Member;
  /** The listing's number. */
  readonly listing: number;
  readonly facts: VouchFact[];
}

const dayMs = 86_400_000;
/** Longer than what is counted in a day. A process that was away for longer reads all vouches anew. */
export const changesKeptMs = 2 * dayMs;

/** Fails with `not-found` (nobody), `not-allowed` (oneself, or for too many) or `too-many-requests`. */
export async function giveVouch({ database, clock }: VouchDeps, { member, listing, facts }: VouchRequest): Promise<Outcome<MyVouch>> {
  const nowMs = clock.nowMs();
  return await database.transaction().setIsolationLevel('read committed').execute(async (transaction) => {
    await lockVouches(transaction);
    const vouched = await vouchedListing(transaction, listing);
    if (vouched === null || !vouched.isPublished) return fail({ code: 'not-found', message: 'Nobody is listed here any more, so there is nobody to vouch for. Update the directory, then look again.', field: 'listing' });
    const own = await listingOfMember(transaction, member.id);
    if (vouched.ownerId === member.id || isSamePerson(vouched.content, member, own?.content)) {
      return fail({ code: 'not-allowed', message: 'This is your own listing: a vouch is for somebody else.', field: 'listing' });
    }
    const mine = await vouchesOfMember(transaction, member.id);
    if (mine.length >= mostVouches && !mine.some((vouch) => vouch.listing === listing)) {
      return fail({ code: 'not-allowed', message: `You vouch for ${String(mostVouches)} people already, as many as anyone can: the more, the less each counts. Withdraw one first.` });
    }
    const given = await givenSince(transaction, member.id, nowMs - dayMs);
    const [earliest] = given;
    if (given.length >= mostVouchesPerDay && earliest !== undefined) {
      const retryAfterSeconds = Math.max(1, Math.ceil((earliest + dayMs - nowMs) / 1000));
      return fail({ code: 'too-many-requests', message: `You vouched ${String(given.length)} times within a day, as often as anyone can. Go on in ${inHours(retryAfterSeconds)}.`, retryAfterSeconds });
    }
    const vouch: MyVouch = { listing, facts, givenAtMs: nowMs };
    await saveVouch(transaction, member.id, vouch);
    await logChange(transaction, { memberId: member.id, kind: 'given', atMs: nowMs, keepSinceMs: nowMs - changesKeptMs });
    return succeed(vouch);
  });
}

/** At once. Answers whether there was one; the listing itself may be gone. */
export async function withdrawVouch({ database, clock }: VouchDeps, memberId: string, listing: number): Promise<boolean> {
  const atMs = clock.nowMs();
  return await database.transaction().setIsolationLevel('read committed').execute(async (transaction) => {
    await lockVouches(transaction);
    const isWithdrawn = await withdrawFrom(transaction, memberId, listing);
    if (isWithdrawn) await logChange(transaction, { memberId, kind: 'withdrawn', atMs, keepSinceMs: atMs - changesKeptMs });
    return isWithdrawn;
  });
}

export async function vouchesLeft(database: Kysely<Database>, memberId: string): Promise<number> {
  return Math.max(0, mostVouches - (await countVouches(database, memberId)));
}

/** Somebody may be listed twice: by themselves, and from a register that nobody has claimed. */
function isSamePerson(listed: ListingContent, member: Member, own: ListingContent | undefined): boolean {
  const addresses = [member.email, own?.email].map((address) => address?.toLowerCase());
  if (listed.email !== undefined && addresses.includes(listed.email.toLowerCase())) return true;
  return listed.registrations.some((one) => own?.registrations.some((other) => other.scheme === one.scheme && folded(other.number) === folded(one.number)));
}

function folded(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}

function inHours(seconds: number): string {
  const hours = Math.ceil(seconds / 3600);
  return hours === 1 ? 'an hour' : `${String(hours)} hours`;
}
