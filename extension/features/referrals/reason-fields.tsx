/** The reason or question, how soon, and what is hoped for back: the therapist's own words. */
import { urgencies, urgencyLabel, urgencySentence, type Urgency } from '@trusted-hands/letter';
import { Chip, Field, TextArea } from '@trusted-hands/ui';
import type { ReferralWriting } from '../../platform/records/referral.record.ts';

interface ReasonFieldsProps {
  readonly referral: ReferralWriting;
  readonly onChange: (patch: Partial<ReferralWriting>) => void;
}

/** Words offered by one press; they become the therapist's when she presses. */
const hopes = ['Your findings and plan', 'Whether I should go on treating', 'A call after the first visit'] as const;

export function ReasonFields({ referral, onChange }: ReasonFieldsProps) {
  const addHope = (hope: string) => onChange({ hopedForBack: [referral.hopedForBack.trim(), `${hope}.`].filter((text) => text !== '').join('\n') });
  return (
    <>
      <Field label="Reason or question">
        <TextArea value={referral.reason} maxLength={4000} rows={3} placeholder="What should they look at, or answer?" onChange={(event) => onChange({ reason: event.target.value })} />
      </Field>
      <fieldset className="referral-urgency">
        <legend>How soon</legend>
        {urgencies.map((urgency: Urgency) => (
          <label key={urgency}>
            <input type="radio" name="urgency" autoComplete="off" value={urgency} checked={referral.urgency === urgency} onChange={() => onChange({ urgency })} />
            <span>{urgencyLabel(urgency)}</span>
          </label>
        ))}
        <p className="quiet">{urgencySentence(referral.urgency)}</p>
      </fieldset>
      <Field label="What you hope to hear back" optional>
        <TextArea value={referral.hopedForBack} maxLength={2000} rows={2} onChange={(event) => onChange({ hopedForBack: event.target.value })} />
      </Field>
      <div className="referral-chips">
        {hopes.filter((hope) => !referral.hopedForBack.includes(hope)).map((hope) => (
          <Chip key={hope} onPress={() => addHope(hope)}>{hope}</Chip>
        ))}
      </div>
    </>
  );
}
