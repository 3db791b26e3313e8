/** The day: who is here, which visits wait for their note, and who quietly stopped coming. */
import { Button, EmptyState, Spinner, useLater } from '@trusted-hands/ui';
import { UsersRound } from 'lucide-react';
import { isBegun, noteDrafts } from '../../../platform/drafts/draft-kind.ts';
import { formatDay, localDay } from '../../../platform/records/day.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useClients } from '../../../platform/react/use-clients.ts';
import { useDrafts } from '../../../platform/react/use-drafts.ts';
import { useWaitingVisits } from '../../../platform/react/use-waiting-visits.ts';
import { OpenVisitForm } from './open-visit-form.tsx';
import { WaitingVisits, type VisitToWrite } from './waiting-visits.tsx';

/** Reads notes, with all the words that it knows: who is here is asked without it. */
const loadQuiet = () => import('./quiet-section.tsx');

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
  const drafts = useDrafts(noteDrafts);
  const waiting = useWaitingVisits();
  const quiet = useLater(loadQuiet);

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
      {clients.length > 0 && (quiet === undefined ? <Spinner label="Looking who has not been here for a while …" /> : <quiet.QuietSection onOpenClient={onOpenClient} />)}
    </div>
  );
}
