/** One client: who it is, what can be done next, and the slots that other features fill. */
import { Button, EmptyState } from '@trusted-hands/ui';
import { ArrowLeft, NotebookPen, Pencil, Send, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { clientRecord, type Client } from '../../platform/records/client.record.ts';
import { namesakes } from '../../platform/records/client-match.ts';
import { localDay } from '../../platform/records/day.ts';
import { useInterruptedForm } from '../../platform/react/kept-form.ts';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useClientChoices } from '../../platform/react/use-clients.ts';
import { useRecord } from '../../platform/react/use-port.ts';
import { Contraindications } from './client-card.tsx';
import { ClientConflict } from './client-conflict.tsx';
import { ClientDetails } from './client-details.tsx';
import { ClientDetailsForm } from './client-details-form.tsx';
import { identityLine } from './client-identity.ts';
import { ClientKeeping } from './client-keeping.tsx';
import { ComplaintsOfClient } from './complaints-of-client.tsx';
import { ConsentsOfClient } from './consents-of-client.tsx';
import { EarlierClient } from './earlier-client.tsx';

interface ClientPageProps {
  readonly clientId: string;
  readonly onBack: () => void;
  readonly onNewNote: (clientId: string) => void;
  readonly onRefer: (clientId: string) => void;
  /** What matters before the next visit, and whether it is improving. */
  readonly progress: ReactNode;
  readonly notes: ReactNode;
  readonly referrals: ReactNode;
}

export function ClientPage({ clientId, onBack, onNewNote, onRefer, progress, notes, referrals }: ClientPageProps) {
  const client = useRecord(clientRecord, clientId);
  const [isEditing, setEditing] = useState(useInterruptedForm('client', { recordId: clientId }) !== undefined);
  const [startsAt, setStartsAt] = useState<keyof Client>();
  const heading = useFocusReturn<HTMLHeadingElement>(isEditing);
  const { nowMs } = usePlatform();
  const choices = useClientChoices();
  if (client === undefined) {
    return (
      <div className="page">
        <EmptyState title="This client is not on this computer" actions={<Button onClick={onBack}>All clients</Button>} />
      </div>
    );
  }
  const { body } = client.current;
  const apart = identityLine(body, localDay(nowMs()));
  const same = namesakes(choices.filter((choice) => choice.clientId !== clientId), body.name);
  return (
    <div className="page">
      <nav aria-label="Back" className="page-back">
        <Button kind="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>All clients</Button>
      </nav>
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>{body.name}</h1>
          {apart !== '' && <p className="quiet">{apart}</p>}
          {same.length > 0 && <p className="client-card-caution"><TriangleAlert aria-hidden size={14} /> {`Another client has this name: ${same.map(({ secondIdentifier }) => secondIdentifier || 'nothing tells them apart yet').join('; ')}.`}</p>}
        </div>
      </header>
      <div className="actions">
        <Button kind="primary" icon={<NotebookPen aria-hidden size={16} />} onClick={() => onNewNote(clientId)}>New note</Button>
        <Button icon={<Send aria-hidden size={16} />} onClick={() => onRefer(clientId)}>Refer</Button>
        {!isEditing && <Button kind="quiet" icon={<Pencil aria-hidden size={16} />} onClick={() => { setStartsAt(undefined); setEditing(true); }}>Edit</Button>}
      </div>
      {!isEditing && <Contraindications client={body} />}
      {!isEditing && body.contraindications === '' && (
        <div className="actions">
          <span className="quiet">No contraindications are written down.</span>
          <Button
            kind="quiet"
            onClick={() => {
              setStartsAt('contraindications');
              setEditing(true);
            }}
          >
            Write some
          </Button>
        </div>
      )}
      <ConsentsOfClient clientId={clientId} />
      <ClientConflict client={client} onSettled={() => heading.current?.focus()} />
      {isEditing ? <ClientDetailsForm recordId={clientId} initial={body} startsAt={startsAt} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} /> : <ClientDetails client={body} />}
      <EarlierClient client={client} />
      <ComplaintsOfClient clientId={clientId} />
      {progress}
      {notes}
      {referrals}
      <ClientKeeping client={client} />
    </div>
  );
}
