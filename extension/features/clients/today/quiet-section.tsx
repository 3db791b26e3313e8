/** Who quietly stopped coming, found by what their notes say; apart from the day's page, which does not wait for it. */
import { useMemo } from 'react';
import { complaintRecord } from '../../../platform/records/complaint.record.ts';
import { localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useClients } from '../../../platform/react/use-clients.ts';
import { usePacks } from '../../../platform/react/use-packs.ts';
import { useWaitingVisits } from '../../../platform/react/use-waiting-visits.ts';
import { useRecord, useRecords } from '../../../platform/react/use-port.ts';
import { sessionNoteRecord } from '../../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../../platform/records/settings.record.ts';
import { defaultQuietRule, quietClients } from './quiet-clients.ts';
import { QuietList } from './quiet-list.tsx';
import { createSaidInNote } from './said-in-note.ts';

interface QuietSectionProps {
  readonly onOpenClient: (clientId: string) => void;
}

export function QuietSection({ onOpenClient }: QuietSectionProps) {
  const { nowMs } = usePlatform();
  const today = localDay(nowMs());
  const clients = useClients();
  const notes = useRecords(sessionNoteRecord);
  const complaints = useRecords(complaintRecord);
  const rule = useRecord(settingsRecord, settingsRecordId)?.current.body.quietRule ?? defaultQuietRule;
  const waiting = useWaitingVisits();
  const packs = usePacks();
  const saidInNote = useMemo(() => createSaidInNote(packs), [packs]);
  const quiet = useMemo(
    () => quietClients({ clients, notes, complaints, openVisitClientIds: new Set(waiting.map(({ current }) => current.body.clientId)), today, rule, saidInNote }),
    [clients, notes, complaints, waiting, today, rule, saidInNote],
  );
  return <QuietList quiet={quiet} clients={clients} notes={notes} saidInNote={saidInNote} rule={rule} onOpenClient={onOpenClient} />;
}
