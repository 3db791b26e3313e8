/** A client's complaints, and which of them a note is for. Pure; only the client's own records are ever looked at. */
import type { ComplaintBody, ComplaintSide, Purpose } from './complaint.record.ts';
import { notesNewestFirst } from './note-order.ts';
import type { StoredRecord } from './record.ts';
import type { SessionNote } from './session-note.record.ts';

/** What progress and the reading of a note are told of a complaint. */
export interface Complaint {
  readonly complaintId: string;
  readonly clientId: string;
  readonly title: string;
  readonly region?: string;
  readonly side?: ComplaintSide;
  /** Absent until the therapist says it. */
  readonly purpose?: Purpose;
  readonly isClosed: boolean;
}

/** The client's, the one opened first first. */
export function complaintsOf(records: readonly StoredRecord<ComplaintBody>[], clientId: string): readonly Complaint[] {
  return records
    .filter(({ current }) => current.body.clientId === clientId)
    .toSorted((left, right) => left.current.body.openedOn.localeCompare(right.current.body.openedOn) || (left.versions[0] ?? left.current).atMs - (right.versions[0] ?? right.current).atMs)
    .map(({ recordId, current: { body } }) => ({
      complaintId: recordId,
      clientId,
      title: body.title,
      ...(body.region !== '' && { region: body.region }),
      ...(body.side !== '' && { side: body.side }),
      ...(body.purpose !== '' && { purpose: body.purpose }),
      isClosed: body.closedOn !== '',
    }));
}

/** What a note is for until it is said otherwise: the open complaints of the last visit that named one, else the one opened last. */
export function usualComplaintIds(complaints: readonly Complaint[], notes: readonly StoredRecord<SessionNote>[], clientId: string): readonly string[] {
  const open = complaints.filter((complaint) => complaint.clientId === clientId && !complaint.isClosed).map(({ complaintId }) => complaintId);
  const ofVisits = notesNewestFirst(notes, clientId).map(({ current }) => (current.body.complaintIds ?? []).filter((id) => open.includes(id)));
  return ofVisits.find((ids) => ids.length > 0) ?? open.slice(-1);
}

/** What a note that is being written is for. What was chosen for another client, before the note was given to this one, is nothing said. */
export function complaintIdsOfDraft({ clientId, complaintIds, newComplaint }: WrittenFor, complaints: readonly Complaint[], notes: readonly StoredRecord<SessionNote>[]): readonly string[] {
  const own = complaintIds?.filter((id) => complaints.some((complaint) => complaint.complaintId === id && complaint.clientId === clientId));
  if (own !== undefined && (own.length > 0 || complaintIds?.length === 0)) return own;
  return clientId === null || (newComplaint !== undefined && newComplaint.title.trim() !== '') ? [] : usualComplaintIds(complaints, notes, clientId);
}

interface WrittenFor {
  readonly clientId: string | null;
  readonly complaintIds?: readonly string[] | undefined;
  readonly newComplaint?: { readonly title: string } | undefined;
}

/** What the note of these complaints is read for: recovery where any of them is; undefined where nobody said it. */
export function purposeOf(complaints: readonly Pick<Complaint, 'purpose'>[]): Purpose | undefined {
  const said = complaints.flatMap(({ purpose }) => purpose ?? []);
  return said.includes('recovery') ? 'recovery' : said[0];
}

/**
 * How many visits of the client were for it: two notes of one day are one visit. `complaints` are all of the client's: a note
 * of before there were any was for the only one there is.
 */
export function visitCount(complaint: Pick<Complaint, 'complaintId' | 'clientId'>, complaints: readonly Pick<Complaint, 'complaintId'>[], notes: readonly StoredRecord<SessionNote>[]): number {
  const isFor = ({ complaintIds = [] }: SessionNote) => (complaintIds.length === 0 ? complaints.length === 1 : complaintIds.includes(complaint.complaintId));
  const own = notes.filter(({ current: { body } }) => body.clientId === complaint.clientId && isFor(body));
  return new Set(own.map(({ current }) => current.body.visitDate)).size;
}
