/** Where the therapist works: distances count from here. Searched in the places that came with the directory. */
import { formatPlace, type Place } from '@trusted-hands/directory';
import { Banner, Button, Combobox, Field, StatusText } from '@trusted-hands/ui';
import { useMemo, useState } from 'react';
import { useDirectoryState } from '../../platform/react/use-port.ts';
import { placeIndexOf } from '../../platform/service/directory-lookup.ts';
import { useSettings } from './use-settings.ts';

const noPlaces: readonly Place[] = [];
const shown = 8;

export function MyPlace() {
  const state = useDirectoryState();
  const { settings, save } = useSettings();
  const places = state.type === 'ready' ? state.directory.places : noPlaces;
  const [typed, setTyped] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const text = typed ?? settings.place?.label ?? '';
  const found = useMemo(() => (typed === undefined || typed.trim() === '' ? [] : placeIndexOf(places).find(typed, { limit: shown })), [places, typed]);

  async function choose(place: Place | null) {
    const label = place === null ? '' : formatPlace(place);
    const saved = await save({ place: place === null ? null : { label, coordinates: place.coordinates, country: place.country } });
    setFailure(saved.ok ? undefined : saved.failure.message);
    setTyped(undefined);
  }

  return (
    <section className="section" aria-labelledby="my-place-title">
      <h2 id="my-place-title">My place</h2>
      {places.length === 0 ? (
        <p className="quiet">{state.type === 'loading' ? 'The places are on their way with the directory …' : 'Connect to a directory first: its places come with it. Until then nothing can be counted from your place.'}</p>
      ) : (
        <Field label="Town, suburb or postcode" hint="Distances in the directory count from here. It is kept like your notes: on your computers, locked." error={failure}>
          <Combobox
            text={text}
            onTextChange={setTyped}
            options={found.map((place, position) => ({ id: String(position), label: formatPlace(place), detail: place.country }))}
            onChoose={({ id }) => {
              const place = found[Number(id)];
              if (place !== undefined) void choose(place);
            }}
            emptyText="No such place in the directory’s list. Try the nearest larger town, or the postcode."
          />
        </Field>
      )}
      {failure !== undefined && <Banner tone="danger" title="Not saved">{failure}</Banner>}
      {settings.place !== null && typed === undefined && (
        <div className="actions">
          <StatusText tone="saved">{`Distances count from ${settings.place.label}`}</StatusText>
          <Button kind="quiet" onClick={() => void choose(null)}>Take it away</Button>
        </div>
      )}
    </section>
  );
}
