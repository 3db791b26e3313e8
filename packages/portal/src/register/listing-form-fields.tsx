/** All fields of the listing, in the order somebody would tell it. */
import { listingLimits } from '@trusted-hands/directory';
import { Checkbox, Field, Select, TextArea, TextInput } from '@trusted-hands/ui';
import type { Api } from '../api/api.ts';
import type { FormPartProps } from './form-part.ts';
import { fieldId, problemAt } from './form-problems.ts';
import { LanguagesField } from './languages-field.tsx';
import type { ListingForm } from './listing-form.ts';
import { FundingField } from './funding-field.tsx';
import { LocationsFieldset } from './locations-fieldset.tsx';
import { ProfessionField } from './profession-field.tsx';
import { ReferralsFieldset } from './referrals-fieldset.tsx';
import { RegistrationsFieldset } from './registrations-fieldset.tsx';
import { SpecialtiesField } from './specialties-field.tsx';
import './listing-form-fields.css';

interface ListingFormFieldsProps extends FormPartProps {
  readonly api: Api;
  readonly locale: string;
}

const genders = [
  { value: '', label: 'Not said' },
  { value: 'female', label: 'Female' },
  { value: 'male', label: 'Male' },
  { value: 'other', label: 'Another' },
];

export function ListingFormFields({ api, locale, ...part }: ListingFormFieldsProps) {
  const { form, change, problems } = part;
  const aboutLeft = listingLimits.about - form.about.trim().length;
  return (
    <>
      <fieldset className="form-part">
        <legend>You</legend>
        <Field label="Name" hint="As clients and colleagues know you" error={problemAt(problems, 'name')} id={fieldId('name')}>
          <TextInput confidential={false} autoComplete="name" value={form.name} onChange={(event) => change('name', { ...form, name: event.target.value })} />
        </Field>
        <ProfessionField {...part} />
        <SpecialtiesField {...part} />
      </fieldset>
      <LocationsFieldset {...part} api={api} locale={locale} />
      <RegistrationsFieldset {...part} />
      <fieldset className="form-part">
        <legend>How to reach you</legend>
        <div className="field-pair">
          <Field label="Phone" optional error={problemAt(problems, 'phone')} id={fieldId('phone')}>
            <TextInput confidential={false} type="tel" autoComplete="tel" value={form.phone} onChange={(event) => change('phone', { ...form, phone: event.target.value })} />
          </Field>
          <Field label="E-mail" optional error={problemAt(problems, 'email')} id={fieldId('email')}>
            <TextInput confidential={false} type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} value={form.email} onChange={(event) => change('email', { ...form, email: event.target.value })} />
          </Field>
        </div>
        <Field label="Web page" optional error={problemAt(problems, 'website')} id={fieldId('website')}>
          <TextInput confidential={false} type="url" inputMode="url" autoComplete="url" autoCapitalize="none" spellCheck={false} placeholder="https://" value={form.website} onChange={(event) => change('website', { ...form, website: event.target.value })} />
        </Field>
      </fieldset>
      <ReferralsFieldset {...part} />
      <fieldset className="form-part">
        <legend>Whom you take</legend>
        <div>
          <Checkbox label="I am taking new clients" hint="Take the tick away while your books are closed" checked={form.acceptingNewClients} onChange={(event) => change('acceptingNewClients', { ...form, acceptingNewClients: event.target.checked })} />
          <Checkbox label="I also see people by video or phone" checked={form.telehealth} onChange={(event) => change('telehealth', { ...form, telehealth: event.target.checked })} />
        </div>
        <fieldset className="choices" aria-labelledby="away-title">
          <p id="away-title" className="th-field-label">Holidays <span className="th-field-optional">(optional)</span></p>
          <div className="field-pair">
            <Field label="First day away" error={problemAt(problems, 'awayFrom')} id={fieldId('awayFrom')}>
              <TextInput confidential={false} type="date" autoComplete="off" value={form.awayFrom} onChange={(event) => change('awayFrom', { ...form, awayFrom: event.target.value })} />
            </Field>
            <Field label="Last day away" error={problemAt(problems, 'awayTo')} id={fieldId('awayTo')}>
              <TextInput confidential={false} type="date" autoComplete="off" min={form.awayFrom} value={form.awayTo} onChange={(event) => change('awayTo', { ...form, awayTo: event.target.value })} />
            </Field>
          </div>
        </fieldset>
        <FundingField {...part} />
        <LanguagesField {...part} />
        <Field label="Gender" optional hint="Some clients ask for it" id={fieldId('gender')}>
          <Select
            options={genders}
            value={form.gender}
            // Safe: the options above are the only values.
            onChange={(event) => change('gender', { ...form, gender: event.target.value as ListingForm['gender'] })}
          />
        </Field>
        <Field
          label="About you"
          optional
          hint="How you work, what you are asked for most. No quotes from clients: in many places that is not allowed."
          error={problemAt(problems, 'about') ?? (aboutLeft < 0 ? `This is ${-aboutLeft} characters too long.` : undefined)}
          id={fieldId('about')}
        >
          <TextArea confidential={false} autoComplete="off" rows={4} value={form.about} onChange={(event) => change('about', { ...form, about: event.target.value })} />
        </Field>
        {aboutLeft >= 0 && aboutLeft < 100 && <p className="quiet">{aboutLeft} characters left</p>}
      </fieldset>
    </>
  );
}
