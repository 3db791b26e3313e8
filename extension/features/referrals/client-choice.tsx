/** Which client the letter is about: picked by typing some of the name, with what tells two people of one name apart. */
import { Button, Combobox, Field } from '@trusted-hands/ui';
import { useState } from 'react';
import { findClients, type ClientChoice as Choice } from '../../platform/records/client-match.ts';

interface ClientChoiceProps {
  readonly clients: readonly Choice[];
  readonly chosen: Choice | undefined;
  readonly onChoose: (clientId: string) => void;
}

export function ClientChoice({ clients, chosen, onChoose }: ClientChoiceProps) {
  const [typed, setTyped] = useState('');
  if (chosen !== undefined) {
    return (
      <div className="referral-chosen">
        <p>
          <span className="referral-label">Client</span>
          <strong>{chosen.name}</strong> <span className="quiet">{chosen.secondIdentifier}</span>
        </p>
        <Button kind="quiet" onClick={() => onChoose('')}>
          Change<span className="th-visually-hidden"> the client</span>
        </Button>
      </div>
    );
  }
  return (
    <Field label="Client">
      <Combobox
        text={typed}
        onTextChange={setTyped}
        options={findClients(clients, typed).slice(0, 12).map((client) => ({ id: client.clientId, label: client.name, detail: client.secondIdentifier }))}
        onChoose={({ id }) => onChoose(id)}
        placeholder="Type a name"
        emptyText={clients.length === 0 ? 'You have no clients yet. Write a note first.' : 'No client of that name. Write a note or add the client first.'}
      />
    </Field>
  );
}
