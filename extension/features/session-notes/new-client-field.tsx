/** For a client not made yet: what tells her from others, and the question where her name exists already. */
import { Banner, Button, Field, TextInput } from '@trusted-hands/ui';
import type { Ref } from 'react';
import { isMistakable, namesakes, type ClientChoice } from '../../platform/records/client-match.ts';
import type { Draft } from '../../platform/platform.ts';

interface NewClientFieldProps {
  readonly newClient: NonNullable<Draft['newClient']>;
  readonly clients: readonly ClientChoice[];
  readonly onEdit: (change: Pick<Draft, 'clientId' | 'newClient'>) => void;
  readonly error: string | undefined;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function NewClientField({ newClient, clients, onEdit, error, inputRef }: NewClientFieldProps) {
  const same = namesakes(clients, newClient.name);
  const asks = isMistakable(newClient, clients);
  return (
    <>
      {same.length > 0 && asks && (
        <Banner
          tone="caution"
          title={`You already have a client named ${newClient.name.trim()}`}
          actions={same.map((client) => (
            <Button key={client.clientId} onClick={() => onEdit({ clientId: client.clientId, newClient: null })}>
              {`It is ${client.name}${client.secondIdentifier === '' ? '' : `, ${client.secondIdentifier}`}`}
            </Button>
          ))}
        >
          Which of the two is this note for? For someone else, write below what tells them apart.
        </Banner>
      )}
      <Field label="New client: what tells them apart" optional={same.length === 0} error={error}>
        <TextInput ref={inputRef} placeholder="Date of birth, end of the phone, or a word" value={newClient.secondIdentifier} maxLength={120} onChange={(event) => onEdit({ clientId: null, newClient: { ...newClient, secondIdentifier: event.target.value } })} />
      </Field>
    </>
  );
}
