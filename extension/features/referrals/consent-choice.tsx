/** The client's consent to this letter: that, how, by whom, when and until when; or the emergency that could not wait. */
import { defaultConsentPurpose } from '@trusted-hands/letter';
import { Button, Checkbox, Field, Select, TextArea, TextInput } from '@trusted-hands/ui';
import { isPlausibleDay } from '../../platform/records/day.ts';
import type { ConsentForm } from '../../platform/records/referral.record.ts';
import { useInitialFocus } from '../../platform/react/use-initial-focus.ts';
import { addMonths } from './begin-referral.ts';

interface ConsentChoiceProps {
  readonly form: ConsentForm;
  readonly clientName: string;
  readonly recipientName: string;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
  readonly onChange: (form: ConsentForm) => void;
}

const months = [
  { months: 1, label: 'For one month' },
  { months: 3, label: 'For three months' },
  { months: 6, label: 'For six months' },
  { months: 12, label: 'For a year' },
] as const;

export function ConsentChoice({ form, clientName, recipientName, today, onChange }: ConsentChoiceProps) {
  const change = (patch: Partial<ConsentForm>) => onChange({ ...form, ...patch });
  const client = clientName === '' ? 'The client' : clientName;
  if (form.emergency) return <Emergency form={form} onChange={change} />;
  return (
    <div className="referral-consent">
      <Checkbox
        label={`${client} agrees that I send this letter to ${recipientName}`}
        checked={form.agreed}
        onChange={(event) => change({ agreed: event.target.checked })}
      />
      {form.agreed && (
        <div className="referral-consent-details">
          <Field label="How did they agree?">
            <Select
              value={form.how}
              options={[{ value: '', label: 'Choose …' }, { value: 'verbal', label: 'In words' }, { value: 'written', label: 'In writing' }]}
              // Safe: the options above are the only values.
              onChange={(event) => change({ how: event.target.value as ConsentForm['how'] })}
            />
          </Field>
          <Field label="Who agreed?">
            <Select
              value={form.by}
              options={[{ value: '', label: 'Choose …' }, { value: 'self', label: 'The client' }, { value: 'guardian', label: 'A parent or guardian' }]}
              // Safe: the options above are the only values.
              onChange={(event) => change({ by: event.target.value as ConsentForm['by'] })}
            />
          </Field>
          {form.by === 'guardian' && (
            <Field label="Name of the parent or guardian" optional className="referral-wide">
              <TextInput value={form.guardianName} maxLength={160} onChange={(event) => change({ guardianName: event.target.value })} />
            </Field>
          )}
          <Field label="On which day?">
            <TextInput type="date" value={form.givenOn} max={today} onChange={(event) => change({ givenOn: event.target.value })} />
          </Field>
          <Field label="How long does it hold?">
            <Select
              value={form.expiresOn}
              options={durationOptions(form)}
              onChange={(event) => change({ expiresOn: event.target.value })}
            />
          </Field>
          <Field label="What for?" optional className="referral-wide">
            <TextInput value={form.purpose} maxLength={300} placeholder={defaultConsentPurpose} onChange={(event) => change({ purpose: event.target.value })} />
          </Field>
        </div>
      )}
      {!form.agreed && (
        <Button kind="quiet" onClick={() => change({ emergency: true })}>
          It is an emergency and the client cannot be asked
        </Button>
      )}
    </div>
  );
}

/** Counted from the day of consent, once its year is typed to the end; a date chosen before stays in the list where the day was changed since. */
function durationOptions(form: ConsentForm): { readonly value: string; readonly label: string }[] {
  const from = form.givenOn;
  const options = !isPlausibleDay(from) ? [] : months.map((one) => ({ value: addMonths(from, one.months), label: one.label }));
  const isListed = form.expiresOn === '' || options.some(({ value }) => value === form.expiresOn);
  return [...(isListed ? [] : [{ value: form.expiresOn, label: `Until ${form.expiresOn}` }]), ...options, { value: '', label: 'Until it is withdrawn' }];
}

function Emergency({ form, onChange }: { readonly form: ConsentForm; readonly onChange: (patch: Partial<ConsentForm>) => void }) {
  // The field stands where the button was that opened it; the focus goes on with it.
  const reasonRef = useInitialFocus<HTMLTextAreaElement>();
  return (
    <div className="referral-consent">
      <Field label="Why can it not wait for the client’s consent?" hint="Stands in the letter and is kept with your notes. In immediate danger call the emergency number first.">
        <TextArea value={form.emergencyReason} maxLength={600} rows={3} ref={reasonRef} onChange={(event) => onChange({ emergencyReason: event.target.value })} />
      </Field>
      <Button kind="quiet" onClick={() => onChange({ emergency: false })}>
        The client can be asked
      </Button>
    </div>
  );
}
