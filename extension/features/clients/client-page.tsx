/** One client: who it is, what can be done next, and the slots that other features fill. */
import { Button, EmptyState } from '@trusted-hands/ui';
import { ArrowLeft, NotebookPen, Pencil, Send } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { clientRecord } from '../../platform/records/client.record.ts';
import { useRecord } from '../../platform/react/use-port.ts';
import { ClientConflict } from './client-conflict.tsx';
import { ClientDetails } from './client-details.tsx';
import { ClientDetailsForm } from './client-details-form.tsx';
import { ClientKeeping } from './client-keeping.tsx';
import { EarlierValues } from './earlier-values.tsx';

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
  const [isEditing, setEditing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  if (client === undefined) {
    return (
      <div className="page">
        <EmptyState title="This client is not on this computer" actions={<Button onClick={onBack}>All clients</Button>} />
      </div>
    );
  }
  const { body } = client.current;
  return (
    <div className="page">
      <nav aria-label="Back" className="page-back">
        <Button kind="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>All clients</Button>
      </nav>
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>{body.name}</h1>
          {body.secondIdentifier !== '' && <p className="quiet">{body.secondIdentifier}</p>}
        </div>
      </header>
      <div className="actions">
        <Button kind="primary" icon={<NotebookPen aria-hidden size={16} />} onClick={() => onNewNote(clientId)}>New note</Button>
        <Button icon={<Send aria-hidden size={16} />} onClick={() => onRefer(clientId)}>Refer</Button>
        {!isEditing && <Button kind="quiet" icon={<Pencil aria-hidden size={16} />} onClick={() => setEditing(true)}>Edit</Button>}
      </div>
      <ClientConflict client={client} onSettled={() => heading.current?.focus()} />
      {isEditing ? <ClientDetailsForm recordId={clientId} initial={body} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} /> : <ClientDetails client={body} />}
      <EarlierValues client={client} />
      {progress}
      {notes}
      {referrals}
      <ClientKeeping client={client} />
    </div>
  );
}
