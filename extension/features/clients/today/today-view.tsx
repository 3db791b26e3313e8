/** The day: who is here, which visits wait for their note, and who quietly stopped coming. */
import { Button, EmptyState, Spinner, useLater } from '@trusted-hands/ui';
import { UsersRound } from 'lucide-react';
import { useMemo } from 'react';
import { isBegun, noteDrafts } from '../../../platform/drafts/draft-kind.ts';
import { complaintRecord } from '../../../platform/records/complaint.record.ts';
import { formatDay, localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useClients } from '../../../platform/react/use-clients.ts';
import { useDrafts } from '../../../platform/react/use-drafts.ts';
import { useWaitingVisits } from '../../../platform/react/use-waiting-visits.ts';
import { useRecord, useRecords } from '../../../platform/react/use-port.ts';
import { sessionNoteRecord } from '../../../platform/records/session-note.record.ts';
import { settingsRecord, settingsRecordId } from '../../../platform/records/settings.record.ts';
import { OpenVisitForm } from './open-visit-form.tsx';
import { defaultQuietRule, quietClients } from './quiet-clients.ts';
import { QuietList } from './quiet-list.tsx';
import { WaitingVisits, type VisitToWrite } from './waiting-visits.tsx';

/** Reads notes, with all the words that it knows: who is here is asked without it. */
const loadSaidInNote = async () => ({ saidInNote: (await import('./said-in-note.ts')).createSaidInNote() });

interface TodayViewProps {
  readonly onWrite: (visit: VisitToWrite) => void;
  readonly onGoOn: (draftId: string) => void;
  readonly onOpenClient: (clientId: string) => void;
  readonly onImport: () => void;
}

export function TodayView({ onWrite, onGoOn, onOpenClient, onImport }: TodayViewProps) {
  const { nowMs } = usePlatform();
  const today = localDay(nowMs());
  const clients = useClients();
  const notes = useRecords(sessionNoteRecord);
  const complaints = useRecords(complaintRecord);
  const drafts = useDrafts(noteDrafts);
  const rule = useRecord(settingsRecord, settingsRecordId)?.current.body.quietRule ?? defaultQuietRule;
  const waiting = useWaitingVisits();
  const saidInNote = useLater(loadSaidInNote)?.saidInNote;
  const quiet = useMemo(
    () => saidInNote && quietClients({ clients, notes, complaints, openVisitClientIds: new Set(waiting.map(({ current }) => current.body.clientId)), today, rule, saidInNote }),
    [clients, notes, complaints, waiting, today, rule, saidInNote],
  );

  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          <h1>Today</h1>
          <p className="quiet">{formatDay(today)}</p>
        </div>
      </header>
      <OpenVisitForm />
      {clients.length === 0 && (
        <EmptyState icon={<UsersRound size={24} />} title="No clients yet" actions={<Button onClick={onImport}>Bring clients in from a file</Button>}>
          Type the name of whoever is here, or bring in the clients of your booking system.
        </EmptyState>
      )}
      {(clients.length > 0 || drafts.some(isBegun)) && <WaitingVisits waiting={waiting} drafts={drafts} onWrite={onWrite} onGoOn={onGoOn} onOpenClient={onOpenClient} />}
      {clients.length > 0 && (saidInNote === undefined || quiet === undefined ? <Spinner label="Looking who has not been here for a while …" /> : <QuietList quiet={quiet} clients={clients} notes={notes} saidInNote={saidInNote} rule={rule} onOpenClient={onOpenClient} />)}
    </div>
  );
}
