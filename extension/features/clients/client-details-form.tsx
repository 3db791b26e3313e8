/** A client's details, new or changed. Saving adds a version; nothing typed goes while saving fails. */
import { Banner, Button, Field, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { clientRecord, clientSchema, type Client } from '../../platform/records/client.record.ts';
import { isMistakable, toChoice } from '../../platform/records/client-match.ts';
import { fieldHistories } from '../../platform/records/field-history.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { useRecords } from '../../platform/react/use-port.ts';
import { applyTyped } from './client-fields.ts';

interface ClientDetailsFormProps {
  /** Absent for a new client. */
  readonly recordId?: string;
  readonly initial?: Client;
  readonly onDone: (recordId: string) => void;
  readonly onCancel: () => void;
}

const emptyClient: Client = { name: '', secondIdentifier: '', dateOfBirth: '', phone: '', email: '', address: '', generalPractitioner: '' };

export function ClientDetailsForm({ recordId, initial = emptyClient, onDone, onCancel }: ClientDetailsFormProps) {
  const { vault } = usePlatform();
  const others = useRecords(clientRecord).filter((client) => client.recordId !== recordId).map(toChoice);
  // What it began with: a detail that is not touched keeps what another computer writes to it meanwhile.
  const [begun] = useState(initial);
  const [values, setValues] = useState(initial);
  const [problem, setProblem] = useState<{ readonly field: string; readonly message: string }>();
  const { busy, during } = useBusy();
  const nameInput = useInitialFocus<HTMLInputElement>();
  const errorAt = (field: keyof Client) => problem?.field === field && problem.message;
  const input = (field: keyof Client) => ({
    value: values[field],
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setProblem(undefined);
      setValues({ ...values, [field]: event.target.value });
    },
  });

  async function save(event: FormEvent) {
    event.preventDefault();
    const parsed = clientSchema.safeParse(values);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      setProblem({ field: String(issue?.path[0] ?? 'name'), message: issue?.path[0] === 'dateOfBirth' ? 'Choose a whole date, or leave it empty.' : (issue?.message ?? 'Look at this line again.') });
      return;
    }
    if (isMistakable(parsed.data, others)) {
      setProblem({ field: 'secondIdentifier', message: `There is another client named ${parsed.data.name}. Write what tells the two apart.` });
      return;
    }
    await during(async () => {
      const record = recordId === undefined ? undefined : vault.record(clientRecord, recordId);
      if (record !== undefined && Array.from(fieldHistories(record.versions).values()).some(({ offered }) => offered.length > 0)) {
        setProblem({ field: 'page', message: 'Two computers changed the same detail. Choose above which value holds, then save.' });
        return;
      }
      const put = await vault.put(clientRecord, applyTyped(parsed.data, { initial: begun, now: record?.current.body ?? begun }), recordId);
      if (put.ok) onDone(put.value.recordId);
      else setProblem({ field: 'page', message: put.failure.message });
    });
  }

  return (
    <form className="form" aria-label={recordId === undefined ? 'New client' : 'Details of the client'} noValidate onSubmit={(event) => void save(event)}>
      <Field label="Name" error={errorAt('name')}><TextInput {...input('name')} maxLength={160} ref={nameInput} /></Field>
      <Field label="What tells them apart" optional hint="Date of birth, last digits of the phone, or a word." error={errorAt('secondIdentifier')}><TextInput {...input('secondIdentifier')} maxLength={120} /></Field>
      <Field label="Date of birth" optional error={errorAt('dateOfBirth')}><TextInput type="date" {...input('dateOfBirth')} /></Field>
      <Field label="Phone" optional error={errorAt('phone')}><TextInput type="tel" {...input('phone')} maxLength={40} /></Field>
      <Field label="E-mail" optional error={errorAt('email')}><TextInput inputMode="email" {...input('email')} maxLength={254} /></Field>
      <Field label="Address" optional error={errorAt('address')}><TextInput {...input('address')} maxLength={300} /></Field>
      <Field label="GP" optional error={errorAt('generalPractitioner')}><TextInput {...input('generalPractitioner')} maxLength={200} /></Field>
      {problem?.field === 'page' && <Banner tone="danger" title="Not saved">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
