/** A client's details, new or changed. Saving adds a version; nothing typed goes while saving fails. */
import { Banner, Button, Field, TextArea, TextInput, useBusy } from '@trusted-hands/ui';
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { clientRecord, clientSchema, type Client } from '../../platform/records/client.record.ts';
import { apartBy, isMistakable, namesakes, toChoice } from '../../platform/records/client-match.ts';
import { isContested } from '../../platform/records/field-history.ts';
import { typedBefore, useKeptForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useClients } from '../../platform/react/use-clients.ts';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { useTypedOver } from '../../platform/react/use-typed-over.ts';
import { clientFields, fieldLabel, formatField } from './client-fields.ts';
import { fieldTraits, firstFields, furtherGroups } from './client-detail-groups.ts';

interface ClientDetailsFormProps {
  /** Absent for a new client. */
  readonly recordId?: string;
  readonly initial?: Client;
  /** Opened and given the caret, where the form was opened to write it. */
  readonly startsAt?: keyof Client | undefined;
  readonly onDone: (recordId: string) => void;
  readonly onCancel: () => void;
}

const overFields = clientFields.map(([field, label]) => ({ field, label, words: (value: string) => (value === '' ? 'nothing' : `“${formatField(field, value)}”`) }));
// Not parsed: an empty name is no client yet.
const emptyClient: Client = { ...clientSchema.parse({ name: '-' }), name: '' };

export function ClientDetailsForm({ recordId, initial = emptyClient, startsAt, onDone, onCancel }: ClientDetailsFormProps) {
  const { vault } = usePlatform();
  const others = useClients().filter((client) => client.recordId !== recordId).map(toChoice);
  const { values, begun, setValues, isBack, settled } = useKeptForm({ form: 'client', clientId: recordId ?? '', recordId: recordId ?? '' }, initial);
  const over = useTypedOver(begun, overFields);
  const [opened, setOpened] = useState<readonly (keyof Client)[]>(startsAt === undefined ? [] : [startsAt]);
  const [problem, setProblem] = useState<{ readonly field: string; readonly message: string }>();
  const { busy, during } = useBusy();
  const firstInput = useInitialFocus<HTMLInputElement & HTMLTextAreaElement>();
  const same = namesakes(others, values.name);
  const isShown = (field: keyof Client) => begun[field] !== '' || values[field] !== '' || opened.includes(field);

  async function save(event: FormEvent) {
    event.preventDefault();
    const parsed = clientSchema.safeParse(values);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      setProblem({ field: String(issue?.path[0] ?? 'name'), message: issue?.path[0] === 'dateOfBirth' ? 'Choose a whole date, or leave it empty.' : (issue?.message ?? 'Look at this line again.') });
      return;
    }
    if (isMistakable({ name: parsed.data.name, secondIdentifier: apartBy(parsed.data) }, others)) {
      setProblem({ field: 'secondIdentifier', message: `There is another client named ${parsed.data.name}. Write what tells the two apart, or a date of birth.` });
      return;
    }
    await during(async () => {
      const record = recordId === undefined ? undefined : vault.record(clientRecord, recordId);
      if (record !== undefined && isContested(record, clientFields)) return setProblem({ field: 'page', message: 'Two computers changed the same detail. Choose above which value holds, then save.' });
      const warning = over.warning(parsed.data, record?.current.body);
      if (warning !== undefined) return setProblem({ field: 'page', message: warning });
      const put = recordId === undefined ? await vault.put(clientRecord, parsed.data) : await vault.change(clientRecord, recordId, (now) => over.apply(parsed.data, now));
      if (put.ok) {
        settled();
        onDone(put.value.recordId);
      } else setProblem({ field: 'page', message: put.failure.message });
    });
  }

  function fieldOf(field: keyof Client, isFirst: boolean) {
    const { longest, isLong, hint, type, inputMode } = fieldTraits[field];
    const input = {
      value: values[field],
      maxLength: longest,
      ...(isFirst && { ref: firstInput }),
      // What was asked for by a press is written next.
      autoFocus: opened.includes(field) && opened.at(-1) === field,
      onChange: (event: { readonly target: { readonly value: string } }) => {
        setProblem(undefined);
        setValues({ ...values, [field]: event.target.value });
      },
    };
    return (
      <Field
        key={field}
        label={fieldLabel(field)}
        optional={field !== 'name'}
        hint={hint}
        error={problem?.field === field && problem.message}
        caution={field === 'name' && same.length > 0 && `There ${same.length === 1 ? 'is a client' : `are ${same.length} clients`} of this name: ${same.map(({ secondIdentifier }) => secondIdentifier || 'nothing tells them apart yet').join('; ')}. Is it the same person?`}
      >
        {isLong ? <TextArea {...input} rows={2} /> : <TextInput {...input} {...(type && { type })} {...(inputMode && { inputMode })} />}
      </Field>
    );
  }

  return (
    <form className="form" aria-label={recordId === undefined ? 'New client' : 'Details of the client'} noValidate onSubmit={(event) => void save(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      {firstFields.map((field) => fieldOf(field, field === 'name' && startsAt === undefined))}
      {furtherGroups.map(({ title, fields }) => (
        <fieldset key={title} className="client-group">
          <legend>{title}</legend>
          {fields.filter(isShown).map((field) => fieldOf(field, field === startsAt))}
          {fields.some((field) => !isShown(field)) && (
            <div className="actions">
              {fields.filter((field) => !isShown(field)).map((field) => (
                <Button key={field} kind="quiet" icon={<Plus aria-hidden size={16} />} onClick={() => setOpened([...opened, field])}>{fieldLabel(field)}</Button>
              ))}
            </div>
          )}
        </fieldset>
      ))}
      {isShown('stayedAway') && fieldOf('stayedAway', false)}
      {problem !== undefined && (problem.field === 'page' || !clientFields.some(([field]) => field === problem.field)) && <Banner tone="danger" title="Not saved">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={() => { settled(); onCancel(); }}>Cancel</Button>
      </div>
    </form>
  );
}
