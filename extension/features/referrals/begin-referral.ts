/** A new referral as it stands before anything was typed, and the unfinished one that goes on instead. */
import { notePartHeadings, notePartIds, type NotePartId, type Recipient } from '@trusted-hands/letter';
import type { Draft } from '../../platform/platform.ts';
import { notesNewestFirst } from '../../platform/records/note-order.ts';
import type { ConsentForm, ReferralWriting } from '../../platform/records/referral.record.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import type { SessionNote } from '../../platform/records/session-note.record.ts';

export const defaultParts: readonly NotePartId[] = notePartIds.filter((id) => notePartHeadings[id].chosenByDefault);

/** Our own default, from no published source: consent for a referral holds three months unless the client says otherwise. */
const defaultConsentMonths = 3;

/** To a practitioner, of the directory or of the therapist's own; without a note given, the client's latest. */
export interface NewReferral {
  readonly type: 'new';
  readonly recipient: Recipient;
  readonly clientId?: string | undefined;
  readonly noteId?: string | undefined;
}

/** A new referral, or one being written that goes on. */
export type ReferStart = NewReferral | { readonly type: 'continue'; readonly draftId: string };

interface BeginOptions {
  readonly notes: readonly StoredRecord<SessionNote>[];
  readonly nowMs: number;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
}

export function beginReferral({ recipient, clientId = '', noteId }: NewReferral, { notes, nowMs, today }: BeginOptions): ReferralWriting {
  return {
    begunAtMs: nowMs,
    ...forClient(clientId, { notes, today }),
    ...(noteId !== undefined && { noteIds: [noteId] }),
    recipient,
    parts: [...defaultParts],
    reason: '',
    urgency: 'routine',
    hopedForBack: '',
    copiesTo: '',
  };
}

/** What is one client's own and never another's, as it stands when she is chosen: her latest note, and nothing agreed to yet. */
export function forClient(clientId: string, { notes, today }: Omit<BeginOptions, 'nowMs'>): Pick<ReferralWriting, 'clientId' | 'noteIds' | 'includedLines' | 'consentForm'> {
  const noteIds = notesNewestFirst(notes, clientId).slice(0, 1).map(({ recordId }) => recordId);
  return { clientId, noteIds, includedLines: [], consentForm: emptyConsentForm(today) };
}

/** The unfinished referral of this client to this practitioner, or one that has no client yet: what was typed there goes on. */
export function findUnfinished(drafts: readonly Draft<ReferralWriting>[], { recipient, clientId = '' }: NewReferral): Draft<ReferralWriting> | undefined {
  return drafts.find((draft) => draft.recipient.listingId === recipient.listingId && (draft.clientId === clientId || draft.clientId === ''));
}

/** What beginning again changes of one that goes on: where the practitioner is found now, and the client where it had none. */
export function goOnWith(kept: ReferralWriting, { recipient, clientId, noteIds, includedLines, consentForm }: ReferralWriting): Partial<ReferralWriting> {
  return { recipient, ...(kept.clientId === '' && clientId !== '' && { clientId, noteIds, includedLines, consentForm }) };
}

function emptyConsentForm(today: string): ConsentForm {
  return {
    agreed: false, how: '', by: '', guardianName: '', givenOn: today, expiresOn: addMonths(today, defaultConsentMonths),
    purpose: '', emergency: false, emergencyReason: '',
  };
}

/** A date some months later; the last day of the month where the day does not exist there. */
export function addMonths(isoDate: string, months: number): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return '';
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
