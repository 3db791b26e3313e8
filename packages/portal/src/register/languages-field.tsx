/** Languages they speak with clients. */
import { Chip, Combobox, Field } from '@trusted-hands/ui';
import { useMemo, useState } from 'react';
import { fieldId, problemAt } from './form-problems.ts';
import { allLanguages, findLanguages, languageName } from './languages.ts';
import type { FormPartProps } from './listing-form-fields.tsx';

export interface LanguagesFieldProps extends FormPartProps {
  readonly locale: string;
}

export function LanguagesField({ form, change, problems, locale }: LanguagesFieldProps) {
  const [text, setText] = useState('');
  const languages = useMemo(() => allLanguages(locale), [locale]);
  const options = findLanguages(text, languages)
    .filter(({ code }) => !form.languages.includes(code))
    .map(({ code, name }) => ({ id: code, label: name }));
  return (
    <div className="field-group">
      <Field label="Languages you speak with clients" optional error={problemAt(problems, 'languages')} id={fieldId('languages')}>
        <Combobox
          confidential={false}
          text={text}
          options={options}
          emptyText="No language of that name. Try its English name."
          onTextChange={setText}
          onChoose={({ id }) => {
            setText('');
            change('languages', { ...form, languages: [...form.languages, id] });
          }}
        />
      </Field>
      {form.languages.length > 0 && (
        <ul className="chips" aria-label="Languages">
          {form.languages.map((code) => (
            <li key={code}>
              <Chip
                tone="accent"
                removeLabel={`Remove ${languageName(code, locale)}`}
                onRemove={() => change('languages', { ...form, languages: form.languages.filter((other) => other !== code) })}
              >
                {languageName(code, locale)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
