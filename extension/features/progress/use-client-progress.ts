/** A client's progress, complaint by complaint, read from the signed notes on this computer. */
import { complaintProgress, type Complaint, type ComplaintProgress, type VisitNote } from '@trusted-hands/progress';
import { useMemo, useState } from 'react';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { progressStepsRecord, progressStepsRecordId } from '../../platform/records/progress-steps.record.ts';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';
import { type ReadVersions, visitNotesOf } from './visit-notes.ts';

export interface ClientProgress {
  readonly notes: readonly VisitNote[];
  readonly complaints: readonly ComplaintProgress[];
}

/** Without a complaint that was named, all visits are one whose purpose nobody has said: then nobody is prompted. */
export function useClientProgress(clientId: string, named: readonly Complaint[]): ClientProgress {
  const records = useRecords(sessionNoteRecord);
  const steps = useRecord(progressStepsRecord, progressStepsRecordId)?.current.body;
  const [read] = useState<ReadVersions>(() => new Map());
  return useMemo(() => {
    const complaints = named.length > 0 ? named : [{ complaintId: 'all', clientId, title: 'All visits' }];
    const notes = visitNotesOf(records, clientId, read);
    return { notes, complaints: complaints.map((complaint) => complaintProgress({ complaint, complaints, notes, ...(steps && { settings: steps }) })) };
  }, [records, clientId, read, named, steps]);
}
