/** Who signs: used on notes and letters, and sent nowhere by itself. */
import { Banner, Button, Field, StatusText, TextInput, useBusy } from '@trusted-hands/ui';
import { useState } from 'react';
import type { Settings } from '../../platform/records/settings.record.ts';
import { meanwhileSentence, quoted, writtenMeanwhile } from '../../platform/records/typed-over.ts';
import { typedBefore, useKeptForm } from '../../platform/react/kept-form.ts';
import { useSettings } from './use-settings.ts';

type Details = Pick<Settings, 'name' | 'profession' | 'practice' | 'phone' | 'registrationNumber'>;

const fields: readonly { readonly name: keyof Details; readonly label: string; readonly maxLength: number }[] = [
  { name: 'name', label: 'Name', maxLength: 160 },
  { name: 'profession', label: 'Profession', maxLength: 120 },
  { name: 'practice', label: 'Practice', maxLength: 160 },
  { name: 'phone', label: 'Phone', maxLength: 40 },
  { name: 'registrationNumber', label: 'Registration number', maxLength: 40 },
];

const place = { form: 'my-details', clientId: '', recordId: '' } as const;
const nothingTyped: Readonly<Record<string, string>> = {};
/** What each field said when it was first typed into stands beside what was typed. */
const begunPrefix = 'begun ';

function detailsIn(values: Readonly<Record<string, string>>, prefix: string): Partial<Details> {
  return Object.fromEntries(fields.flatMap(({ name }) => (values[prefix + name] === undefined ? [] : [[name, values[prefix + name]]])));
}

export function MyDetails() {
  const { settings, save } = useSettings();
  const { values, setValues, isBack, settled } = useKeptForm<Readonly<Record<string, string>>>(place, nothingTyped, (all) => fields.some(({ name }) => all[name] !== undefined && all[name] !== settings[name]));
  const typed = detailsIn(values, '');
  const begun = detailsIn(values, begunPrefix);
  const { busy, during } = useBusy();
  const [outcome, setOutcome] = useState<{ readonly ok: boolean; readonly message: string }>();

  async function submit() {
    const changed = writtenMeanwhile({ ...settings, ...typed }, { fields: fields.map(({ name }) => name), initial: { ...settings, ...begun }, now: settings });
    if (changed.length > 0) {
      setValues({ ...values, ...Object.fromEntries(fields.flatMap(({ name }) => (changed.includes(name) ? [[begunPrefix + name, settings[name]]] : []))) });
      return setOutcome({ ok: false, message: meanwhileSentence(fields.filter(({ name }) => changed.includes(name)).map(({ name, label }) => ({ label, words: quoted(settings[name]) }))) });
    }
    const saved = await save(typed);
    if (saved.ok) {
      settled();
      setValues(nothingTyped);
    }
    return setOutcome(saved.ok ? { ok: true, message: 'Saved on this computer' } : { ok: false, message: saved.failure.message });
  }

  return (
    <section className="section" aria-labelledby="my-details-title">
      <h2 id="my-details-title">My details</h2>
      <p className="quiet">For your notes and letters. They are kept like your notes, on your computers, locked; leave empty what you do not want there.</p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void during(submit);
        }}
      >
        {isBack && Object.keys(typed).length > 0 && <Banner live="none">{typedBefore}</Banner>}
        <div className="form-columns">
          {fields.map(({ name, label, maxLength }) => (
            <Field key={name} label={label}>
              <TextInput
                value={typed[name] ?? settings[name]}
                maxLength={maxLength}
                onChange={(event) => {
                  setOutcome(undefined);
                  setValues({ ...values, ...(typed[name] === undefined && { [begunPrefix + name]: settings[name] }), [name]: event.target.value });
                }}
              />
            </Field>
          ))}
        </div>
        {outcome?.ok === false && <Banner tone="danger" title="Not saved">{outcome.message}</Banner>}
        <div className="actions">
          <Button type="submit" kind="primary" busy={busy}>Save my details</Button>
          {outcome?.ok === true && <StatusText tone="saved" live>{outcome.message}</StatusText>}
        </div>
      </form>
    </section>
  );
}
