/** Details that two computers changed to different values: the newest stands, and the others are offered beside it. */
import { useState } from 'react';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

export interface ContestedValue {
  readonly key: string;
  readonly value: string;
  /** The value as a person reads it. */
  readonly words: string;
  /** Which computer wrote it, and when. */
  readonly where: string;
}

export interface ContestedField {
  readonly field: string;
  readonly label: string;
  /** The one that stands first. */
  readonly values: readonly ContestedValue[];
}

export interface ContestedFieldsProps {
  readonly fields: readonly ContestedField[];
  readonly busy: boolean;
  /** Why the choice was not kept. */
  readonly failure: string | undefined;
  /** By field; one that is not named keeps the value that stands. */
  readonly onKeep: (choices: Readonly<Record<string, string>>) => void;
}

export function ContestedFields({ fields, busy, failure, onKeep }: ContestedFieldsProps) {
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  if (fields.length === 0) return null;
  return (
    <section aria-label="Changed on two computers">
      <Banner live="none" title="Changed on two computers" actions={<Button busy={busy} onClick={() => onKeep(choices)}>Keep what is chosen</Button>}>
        <p>Choose what holds. The other value stays readable under earlier values.</p>
        {fields.map(({ field, label, values }) => (
          <fieldset key={field} className="th-contested">
            <legend>{label}</legend>
            {values.map(({ key, value, words, where }) => (
              <label key={key}>
                <input type="radio" autoComplete="off" name={`choice-${field}`} checked={(choices[field] ?? values[0]?.value) === value} onChange={() => setChoices({ ...choices, [field]: value })} />
                <span>
                  {words} <span className="th-contested-where">{where}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        {failure !== undefined && <p role="alert">{failure}</p>}
      </Banner>
    </section>
  );
}
