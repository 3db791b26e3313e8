/** One or more places of work. */
import { listingLimits } from '@trusted-hands/directory';
import { Button } from '@trusted-hands/ui';
import { Plus } from 'lucide-react';
import type { Api } from '../api/api.ts';
import { fieldId, problemAt, type Problem } from './form-problems.ts';
import { emptyLocation, nextKey, type LocationForm } from './listing-form.ts';
import type { FormPartProps } from './form-part.ts';
import { LocationFields } from './location-fields.tsx';
import { withSchemes } from './registration-schemes.ts';

interface LocationsFieldsetProps extends FormPartProps {
  readonly api: Api;
  readonly locale: string;
}

export function LocationsFieldset({ form, change, problems, api, locale }: LocationsFieldsetProps) {
  const { locations } = form;
  function changeAt(at: number, next: LocationForm, field: string) {
    const changed = { ...form, locations: locations.map((location, other) => (other === at ? next : location)) };
    change(`locations.${at}.${field}`, at === 0 && field === 'country' ? withSchemes(changed) : changed);
  }
  function add() {
    const at = locations.length;
    change('locations', { ...form, locations: [...locations, emptyLocation(nextKey(locations), locations.at(-1)?.country ?? 'AU')] });
    focusSoon(fieldId(`locations.${at}.name`));
  }
  return (
    <fieldset className="form-part">
      <legend>Where you work</legend>
      {problemAt(problems, 'locations') && <p className="th-field-error">{problemAt(problems, 'locations')}</p>}
      {locations.map((location, at) => (
        <LocationFields
          key={location.key}
          location={location}
          at={at}
          only={locations.length === 1}
          problems={problems.filter((problem: Problem) => problem.field.startsWith(`locations.${at}.`))}
          onChange={(next, field) => changeAt(at, next, field)}
          onRemove={() => {
            change('locations', { ...form, locations: locations.filter((_, other) => other !== at) });
            focusSoon('add-location');
          }}
          api={api}
          locale={locale}
        />
      ))}
      {locations.length < listingLimits.locations && (
        <div>
          <Button id="add-location" kind="quiet" icon={<Plus aria-hidden size={16} />} onClick={add}>Add another place of work</Button>
        </div>
      )}
    </fieldset>
  );
}

/** Once React has drawn what the focus goes to. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
