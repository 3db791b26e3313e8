/** Every client on this computer, found by name or by what tells them apart. */
import { Button, Chip, EmptyState, Field, TextInput } from '@trusted-hands/ui';
import { ChevronRight, UserRoundPlus, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { findClients, toChoice } from '../../platform/records/client-match.ts';
import { clientRecord } from '../../platform/records/client.record.ts';
import { useRecords } from '../../platform/react/use-port.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { LeftOverNotice } from './left-over-notice.tsx';
import { DestroyedFiles } from './destroyed-files.tsx';

interface ClientsViewProps {
  readonly onOpen: (clientId: string) => void;
  readonly onNewClient: () => void;
  readonly onNewNote: () => void;
}

export function ClientsView({ onOpen, onNewClient, onNewNote }: ClientsViewProps) {
  const records = useRecords(clientRecord);
  const notes = useRecords(sessionNoteRecord);
  const contested = useMemo(() => new Set(notes.filter(({ tips }) => tips.length > 1).map(({ current }) => current.body.clientId)), [notes]);
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => records.map(toChoice), [records]);
  const found = useMemo(() => findClients(choices, typed), [choices, typed]);

  return (
    <div className="page">
      <header className="page-head">
        <h1>Clients</h1>
        <Button icon={<UserRoundPlus aria-hidden size={16} />} onClick={onNewClient}>New client</Button>
      </header>
      <LeftOverNotice />
      {choices.length === 0 ? (
        <EmptyState icon={<UsersRound size={24} />} title="No clients yet" actions={<Button kind="primary" onClick={onNewNote}>Write a note</Button>}>
          Type a name when you write a note, and the client is made with it.
        </EmptyState>
      ) : (
        <>
          <Field label="Find a client" hideLabel>
            <TextInput type="search" value={typed} placeholder="Name or second identifier" onChange={(event) => setTyped(event.target.value)} />
          </Field>
          {found.length === 0 ? (
            <EmptyState title="No client fits" actions={<Button onClick={() => setTyped('')}>Show all clients</Button>}>Try the beginning of a name, or fewer words.</EmptyState>
          ) : (
            <ul className="list" aria-label={`${found.length} ${found.length === 1 ? 'client' : 'clients'}`}>
              {found.map((client) => (
                <li key={client.clientId}>
                  <button type="button" className="list-row" onClick={() => onOpen(client.clientId)}>
                    <span className="list-row-text">
                      <span className="list-row-title">{client.name}</span>
                      {client.secondIdentifier !== '' && <span className="quiet">{client.secondIdentifier}</span>}
                    </span>
                    {contested.has(client.clientId) && <Chip>on two computers</Chip>}
                    <ChevronRight aria-hidden size={16} />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <DestroyedFiles />
    </div>
  );
}
