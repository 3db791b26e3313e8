/** A client's complaints as they stand on this computer, and what a note that is being written is for. */
import { useMemo } from 'react';
import type { Draft } from '../platform.ts';
import { complaintRecord, type Purpose } from '../records/complaint.record.ts';
import { complaintIdsOfDraft, complaintsOf, purposeOf, type Complaint } from '../records/complaints.ts';
import { sessionNoteRecord } from '../records/session-note.record.ts';
import { useRecords } from './use-port.ts';

/** The client's, the one opened first first; the same list until one changes. */
export function useComplaintsOf(clientId: string): readonly Complaint[] {
  const records = useRecords(complaintRecord);
  return useMemo(() => complaintsOf(records, clientId), [records, clientId]);
}

export interface NoteComplaints {
  /** All of the client's. */
  readonly complaints: readonly Complaint[];
  /** Those that the note is for: as chosen, else as on the last visit. */
  readonly chosen: readonly Complaint[];
  /** Undefined where nobody said it. */
  readonly purpose: Purpose | undefined;
}

export function useNoteComplaints(draft: Pick<Draft, 'clientId' | 'complaintIds' | 'newComplaint'>): NoteComplaints {
  const { clientId, complaintIds, newComplaint } = draft;
  const complaints = useComplaintsOf(clientId ?? '');
  const notes = useRecords(sessionNoteRecord);
  return useMemo(() => {
    const ids = complaintIdsOfDraft({ clientId, complaintIds, newComplaint }, complaints, notes);
    const chosen = complaints.filter(({ complaintId }) => ids.includes(complaintId));
    const typed = newComplaint?.purpose ? [{ purpose: newComplaint.purpose }] : [];
    return { complaints, chosen, purpose: purposeOf([...chosen, ...typed]) };
  }, [complaints, notes, clientId, complaintIds, newComplaint]);
}
