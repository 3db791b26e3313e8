/**
 * Claiming a listing that nobody manages: at once where the account's own address stands in it, by a code that goes to the
 * address that does, or by a steward. Somebody with a listing of their own claims none: a steward makes the two one.
 */
import { randomInt } from 'node:crypto';
import type { FoundListing, Member } from '@trusted-hands/contract';
import { placeLine } from '@trusted-hands/directory';
import type { Kysely, Transaction } from 'kysely';
import type { Clock, Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import type { Mailer } from '../../mail/mailer.ts';
import { fail, succeed, type Outcome } from '../../rpc/outcome.ts';
import { take } from '../../rpc/rate-limit.queries.ts';
import { listingOfOwner, lockListings, publishedByNumbers, type StoredListing } from '../directory/listing.queries.ts';
import { listingWithImage, writeListingImage } from '../directory/listing-image.queries.ts';
import { addEvent } from './case-event.queries.ts';
import { forgetClaimCode, keepClaimCode, publishedByNumber, takeClaimTry, unclaimedWithEmail } from './claim.queries.ts';
import type { MailTokens } from './mail-tokens.ts';
import { insertCase } from './steward-case.queries.ts';
import { openKeyOf } from './undo-decision.ts';

export interface ClaimDeps {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly tokens: MailTokens;
  /** Numbers of published listings by words of their names, the likeliest first. */
  readonly named: (words: string, limit: number) => Promise<readonly number[]>;
}

const mostFound = 10;
const hourMs = 60 * 60 * 1000;
const codeGoodForMs = hourMs / 2;
const triesPerCode = 5;
/** Together: nobody's mailbox is flooded, and no code is guessed. */
const codesPerListing = { max: 3, windowMs: 24 * hourMs };
const codesPerMember = { max: 5, windowMs: 24 * hourMs };
const digits = 8;
/** What one member puts before the stewards in a day. */
const wordsToStewards = { max: 20, windowMs: 24 * hourMs };

export async function findListings({ database, named }: Pick<ClaimDeps, 'database' | 'named'>, member: Member, name: string): Promise<FoundListing[]> {
  if (name === '') return (await unclaimedWithEmail(database, member.email, mostFound)).map(foundListing);
  const numbers = await named(name, mostFound);
  const listings = (await publishedByNumbers(database, numbers)).toSorted((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number));
  return listings.map(foundListing);
}

export async function claimListing(deps: ClaimDeps, member: Member, number: number): Promise<Outcome<{ readonly state: 'claimed' | 'code-sent'; readonly mailHint: string }>> {
  const { database, clock, mailer, tokens } = deps;
  const listing = await claimable(database, member, number);
  if (!listing.ok) return listing;
  const email = listing.value.content.email ?? '';
  if (email === '') return fail({ code: 'conflict', message: 'This listing has no e-mail address that a code could go to. Ask a steward to look.' });
  if (email.toLowerCase() === member.email.toLowerCase()) {
    const given = await give(deps, member, number);
    return given.ok ? succeed({ state: 'claimed', mailHint: mailHint(email) }) : given;
  }
  for (const [key, limit] of [[`claims of ${listing.value.id}`, codesPerListing], [`claims by ${member.id}`, codesPerMember]] as const) {
    const taken = await take(database, { key: tokens.hash(key), limit, nowMs: clock.nowMs() });
    if (!taken.allowed) return fail({ code: 'too-many-requests', message: 'Too many codes were sent already. Use the newest one, ask a steward to look, or try again tomorrow.', retryAfterSeconds: taken.retryAfterSeconds });
  }
  const code = String(randomInt(10 ** digits)).padStart(digits, '0');
  await keepClaimCode(database, { memberId: member.id, listingId: listing.value.id, codeHash: tokens.hash(`${member.id} ${listing.value.id} ${code}`), tries: triesPerCode, expiresAtMs: clock.nowMs() + codeGoodForMs });
  const sent = await mailer.send({
    to: email,
    subject: 'A code for your listing',
    text: `Your code: ${code}\n\nSomebody who signed in as ${member.email} says that the listing of ${listing.value.content.name} is theirs. If that is you, type the code there within 30 minutes. It works once.\n\nIf it is not you, do nothing, and tell the code to nobody.\n`,
    secretForConsole: code,
  });
  return sent.ok ? succeed({ state: 'code-sent', mailHint: mailHint(email) }) : sent;
}

export async function claimByCode(deps: ClaimDeps, member: Member, { number, code }: { readonly number: number; readonly code: string }): Promise<Outcome<{ readonly claimed: true }>> {
  const { database, clock, tokens } = deps;
  const listing = await claimable(database, member, number);
  if (!listing.ok) return listing;
  const expected = await takeClaimTry(database, { memberId: member.id, listingId: listing.value.id, nowMs: clock.nowMs() });
  if (expected === undefined) return fail({ code: 'code-expired', field: 'code', message: 'That code is too old, was used, or was tried too often. Ask for a new one.' });
  if (expected !== tokens.hash(`${member.id} ${listing.value.id} ${code}`)) return fail({ code: 'code-wrong', field: 'code', message: 'That is not the code that was sent. Look again at the newest mail.' });
  return await give(deps, member, number);
}

/** By a steward: for who cannot read the listing's mail, or has a listing already. */
export function askForListing({ database, clock, ids, tokens }: ClaimDeps, member: Member, { number, said }: { readonly number: number; readonly said: string }): Promise<Outcome<{ readonly opened: boolean }>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const taken = await take(transaction, { key: tokens.hash(`asks by ${member.id}`), limit: wordsToStewards, nowMs: clock.nowMs() });
    if (!taken.allowed) return fail({ code: 'too-many-requests', message: 'You asked for a lot of listings today. Go on tomorrow, or write to who runs this directory.', retryAfterSeconds: taken.retryAfterSeconds });
    const listing = await publishedByNumber(transaction, number);
    if (listing === undefined) return fail(noSuchListing);
    const own = await listingOfOwner(transaction, member.id);
    if (own?.id === listing.id) return fail({ code: 'conflict', message: 'This listing is yours already.' });
    const isMerge = own?.status === 'published';
    if (listing.ownerId !== null && !isMerge) return fail(managed);
    const reasons = isMerge ? [`The owner of the first says that both are theirs: ${said}`] : [said];
    const about = isMerge
      ? ({ kind: 'merge', listingId: own.id, otherListingId: listing.id, openedBy: null } as const)
      : ({ kind: 'claim', listingId: listing.id, otherListingId: null, openedBy: member.id } as const);
    return succeed({ opened: await openCase(transaction, ids, { about, reasons, said, memberId: member.id, nowMs: clock.nowMs() }) });
  });
}

