/** Where the therapist practises, which says how long files are kept; or her own number of years, with its reason. */
import { retentionPeriodById, retentionPeriods } from '@trusted-hands/packs';
import { Banner, Button, Field, Select, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { useFirstField } from '../../platform/react/use-first-field.ts';
import { typedBefore, useKeptForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useTypedOver } from '../../platform/react/use-typed-over.ts';
import { retentionRecord, retentionRecordId, type Retention } from '../../platform/records/retention.record.ts';

interface RetentionFormProps {
  /** On whose page it stands; it holds for every client. */
  readonly clientId: string;
  readonly initial: Retention | undefined;
  readonly onDone: () => void;
}

const elsewhere = 'elsewhere';
const overFields = [
  { field: 'periodId', label: 'Where you practise', words: (value: unknown) => retentionPeriodById(String(value))?.title ?? 'Somewhere else, or longer' },
  { field: 'years', label: 'Years after the last entry' },
  { field: 'reason', label: 'Who asks for it' },
] as const;
const options = [{ value: '', label: 'Choose …', disabled: true }, ...retentionPeriods.map(({ id, title }) => ({ value: id, label: title })), { value: elsewhere, label: 'Somewhere else, or longer' }];

interface RetentionFields extends Readonly<Record<string, string>> {
  readonly place: string;
  readonly years: string;
  readonly reason: string;
}

function fieldsOf(rule: Retention | undefined): RetentionFields {
  if (rule === undefined) return { place: '', years: '', reason: '' };
  return { place: rule.periodId === '' ? elsewhere : rule.periodId, years: rule.periodId === '' ? String(rule.years) : '', reason: rule.reason };
}

function retentionOf({ place, years, reason }: RetentionFields): Retention {
  const period = retentionPeriodById(place);
  return period === undefined ? { periodId: '', years: Number(years), reason: reason.trim() } : { periodId: period.id, years: period.yearsAfterLastEntry, reason: '' };
}

export function RetentionForm({ clientId, initial, onDone }: RetentionFormProps) {
  const { vault } = usePlatform();
  const { busy, during } = useBusy();
  const form = useFirstField();
  const [first] = useState(() => fieldsOf(initial));
  const { values, begun, setValues, isBack, settled } = useKeptForm({ form: 'retention', clientId, recordId: '' }, first);
  const { place, years, reason } = values;
  const [problem, setProblem] = useState<{ readonly field: 'place' | 'years' | 'reason'; readonly message: string }>();
  const period = retentionPeriodById(place);
  const over = useTypedOver<Partial<Retention>>(begun.place === '' ? {} : retentionOf(begun), overFields);

  async function save(event: FormEvent) {
    event.preventDefault();
    const count = Number(years);
    if (place === '') return setProblem({ field: 'place', message: 'Choose where you practise.' });
    if (place === elsewhere && !(Number.isInteger(count) && count >= 1 && count <= 100)) return setProblem({ field: 'years', message: 'Write a number of years, from 1 to 100.' });
    if (place === elsewhere && reason.trim() === '') return setProblem({ field: 'reason', message: 'Write who asks for it: your college, your insurer, the law.' });
    const body = retentionOf(values);
    await during(async () => {
      const warning = over.warning(body, vault.record(retentionRecord, retentionRecordId)?.current.body);
      if (warning !== undefined) return setProblem({ field: 'place', message: warning });
      const put = await vault.put(retentionRecord, body, retentionRecordId);
      if (put.ok) leave();
      else setProblem({ field: 'place', message: put.failure.message });
    });
  }

  function leave() {
    settled();
    onDone();
  }

  return (
    <form ref={form} className="form" aria-label="How long files are kept" noValidate onSubmit={(event) => void save(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <Field label="Where you practise" hint="Holds for every client’s file." error={problem?.field === 'place' && problem.message}>
        <Select options={options} value={place} onChange={(event) => setValues({ ...values, place: event.target.value })} />
      </Field>
      {period !== undefined && <p className="quiet">{`${period.yearsAfterLastEntry} years after the last entry; children’s files longer. ${period.remark}`}</p>}
      {place === elsewhere && (
        <>
          <Field label="Years after the last entry" hint="We know no period for where you are. Ask your college, association or insurer; for children it is often longer." error={problem?.field === 'years' && problem.message}>
            <TextInput type="number" min={1} max={100} value={years} onChange={(event) => setValues({ ...values, years: event.target.value })} />
          </Field>
          <Field label="Who asks for it" error={problem?.field === 'reason' && problem.message}>
            <TextInput value={reason} maxLength={400} onChange={(event) => setValues({ ...values, reason: event.target.value })} />
          </Field>
        </>
      )}
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save</Button>
        <Button kind="quiet" onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
