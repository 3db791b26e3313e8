/** Brings in what reads a note, once the editor takes keys, and tells it what is known besides the words. */
import { useEffect, useMemo } from 'react';
import { useLater } from '@trusted-hands/ui';
import type { Draft } from '../../../platform/platform.ts';
import { clientRecord } from '../../../platform/records/client.record.ts';
import { localDay } from '../../../platform/records/day.ts';
import { noteContextOf } from '../../../platform/records/note-context.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useNoteComplaints } from '../../../platform/react/use-complaints.ts';
import { usePacks } from '../../../platform/react/use-packs.ts';
import { useRecord } from '../../../platform/react/use-port.ts';
import type { NoteView } from './note-view.ts';
import { useCourse } from './use-course.ts';

const loadReader = () => import('./note-reader.ts');

export function useNoteReader(note: NoteView | undefined, draft: Draft): void {
  const module = useLater(loadReader);
  const dateOfBirth = useRecord(clientRecord, draft.clientId ?? '')?.current.body.dateOfBirth ?? '';
  const { purpose } = useNoteComplaints(draft);
  const today = localDay(usePlatform().nowMs());
  const dismissed = (draft.dismissedProblems ?? []).map(({ key }) => key).join('\n');
  const course = useCourse(draft, module !== undefined);
  const context = useMemo(
    () => ({ ...noteContextOf({ dateOfBirth, visitDate: draft.visitDate === '' ? today : draft.visitDate, purpose, dismissedProblems: dismissed === '' ? [] : dismissed.split('\n').map((key) => ({ key })) }), ...(course !== undefined && { course }) }),
    [dateOfBirth, draft.visitDate, today, dismissed, purpose, course],
  );

  const packs = usePacks();
  const reading = useMemo(() => module?.createNoteReading(packs), [module, packs]);
  useEffect(() => () => reading?.close(), [reading]);
  useEffect(() => {
    if (reading !== undefined && note !== undefined) note.readWith(reading.with(context));
  }, [reading, note, context]);
}
