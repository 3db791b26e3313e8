/** What publishing a listing means for its cases: a number to look up, an answer to a question, nothing left to do. */
import type { Transaction } from 'kysely';
import type { Ids } from '../../clock.ts';
import type { Database } from '../../database/tables.ts';
import type { StoredListing } from '../directory/listing.queries.ts';
import { addEvent, eventsOfCases } from './case-event.queries.ts';
import { caseByOpenKey, casesOfListing, insertCase, moveCase, renewCase } from './steward-case.queries.ts';
import type { PublishedListing } from './stewardship.ts';

export async function openCasesOfPublished(transaction: Transaction<Database>, ids: Ids, { listing, before, nowMs }: PublishedListing): Promise<void> {
  const event = { atMs: nowMs, byMember: listing.ownerId, byName: '', before: [], after: [] };
  const cases = await casesOfListing(transaction, listing.id);

  for (const { id, openKey } of cases.filter(({ status }) => status === 'asked')) {
    await moveCase(transaction, { caseId: id, status: 'open', openKey });
    await addEvent(transaction, { ...event, id: ids.next(), caseId: id, kind: 'answered', said: 'Published a changed listing.' });
  }

  const key = `check:${listing.id}`;
  const about = aboutOf(listing);
  const isOther = before !== null && JSON.stringify(before.content) !== JSON.stringify(listing.content);
  for (const { id, kind, status, facts } of cases) {
    // A mark for what a steward saw must not end on what is there instead.
    if (status !== 'closed' && (kind === 'check' ? facts.about !== about : isOther)) await renewCase(transaction, { caseId: id, facts: kind === 'check' ? { ...facts, about } : facts });
  }
  const waiting = await caseByOpenKey(transaction, key);
  if (!needsCheck(listing)) {
    if (waiting === undefined) return;
    await moveCase(transaction, { caseId: waiting.id, status: 'closed', openKey: null });
    await addEvent(transaction, { ...event, id: ids.next(), caseId: waiting.id, kind: 'settled', said: 'There is no number to look up any more.' });
    return;
  }
  // What was refused is not asked again until it is another name, profession or number.
  const refused = cases.some(({ kind, status, facts }) => kind === 'check' && status === 'closed' && facts.about === about) && before !== null && aboutOf(before) === about;
  if (waiting === undefined && !refused) {
    const caseId = ids.next();
    const opened = await insertCase(transaction, { id: caseId, kind: 'check', listingId: listing.id, otherListingId: null, openKey: key, openedBy: null, openedAtMs: nowMs, facts: { reasons: ['A number that nobody has looked up yet.'], about } });
    if (opened) await addEvent(transaction, { ...event, id: ids.next(), caseId, kind: 'opened', said: 'Published with a registration number.' });
  }
  if (before?.status === 'withdrawn') await openAfterTakenOut(transaction, ids, { listing, before, nowMs });
}

interface Withdrawn {
  readonly listingId: string;
  readonly ownerId: string;
  readonly nowMs: number;
}

/** Of two listings of one person one is gone from the directory, so there is nothing to make one. Published again, it is found again. */
export async function settleMergesOfWithdrawn(transaction: Transaction<Database>, ids: Ids, { listingId, ownerId, nowMs }: Withdrawn): Promise<void> {
  const merges = (await casesOfListing(transaction, listingId)).filter(({ kind, status }) => kind === 'merge' && status !== 'closed');
  for (const { id: caseId } of merges) {
    await moveCase(transaction, { caseId, status: 'closed', openKey: null });
    await addEvent(transaction, { id: ids.next(), caseId, kind: 'settled', atMs: nowMs, byMember: ownerId, byName: '', said: 'One of the two was withdrawn by its owner.', before: [], after: [] });
  }
}

/** A listing that a steward took out and that is published again is looked at once more. */
async function openAfterTakenOut(transaction: Transaction<Database>, ids: Ids, { listing, nowMs }: PublishedListing): Promise<void> {
  const disputes = (await casesOfListing(transaction, listing.id)).filter(({ kind, status }) => kind === 'dispute' && status === 'closed');
  const latest = (await eventsOfCases(transaction, disputes.map(({ id }) => id))).find(({ kind, undoneBy }) => (kind === 'accepted' || kind === 'refused') && undoneBy === null);
  if (latest?.kind !== 'accepted') return;
  await insertCase(transaction, { id: ids.next(), kind: 'dispute', listingId: listing.id, otherListingId: null, openKey: `dispute:${listing.id}`, openedBy: null, openedAtMs: nowMs, facts: { reasons: [`Published again after a steward took it out: ${latest.said}`] } });
}

function needsCheck({ content, checks }: StoredListing): boolean {
  return content.registrations.length > 0 && !checks.some(({ step }) => step === 'register-checked');
}

/** What a look into a register is about. */
function aboutOf({ content }: StoredListing): string {
  return JSON.stringify([content.name, content.profession, content.registrations]);
}
