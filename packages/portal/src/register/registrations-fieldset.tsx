/** Registration numbers, checked by their form while they are typed. */
import { listingLimits } from '@trusted-hands/directory';
import { Button } from '@trusted-hands/ui';
import { Plus } from 'lucide-react';
import { fieldId, problemAt } from './form-problems.ts';
import { nextKey, type RegistrationForm } from './listing-form.ts';
import type { FormPartProps } from './form-part.ts';
import { RegistrationFields } from './registration-fields.tsx';
import { schemesOf } from './registration-schemes.ts';

export function RegistrationsFieldset({ form, change, problems }: FormPartProps) {
  const { registrations, profession } = form;
  const country = form.locations[0]?.country ?? '';
  const changeAt = (at: number, next: RegistrationForm) =>
    change(`registrations.${at}.number`, { ...form, registrations: registrations.map((registration, other) => (other === at ? next : registration)) });
  function add() {
    const scheme = schemesOf({ profession, country, chosen: '' })[0]?.id ?? 'other';
    change('registrations', { ...form, registrations: [...registrations, { key: nextKey(registrations), scheme, number: '' }] });
    requestAnimationFrame(() => document.getElementById(fieldId(`registrations.${registrations.length}.number`))?.focus());
  }
  return (
    <fieldset className="form-part">
      <legend>Registration</legend>
      <p className="quiet">Optional. Your number is shown with its register, so that colleagues can look you up there.</p>
      {registrations.map((registration, at) => {
        const schemes = schemesOf({ profession, country, chosen: registration.scheme });
        const scheme = schemes.find(({ id }) => id === registration.scheme) ?? schemes[0];
        return (
          <RegistrationFields
            key={registration.key}
            at={at}
            registration={scheme === undefined ? registration : { ...registration, scheme: scheme.id }}
            schemes={schemes}
            profession={profession}
            country={country}
            problem={problemAt(problems, `registrations.${at}.number`) ?? problemAt(problems, `registrations.${at}.scheme`)}
            onChange={(next) => changeAt(at, next)}
            {...(registrations.length > 1 && {
              onRemove: () => {
                change('registrations', { ...form, registrations: registrations.filter((_, other) => other !== at) });
                document.getElementById('add-registration')?.focus();
              },
            })}
          />
        );
      })}
      {registrations.length < listingLimits.registrations && (
        <div>
          <Button id="add-registration" kind="quiet" icon={<Plus aria-hidden size={16} />} onClick={add}>Add another number</Button>
        </div>
      )}
    </fieldset>
  );
}
