/** The visits that wait for their note, oldest first; the same list until one changes. */
import { useMemo } from 'react';
import { visitsWithoutNote } from '../records/open-visits.ts';
import type { StoredRecord } from '../records/record.ts';
import { sessionNoteRecord } from '../records/session-note.record.ts';
import { visitRecord, type Visit } from '../records/visit.record.ts';
import { useRecords } from './use-port.ts';

export function useWaitingVisits(): readonly StoredRecord<Visit>[] {
  const visits = useRecords(visitRecord);
  const notes = useRecords(sessionNoteRecord);
  return useMemo(() => visitsWithoutNote(visits, notes), [visits, notes]);
}
