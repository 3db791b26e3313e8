/** Suggests somebody who is missing. They are shown as suggested and unconfirmed until they say so themselves. */
import { formatPlace, placeSchema } from '@trusted-hands/directory';
import { Banner, Button, Card, Checkbox, Combobox, Field, Select, TextInput, useBusy } from '@trusted-hands/ui';
import { useMemo, useState, type FormEvent } from 'react';
import { z } from 'zod';
import type { Api } from '../api/api.ts';
import { allCountries, likelyCountry } from '../register/countries.ts';
import { findProfessions, professionByTitle } from '../register/find-professions.ts';
import { usePlaces } from '../register/use-places.ts';
import { useWritten } from '../session/writing.tsx';

interface SuggestFormProps {
  readonly api: Api;
  readonly ended: () => void;
}

const suggestedSchema = z.object({
  name: z.string(),
  profession: z.string(),
  professionText: z.string(),
  country: z.string(),
  placeText: z.string(),
  place: placeSchema.optional(),
  phone: z.string(),
  email: z.string(),
  invite: z.boolean(),
});
type Suggested = z.infer<typeof suggestedSchema>;

const nobody = (): Suggested => ({ name: '', profession: '', professionText: '', country: likelyCountry(navigator.languages), placeText: '', place: undefined, phone: '', email: '', invite: true });

export function SuggestForm({ api, ended }: SuggestFormProps) {
  const [empty] = useState(nobody);
  const [form, setForm] = useWritten({ place: 'suggestion', schema: suggestedSchema, empty });
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState<string>();
  const sending = useBusy();
  const countries = useMemo(() => allCountries('en').map(({ code, name }) => ({ value: code, label: name })), []);
  const professions = findProfessions(form.profession === '' ? form.professionText : '').map(({ profession, synonym }) => ({ id: profession.id, label: profession.title, detail: synonym }));
  const { places } = usePlaces(api, form.place === undefined ? form.placeText : '', form.country);
  const placesById = new Map(places.map((place) => [formatPlace(place), place]));

  async function suggest(event: FormEvent) {
    event.preventDefault();
    setDone(undefined);
    if (form.name.trim().length < 2 || form.profession === '' || form.placeText.trim() === '') {
      setFailure('Fill in the name, the profession and the town.');
      return;
    }
    setFailure(undefined);
    const { name, state, postcode } = form.place ?? { name: form.placeText.trim(), state: undefined, postcode: undefined };
    const location = { place: name, country: form.country, ...(state !== undefined && { state }), ...(postcode !== undefined && { postcode }) };
    const email = form.email.trim();
    await sending.during(async () => {
      const answer = await api.suggest({
        content: { name: form.name, profession: form.profession, locations: [location], ...(form.phone.trim() !== '' && { phone: form.phone }), ...(email !== '' && { email }) },
        invite: email !== '' && form.invite,
      });
      if (!answer.ok) {
        if (answer.failure.code === 'not-signed-in') ended();
        else setFailure(answer.failure.message);
        return;
      }
      setDone(`${form.name.trim()} is in the directory now, marked as suggested${answer.value.invited ? ', and was written to' : ''}.`);
      setForm(() => empty);
    });
  }

  return (
    <Card as="section" className="case-decision" aria-labelledby="suggest-title">
      <h2 id="suggest-title">Is somebody missing?</h2>
      <p className="quiet">Only what they publish about themselves: work addresses, never a client’s words.</p>
      <form noValidate className="case-form" onSubmit={(event) => void suggest(event)}>
        <Field label="Their name"><TextInput maxLength={160} value={form.name} onChange={({ target }) => setForm((before) => ({ ...before, name: target.value }))} /></Field>
        <Field label="Their profession" hint="Type any word for it, such as physio">
          <Combobox
            text={form.professionText}
            options={professions}
            emptyText="No profession of that name."
            onTextChange={(professionText) => setForm((before) => ({ ...before, professionText, profession: professionByTitle(professionText)?.id ?? '' }))}
            onChoose={({ id, label }) => setForm((before) => ({ ...before, profession: id, professionText: label }))}
          />
        </Field>
        <Field label="Country"><Select options={countries} value={form.country} onChange={({ target }) => setForm((before) => ({ ...before, country: target.value, place: undefined }))} /></Field>
        <Field label="Their town or suburb">
          <Combobox
            text={form.placeText}
            options={[...placesById.keys()].map((label) => ({ id: label, label }))}
            emptyText="No place of that name."
            onTextChange={(placeText) => setForm((before) => ({ ...before, placeText, place: before.place !== undefined && formatPlace(before.place) === placeText ? before.place : undefined }))}
            onChoose={({ id }) => setForm((before) => ({ ...before, placeText: id, place: placesById.get(id) }))}
          />
        </Field>
        <Field label="Their phone at work" optional><TextInput type="tel" maxLength={40} value={form.phone} onChange={({ target }) => setForm((before) => ({ ...before, phone: target.value }))} /></Field>
        <Field label="Their e-mail address at work" optional><TextInput type="email" maxLength={254} value={form.email} onChange={({ target }) => setForm((before) => ({ ...before, email: target.value }))} /></Field>
        {form.email.trim() !== '' && <Checkbox label="Write to them, with your address, that they are listed and can change it" checked={form.invite} onChange={({ target }) => setForm((before) => ({ ...before, invite: target.checked }))} />}
        {/* Beside the button: on a phone the top of the form is out of sight. */}
        {done && <Banner tone="saved">{done}</Banner>}
        {failure && <Banner tone="danger">{failure}</Banner>}
        <div className="desk-ways"><Button kind="primary" type="submit" busy={sending.busy}>Suggest</Button></div>
      </form>
    </Card>
  );
}
