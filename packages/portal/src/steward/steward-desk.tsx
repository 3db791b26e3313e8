/** The queue, and one case at a time. */
import { Banner, Button, EmptyState, Spinner, useBusy } from '@trusted-hands/ui';
import { CircleCheck, CloudOff, UserX } from 'lucide-react';
import type { Api } from '../api/api.ts';
import { CaseView } from './case-view.tsx';
import { DecidedList } from './decided-list.tsx';
import { QueueList } from './queue-list.tsx';
import { useDesk, type Desk } from './use-desk.ts';
import './steward.css';

interface StewardDeskProps {
  readonly api: Api;
  readonly nowMs: () => number;
  readonly ended: () => void;
}

export function StewardDesk({ api, nowMs, ended }: StewardDeskProps) {
  const desk = useDesk(api, ended);
  return (
    <div className="desk">
      {desk.failure && <Banner tone="danger" title="That did not work">{desk.failure.message}</Banner>}
      {desk.done && <Banner tone="saved">{desk.done}</Banner>}
      <DeskContent desk={desk} nowMs={nowMs} />
    </div>
  );
}

function DeskContent({ desk, nowMs }: { readonly desk: Desk; readonly nowMs: () => number }) {
  const { view } = desk;
  const turning = useBusy();
  switch (view.at) {
    case 'loading':
      return <div className="waiting"><Spinner label="Fetching what waits …" /></div>;
    case 'failed':
      return view.failure.code === 'not-allowed'
        ? <EmptyState icon={<UserX size={32} />} title="You are not a steward here">Stewards are named by who runs this directory: npm run admin -- steward add, with the address that you signed in with.</EmptyState>
        : <EmptyState icon={<CloudOff size={32} />} title="The queue could not be fetched" actions={<Button kind="primary" busy={turning.busy} onClick={() => void turning.during(desk.showQueue)}>Try again</Button>}>{view.failure.message}</EmptyState>;
    case 'queue':
      return (
        <>
          <h1>To check</h1>
          {view.cases.length === 0
            ? <EmptyState icon={<CircleCheck size={32} />} title="Nothing waits">New numbers, claims and reports come here by themselves.</EmptyState>
            : <QueueList cases={view.cases} nowMs={nowMs()} open={desk.open} />}
          <p className="quiet">{view.asked === 0 ? 'Nobody was asked anything that is not answered.' : `${String(view.asked)} ${view.asked === 1 ? 'question is' : 'questions are'} not answered yet.`}</p>
          <div className="desk-ways">
            <Button busy={turning.busy} onClick={() => void turning.during(desk.showQueue)}>Look again</Button>
            <Button kind="quiet" onClick={() => void desk.showDecided()}>What was decided</Button>
          </div>
        </>
      );
    case 'decided':
      return (
        <>
          <h1>What was decided</h1>
          <DecidedList events={view.events} undo={desk.undo} />
          <div className="desk-ways"><Button onClick={() => void desk.showQueue()}>Back to what waits</Button></div>
        </>
      );
    case 'case':
      return <CaseView key={view.stewardCase.id} stewardCase={view.stewardCase} desk={desk} nowMs={nowMs()} />;
  }
}
