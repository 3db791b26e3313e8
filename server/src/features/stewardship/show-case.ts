/** A case as a steward sees it. */
import type { CaseEvent, CaseListing, CaseSummary, StewardCase } from '@trusted-hands/contract';
import { placeLine, type ListingContent } from '@trusted-hands/directory';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/tables.ts';
import { listingWithImage, type ListingWithImage } from '../directory/listing-image.queries.ts';
import { eventsOfCases, type StoredEvent } from './case-event.queries.ts';
import { emailOfMember } from './members.queries.ts';
import { caseById, casesOfListing, type StoredCase } from './steward-case.queries.ts';

export interface Viewer {
  readonly memberId: string;
  readonly nowMs: number;
}

export function summaryOf({ id, kind, status, openedAtMs, heldBy, heldUntilMs }: StoredCase, content: ListingContent, { memberId, nowMs }: Viewer): CaseSummary {
  const [location] = content.locations;
  const held = heldBy === null || heldUntilMs === null || heldUntilMs <= nowMs ? null : { byMe: heldBy === memberId, untilMs: heldUntilMs };
  return { id, kind, status, openedAtMs, name: content.name, profession: content.profession, place: location === undefined ? '' : placeLine({ ...location, name: undefined, line: undefined }), held };
}

/** Undefined where there is no such case, or its listing was erased. */
export async function showCase(database: Kysely<Database>, caseId: string, viewer: Viewer): Promise<StewardCase | undefined> {
  const found = await caseById(database, caseId);
  if (found === undefined) return undefined;
  const listing = await listingWithImage(database, found.listingId);
  if (listing === undefined) return undefined;
  const other = found.otherListingId === null ? undefined : await listingWithImage(database, found.otherListingId);
  const cases = [...(await casesOfListing(database, found.listingId)), ...(found.otherListingId === null ? [] : await casesOfListing(database, found.otherListingId))];
  const events = await eventsOfCases(database, [...new Set(cases.map(({ id }) => id))]);
  return {
    ...summaryOf(found, listing.listing.content, viewer),
    facts: found.facts,
    listing: caseListing(listing),
    other: other === undefined ? null : caseListing(other),
    claimant: found.kind === 'claim' && found.openedBy !== null ? ((await emailOfMember(database, found.openedBy)) ?? null) : null,
    history: events.map((event) => caseEvent(event, events)),
  };
}

function caseListing({ listing: { id, number, status, origin, ownerId, content, checks, updatedAtMs, confirmedAtMs } }: ListingWithImage): CaseListing {
  return { id, number, status, origin, isOwned: ownerId !== null, content, checks, updatedAtMs, confirmedAtMs };
}

/** Of a case only its latest decision can be taken back, so that what is put back is what stood before it. */
export function caseEvent(event: StoredEvent, all: readonly StoredEvent[]): CaseEvent {
  const latest = all.find(({ caseId, kind, undoneBy }) => caseId === event.caseId && isDecision(kind) && undoneBy === null);
  return { id: event.id, kind: event.kind, atMs: event.atMs, byName: event.byName, said: event.said, isUndone: event.undoneBy !== null, canBeUndone: latest?.id === event.id };
}

export function isDecision(kind: StoredEvent['kind']): boolean {
  return kind === 'accepted' || kind === 'refused';
}