/** "This is wrong": puts the listing before the stewards, who see what was said and not by whom. */
export function reportListing({ database, clock, ids, tokens }: ClaimDeps, member: Member, { number, said }: { readonly number: number; readonly said: string }): Promise<Outcome<{ readonly opened: boolean }>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const taken = await take(transaction, { key: tokens.hash(`reports by ${member.id}`), limit: wordsToStewards, nowMs: clock.nowMs() });
    if (!taken.allowed) return fail({ code: 'too-many-requests', message: 'You reported a lot today. Go on tomorrow, or write to who runs this directory.', retryAfterSeconds: taken.retryAfterSeconds });
    const listing = await publishedByNumber(transaction, number);
    if (listing === undefined) return fail(noSuchListing);
    const about = { kind: 'dispute', listingId: listing.id, otherListingId: null, openedBy: member.id } as const;
    return succeed({ opened: await openCase(transaction, ids, { about, reasons: [said], said, memberId: member.id, nowMs: clock.nowMs() }) });
  });
}

const noSuchListing = { code: 'not-found', message: 'This listing is not in the directory any more. Look for it again.' } as const;
const managed = { code: 'conflict', message: 'Somebody manages this listing already. If that is not you and should be, report it as wrong, and a steward looks.' } as const;

async function claimable(database: Kysely<Database>, member: Member, number: number): Promise<Outcome<StoredListing>> {
  const listing = await publishedByNumber(database, number);
  if (listing === undefined) return fail(noSuchListing);
  if (listing.ownerId !== null) return fail(managed);
  if ((await listingOfOwner(database, member.id)) !== null) return fail({ code: 'conflict', message: 'You have a listing already. Ask a steward to make the two one.' });
  return succeed(listing);
}

/** What a register said of it stays; that its address was confirmed is added. */
function give({ database, clock, ids }: ClaimDeps, member: Member, number: number): Promise<Outcome<{ readonly claimed: true }>> {
  return database.transaction().execute(async (transaction) => {
    await lockListings(transaction);
    const listing = await claimable(transaction, member, number);
    const found = listing.ok ? await listingWithImage(transaction, listing.value.id) : undefined;
    if (!listing.ok) return listing;
    if (found === undefined) return fail(noSuchListing);
    const nowMs = clock.nowMs();
    const { image } = found;
    const checks = [...image.checks.filter(({ step }) => step !== 'email-confirmed'), { step: 'email-confirmed', atMs: nowMs } as const];
    const after = { ...image, ownerId: member.id, checks };
    await writeListingImage(transaction, { image: after, nowMs });
    await forgetClaimCode(transaction, member.id);
    // For the log: decided by the mailbox, and to be taken back like any other decision.
    const caseId = ids.next();
    await insertCase(transaction, { id: caseId, kind: 'claim', listingId: image.id, otherListingId: null, openKey: null, openedBy: member.id, openedAtMs: nowMs, facts: { reasons: ['Claimed from the listing’s own address of mail.'] }, status: 'closed' });
    await addEvent(transaction, { id: ids.next(), caseId, kind: 'accepted', atMs: nowMs, byMember: null, byName: 'the listing’s own mail', said: '', before: [image], after: [after] });
    return succeed({ claimed: true } as const);
  });
}

interface CaseToOpen {
  readonly about: Pick<Parameters<typeof insertCase>[1], 'kind' | 'listingId' | 'otherListingId' | 'openedBy'>;
  readonly reasons: readonly string[];
  readonly said: string;
  readonly memberId: string;
  readonly nowMs: number;
}

async function openCase(transaction: Transaction<Database>, ids: Ids, { about, reasons, said, memberId, nowMs }: CaseToOpen): Promise<boolean> {
  const caseId = ids.next();
  const opened = await insertCase(transaction, { ...about, id: caseId, openKey: openKeyOf(about), openedAtMs: nowMs, facts: { reasons: [...reasons] } });
  if (opened) await addEvent(transaction, { id: ids.next(), caseId, kind: 'opened', atMs: nowMs, byMember: memberId, byName: '', said, before: [], after: [] });
  return opened;
}

export function foundListing({ number, content, ownerId, checks, confirmedAtMs }: StoredListing): FoundListing {
  const [location] = content.locations;
  return {
    number,
    name: content.name,
    profession: content.profession,
    place: location === undefined ? '' : placeLine({ ...location, name: undefined, line: undefined }),
    isOwned: ownerId !== null,
    mailHint: content.email === undefined || content.email === '' ? null : mailHint(content.email),
    checks,
    confirmedAtMs,
  };
}

/** Enough to know one's own, and no more. */
function mailHint(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
