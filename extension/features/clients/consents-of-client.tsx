/** A client's consents with their dates: given, withdrawn, and how; sensitive areas among them. */
import { usualConsents } from '@trusted-hands/packs';
import { Banner, Button, Checkbox, Chip, Combobox, Field, Select, TextInput, useBusy } from '@trusted-hands/ui';
import { useState, type FormEvent } from 'react';
import { clientConsentRecord, clientConsentSchema, type ClientConsent, type ConsentWay } from '../../platform/records/consent.record.ts';
import { localDay } from '../../platform/records/day.ts';
import { useFirstField } from '../../platform/react/use-first-field.ts';
import { useFocusReturn } from '../../platform/react/use-focus-return.ts';
import { typedBefore, useInterruptedForm, useKeptForm } from '../../platform/react/kept-form.ts';
import { usePlatform } from '../../platform/react/platform-context.tsx';
import { useRecords } from '../../platform/react/use-port.ts';
import type { StoredRecord } from '../../platform/records/record.ts';
import { consentLine, consentWords } from './consent-words.ts';

interface ConsentsOfClientProps {
  readonly clientId: string;
}

const wayOptions = [{ value: 'verbal', label: 'In words' }, { value: 'written', label: 'In writing' }];

export function ConsentsOfClient({ clientId }: ConsentsOfClientProps) {
  const consents = useRecords(clientConsentRecord).filter(({ current }) => current.body.clientId === clientId);
  const [isAdding, setAdding] = useState(useInterruptedForm('consent', { clientId }) !== undefined);
  const [withdrawing, setWithdrawing] = useState<string>();
  const title = useFocusReturn<HTMLHeadingElement>(isAdding || withdrawing !== undefined);
  return (
    <section className="section" aria-labelledby="consents-title">
      <h2 id="consents-title" ref={title} tabIndex={-1}>Consents</h2>
      {consents.length === 0 && !isAdding && <p className="quiet">{consentWords.none}</p>}
      {consents.length > 0 && (
        <ul className="list">
          {consents.toSorted((left, right) => right.current.body.givenOn.localeCompare(left.current.body.givenOn)).map((consent) => (
            <li key={consent.recordId} className="row client-line">
              <span>
                {consentLine(consent.current.body)} {consent.current.body.withdrawnOn !== '' && <Chip tone="danger">withdrawn</Chip>}
              </span>
              {consent.current.body.withdrawnOn === '' && withdrawing !== consent.recordId && (
                <Button kind="quiet" onClick={() => setWithdrawing(consent.recordId)}>Withdrawn<span className="th-visually-hidden">{` ${consent.current.body.what}`}</span></Button>
              )}
              {withdrawing === consent.recordId && <WithdrawForm consent={consent} onDone={() => setWithdrawing(undefined)} />}
            </li>
          ))}
        </ul>
      )}
      {isAdding ? <ConsentForm clientId={clientId} onDone={() => setAdding(false)} /> : <div className="actions"><Button kind="quiet" onClick={() => setAdding(true)}>Add a consent</Button></div>}
    </section>
  );
}

interface ConsentFormProps {
  readonly clientId: string;
  readonly onDone: () => void;
}

function ConsentForm({ clientId, onDone }: ConsentFormProps) {
  const { vault, nowMs } = usePlatform();
  const { busy, during } = useBusy();
  const form = useFirstField();
  const [first] = useState<ClientConsent>(() => ({ clientId, what: '', isSensitiveArea: false, givenOn: localDay(nowMs()), how: 'verbal', withdrawnOn: '', withdrawnHow: '', remark: '' }));
  const [problem, setProblem] = useState<{ readonly field: 'what' | 'givenOn'; readonly message: string }>();
  const { values, setValues, isBack, settled } = useKeptForm({ form: 'consent', clientId, recordId: '' }, first, ({ what }) => what.trim() !== '');

  async function save(event: FormEvent) {
    event.preventDefault();
    if (values.what.trim() === '') return setProblem({ field: 'what', message: 'Write what the consent is to.' });
    if (!clientConsentSchema.shape.givenOn.safeParse(values.givenOn).success || values.givenOn > localDay(nowMs())) return setProblem({ field: 'givenOn', message: 'Set the day on which it was given; not one to come.' });
    await during(async () => {
      const put = await vault.put(clientConsentRecord, values);
      if (put.ok) leave();
      else setProblem({ field: 'what', message: put.failure.message });
    });
  }

  function leave() {
    settled();
    onDone();
  }

  return (
    <form ref={form} className="form" aria-label="New consent" noValidate onSubmit={(event) => void save(event)}>
      {isBack && <Banner live="none">{typedBefore}</Banner>}
      <Field label="To what" error={problem?.field === 'what' && problem.message}>
        <Combobox
          text={values.what}
          onTextChange={(what) => setValues({ ...values, what })}
          options={usualConsents.filter(({ what }) => what.toLowerCase().includes(values.what.trim().toLowerCase())).map(({ what, isSensitiveArea }) => ({ id: what, label: what, ...(isSensitiveArea && { detail: 'sensitive area' }) }))}
          onChoose={({ label }) => setValues({ ...values, what: label, isSensitiveArea: usualConsents.some(({ what, isSensitiveArea }) => what === label && isSensitiveArea) })}
        />
      </Field>
      <Checkbox label="A sensitive area" checked={values.isSensitiveArea} onChange={(event) => setValues({ ...values, isSensitiveArea: event.target.checked })} />
      <div className="form-columns">
        <Field label="Given on" error={problem?.field === 'givenOn' && problem.message}>
          <TextInput type="date" max={localDay(nowMs())} value={values.givenOn} onChange={(event) => setValues({ ...values, givenOn: event.target.value })} />
        </Field>
        <Field label="How">
          <Select options={wayOptions} value={values.how} onChange={(event) => setValues({ ...values, how: toWay(event.target.value) })} />
        </Field>
      </div>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save the consent</Button>
        <Button kind="quiet" onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}

interface WithdrawFormProps {
  readonly consent: StoredRecord<ClientConsent>;
  readonly onDone: () => void;
}

function WithdrawForm({ consent, onDone }: WithdrawFormProps) {
  const { vault, nowMs } = usePlatform();
  const { busy, during } = useBusy();
  const form = useFirstField();
  const [withdrawnOn, setOn] = useState(() => localDay(nowMs()));
  const [withdrawnHow, setHow] = useState<ConsentWay>('verbal');
  const [problem, setProblem] = useState<string>();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (withdrawnOn < consent.current.body.givenOn || withdrawnOn > localDay(nowMs())) return setProblem('Set the day on which it was withdrawn: not before it was given, and not one to come.');
    await during(async () => {
      const put = await vault.change(clientConsentRecord, consent.recordId, (now) => ({ ...(now ?? consent.current.body), withdrawnOn, withdrawnHow }));
      if (put.ok) onDone();
      else setProblem(put.failure.message);
    });
  }

  return (
    <form ref={form} className="form client-withdraw" aria-label="Withdraw the consent" noValidate onSubmit={(event) => void save(event)}>
      <div className="form-columns">
        <Field label="Withdrawn on" error={problem}>
          <TextInput type="date" max={localDay(nowMs())} value={withdrawnOn} onChange={(event) => setOn(event.target.value)} />
        </Field>
        <Field label="How it was withdrawn">
          <Select options={wayOptions} value={withdrawnHow} onChange={(event) => setHow(toWay(event.target.value))} />
        </Field>
      </div>
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>Save the withdrawal</Button>
        <Button kind="quiet" onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

function toWay(value: string): ConsentWay {
  return value === 'written' ? 'written' : 'verbal';
}
