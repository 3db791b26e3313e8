/** A new referral as it stands before anything was typed, and the signed note it would use. */
import type { Listing, Location } from '@trusted-hands/directory';
import { notePartHeadings, notePartIds, recipientFromListing, type NotePartId } from '@trusted-hands/letter';
import { startHistory } from '@trusted-hands/referral';
import { isBeingWritten, type ConsentForm, type Referral } from '../../platform/records/referral.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';

export const defaultParts: readonly NotePartId[] = notePartIds.filter((id) => notePartHeadings[id].chosenByDefault);

/** Our own default, from no published source: consent for a referral holds three months unless the client says otherwise. */
export const defaultConsentMonths = 3;

export interface BeginOptions {
  readonly listing: Listing;
  readonly location: Location;
  readonly clientId: string;
  readonly noteId: string | undefined;
  readonly nowMs: number;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
}

export function beginReferral({ listing, location, clientId, noteId, nowMs, today }: BeginOptions): Referral {
  return {
    clientId,
    noteIds: noteId === undefined ? [] : [noteId],
    recipient: recipientFromListing(listing, location),
    parts: [...defaultParts],
    includedLines: [],
    reason: '',
    urgency: 'routine',
    hopedForBack: '',
    copiesTo: '',
    consentForm: emptyConsentForm(today),
    consent: null,
    letter: null,
    history: [...startHistory(nowMs)],
    disclosures: [],
  };
}

/** A new referral to a practitioner at one of their locations, or one being written that goes on. */
export type ReferStart =
  | { readonly type: 'new'; readonly listing: Listing; readonly location: Location; readonly clientId?: string | undefined; readonly noteId?: string | undefined }
  | { readonly type: 'continue'; readonly referralId: string };

export interface OpenOptions {
  readonly start: ReferStart;
  readonly referrals: readonly StoredRecord<Referral>[];
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly nowMs: number;
  readonly today: string;
  /** The id a new referral gets. */
  readonly newId: string;
}

export interface OpenedReferral {
  readonly referral: Referral;
  readonly recordId: string;
  /** True where a referral that was begun before goes on unasked. */
  readonly goesOn: boolean;
}

/** What the form begins with; undefined where the referral to continue is not there or is made already. */
export function openReferral({ start, referrals, notes, nowMs, today, newId }: OpenOptions): OpenedReferral | undefined {
  if (start.type === 'continue') {
    const kept = referrals.find(({ recordId }) => recordId === start.referralId);
    return kept !== undefined && isBeingWritten(kept.current.body) ? { referral: kept.current.body, recordId: kept.recordId, goesOn: false } : undefined;
  }
  const { listing, location, clientId = '' } = start;
  const noteId = start.noteId ?? notesOfClient(notes, clientId)[0]?.recordId;
  const kept = findUnfinished(referrals, listing.id, clientId);
  if (kept === undefined) return { referral: beginReferral({ listing, location, clientId, noteId, nowMs, today }), recordId: newId, goesOn: false };
  // To where they are found now: it may be another of their locations than before.
  const body = { ...kept.current.body, recipient: recipientFromListing(listing, location) };
  const referral = body.clientId === '' ? { ...body, clientId, noteIds: noteId === undefined ? [] : [noteId] } : body;
  return { referral, recordId: kept.recordId, goesOn: true };
}

function emptyConsentForm(today: string): ConsentForm {
  return {
    agreed: false, how: '', by: '', guardianName: '', givenOn: today, expiresOn: addMonths(today, defaultConsentMonths),
    purpose: '', emergency: false, emergencyReason: '',
  };
}

/** The client's signed notes, the newest visit first. */
export function notesOfClient(notes: readonly StoredRecord<SessionNote>[], clientId: string): readonly StoredRecord<SessionNote>[] {
  return notes
    .filter((note) => note.current.body.clientId === clientId)
    .toSorted((one, other) => other.current.body.visitDate.localeCompare(one.current.body.visitDate) || other.current.body.signedAtMs - one.current.body.signedAtMs);
}

/** An unfinished referral of this client to this practitioner, the newest: what was typed there goes on. */
export function findUnfinished(referrals: readonly StoredRecord<Referral>[], listingId: string, clientId: string): StoredRecord<Referral> | undefined {
  return referrals.findLast(({ current: { body } }) => isBeingWritten(body) && body.recipient.listingId === listingId && (body.clientId === clientId || body.clientId === ''));
}

/** A date some months later; the last day of the month where the day does not exist there. */
export function addMonths(isoDate: string, months: number): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return '';
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
