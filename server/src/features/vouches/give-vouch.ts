/** Giving a vouch and withdrawing it: for somebody else who is listed, for so many at a time, and so often in a day. */
import type { Member, MyVouch } from '@trusted-hands/contract';
import type { ListingContent } from '@trusted-hands/directory';
import { mostVouches, mostVouchesPerDay, type VouchFact } from '@trusted-hands/trust';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { readSignedVouch, type SigningDeps } from './signed-vouch.ts';
import { countVouches, givenSince, listingOfMember, lockVouches, logChange, saveVouch, vouchedListing, vouchesOfMember, withdrawFrom } from './vouch.queries.ts';

interface VouchRequest {
  readonly member: Member;
  /** The listing's number. */
  readonly listing: number;
  readonly facts: VouchFact[];
  /** Base64 of what a device of theirs signed. */
  readonly statement: string;
}

const dayMs = 86_400_000;
/** Longer than what is counted in a day. A process that was away for longer reads all vouches anew. */
export const changesKeptMs = 2 * dayMs;

/** Fails with `not-found` (nobody), `not-allowed` (oneself, or for too many), `too-many-requests`, or as `readSignedVouch` does. */
export async function giveVouch(deps: SigningDeps, { member, listing, facts, statement }: VouchRequest): Promise<Outcome<MyVouch>> {
  const { database, clock } = deps;
  const signed = await readSignedVouch(deps, statement, { memberId: member.id, act: 'give', listing, facts });
  if (!signed.ok) return signed;
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
    await saveVouch(transaction, member.id, { listing, facts, givenAtMs: nowMs, statement: signed.value.bytes });
    await logChange(transaction, { memberId: member.id, kind: 'given', atMs: nowMs, keepSinceMs: nowMs - changesKeptMs });
    return succeed({ listing, facts, givenAtMs: nowMs, statement, peer: signed.value.peer });
  });
}

/** At once. Answers whether there was one; the listing itself may be gone. What was signed is checked and not kept: nothing is left of the vouch. */
export async function withdrawVouch(deps: SigningDeps, memberId: string, { listing, statement }: { readonly listing: number; readonly statement: string }): Promise<Outcome<boolean>> {
  const { database, clock } = deps;
  const signed = await readSignedVouch(deps, statement, { memberId, act: 'withdraw', listing, facts: [] });
  if (!signed.ok) return signed;
  const atMs = clock.nowMs();
  return await database.transaction().setIsolationLevel('read committed').execute(async (transaction) => {
    await lockVouches(transaction);
    const isWithdrawn = await withdrawFrom(transaction, memberId, listing);
    if (isWithdrawn) await logChange(transaction, { memberId, kind: 'withdrawn', atMs, keepSinceMs: atMs - changesKeptMs });
    return succeed(isWithdrawn);
  });
}

/** What a member vouches, each with the fingerprint of whoever holds the listing now. */
export async function myVouches(database: Kysely<Database>, memberId: string): Promise<MyVouch[]> {
  return (await vouchesOfMember(database, memberId)).map(({ statement, ...vouch }) => ({ ...vouch, statement: statement && Buffer.from(statement).toString('base64') }));
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
