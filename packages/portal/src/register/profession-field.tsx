/** The profession, found by its title or by any everyday word for it. */
import { otherProfessionId } from '@trusted-hands/packs';
import { Combobox, Field } from '@trusted-hands/ui';
import { useMemo } from 'react';
import { findProfessions, professionByTitle } from './find-professions.ts';
import { fieldId, problemAt } from './form-problems.ts';
import type { FormPartProps } from './form-part.ts';
import { withSchemes } from './registration-schemes.ts';

export function ProfessionField({ form, change, problems }: FormPartProps) {
  // An open list after a choice shows all professions again, not only the chosen one.
  const searched = form.profession === '' ? form.professionText : '';
  const options = useMemo(
    () => findProfessions(searched).map(({ profession, synonym }) => ({ id: profession.id, label: profession.title, detail: synonym })),
    [searched],
  );
  return (
    <Field
      label="Profession"
      hint={form.profession === otherProfessionId ? 'Say in the next field, in your own words, what you do.' : 'Type any word for it, such as physio'}
      error={problemAt(problems, 'profession')}
      id={fieldId('profession')}
    >
      <Combobox
        confidential={false}
        text={form.professionText}
        options={options}
        emptyText="No profession of that name. Choose “Another health profession” and say below what you do."
        onTextChange={(professionText) => change('profession', withSchemes({ ...form, professionText, profession: professionByTitle(professionText)?.id ?? '' }))}
        onChoose={({ id, label }) => change('profession', withSchemes({ ...form, profession: id, professionText: label }))}
      />
    </Field>
  );
}
