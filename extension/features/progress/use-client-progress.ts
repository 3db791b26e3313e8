/** A client's progress, complaint by complaint, read from the signed notes on this computer. */
import { contentOfPacks } from '@trusted-hands/packs';
import { complaintProgress, type Complaint, type ComplaintProgress, type VisitNote } from '@trusted-hands/progress';
import { createFactReaderWith } from '@trusted-hands/session-note';
import { useMemo } from 'react';
import { complaintRecord } from '../../platform/records/complaint.record.ts';
import { complaintsOf } from '../../platform/records/complaints.ts';
import { progressStepsRecord, progressStepsRecordId } from '../../platform/records/progress-steps.record.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { usePacks } from '../../platform/react/use-packs.ts';
import { useRecord, useRecords } from '../../platform/react/use-port.ts';
import { keepReadings, visitNotesOf } from '../../platform/records/visit-notes.ts';

export interface ClientProgress {
  readonly notes: readonly VisitNote[];
  /** In the order in which they were opened. */
  readonly open: readonly ComplaintProgress[];
  readonly closed: readonly ComplaintProgress[];
}

/** Without a complaint, all visits are taken together as one whose purpose nobody has said: then nobody is prompted. */
export function useClientProgress(clientId: string): ClientProgress {
  const records = useRecords(sessionNoteRecord);
  const named = useRecords(complaintRecord);
  const steps = useRecord(progressStepsRecord, progressStepsRecordId)?.current.body;
  // What a note is to be told of is said while it is written; here only its facts are needed.
  const packs = usePacks();
  const { content, readFacts } = useMemo(() => {
    const known = contentOfPacks(packs);
    const reader = createFactReaderWith(known);
    return { content: known, readFacts: keepReadings((text) => reader.read(text).facts) };
  }, [packs]);
  return useMemo(() => {
    const own = complaintsOf(named, clientId);
    const complaints: readonly (Complaint & { readonly isClosed: boolean })[] = own.length > 0 ? own : [{ complaintId: 'all', clientId, title: 'All visits', isClosed: false }];
    const notes = visitNotesOf(records, clientId, readFacts);
    const progressOf = (isClosed: boolean) =>
      complaints.filter((complaint) => complaint.isClosed === isClosed).map((complaint) => complaintProgress({ complaint, complaints, notes, content, ...(steps && { settings: steps }) }));
    return { notes, open: progressOf(false), closed: progressOf(true) };
  }, [records, clientId, content, readFacts, named, steps]);
}
