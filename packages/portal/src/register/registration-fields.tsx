/** One registration number under its scheme: a wrong form blocks, a doubt only warns. */
import { checkNumber, type NumberScheme } from '@trusted-hands/directory';
import { Field, IconButton, Select, StatusText, TextInput } from '@trusted-hands/ui';
import { ExternalLink, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { fieldId } from './form-problems.ts';
import type { RegistrationForm } from './listing-form.ts';

interface RegistrationFieldsProps {
  readonly at: number;
  readonly registration: RegistrationForm;
  readonly schemes: readonly NumberScheme[];
  readonly problem: string | undefined;
  readonly onChange: (next: RegistrationForm) => void;
  readonly onRemove?: () => void;
}

export function RegistrationFields({ at, registration, schemes, problem, onChange, onRemove }: RegistrationFieldsProps) {
  // Half a number is no mistake yet: the form is judged once the field was left.
  const [left, setLeft] = useState(registration.number !== '');
  const scheme = schemes.find(({ id }) => id === registration.scheme);
  const check = registration.number.trim() === '' ? undefined : checkNumber(registration.scheme, registration.number);
  const invalid = check?.verdict === 'invalid' && left ? check.reason : undefined;
  return (
    <fieldset className="registration" aria-label={onRemove ? `Registration number ${at + 1}` : 'Registration number'}>
      {onRemove && (
        <div className="location-head">
          <span className="overline">Number {at + 1}</span>
          <IconButton label={`Remove number ${at + 1}`} icon={<Trash2 aria-hidden size={18} />} onClick={onRemove} />
        </div>
      )}
      <div className="field-stack">
        <Field label="Kind of number" id={fieldId(`registrations.${at}.scheme`)}>
          <Select options={schemes.map(({ id, title }) => ({ value: id, label: title }))} value={registration.scheme} onChange={(event) => onChange({ ...registration, scheme: event.target.value })} />
        </Field>
        <div className="registration-number">
          <Field
            label="Number"
            hint={scheme && `${capital(scheme.hint)}, such as ${scheme.example}`}
            error={problem ?? invalid}
            caution={check?.verdict === 'suspicious' ? check.reason : undefined}
            id={fieldId(`registrations.${at}.number`)}
          >
            <TextInput
              confidential={false}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={registration.number}
              onFocus={() => setLeft(false)}
              onBlur={() => setLeft(true)}
              onChange={(event) => onChange({ ...registration, number: event.target.value })}
            />
          </Field>
          {check?.verdict === 'valid' && problem === undefined && <StatusText tone="saved" live>{check.reason}</StatusText>}
        </div>
      </div>
      {scheme?.registerUrl !== undefined && (
        <a href={scheme.registerUrl} target="_blank" rel="noreferrer noopener" className="register-link">
          Look it up in the public register <ExternalLink aria-hidden size={14} />
        </a>
      )}
    </fieldset>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
