/**
 * Who the note is for. What is typed is the name of a new client until one of the list is chosen, so it is kept with
 * the draft like the note itself.
 */
import { Field, TextInput } from '@trusted-hands/ui';
import { useMemo, type RefObject } from 'react';
import type { Draft } from '../../platform/platform.ts';
import { findClients, isMistakable, type ClientChoice } from '../../platform/records/client-match.ts';
import { EarlyCombobox } from './early-combobox.tsx';

interface ClientFieldProps {
  readonly draft: Draft;
  /** Undefined while they are not known yet. */
  readonly clients: readonly ClientChoice[] | undefined;
  readonly onEdit: (change: Pick<Draft, 'clientId' | 'newClient'>) => void;
  /** A new client was meant; with her name where it could not be seen yet who is there already. */
  readonly onMeantUnseen: (name: string | undefined) => void;
  /** After a client was chosen, or a new one meant; then it may first have to be told from another of that name. */
  readonly onSettled: (next: 'text' | 'second-identifier') => void;
  readonly error: string | undefined;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

const shown = 8;

const none: readonly ClientChoice[] = [];

export function ClientField({ draft, clients: known, onEdit, onMeantUnseen, onSettled, error, inputRef }: ClientFieldProps) {
  const clients = known ?? none;
  const chosen = clients.find(({ clientId }) => clientId === draft.clientId);
  const text = chosen?.name ?? draft.newClient?.name ?? '';
  const identifier = draft.newClient?.secondIdentifier ?? '';
  // Not with every key that is typed into the note below.
  const found = useMemo(() => (chosen === undefined ? findClients(clients, text).slice(0, shown) : clients.filter(({ clientId }) => clientId !== chosen.clientId).slice(0, shown)), [clients, chosen, text]);

  // Whose note it is stands there as soon as it can be said.
  if (known === undefined && draft.clientId !== null) return <Field label="Client"><TextInput ref={inputRef} value="" placeholder="Opening your clients …" readOnly /></Field>;
  return (
    <Field label="Client" error={error} hint={chosen !== undefined && chosen.secondIdentifier !== '' && chosen.secondIdentifier}>
      <EarlyCombobox
        inputRef={inputRef}
        text={text}
        isWaiting={known === undefined}
        placeholder="Name"
        options={found.map(({ clientId, name, secondIdentifier }) => ({ id: clientId, label: name, detail: secondIdentifier }))}
        onTextChange={(name) => onEdit({ clientId: null, newClient: name === '' ? null : { name, secondIdentifier: identifier } })}
        onChoose={({ id }) => {
          onEdit({ clientId: id, newClient: null });
          onSettled('text');
        }}
        {...(chosen === undefined && {
          createLabel: (name: string) => `New client “${name}”`,
          onCreate: (name: string) => {
            const newClient = { name, secondIdentifier: identifier };
            onEdit({ clientId: null, newClient });
            onMeantUnseen(known === undefined ? name : undefined);
            onSettled(isMistakable(newClient, clients) ? 'second-identifier' : 'text');
          },
        })}
      />
    </Field>
  );
}
