/** Every client on this computer, found by name or by what tells them apart. */
import { Button, Chip, EmptyState, Field, TextInput } from '@trusted-hands/ui';
import { ChevronRight, FileUp, UserRoundPlus, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { findClients } from '../../platform/records/client-match.ts';
import { useClientChoices } from '../../platform/react/use-clients.ts';
import { useRecords } from '../../platform/react/use-port.ts';
import { sessionNoteRecord } from '../../platform/records/session-note.record.ts';
import { LeftOverNotice } from './left-over-notice.tsx';
import { DestroyedFiles } from './destroyed-files.tsx';

interface ClientsViewProps {
  readonly onOpen: (clientId: string) => void;
  readonly onNewClient: () => void;
  readonly onImport: () => void;
  readonly onNewNote: () => void;
}

/** A list of thousands is searched, not scrolled. */
const shownFirst = 200;

export function ClientsView({ onOpen, onNewClient, onImport, onNewNote }: ClientsViewProps) {
  const notes = useRecords(sessionNoteRecord);
  const contested = useMemo(() => new Set(notes.filter(({ tips }) => tips.length > 1).map(({ current }) => current.body.clientId)), [notes]);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(shownFirst);
  const choices = useClientChoices();
  const found = useMemo(() => findClients(choices, typed), [choices, typed]);

  return (
    <div className="page">
      <header className="page-head">
        <h1>Clients</h1>
        <div className="actions">
          <Button kind="quiet" icon={<FileUp aria-hidden size={16} />} onClick={onImport}>From a file</Button>
          <Button icon={<UserRoundPlus aria-hidden size={16} />} onClick={onNewClient}>New client</Button>
        </div>
      </header>
      <LeftOverNotice />
      {choices.length === 0 ? (
        <EmptyState icon={<UsersRound size={24} />} title="No clients yet" actions={<Button kind="primary" onClick={onNewNote}>Write a note</Button>}>
          Type a name when you write a note, and the client is made with it. Or bring in the clients of your booking system from a file.
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
              {found.slice(0, shown).map((client) => (
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
          {found.length > shown && (
            <div className="actions">
              <span className="quiet">{`${shown} of ${found.length} are shown.`}</span>
              <Button kind="quiet" onClick={() => setShown(shown + 500)}>Show more</Button>
            </div>
          )}
        </>
      )}
      <DestroyedFiles />
    </div>
  );
}
