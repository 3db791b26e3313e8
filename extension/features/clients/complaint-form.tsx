/** What a client is treated for, new or changed. Saving adds a version; nothing typed goes while saving fails. */
import { Banner, Button, Field, Select, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { complaintRecord, complaintSchema, type ComplaintBody } from '../../platform/records/complaint.record.ts';
import { localDay } from '../../platform/records/day.ts';
import { isContested } from '../../platform/records/field-history.ts';
import { purposeOptions, toPurpose } from '../../platform/records/purpose-words.ts';
import { useFirstField } from '../../platform/react/use-first-field.ts';
import { typedBefore, useKeptForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useTypedOver } from '../../platform/react/use-typed-over.ts';
import { complaintFields, complaintWords, sideOptions } from './complaint-fields.ts';

interface ComplaintFormProps {
  readonly clientId: string;
  readonly recordId?: string;
  readonly initial?: ComplaintBody;
  readonly onDone: () => void;
}

const overFields = complaintFields.map(([field, label]) => ({ field, label, words: (value: string) => complaintWords(field, value) }));

export function ComplaintForm({ clientId, recordId, initial, onDone }: ComplaintFormProps) {
  const { vault, nowMs } = usePlatform();
  const { busy, during } = useBusy();
  const form = useFirstField();
  const [first] = useState<ComplaintBody>(() => initial ?? { clientId, title: '', region: '', side: '', purpose: 'recovery', openedOn: localDay(nowMs()), closedOn: '' });
  const { values, begun, setValues, isBack, settled } = useKeptForm({ form: 'complaint', clientId, recordId: recordId ?? '' }, first);
  const over = useTypedOver(begun, overFields);
  const [problem, setProblem] = useState<string>();

  async function save(event: FormEvent) {
    event.preventDefault();
    const parsed = complaintSchema.safeParse(values);
    if (!parsed.success) return setProblem('Write what it is, such as “right shoulder”.');
    await during(async () => {
      const record = recordId === undefined ? undefined : vault.record(complaintRecord, recordId);
      if (record !== undefined && isContested(record, complaintFields)) return setProblem('Two computers changed the same of this. Cancel, choose which holds, then change it again.');
      const warning = over.warning(parsed.data, record?.current.body);
      if (warning !== undefined) return setProblem(warning);
      const put = recordId === undefined ? await vault.put(complaintRecord, parsed.data) : await vault.change(complaintRecord, recordId, (now) => over.apply(parsed.data, now));
      if (put.ok) leave();
      else setProblem(put.failure.message);
    });
  }

  function leave() {
    settled();
    onDone();
  }

  return (
    <form ref={form} className="form" aria-label={recordId === undefined ? 'New complaint' : 'Complaint'} noValidate onSubmit={(event) => void save(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <Field label="What" error={problem}><TextInput value={values.title} maxLength={160} placeholder="Right shoulder" onChange={(event) => setValues({ ...values, title: event.target.value })} /></Field>
      <div className="form-columns">
        <Field label="Seen for" hint="Only recovery is looked at for progress; warning signs always.">
          <Select options={purposeOptions} value={values.purpose} onChange={(event) => setValues({ ...values, purpose: toPurpose(event.target.value) })} />
        </Field>
        <Field label="Region" optional><TextInput value={values.region} maxLength={60} placeholder="shoulder" onChange={(event) => setValues({ ...values, region: event.target.value })} /></Field>
        <Field label="Side" optional>
          <Select options={sideOptions} value={values.side} onChange={(event) => setValues({ ...values, side: complaintSchema.shape.side.catch('').parse(event.target.value) })} />
        </Field>
      </div>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
