/** What the client's visits so far say, for the note that is written now; it comes when nothing else is to be done. */
import { useLater, whenQuiet } from '@trusted-hands/ui';
import type { CourseFinding } from '@trusted-hands/session-note';
import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../../platform/platform.ts';
import { progressStepsRecord, progressStepsRecordId } from '../../../platform/records/progress-steps.record.ts';
import { sessionNoteRecord } from '../../../platform/records/session-note.record.ts';
import { useNoteComplaints } from '../../../platform/react/use-complaints.ts';
import { usePacks } from '../../../platform/react/use-packs.ts';
import { useRecord, useRecords } from '../../../platform/react/use-port.ts';

const loadReader = () => import('./course-of-note.ts');

/** An amendment belongs to its own day: it is told nothing of what came after. */
export function useCourse(draft: Draft, isTime: boolean): CourseFinding | undefined {
  const { clientId } = draft;
  const { complaints, chosen } = useNoteComplaints(draft);
  const notes = useRecords(sessionNoteRecord);
  const settings = useRecord(progressStepsRecord, progressStepsRecordId)?.current.body;
  const isWanted = isTime && clientId !== null && draft.amends === null && chosen.length > 0;
  const module = useLater(loadReader, isWanted);
  const packs = usePacks();
  const read = useMemo(() => module?.createCourseReader(packs), [module, packs]);
  const [found, setFound] = useState<{ readonly clientId: string; readonly course: CourseFinding | undefined }>();

  useEffect(() => {
    if (read === undefined || clientId === null || !isWanted) return undefined;
    let stopped = false;
    const rest = () => new Promise<void>((done) => void whenQuiet(() => !stopped && done()));
    void read({ clientId, complaints, chosen, notes, settings }, rest).then((course) => !stopped && setFound({ clientId, course }));
    return () => {
      stopped = true;
    };
  }, [read, clientId, isWanted, complaints, chosen, notes, settings]);
  return isWanted && found?.clientId === clientId ? found.course : undefined;
}
