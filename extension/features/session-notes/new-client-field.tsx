/** For a client not made yet: what tells her from others, and the question where her name exists already. */
import { Banner, Button, Field, TextInput } from '@trusted-hands/ui';
import type { Ref } from 'react';
import { mistakableFor, namesakes, type ClientChoice } from '../../platform/records/client-match.ts';
import type { Draft } from '../../platform/platform.ts';

interface NewClientFieldProps {
  readonly newClient: NonNullable<Draft['newClient']>;
  readonly clients: readonly ClientChoice[];
  /** She was meant before it could be seen who is there already. */
  readonly wasUnseen: boolean;
  readonly onEdit: (change: Pick<Draft, 'clientId' | 'newClient'>) => void;
  readonly error: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
}

const shown = 4;

export function NewClientField({ newClient, clients, wasUnseen, onEdit, error, inputRef }: NewClientFieldProps) {
  const meant = mistakableFor(newClient, clients, { wasUnseen });
  const isNamesake = namesakes(clients, newClient.name).length > 0;
  return (
    <>
      {meant.length > 0 && (
        <Banner
          tone="caution"
          title={isNamesake ? `You already have a client named ${newClient.name.trim()}` : `Is “${newClient.name.trim()}” somebody you already have?`}
          actions={meant.slice(0, shown).map((client) => (
            <Button key={client.clientId} onClick={() => onEdit({ clientId: client.clientId, newClient: null })}>
              {`It is ${client.name}${client.secondIdentifier === '' ? '' : `, ${client.secondIdentifier}`}`}
            </Button>
          ))}
        >
          Which of them is this note for? For someone else, write below what tells them apart.
        </Banner>
      )}
      <Field label="New client: what tells them apart" optional={!isNamesake && meant.length === 0} error={error}>
        <TextInput ref={inputRef} placeholder="Date of birth, end of the phone, or a word" value={newClient.secondIdentifier} maxLength={120} onChange={(event) => onEdit({ clientId: null, newClient: { ...newClient, secondIdentifier: event.target.value } })} />
      </Field>
    </>
  );
}
