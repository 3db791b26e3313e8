/** Languages they speak with clients. */
import { foldPhrase, languageName, languages } from '@trusted-hands/directory';
import { Chip, Combobox, Field } from '@trusted-hands/ui';
import { fieldId, problemAt } from './form-problems.ts';
import type { FormPartProps } from './form-part.ts';
import { startsWords } from './starts-words.ts';

export function LanguagesField({ form, change, problems }: FormPartProps) {
  const text = form.languageText;
  const query = foldPhrase(text);
  const options = languages
    .filter(({ id, words }) => !form.languages.includes(id) && words.some((word) => startsWords(word, query)))
    .map(({ id, name }) => ({ id, label: name }));
  return (
    <div className="field-group">
      <Field label="Languages you speak with clients" optional error={problemAt(problems, 'languages')} id={fieldId('languages')}>
        <Combobox
          confidential={false}
          text={text}
          options={options}
          emptyText="No language of that name. Try its English name."
          onTextChange={(languageText) => change('languages', { ...form, languageText })}
          onChoose={({ id }) => change('languages', { ...form, languages: [...form.languages, id], languageText: '' })}
        />
      </Field>
      {form.languages.length > 0 && (
        <ul className="chips" aria-label="Languages">
          {form.languages.map((id) => (
            <li key={id}>
              <Chip
                tone="accent"
                removeLabel={`Remove ${languageName(id)}`}
                onRemove={() => change('languages', { ...form, languages: form.languages.filter((other) => other !== id) })}
              >
                {languageName(id)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
