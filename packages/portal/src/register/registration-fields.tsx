/** One registration number under its scheme: a wrong form blocks, a doubt only warns. */
import { checkNumber, type NumberScheme } from '@trusted-hands/directory';
import { registersFor } from '@trusted-hands/packs';
import { Field, IconButton, Select, StatusText, TextInput, VisuallyHidden } from '@trusted-hands/ui';
import { ExternalLink, Trash2 } from 'lucide-react';
import { fieldId } from './form-problems.ts';
import type { RegistrationForm } from './listing-form.ts';
import { useLeft } from './use-left.ts';

interface RegistrationFieldsProps {
  readonly at: number;
  readonly registration: RegistrationForm;
  readonly schemes: readonly NumberScheme[];
  readonly profession: string;
  readonly country: string;
  readonly problem: string | undefined;
  readonly onChange: (next: RegistrationForm) => void;
  readonly onRemove?: () => void;
}

export function RegistrationFields({ at, registration, schemes, profession, country, problem, onChange, onRemove }: RegistrationFieldsProps) {
  const { left, enter, leave } = useLeft(registration.number !== '');
  const scheme = schemes.find(({ id }) => id === registration.scheme);
  const registers = registersFor({ scheme: registration.scheme, profession, country });
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
              onFocus={enter}
              onBlur={leave}
              onChange={(event) => onChange({ ...registration, number: event.target.value })}
            />
          </Field>
          {check?.verdict === 'valid' && problem === undefined && <StatusText tone="saved" live>{check.reason}</StatusText>}
        </div>
      </div>
      {registers.length === 0 && <p className="quiet">{registration.scheme === 'other' ? 'We know of no public register for it in this country.' : 'There is no public register of these numbers.'}</p>}
      {registers.length > 0 && (
        <ul className="register-links" aria-label="Where colleagues can look it up">
          {registers.map(({ id, title, url }) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noreferrer noopener" className="register-link">
                <span>Look it up: {title}</span> <ExternalLink aria-hidden size={14} /><VisuallyHidden> (opens in a new tab)</VisuallyHidden>
              </a>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
