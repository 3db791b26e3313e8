/** One place of work. The town is looked up while it is typed; choosing one fills in state and postcode. */
import { formatPlace, type Place } from '@trusted-hands/directory';
import { Checkbox, Chip, Combobox, Field, IconButton, Select, TextInput } from '@trusted-hands/ui';
import { Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Api } from '../api/api.ts';
import { allCountries } from './countries.ts';
import { fieldId, problemAt, type Problem } from './form-problems.ts';
import type { LocationForm } from './listing-form.ts';
import { placesMeant } from './places-meant.ts';
import { useLeft } from './use-left.ts';
import { usePlaces } from './use-places.ts';

interface LocationFieldsProps {
  readonly location: LocationForm;
  readonly at: number;
  readonly only: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (next: LocationForm, field: string) => void;
  readonly onRemove: () => void;
  readonly api: Api;
  readonly locale: string;
}

export function LocationFields({ location, at, only, problems, onChange, onRemove, api, locale }: LocationFieldsProps) {
  const countries = useMemo(() => allCountries(locale).map(({ code, name }) => ({ value: code, label: name })), [locale]);
  // What stands there already was looked up before; only what is typed now is asked for.
  const [typing, setTyping] = useState(false);
  // Which of several is meant is asked once the field was left, not while its name is being typed.
  const { left, enter, leave } = useLeft(false);
  const { places, loading, failed } = usePlaces(api, typing ? location.place : '', location.country);
  const field = (name: string) => ({ id: fieldId(`locations.${at}.${name}`), error: problemAt(problems, `locations.${at}.${name}`) });
  const meant = problems.find((problem) => problem.places !== undefined)?.places ?? (typing && left && !loading ? placesMeant(location, places) : []);
  function choose(place: Place | undefined) {
    setTyping(false);
    if (place !== undefined) onChange(withPlace(location, place), 'place');
  }
  const set = (name: 'name' | 'line' | 'state' | 'postcode' | 'country', value: string) => onChange({ ...location, [name]: value }, name);
  return (
    <fieldset className="location" aria-label={only ? 'Place of work' : `Place of work ${at + 1}`}>
      {!only && (
        <div className="location-head">
          <span className="overline">Place {at + 1}</span>
          <IconButton label={`Remove place ${at + 1}`} icon={<Trash2 aria-hidden size={18} />} onClick={onRemove} />
        </div>
      )}
      <div className="field-pair">
        <Field label="Practice or clinic" optional {...field('name')}>
          <TextInput confidential={false} autoComplete="organization" value={location.name} onChange={(event) => set('name', event.target.value)} />
        </Field>
        {!location.isHome && (
          <Field label="Street and number" optional {...field('line')}>
            <TextInput confidential={false} autoComplete="address-line1" value={location.line} onChange={(event) => set('line', event.target.value)} />
          </Field>
        )}
      </div>
      <Checkbox
        label="This is my home"
        hint="Your street is then not shown, and where it is only to about a kilometre"
        checked={location.isHome}
        onChange={(event) => onChange({ ...location, isHome: event.target.checked }, 'line')}
      />
      {/* Only looks at where the focus goes; what is in it is reached as before. */}
      <div className="field-group" onBlur={leave}>
        <Field label="Town or suburb" hint="Type its name or postcode, and choose it from the list" {...field('place')}>
          <Combobox
            confidential={false}
            text={location.place}
            options={places.map((place, at) => ({ id: String(at), label: place.name, detail: [place.state, place.postcode].filter(Boolean).join(' ') }))}
            loading={loading}
            emptyText={failed ? 'Places cannot be looked up just now. Write it out; it is checked when you publish.' : 'No such place in this country. Check the spelling, or name the nearest town.'}
            onTextChange={(place) => {
              setTyping(true);
              enter();
              onChange({ ...location, place }, 'place');
            }}
            onChoose={({ id }) => choose(places[Number(id)])}
          />
        </Field>
        {/* Stands there while empty, so that the question is read out. */}
        <output className="quiet" htmlFor={fieldId(`locations.${at}.place`)}>{meant.length > 0 && 'Which place do you mean?'}</output>
        {meant.length > 0 && (
          <ul className="chips" aria-label="Which place do you mean?">
            {meant.map((place) => (
              <li key={`${formatPlace(place)} ${place.coordinates.latitude}`}>
                <Chip onPress={() => choose(place)}>{formatPlace(place)}</Chip>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="field-triple">
        <Field label="State or region" optional {...field('state')}>
          <TextInput confidential={false} autoComplete="address-level1" value={location.state} onChange={(event) => set('state', event.target.value)} />
        </Field>
        <Field label="Postcode" optional {...field('postcode')}>
          <TextInput confidential={false} autoComplete="postal-code" value={location.postcode} onChange={(event) => set('postcode', event.target.value)} />
        </Field>
        <Field label="Country" {...field('country')}>
          <Select options={countries} value={location.country} onChange={(event) => set('country', event.target.value)} />
        </Field>
      </div>
    </fieldset>
  );
}

/** What was known of another place goes with it. */
function withPlace(location: LocationForm, place: Place): LocationForm {
  return { ...location, place: place.name, state: place.state ?? '', postcode: place.postcode ?? '', country: place.country };
}
