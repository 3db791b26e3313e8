/** What they treat: suggestions, and anything in their own words. */
import { Chip, Combobox, Field, VisuallyHidden } from '@trusted-hands/ui';
import { Plus } from 'lucide-react';
import { findSpecialties } from './find-specialties.ts';
import { fieldId, problemAt } from './form-problems.ts';
import type { FormPartProps } from './form-part.ts';
import { hasWord } from './listing-form.ts';

export function SpecialtiesField({ form, change, problems }: FormPartProps) {
  const { specialties, specialtyText: text, profession } = form;
  const found = findSpecialties({ text, profession, chosen: specialties, limit: 30 });
  const suggested = profession === '' ? [] : findSpecialties({ text: '', profession, chosen: specialties, limit: 5 });
  const isNew = text.trim() !== '' && !hasWord(found, text) && !hasWord(specialties, text);
  const add = (word: string) =>
    change('specialties', { ...form, specialties: hasWord(specialties, word) ? specialties : [...specialties, word.trim()], specialtyText: '' });
  return (
    <div className="field-group">
      <Field label="What you treat" optional hint="Choose from the list, or write your own words and press Enter" error={problemAt(problems, 'specialties')} id={fieldId('specialties')}>
        <Combobox
          confidential={false}
          text={text}
          options={found.map((word) => ({ id: word, label: word }))}
          onTextChange={(specialtyText) => change('specialties', { ...form, specialtyText })}
          onChoose={({ label }) => add(label)}
          {...(isNew && { onCreate: add })}
        />
      </Field>
      {specialties.length > 0 && (
        <ul className="chips" aria-label="What you treat">
          {specialties.map((word) => (
            <li key={word}>
              <Chip tone="accent" removeLabel={`Remove ${word}`} onRemove={() => change('specialties', { ...form, specialties: specialties.filter((other) => other !== word) })}>
                {word}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {suggested.length > 0 && (
        <ul className="chips" aria-label="Suggestions">
          {suggested.map((word) => (
            <li key={word}>
              <Chip icon={<Plus aria-hidden size={14} />} onPress={() => add(word)}>
                <VisuallyHidden>Add </VisuallyHidden>
                {word}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
