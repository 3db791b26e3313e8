/** One of the therapist's people, new or changed by hand. Saving adds a version; nothing typed goes while saving fails. */
import { Banner, Button, Field, TextArea, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { keptPractitionerRecord, keptPractitionerSchema, tagsFromText, type KeptPractitioner } from '../../../platform/records/kept-practitioner.record.ts';
import { isContested } from '../../../platform/records/field-history.ts';
import { typedBefore, useKeptForm } from '../../../platform/react/kept-form.ts';
import { usePlatform } from '../../../platform/react/platform-context.tsx';
import { useInitialFocus } from '../../../platform/react/use-initial-focus.ts';
import { useTypedOver } from '../../../platform/react/use-typed-over.ts';
import { askedFields, keptFields, nobodyYet, type KeptField } from './kept-fields.ts';

interface KeptFormProps {
  /** Absent for somebody new. */
  readonly recordId?: string;
  readonly initial?: KeptPractitioner;
  readonly onDone: (recordId: string) => void;
  readonly onCancel: () => void;
}

const overFields = keptFields.map(([field, label]) => ({ field, label }));

const hints: Partial<Record<KeptField, string>> = {
  tags: 'Words of your own, separated by commas: writes back, good with teenagers.',
  remark: 'Stays on your computers, sealed. It is in no letter and nobody else sees it.',
};

export function KeptForm({ recordId, initial = nobodyYet, onDone, onCancel }: KeptFormProps) {
  const { vault } = usePlatform();
  const { values, begun, setValues, isBack, settled } = useKeptForm<KeptPractitioner>({ form: 'kept-person', clientId: '', recordId: recordId ?? '' }, { ...initial, tags: initial.tags.replaceAll('\n', ', ') });
  const over = useTypedOver({ ...begun, tags: tagsFromText(begun.tags) }, overFields);
  const [problem, setProblem] = useState<{ readonly field: string; readonly message: string }>();
  const { busy, during } = useBusy();
  const firstInput = useInitialFocus<HTMLInputElement>();

  async function save(event: FormEvent) {
    event.preventDefault();
    const parsed = keptPractitionerSchema.safeParse({ ...values, tags: tagsFromText(values.tags) });
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      setProblem({ field: String(issue?.path[0] ?? 'name'), message: issue?.message ?? 'Look at this line again.' });
      return;
    }
    await during(async () => {
      const record = recordId === undefined ? undefined : vault.record(keptPractitionerRecord, recordId);
      if (record !== undefined && isContested(record, askedFields)) return setProblem({ field: 'page', message: 'Two computers changed the same detail. Choose above which value holds, then save.' });
      const warning = over.warning(parsed.data, record?.current.body);
      if (warning !== undefined) return setProblem({ field: 'page', message: warning });
      const put = recordId === undefined ? await vault.put(keptPractitionerRecord, parsed.data) : await vault.change(keptPractitionerRecord, recordId, (now) => over.apply(parsed.data, now));
      if (put.ok) {
        settled();
        onDone(put.value.recordId);
      } else setProblem({ field: 'page', message: put.failure.message });
    });
  }

  return (
    <form className="form" aria-label={recordId === undefined ? 'Somebody new' : 'What I know of them'} noValidate onSubmit={(event) => void save(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      {keptFields.map(([field, label, longest]) => {
        const input = {
          value: values[field],
          maxLength: longest,
          ...(field === 'name' && { ref: firstInput }),
          onChange: (event: { readonly target: { readonly value: string } }) => {
            setProblem(undefined);
            setValues({ ...values, [field]: event.target.value });
          },
        };
        return (
          <Field key={field} label={label} optional={field !== 'name'} hint={hints[field]} error={problem?.field === field && problem.message}>
            {field === 'remark' ? <TextArea {...withoutRef(input)} rows={3} /> : <TextInput {...input} {...(field === 'email' && { type: 'email', inputMode: 'email' })} {...(field === 'phone' && { inputMode: 'tel' })} />}
          </Field>
        );
      })}
      {problem !== undefined && !keptFields.some(([field]) => field === problem.field) && <Banner tone="danger" title="Not saved">{problem.message}</Banner>}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={() => { settled(); onCancel(); }}>Cancel</Button>
      </div>
    </form>
  );
}

/** The first input is never the long one. */
function withoutRef<Props extends { readonly ref?: unknown }>({ ref: _first, ...rest }: Props): Omit<Props, 'ref'> {
  return rest;
}
